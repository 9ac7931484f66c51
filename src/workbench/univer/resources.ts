/** What lies over the cells of a workbook from a file, and its names: as Univer's plugins load them. */
import type { IWorkbookData } from "@univerjs/core";
import type { SheetContent, WorkbookContent } from "../../hosts/file/workbook";
import { BookError } from "../book";
import type { ConditionalFormat } from "../book";
import { conditionalFormat } from "../content/conditional";
import { validation } from "../content/validation";
import { univerRule } from "./conditional";
import { univerNote } from "./marks";
import { univerName } from "./names";
import { univerValidation } from "./validation";

/** Points; Excel's size of a new note. */
const NOTE = { width: 108, height: 60 };

/** @param ids of the sheets, in the order of the content's */
export function resources(
  content: WorkbookContent,
  ids: readonly string[],
): NonNullable<IWorkbookData["resources"]> {
  const bySheet = <T>(of: (sheet: SheetContent, index: number) => T) =>
    Object.fromEntries(content.sheets.map((sheet, index) => [ids[index], of(sheet, index)]));
  const plugins = {
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: bySheet(rules),
    SHEET_DATA_VALIDATION_PLUGIN: bySheet(validations),
    SHEET_NOTE_PLUGIN: bySheet(notes),
    SHEET_DEFINED_NAME_PLUGIN: names(content, ids),
  };
  return Object.entries(plugins).map(([name, data]) => ({ name, data: JSON.stringify(data) }));
}

function rules(sheet: SheetContent, index: number) {
  return sheet.conditionalFormats.flatMap((format, number) => {
    const found = conditionalFormat(format, `cf-${String(index)}-${String(number)}`);
    return found ? (ruleOrNothing(found) ?? []) : [];
  });
}

/** A conditional format that Univer cannot draw is not shown; the file keeps it. */
function ruleOrNothing(format: ConditionalFormat) {
  try {
    return univerRule(format);
  } catch (error) {
    if (error instanceof BookError) return null;
    throw error;
  }
}

function validations(sheet: SheetContent, index: number) {
  return sheet.dataValidations.map((from, number) =>
    univerValidation(validation(from, `dv-${String(index)}-${String(number)}`)),
  );
}

function notes(sheet: SheetContent) {
  const byRow: Record<number, Record<number, ReturnType<typeof univerNote>>> = {};
  for (const { at, text, author, threaded } of sheet.notes) {
    // A threaded comment is another thing than a note; Univer has no place for it here.
    if (threaded) continue;
    const note = { ...at, text, author, visible: false, ...NOTE };
    (byRow[at.row] ??= {})[at.column] = univerNote(note);
  }
  return byRow;
}

function names(content: WorkbookContent, ids: readonly string[]) {
  const sheetNames = content.sheets.map(({ grid }) => grid.sheet);
  const list = content.definedNames.map(({ name, formula, sheet, hidden }) => {
    const scope = sheet === null ? null : (ids[sheetNames.indexOf(sheet)] ?? null);
    return univerName({ name, scope, formula: `=${formula}`, comment: "", visible: !hidden });
  });
  return Object.fromEntries(list.map((name) => [name.id, name]));
}
