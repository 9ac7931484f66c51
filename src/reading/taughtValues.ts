import { MAX_COLUMNS, MAX_ROWS } from "../grid/address";
import { cellKey } from "../grid/grid";
import type { Bound } from "./binding";
import { asksForField } from "./labelled";
import type { Box, Layout } from "./layout";
import type { ValuePlace } from "./taught";

/** The values that profiles place beside labels, each cell once. @param free Whether a box may be a value. */
export function taughtValues(layout: Layout, free: (box: Box) => boolean): Bound[] {
  const { taught } = layout;
  if (!taught) return [];
  const bound = new Map<number, Bound>();
  for (const label of layout.boxes) {
    if (typeof label.cell?.value !== "string") continue;
    for (const place of taught.places(layout.plainLabel(label.text), () => layout.around(label))) {
      const value = boxAt(layout, label, place);
      if (!value || value === label || !free(value) || !inForm(layout, value)) continue;
      const key = cellKey(value.row, value.column);
      const asks = asksForField(place.field);
      if (!bound.has(key)) bound.set(key, { asks, label, value, within: null, head: null });
    }
  }
  return [...bound.values()];
}

/** The box at a place beside a label, or null beyond the sheet. */
function boxAt(layout: Layout, label: Box, { down, right }: ValuePlace): Box | null {
  const row = label.row + down;
  let box = layout.at(row, label.column);
  for (let step = 0; step < right; step++) box = layout.at(row, box.column + box.columns);
  return row < MAX_ROWS && box.column < MAX_COLUMNS ? box : null;
}

/** Filled, or where the form leaves room to fill. */
function inForm(layout: Layout, { cell, row, column }: Box): boolean {
  const last = layout.rows[layout.rows.length - 1] ?? 0;
  return cell !== null || (row <= last && column < layout.edge(row));
}
