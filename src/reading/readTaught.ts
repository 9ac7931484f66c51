import { holdsRow } from "../declaration/declaration";
import type { Declaration } from "../declaration/declaration";
import type { Position } from "../grid/address";
import type { Grid } from "../grid/grid";
import { profilesFor } from "./profileChoice";
import type { Profiles } from "./profileChoice";
import { readAll } from "./read";

/** Reads every declaration of a sheet, by those of the profiles that are meant for it. */
export function readAllTaught(grid: Grid, profiles?: Profiles): Declaration[] {
  return readAll(grid, profilesFor(grid, profiles));
}

/** Which of a sheet's declarations is meant. */
export interface Chosen {
  /** The one that the user has before them; null: none is known. */
  readonly id: string | null;
  /** Where the user is in the sheet; null: elsewhere. */
  readonly at: Pick<Position, "row"> | null;
}

/** Of a sheet's declarations the chosen one, else the one that the user is in, else the first; null where there is none. */
export function chosenOf(declarations: readonly Declaration[], { id, at }: Chosen): Declaration | null {
  const isIn = ({ rows }: Declaration) => rows !== null && at !== null && holdsRow(rows, at.row);
  return (
    declarations.find((declaration) => declaration.id === id) ??
    declarations.find(isIn) ??
    declarations[0] ??
    null
  );
}

/** Reads the chosen declaration of a sheet; null where the sheet holds none. */
export function readChosen(grid: Grid, chosen: Chosen, profiles?: Profiles): Declaration | null {
  return chosenOf(readAllTaught(grid, profiles), chosen);
}
