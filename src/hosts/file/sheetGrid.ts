import { MAX_COLUMNS, parseArea } from "../../grid/address";
import type { Area } from "../../grid/address";
import { keyPosition } from "../../grid/grid";
import type { Cell, Grid } from "../../grid/grid";
import { LIMITS, overLimit } from "./limits";
import type { XmlNode } from "./xmlTree";

/** Merged areas as the file lists them, `placedMerges` of them. */
export function mergesOf(mergeCells: XmlNode | undefined): Area[] {
  return placedMerges(
    (mergeCells?.all("mergeCell") ?? []).flatMap((node) => parseArea(node.attribute("ref") ?? "") ?? []),
  );
}

/**
 * Those of more than one cell, in reading order, without those that overlap an earlier one.
 * @throws FileProblem where they are more than we keep
 */
export function placedMerges(listed: readonly Area[]): Area[] {
  const areas = listed.filter((area) => area.rows * area.columns > 1);
  if (areas.length > LIMITS.merges || areas.reduce((sum, area) => sum + area.rows, 0) > LIMITS.mergedRows)
    throw overLimit("的合并单元格过多");
  const cover = new Cover();
  return areas.sort(inReadingOrder).filter((area) => cover.place(area));
}

/**
 * The grid's extent, cells in reading order, and merged areas, which keep their top-left cell only.
 * @param found the cells; those inside merged areas are removed from it
 */
export function gridBody(
  found: Map<number, Cell>,
  merges: readonly Area[],
): Pick<Grid, "rows" | "columns" | "cells" | "merges"> {
  const cells = inOrder(found);
  const cover = new Cover();
  let next = 0;
  let rows = 0;
  let columns = 0;
  for (const key of cells.keys()) {
    const { row, column } = keyPosition(key);
    for (let area = merges[next]; area && area.row <= row; area = merges[++next]) cover.place(area);
    const area = cover.at(row, column);
    if (area && (area.row !== row || area.column !== column)) {
      cells.delete(key);
      continue;
    }
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  for (const area of merges) {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  }
  return { rows, columns, cells, merges };
}

/** Files list cells in reading order as a rule; only then is there nothing to do. */
function inOrder(cells: Map<number, Cell>): Map<number, Cell> {
  let last = -1;
  for (const key of cells.keys()) {
    if (key < last) return new Map([...cells].sort(([a], [b]) => a - b));
    last = key;
  }
  return cells;
}

/** Which area covers a column, while areas are placed in reading order: no search, however many there are. */
class Cover {
  private readonly byColumn: (Area | undefined)[] = new Array<Area | undefined>(MAX_COLUMNS);

  /** Places an area; false where it overlaps one that was placed before. */
  place(area: Area): boolean {
    const end = area.column + area.columns;
    for (let column = area.column; column < end; column++) if (this.at(area.row, column)) return false;
    for (let column = area.column; column < end; column++) this.byColumn[column] = area;
    return true;
  }

  at(row: number, column: number): Area | undefined {
    const area = this.byColumn[column];
    return area && row < area.row + area.rows ? area : undefined;
  }
}

function inReadingOrder(a: Area, b: Area): number {
  return a.row - b.row || a.column - b.column;
}
