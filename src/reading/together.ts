import { declaredName } from "../declaration/declaration";
import type { Declaration } from "../declaration/declaration";
import { comparableName } from "../declaration/normalise";
import { cellKey } from "../grid/grid";
import type { Grid } from "../grid/grid";
import type { Box, Layout } from "./layout";
import { sourced } from "./field";

/** A declaration with the cells that it was read from. */
export interface ReadPart {
  readonly declaration: Declaration;
  readonly grid: Grid;
}

/** Longer names differ before that. */
const LONGEST = 80;

/** Gives each of several declarations of a sheet an id of its own: its name, numbered where others have the same. */
export function withIds(parts: readonly ReadPart[]): ReadPart[] {
  if (parts.length < 2)
    return parts.map(({ declaration, grid }) => ({ declaration: { ...declaration, rows: null }, grid }));
  const counts = new Map<string, number>();
  return parts.map(({ declaration, grid }) => {
    const name = comparableName(declaredName(declaration)).slice(0, LONGEST);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const own = count === 1 ? name : `${name} ${String(count)}`;
    return { grid, declaration: { ...declaration, id: `${declaration.sheet}/${own}` } };
  });
}

/** Silence must not look like approval: what no part has read is shown as not understood in the part above it, or the first. */
export function withUnread(layout: Layout, parts: readonly ReadPart[]): Declaration[] {
  if (parts[0]?.grid === layout.grid) return [parts[0].declaration];
  const left = layout.boxes.filter(
    (box) => !parts.some(({ grid }) => grid.cells.has(cellKey(box.row, box.column))),
  );
  const owner = ({ row }: Box) => {
    const below = parts.findIndex(({ declaration }) => (declaration.rows?.first ?? 0) > row);
    return Math.max(0, (below < 0 ? parts.length : below) - 1);
  };
  return parts.map(({ declaration }, index) => {
    const unread = left.filter((box) => owner(box) === index).map((box) => sourced(layout, box));
    return unread.length === 0
      ? declaration
      : { ...declaration, unrecognised: [...declaration.unrecognised, ...unread] };
  });
}
