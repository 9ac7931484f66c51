import { afterUse, toggled } from "../../library/remembered";
import type { Running } from "../running";
import { problemOf } from "../problem";

/** What opens the libraries and remembers how they are used. None of them throws. */
export interface MemoryActions {
  /** Opens the libraries once: the program's, the maintainer's, the user's own. */
  openLibrary(): Promise<void>;
  /** Makes a preset a favourite, or no longer. */
  toggleFavourite(code: string): Promise<void>;
  /** Puts presets before the recently used ones. */
  used(codes: readonly string[]): Promise<void>;
}

/** Names under which things are kept on the machine. */
const FAVOURITES = "favourites";
const RECENT = "recent";
export const OWN_LIBRARY = "library";

export function memoryActions({ work, store, storage }: Running): MemoryActions {
  const { dispatch } = store;
  let opening: Promise<void> | null = null;
  const codes = (name: string): string[] => codesOf(storage.read(name));

  async function show(): Promise<void> {
    const [favourites, recent] = await Promise.all([
      work.presetsOf(codes(FAVOURITES)),
      work.presetsOf(codes(RECENT)),
    ]);
    dispatch({ type: "remembered", favourites, recent });
  }

  async function keep(name: string, value: readonly string[]): Promise<void> {
    dispatch({ type: "kept", where: storage.write(name, JSON.stringify(value)) });
    try {
      await show();
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error, "library") });
    }
  }

  return {
    openLibrary() {
      opening ??= (async () => {
        try {
          dispatch({ type: "libraryOpened", shelf: await work.openLibrary(storage.read(OWN_LIBRARY)) });
          await show();
        } catch (error) {
          opening = null;
          dispatch({ type: "failed", problem: problemOf(error, "library") });
        }
      })();
      return opening;
    },
    toggleFavourite: (code) => keep(FAVOURITES, toggled(codes(FAVOURITES), code)),
    used: (used) =>
      keep(
        RECENT,
        [...used].reverse().reduce((recent, code) => afterUse(recent, code), codes(RECENT)),
      ),
  };
}

/** What was kept under the name; nothing where another edition or a hand has written something else. */
function codesOf(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter((code): code is string => typeof code === "string") : [];
  } catch {
    return [];
  }
}
