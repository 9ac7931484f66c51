/** Where something was kept: on the machine; for this session only, as storage is blocked; or so because it is full. */
export type KeptWhere = "machine" | "blocked" | "full";

/** Small texts that outlast the session, where the browser lets us. */
export interface BrowserStorage {
  /** Null where nothing is kept under the name. */
  read(name: string): string | null;
  /** Keeps a text, or takes it away for null. In every case `read` gives it back as long as the pane lives. */
  write(name: string, text: string | null): KeptWhere;
}

/**
 * @param area the browser's storage; null where the browser has none. Reading or writing it may throw.
 * @param keyOf the key under which a name is kept (`storageKey` of hosts/excel)
 */
export function browserStorage(
  area: () => Pick<Storage, "getItem" | "setItem" | "removeItem"> | null,
  keyOf: (name: string) => string,
): BrowserStorage {
  const session = new Map<string, string | null>();
  return {
    read(name) {
      const here = session.get(name);
      if (here !== undefined) return here;
      try {
        return area()?.getItem(keyOf(name)) ?? null;
      } catch {
        // Blocked: as if nothing had been kept. Writing says so.
        return null;
      }
    },
    write(name, text) {
      session.set(name, text);
      try {
        const storage = area();
        if (!storage) return "blocked";
        if (text === null) storage.removeItem(keyOf(name));
        else storage.setItem(keyOf(name), text);
        return "machine";
      } catch (error) {
        return error instanceof Error && /quota/i.test(error.name) ? "full" : "blocked";
      }
    },
  };
}

/** Keeps for as long as the pane lives. */
export const sessionOnly = (): BrowserStorage =>
  browserStorage(
    () => null,
    (name) => name,
  );
