import type { Field, Sourced } from "../declaration/declaration";
import type { FieldPath } from "../declaration/fieldPaths";
import type { CellRef } from "../grid/address";
import type { CellValue } from "../grid/grid";
import type { Box, Layout } from "./layout";

/** Where a field's label stands and what it says; one for all the fields of a column. */
export interface LabelPlace {
  readonly text: string;
  readonly at: CellRef;
  readonly optional: boolean;
}

/** The place of a box that serves as a label. */
export function placeOf(layout: Layout, box: Box, text = box.text): LabelPlace {
  return { text, at: refOf(layout, box), optional: layout.label(box).optional };
}

/** Where a box stands, as a reference. */
export function refOf(layout: Layout, { row, column }: Box): CellRef {
  return { sheet: layout.grid.sheet, row, column };
}

/** The field of a value box, filled or empty. */
export function fieldAt(layout: Layout, path: FieldPath, box: Box, label: LabelPlace): Field {
  const { row, column, rows, columns, cell } = box;
  const field: Field = {
    path,
    value: cell?.value ?? null,
    text: box.text,
    at: refOf(layout, box),
    area: { row, column, rows, columns },
    label: label.text,
    labelAt: label.at,
    optional: label.optional,
  };
  // Absent rather than undefined; spreads here would cost a third of the reading of a large form.
  if (cell?.formula !== undefined) Object.assign(field, { formula: cell.formula });
  if (cell?.numberFormat !== undefined) Object.assign(field, { numberFormat: cell.numberFormat });
  return field;
}

/** The field of a cell that holds label and value: its value is the text after the label. */
export function fieldWithin(layout: Layout, path: FieldPath, box: Box, label: string, text: string): Field {
  return {
    ...fieldAt(layout, path, box, placeOf(layout, box, label)),
    value: text === "" ? null : text,
    text,
  };
}

/** What a box holds and where, for lists of texts. */
export function sourced(layout: Layout, box: Box): Sourced<CellValue> {
  return { value: box.cell?.value ?? "", text: box.text, at: refOf(layout, box) };
}
