import { messageKind } from "./oldMarks";

/** What this Excel can do, as far as the pane behaves differently. */
export interface HostInfo {
  readonly messages: "note" | "prompt";
  /** `PC`, `Mac`, `OfficeOnline`, …: no Blob downloads and no printing on a Mac. */
  readonly platform: string;
  /** Excel's version, for the maintainer. */
  readonly version: string;
  /** The language of Excel's menus, `zh-CN`. */
  readonly language: string;
  /** Keyboard shortcuts of add-ins exist; they do not on LTSC. */
  readonly shortcuts: boolean;
}

/** What is known once `Office.onReady` has been called. */
export function hostInfo(): HostInfo {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  return {
    messages: messageKind(),
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    language: displayLanguage,
    shortcuts: requirements.isSetSupported("KeyboardShortcuts", "1.1"),
  };
}

/** The key under which the browser's storage keeps something, apart from other add-ins' where Excel asks for that. */
export function storageKey(name: string): string {
  // Typed as always there, but missing on Windows.
  const partition: string | undefined = Office.context.partitionKey;
  return `${partition ?? ""}performance-declaration:${name}`;
}

/** Office's colours; they change without an event, so read them when the pane gets the focus. */
export interface Theme {
  readonly dark: boolean;
  readonly background: string;
  readonly foreground: string;
}

/** Null where Office tells no theme. */
export function theme(): Theme | null {
  // Typed as always there, but missing in older Excel.
  const found: Office.OfficeTheme | undefined = Office.context.officeTheme;
  if (!found?.bodyBackgroundColor) return null;
  const { bodyBackgroundColor: background, bodyForegroundColor: foreground, isDarkTheme } = found;
  return { dark: (isDarkTheme as boolean | undefined) ?? isDark(background), background, foreground };
}

/** Whether white text reads better than black on a colour, `#1f1f1f`. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
