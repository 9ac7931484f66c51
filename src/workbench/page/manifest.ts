/** A button of the add-in in the ribbon, as its manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Absent where the manifest names none or the build has none. */
  readonly icon?: string;
  readonly action: { readonly kind: "function"; readonly name: string } | { readonly kind: "pane" };
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the workbench needs of an add-in's manifest; addresses lead to the server that the page itself came from. */
export interface Manifest {
  readonly name: string;
  /** The page of the task pane. */
  readonly pane: string;
  readonly groups: readonly RibbonGroup[];
}

const BUTTON_ICON_SIZE = "32";

/**
 * Reads an add-in only manifest (XML).
 *
 * @param base the folder from which the build is served; the manifest's own host is replaced by it
 * @param locale texts of this language, where the manifest has them
 * @throws Error when it is no manifest
 */
export function parseManifest(xml: string, base: string, locale: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const source = first(document, "SourceLocation")?.getAttribute("DefaultValue");
  if (!source || document.querySelector("parsererror")) throw new Error("Not a manifest of an add-in");
  const host = new URL(".", source).href;
  const local = (url: string) => (url.startsWith(host) ? new URL(url.slice(host.length), base).href : url);

  const resources = new Map<string, string>();
  for (const entry of all(document, "Image", "Url", "String")) {
    const override = all(entry, "Override").find((item) => item.getAttribute("Locale") === locale);
    const value = (override ?? entry).getAttribute(override ? "Value" : "DefaultValue");
    const id = entry.getAttribute("id");
    if (id && value) resources.set(id, value);
  }
  const text = (element: Element | undefined) => resources.get(element?.getAttribute("resid") ?? "") ?? "";

  const button = (control: Element): RibbonButton => {
    const icon = all(control, "Image").find((image) => image.getAttribute("size") === BUTTON_ICON_SIZE);
    const action = child(control, "Action");
    const name = action && first(action, "FunctionName")?.textContent.trim();
    return {
      id: control.getAttribute("id") ?? "",
      label: text(child(control, "Label")),
      tip: text(first(control, "Description")),
      ...(icon && { icon: local(text(icon)) }),
      action: name ? { kind: "function", name } : { kind: "pane" },
    };
  };
  const surface = all(document, "ExtensionPoint").find(
    (point) => point.getAttribute("xsi:type") === "PrimaryCommandSurface",
  );
  return {
    name: displayName(document, locale),
    pane: local(source),
    groups: all(surface, "Group").map((group) => ({
      label: text(child(group, "Label")),
      buttons: all(group, "Control")
        .filter((control) => control.getAttribute("xsi:type") === "Button")
        .map(button),
    })),
  };
}

function displayName(document: Document, locale: string): string {
  const element = first(document, "DisplayName");
  const override = all(element, "Override").find((item) => item.getAttribute("Locale") === locale);
  return override?.getAttribute("Value") ?? element?.getAttribute("DefaultValue") ?? "";
}

/** Descendants by their name without prefix: manifests choose `bt:` freely. */
function all(parent: Document | Element | undefined, ...names: string[]): Element[] {
  return parent ? names.flatMap((name) => [...parent.getElementsByTagNameNS("*", name)]) : [];
}

function first(parent: Document | Element, name: string): Element | undefined {
  return all(parent, name)[0];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}
