import { keyOf, withImported } from "./importing";
import type { Preset } from "./preset";

/** Where a preset comes from: the program, the maintainer's folder, the user's own library. */
export type Origin = "standard" | "maintained" | "own";

/** A preset as lists show it. */
export interface Listed {
  readonly preset: Preset;
  readonly origin: Origin;
}

/** Libraries put together into one. */
export interface Collection {
  readonly presets: readonly Preset[];
  originOf(preset: Preset): Origin;
}

/**
 * All libraries as one: of presets with the same level and name the nearest to the user counts, own before maintained before
 * standard, under the code of the farthest, so that favourites stay.
 */
export function collectionOf(libraries: Readonly<Record<Origin, readonly Preset[]>>): Collection {
  const keys = (presets: readonly Preset[]) => new Set(presets.map(keyOf));
  const own = keys(libraries.own);
  const maintained = keys(libraries.maintained);
  return {
    presets: withImported(
      withImported(libraries.standard, libraries.maintained, "merge"),
      libraries.own,
      "merge",
    ),
    originOf(preset) {
      const key = keyOf(preset);
      return own.has(key) ? "own" : maintained.has(key) ? "maintained" : "standard";
    },
  };
}
