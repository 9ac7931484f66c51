import type { Field } from "../declaration/declaration";
import type { FieldPath } from "../declaration/fieldPaths";
import type { Box, Layout } from "./layout";

/** Where a field's label stands and what it says. */
export interface LabelPlace {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly optional: boolean;
}

/** The place of a box that serves as a label. */
export function placeOf(layout: Layout, box: Box): LabelPlace {
  return { text: box.text, row: box.row, column: box.column, optional: layout.label(box).optional };
}

/** The field of a value box, filled or empty. */
export function fieldAt(layout: Layout, path: FieldPath, box: Box, label: LabelPlace): Field {
  const sheet = layout.grid.sheet;
  const { cell } = box;
  return {
    path,
    value: cell?.value ?? null,
    text: box.text,
    at: { sheet, row: box.row, column: box.column },
    area: { row: box.row, column: box.column, rows: box.rows, columns: box.columns },
    label: label.text,
    labelAt: { sheet, row: label.row, column: label.column },
    ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell?.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
    optional: label.optional,
  };
}

/** The field of a cell that holds label and value: its value is the text after the label. */
export function fieldWithin(layout: Layout, path: FieldPath, box: Box, label: string, text: string): Field {
  const place = { text: label, row: box.row, column: box.column, optional: layout.label(box).optional };
  return { ...fieldAt(layout, path, box, place), value: text === "" ? null : text, text };
}
