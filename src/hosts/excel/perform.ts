import { areaA1, covers } from "../../grid/address";
import type { CellRef } from "../../grid/address";
import { originalRow, sheetOf } from "../../grid/edit";
import type { Content, Edit } from "../../grid/edit";
import { cellKey } from "../../grid/grid";
import type { EdgeWork } from "./edgeWork";
import { chunksOf, highlight, messagesOn, placeMessage, removeMarks } from "./marks";
import { addSheet, sheetsOfItsOwn } from "./newSheet";
import { messageKind } from "./oldMarks";
import { cellOf, cellsOf, formatsOf, once, rowsOf } from "./ranges";
import { currentRow, sourceRow } from "../../grid/rows";
import type { Insertion, Verified } from "./verify";
import { typedAs } from "./writeText";

/**
 * Queues edits, in their order; nothing happens before the next round trip.
 * @param done edits that were carried out since the sheets were verified
 * @returns cells whose message is left out because something of a person's is there
 */
export function perform(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { sheets, insertions }: Verified,
  done: readonly Edit[] = [],
): CellRef[] {
  const kept: CellRef[] = [];
  const kind = messageKind();
  const added = sheetsOfItsOwn(edits, "addSheet");
  const removed = sheetsOfItsOwn(edits, "removeSheet");
  // One for all edits: each new one would be asked for by name.
  const proxies = new Map<string, Excel.Worksheet>();
  edits.forEach((edit, index) => {
    const name = sheetOf(edit);
    if (edit.kind === "addSheet") addSheet(context, edit, edits);
    // What is on such a sheet comes and goes with it.
    if ((added.has(name) || removed.has(name)) && edit.kind !== "removeSheet") return;
    const sofar = [...done, ...edits.slice(0, index)];
    const sheet = proxies.get(name) ?? context.workbook.worksheets.getItem(name);
    proxies.set(name, sheet);
    const state = sheets.get(name);
    switch (edit.kind) {
      case "addSheet":
        break;
      case "removeSheet":
        sheet.delete();
        break;
      case "write": {
        const { row, column } = edit.at;
        const format = state?.before.formats.get(cellKey(sourceRow(sofar, name, row), column));
        write(cellOf(sheet, row, column), edit.after, format ?? "General");
        break;
      }
      case "insertRows":
        insertRows(context, sheet, edit, insertions.get(edit));
        break;
      case "deleteRows":
        rowsOf(sheet, edit.row, edit.count).delete("Up");
        break;
      case "merge":
      case "unmerge": {
        const range = cellsOf(sheet, edit.area);
        if (edit.kind === "merge") range.merge(false);
        else range.unmerge();
        break;
      }
      case "highlight":
        highlight(sheet, edit.severity, chunksOf(edit, kind === "note" ? messagesOn(edits, name) : []));
        break;
      case "message": {
        const row = originalRow(sofar, name, edit.at.row);
        const taken = row !== null && state?.marks.taken.some((area) => covers(area, { ...edit.at, row }));
        if (taken) kept.push(edit.at);
        else placeMessage(sheet, edit.at, edit.text, kind);
        break;
      }
      case "clearMarks":
        if (state) removeMarks(sheet, state.marks, (row) => currentRow(sofar, name, row));
        break;
    }
  });
  fitRows(context, edits);
  return kept;
}

/** Gives inserted rows that ask for it the height of what has been written into them. */
function fitRows(context: Excel.RequestContext, edits: readonly Edit[]): void {
  edits.forEach((edit, index) => {
    if (edit.kind !== "insertRows" || edit.fit !== true) return;
    const { sheet, row, count } = edit;
    const last = currentRow(edits.slice(index + 1), sheet, row + count - 1);
    const first = currentRow(edits.slice(index + 1), sheet, row);
    if (first === null || last === null) return;
    const rows = rowsOf(context.workbook.worksheets.getItem(sheet), first, last - first + 1);
    rows.format.autofitRows();
  });
}

function write(range: Excel.Range, content: Content, format: string): void {
  if (typeof content === "object" && content !== null) {
    range.formulas = [[content.formula]];
    // A formula lends its cell the format of what it refers to, if that is General.
    if (format === "General") range.numberFormat = [["General"]];
  } else if (typeof content === "string") {
    // A cell formatted as text takes everything as it is.
    range.values = [[format === "@" ? content : typedAs(content)]];
  } else {
    range.values = [[content ?? ""]];
  }
}

function insertRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, count, like, fit }: Extract<Edit, { kind: "insertRows" }>,
  insertion: Insertion | undefined,
): void {
  rowsOf(sheet, row, count).insert("Down");
  if (!insertion) return;
  const neighbour = like >= row ? like + count : like;
  for (const { column, columns } of insertion.columns)
    cellsOf(sheet, { row, column, rows: count, columns }).copyFrom(
      cellsOf(sheet, { row: neighbour, column, rows: 1, columns }),
      "Formats",
    );
  for (let added = row; added < row + count; added++)
    for (const { column, columns } of insertion.merges)
      cellsOf(sheet, { row: added, column, rows: 1, columns }).merge(false);
  // Rows that are to fit what they hold are fitted once that is written.
  if (insertion.height > 0 && !fit) rowsOf(sheet, row, count).format.rowHeight = insertion.height;
  if (insertion.edge) coverRows(context, sheet, insertion.edge);
}

/** Makes what ended at the row above cover the new rows. */
function coverRows(context: Excel.RequestContext, sheet: Excel.Worksheet, edge: EdgeWork): void {
  for (const { area, settings } of edge.validations) {
    const { dataValidation } = cellsOf(sheet, area);
    if (Object.keys(settings.rule).length > 0) dataValidation.rule = settings.rule;
    dataValidation.ignoreBlanks = settings.ignoreBlanks;
    dataValidation.prompt = settings.prompt;
    dataValidation.errorAlert = settings.errorAlert;
  }
  for (const { id, formula } of edge.rules) formatsOf(sheet).getItem(id).custom.rule.formula = formula;
  for (const { scope, name, formula } of edge.names) {
    const names = scope === null ? context.workbook.names : sheet.names;
    names.getItem(name).formula = formula;
  }
  if (edge.printArea)
    sheet.pageLayout.setPrintArea(once(sheet.getRanges(edge.printArea.map(areaA1).join(","))));
}
