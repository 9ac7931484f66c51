/** What lies over cells: conditional formats, validations, notes. */
import { generateRandomId } from "@univerjs/core";
import type { ISheetDataValidationRule } from "@univerjs/core";
import {
  AddCfCommand,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  MoveCfCommand,
  SetCfCommand,
} from "@univerjs/preset-sheets-conditional-formatting";
import {
  AddSheetDataValidationCommand,
  RemoveSheetDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/preset-sheets-note";
import type { ISheetNote } from "@univerjs/preset-sheets-note";
import type { Position } from "../../grid/address";
import type { ConditionalFormat, Note, Validation } from "../book";
import type { SheetAccess } from "./access";
import { conditionalFormat, univerRule } from "./conditional";
import { pixels, points } from "./size";
import { univerValidation, validationOf } from "./validation";

/** Univer keeps what else a note carries. */
type AuthoredNote = ISheetNote & { readonly author?: string };

const UNKNOWN_AUTHOR = "";

export function conditionalFormats(sheet: SheetAccess): ConditionalFormat[] {
  return rules(sheet).flatMap((rule) => conditionalFormat(rule) ?? []);
}

function rules({ unit, id }: SheetAccess) {
  return unit.injector.get(ConditionalFormattingRuleModel).getSubunitRules(unit.id, id) ?? [];
}

export function putConditionalFormat(sheet: SheetAccess, format: ConditionalFormat): void {
  const rule = univerRule(format);
  if (rules(sheet).some(({ cfId }) => cfId === format.id)) sheet.run(SetCfCommand, { cfId: format.id, rule });
  else sheet.run(AddCfCommand, { rule });
}

export function removeConditionalFormat(sheet: SheetAccess, id: string): void {
  if (rules(sheet).some(({ cfId }) => cfId === id)) sheet.run(DeleteCfCommand, { cfId: id });
}

export function moveConditionalFormat(sheet: SheetAccess, id: string, priority: number): void {
  const list = rules(sheet);
  const from = list.findIndex(({ cfId }) => cfId === id);
  const target = list[Math.min(priority, list.length - 1)];
  if (from < 0 || !target || target.cfId === id) return;
  const type = from < list.indexOf(target) ? "after" : "before";
  sheet.run(MoveCfCommand, { start: { id, type: "self" }, end: { id: target.cfId, type } });
}

export function validations(sheet: SheetAccess): Validation[] {
  return validationRules(sheet).flatMap((rule) => validationOf(rule) ?? []);
}

function validationRules({ unit, id }: SheetAccess): ISheetDataValidationRule[] {
  return unit.injector.get(SheetDataValidationModel).getRules(unit.id, id);
}

export function putValidation(sheet: SheetAccess, validation: Validation): void {
  sheet.unit.together(() => {
    removeValidation(sheet, validation.id);
    sheet.run(AddSheetDataValidationCommand, { rule: univerValidation(validation) });
  });
}

export function removeValidation(sheet: SheetAccess, id: string): void {
  if (validationRules(sheet).some(({ uid }) => uid === id))
    sheet.run(RemoveSheetDataValidationCommand, { ruleId: id });
}

export function notes({ unit, id }: SheetAccess): Note[] {
  const kept = unit.injector.get(SheetsNoteModel).getSheetNotes(unit.id, id);
  return [...(kept?.values() ?? [])]
    .map((note: AuthoredNote) => ({
      row: note.row,
      column: note.col,
      text: note.note,
      author: note.author ?? UNKNOWN_AUTHOR,
      visible: note.show ?? false,
      width: points(note.width),
      height: points(note.height),
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

export function putNote(sheet: SheetAccess, note: Note): void {
  const params = { unitId: sheet.unit.id, sheetId: sheet.id, row: note.row, col: note.column };
  const before = keptNote(sheet, note);
  const redo = { id: UpdateNoteMutation.id, params: { ...params, note: univerNote(note, before?.id) } };
  const undo = before
    ? { id: UpdateNoteMutation.id, params: { ...params, note: before } }
    : { id: RemoveNoteMutation.id, params };
  sheet.unit.change([redo], [undo]);
}

export function removeNote(sheet: SheetAccess, at: Position): void {
  const before = keptNote(sheet, at);
  if (!before) return;
  const params = { unitId: sheet.unit.id, sheetId: sheet.id, row: at.row, col: at.column };
  sheet.unit.change(
    [{ id: RemoveNoteMutation.id, params }],
    [{ id: UpdateNoteMutation.id, params: { ...params, note: before } }],
  );
}

function keptNote({ unit, id }: SheetAccess, { row, column }: Position): ISheetNote | undefined {
  return unit.injector.get(SheetsNoteModel).getNote(unit.id, id, { row, col: column }) ?? undefined;
}

/** A note in Univer's words. */
export function univerNote(note: Note, id = generateRandomId()): AuthoredNote {
  return {
    id,
    row: note.row,
    col: note.column,
    note: note.text,
    author: note.author,
    show: note.visible,
    width: pixels(note.width),
    height: pixels(note.height),
  };
}
