import { element, make } from "./elements";

/** Says in one sentence what went wrong, until the person has read it. */
export function showProblem(sentence: string): void {
  const box = element("problem", HTMLDivElement);
  const close = make("button", { type: "button", textContent: "知道了" });
  close.addEventListener("click", hideProblem);
  box.replaceChildren(make("span", { textContent: sentence }), close);
  box.hidden = false;
}

export function hideProblem(): void {
  element("problem", HTMLDivElement).hidden = true;
}
