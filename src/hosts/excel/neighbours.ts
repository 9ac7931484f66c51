import { MAX_COLUMNS } from "../../grid/address";
import { contentAt, originalRow, sameContent } from "../../grid/edit";
import type { Content, Edit, Plan } from "../../grid/edit";
import type { Grid } from "../../grid/grid";
import { sourceRow } from "../../grid/rows";
import type { Columns } from "./insertion";
import { cellsOf, rowsOf } from "./ranges";
import { textHeight } from "../../grid/textHeight";

/** The row that new rows are to resemble, asked for its height and for how its cells show their texts. */
interface NeighbourAsked {
  readonly format: Excel.RangeFormat;
  /** From the column `first` on; null where nothing is written. */
  readonly looks: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly first: number;
}

/** By the edits that insert rows. */
export type Neighbours = ReadonlyMap<Edit, NeighbourAsked>;

/** A merged area at the last written column may be so much wider: more is not looked at. */
const COLUMNS_BEYOND = 15;
const USUAL_SIZE = 11;

const LOOK: Excel.ColumnPropertiesLoadOptions = {
  format: {
    columnWidth: true,
    wrapText: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    font: { name: true, size: true },
  },
};
const WRAPPING: readonly unknown[] = ["Justify", "Distributed"];

/** Asks about the neighbours of all rows that a plan inserts into a sheet, but those that are fitted once they are filled. */
export function askNeighbours(sheet: Excel.Worksheet, name: string, { edits }: Plan): Neighbours {
  const columns = edits.flatMap((edit) =>
    edit.kind === "write" && edit.at.sheet === name ? [edit.at.column] : [],
  );
  const first = columns.reduce((least, column) => Math.min(least, column), MAX_COLUMNS);
  const last = columns.reduce((most, column) => Math.max(most, column), 0) + COLUMNS_BEYOND;
  const asked = new Map<number, NeighbourAsked>();
  const found = new Map<Edit, NeighbourAsked>();
  edits.forEach((edit, index) => {
    if (edit.kind !== "insertRows" || edit.sheet !== name || edit.fit === true) return;
    const row = sourceRow(edits.slice(0, index), name, edit.like);
    const width = Math.min(last + 1, MAX_COLUMNS) - first;
    const neighbour = asked.get(row) ?? {
      format: rowsOf(sheet, row, 1).format.load("rowHeight"),
      looks:
        width > 0
          ? cellsOf(sheet, { row, column: first, rows: 1, columns: width }).getColumnProperties(LOOK)
          : null,
      first,
    };
    asked.set(row, neighbour);
    found.set(edit, neighbour);
  });
  return found;
}

/**
 * The height of the rows that an edit inserts, in points: that of their neighbour, or more where what the plan writes into them
 * needs more. 0 where the neighbour is hidden, or the rows are fitted later.
 * @param now the grid of just before the edit
 * @param merges merged areas of each new row
 */
export function heightOf(
  edit: Extract<Edit, { kind: "insertRows" }>,
  { edits }: Plan,
  now: Grid,
  merges: readonly Columns[],
  neighbours: Neighbours,
): number {
  const neighbour = neighbours.get(edit);
  if (!neighbour) return 0;
  const { format, looks, first } = neighbour;
  if (format.rowHeight === 0 || !looks) return format.rowHeight;
  const look = (column: number) => looks.value[column - first]?.format;
  return (
    writtenInto(edit, edits)
      // What fits the neighbour fits its like.
      .filter(({ column, text }) => !sameContent(contentAt(now, edit.like, column), text))
      .reduce((height, { column, text }) => {
        const columns = merges.find((merged) => merged.column === column)?.columns ?? 1;
        const widths = Array.from({ length: columns }, (_, index) => look(column + index)?.columnWidth ?? 0);
        const { wrapText, horizontalAlignment, verticalAlignment, font } = look(column) ?? {};
        return textHeight(
          text,
          {
            width: widths.reduce((sum, width) => sum + width, 0),
            font: font?.name ?? "",
            size: font?.size ?? USUAL_SIZE,
            wraps:
              wrapText === true ||
              [horizontalAlignment, verticalAlignment].some((way) => WRAPPING.includes(way)),
          },
          height,
        );
      }, format.rowHeight)
  );
}

/** Texts that a plan writes into the rows that one of its edits inserts. */
function writtenInto(
  edit: Extract<Edit, { kind: "insertRows" }>,
  edits: readonly Edit[],
): { column: number; text: string }[] {
  const from = edits.indexOf(edit) + 1;
  return edits.slice(from).flatMap((later, index) => {
    if (later.kind !== "write" || later.at.sheet !== edit.sheet) return [];
    const text: Content = later.after;
    const row = originalRow(edits.slice(from, from + index), edit.sheet, later.at.row);
    const isInside = row !== null && row >= edit.row && row < edit.row + edit.count;
    return isInside && typeof text === "string" ? [{ column: later.at.column, text }] : [];
  });
}
