import type { GivenFile } from "./files";
import { showProblem } from "./problem";

declare global {
  interface Window {
    /** Workbooks for tabs that this page has opened, by the name of the tab. */
    workbenchGifts?: Map<string, GivenFile>;
  }
}

/** Opens a workbook of the add-in's in a tab of its own, as Excel on the web does. */
export function openInNewTab(bytes: Uint8Array | null): void {
  const gifts = (window.workbenchGifts ??= new Map<string, GivenFile>());
  const name = `workbook-${crypto.randomUUID()}`;
  if (bytes) gifts.set(name, { name: "工作簿1.xlsx", bytes });
  const address = new URL(location.pathname, location.href);
  if (!window.open(address, name)) showProblem("浏览器拦截了新窗口，请允许本页面打开新窗口，然后再试。");
}

/** The workbook that this tab was opened for; null where it was opened by a person. */
export function givenByOpener(): GivenFile | null {
  const opener = window.opener as Window | null;
  try {
    return opener?.workbenchGifts?.get(window.name) ?? null;
  } catch (error) {
    // Another site's page has opened this one.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
