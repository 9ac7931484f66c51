import type { Declaration } from "../declaration/declaration";
import type { Grid } from "../grid/grid";
import { isOwnSheet } from "../grid/marks";
import { declarationOf } from "./assemble";
import { Layout } from "./layout";
import type { Profile } from "./profile";
import { look, reasonAgainst } from "./sheetContents";
import { partsOf } from "./split";
import { Taught } from "./taught";
import { withIds, withUnread } from "./together";
import type { ReadPart } from "./together";

/**
 * Reads a worksheet as a declaration, or null where it is none: then `whyNot` says what was looked for. Of several on one sheet
 * the first: the others' cells stand in `unrecognised`, and `readAll` reads them. Pure; never throws, whatever the sheet holds.
 * @param profiles what was taught for this kind of form; the first takes precedence, all of them over the lexicon
 */
export function read(grid: Grid, profiles: readonly Profile[] = []): Declaration | null {
  const { layout, parts } = readParts(grid, profiles);
  return withUnread(layout, parts.slice(0, 1))[0] ?? null;
}

/**
 * Reads every declaration of a worksheet, in order: one below another, or as a list of projects with one table of indicators.
 * Each knows its own cells only; what belongs to none of them stands in `unrecognised` of the one above it. Empty where the
 * sheet holds none.
 */
export function readAll(grid: Grid, profiles: readonly Profile[] = []): Declaration[] {
  const { layout, parts } = readParts(grid, profiles);
  return withUnread(layout, parts);
}

/** Why a sheet is no declaration, in one Chinese sentence; null where it is one. */
export function whyNot(grid: Grid, profiles: readonly Profile[] = []): string | null {
  if (isOwnSheet(grid)) return "这张表是本程序生成的审核意见，不是申报表。";
  const looked = lookAtParts(grid, profiles).looked.map(({ found }) => reasonAgainst(found));
  return looked.includes(null) ? null : (looked[0] ?? null);
}

/** The declarations of a sheet, each with the cells that it was read from. */
function readParts(
  grid: Grid,
  profiles: readonly Profile[],
): { readonly layout: Layout; readonly parts: readonly ReadPart[] } {
  const { layout, looked } = lookAtParts(grid, profiles);
  if (isOwnSheet(grid)) return { layout, parts: [] };
  const read = looked.flatMap(({ part, found }): ReadPart[] => {
    if (reasonAgainst(found) !== null) return [];
    return [{ grid: part.grid, declaration: { ...declarationOf(found), rows: part.rows } }];
  });
  return { layout, parts: withIds(read) };
}

/** The parts of a sheet with what was found in each; the sheet as a whole unless at least two of them are declarations. */
function lookAtParts(grid: Grid, profiles: readonly Profile[]) {
  const layout = layoutOf(grid, profiles);
  const looked = (partsOf(layout) ?? []).map((part) => ({
    part,
    found: look(layoutOf(part.grid, profiles)),
  }));
  const several = looked.filter(({ found }) => reasonAgainst(found) === null).length > 1;
  return { layout, looked: several ? looked : [{ part: { grid, rows: null }, found: look(layout) }] };
}

function layoutOf(grid: Grid, profiles: readonly Profile[]): Layout {
  return new Layout(grid, profiles.length > 0 ? new Taught(profiles) : null);
}
