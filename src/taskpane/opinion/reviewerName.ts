import { storageKey } from "../../hosts/excel/hostInfo";

const KEY = "reviewer";

/** The reviewer's name as it was entered on this machine last; empty where the browser's storage is blocked. */
export function rememberedReviewer(): string {
  return stored((storage, key) => storage.getItem(key)) ?? "";
}

/** Remembers the name on this machine; where the browser's storage is blocked it is asked for again next time. */
export function rememberReviewer(name: string): void {
  stored((storage, key) => storage.setItem(key, name));
}

/** Asking a blocked storage throws, whatever is asked. */
function stored<T>(ask: (storage: Storage, key: string) => T): T | null {
  try {
    return ask(localStorage, storageKey(KEY));
  } catch {
    return null;
  }
}
