import type { Declaration } from "../declaration/declaration";
import type { Grid } from "../grid/grid";
import { profilesFor } from "./profileChoice";
import type { Profiles } from "./profileChoice";
import { read } from "./read";

/** Reads a sheet by those of the profiles that are meant for it; null where it is no declaration. */
export function readTaught(grid: Grid, profiles?: Profiles): Declaration | null {
  return read(grid, profilesFor(grid, profiles));
}
