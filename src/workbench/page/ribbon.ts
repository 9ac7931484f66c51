import { element, make } from "./elements";
import type { Manifest, RibbonButton } from "./manifest";

/** What a click on a button of the add-in does. */
export type RibbonAction = (button: RibbonButton) => void;

/** Shows the add-in's groups and buttons as its manifest describes them. */
export function showRibbon(manifest: Manifest, act: RibbonAction): void {
  const groups = manifest.groups.map((group) => {
    const buttons = group.buttons.map((button) => ribbonButton(button, act));
    return make(
      "div",
      { className: "ribbon-group", role: "group", ariaLabel: group.label },
      make("div", { className: "ribbon-buttons" }, ...buttons),
      make("div", { className: "ribbon-label", textContent: group.label, ariaHidden: "true" }),
    );
  });
  element("ribbon", HTMLElement).replaceChildren(...groups);
}

/** `Office.ribbon.requestUpdate`: an add-in's buttons go grey and come back. */
export function enableButton(id: string, enabled: boolean): void {
  for (const button of element("ribbon", HTMLElement).querySelectorAll("button")) {
    if (button.dataset["control"] === id) button.disabled = !enabled;
  }
}

function ribbonButton(button: RibbonButton, act: RibbonAction): HTMLButtonElement {
  const icon = button.icon === undefined ? [] : [make("img", { alt: "", src: button.icon })];
  const made = make("button", { type: "button", title: button.tip }, ...icon, button.label);
  made.dataset["control"] = button.id;
  made.addEventListener("click", () => {
    act(button);
  });
  return made;
}
