import { BooleanNumber } from "@univerjs/core";
import {
  SetFrozenCommand,
  SetTabColorCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  ToggleGridlinesCommand,
} from "@univerjs/preset-sheets-core";
import type { Area, Position } from "../../grid/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Content } from "../../grid/edit";
import { BookError } from "../book";
import type {
  Axis,
  BookEvent,
  CellFormat,
  CellState,
  ConditionalFormat,
  FormatPatch,
  Note,
  Protection,
  Sheet,
  SheetProperties,
  Validation,
} from "../book";
import { SheetAccess } from "./access";
import * as contents from "./contents";
import * as formats from "./formats";
import * as marks from "./marks";
import * as merging from "./merges";
import * as moves from "./moves";
import * as sizes from "./sizes";
import type { Unit } from "./unit";

/** What a sheet needs of its book. */
export interface SheetKeeper {
  tell(event: BookEvent): void;
  /** @throws BookError for a name that Excel forbids or another sheet has. */
  refuseName(name: string, sheet: Sheet): void;
  /** Another sheet becomes active before this one is hidden. */
  leave(sheet: Sheet): void;
}

/** A worksheet of Univer's as the workbench's host sees it. */
export class UniverSheet implements Sheet {
  private readonly access: SheetAccess;
  private protectedBy: Protection | null = null;

  constructor(
    unit: Unit,
    readonly id: string,
    private readonly book: SheetKeeper,
  ) {
    this.access = new SheetAccess(unit, id);
  }

  get properties(): SheetProperties {
    const { worksheet } = this.access;
    const config = worksheet.getConfig();
    const veryHidden = (config.custom as { veryHidden?: boolean } | null | undefined)?.veryHidden;
    const hidden = veryHidden ? "VeryHidden" : "Hidden";
    return {
      name: worksheet.getName(),
      visibility: config.hidden === BooleanNumber.TRUE ? hidden : "Visible",
      tabColor: config.tabColor,
      showGridlines: config.showGridlines !== BooleanNumber.FALSE,
      showHeadings: config.rowHeader.hidden !== BooleanNumber.TRUE,
    };
  }

  set(patch: Partial<SheetProperties>): void {
    const before = this.properties;
    if (patch.showHeadings !== undefined && patch.showHeadings !== before.showHeadings)
      throw new BookError("unsupported", "Headings cannot be switched off here.");
    if (patch.name !== undefined) this.book.refuseName(patch.name, this);
    if (patch.visibility !== undefined && patch.visibility !== "Visible") this.book.leave(this);
    this.access.unit.together(() => {
      if (patch.name !== undefined && patch.name !== before.name)
        this.access.run(SetWorksheetNameCommand, { name: patch.name });
      if (patch.visibility !== undefined) this.setVisibility(patch.visibility);
      if (patch.tabColor !== undefined) this.access.run(SetTabColorCommand, { value: patch.tabColor });
      if (patch.showGridlines !== undefined && patch.showGridlines !== before.showGridlines)
        this.access.run(ToggleGridlinesCommand, {
          showGridlines: patch.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        });
    });
    this.book.tell({ kind: "sheetChanged", sheet: this, before });
  }

  private setVisibility(visibility: SheetProperties["visibility"]): void {
    const { unit, worksheet } = this.access;
    const config = worksheet.getConfig();
    const before = config.hidden;
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    config.custom = { ...config.custom, veryHidden: visibility === "VeryHidden" };
    const mutation = (value: BooleanNumber) => ({
      id: SetWorksheetHideMutation.id,
      params: { unitId: unit.id, subUnitId: this.id, hidden: value },
    });
    if (before !== hidden)
      unit.keepActive(() => {
        unit.change([mutation(hidden)], [mutation(before)]);
      });
  }

  cells(area: Area): readonly (Position & CellState)[] {
    return contents.readCells(this.access, area);
  }
  cell(row: number, column: number): CellState {
    return contents.readCell(this.access, row, column);
  }
  write(at: Position, values: readonly (readonly (Content | undefined)[])[]): void {
    const area = { ...at, rows: values.length, columns: Math.max(0, ...values.map((row) => row.length)) };
    if (area.rows === 0 || area.columns === 0) return;
    this.edit(area, () => {
      contents.write(this.access, at, values);
    });
  }
  clearContents(area: Area): void {
    this.edit(area, () => {
      contents.clearContents(this.access, area);
    });
  }
  used(valuesOnly: boolean): Area | null {
    return contents.used(this.access, valuesOnly);
  }

  /** A change of contents, with what Excel tells of a single cell. */
  private edit(area: Area, work: () => void): void {
    const single = area.rows === 1 && area.columns === 1;
    const before = single ? this.cell(area.row, area.column).value : null;
    work();
    const after = single ? this.cell(area.row, area.column).value : null;
    this.book.tell({ kind: "edited", sheet: this, area, ...(single && { cell: { before, after } }) });
  }

  format(row: number, column: number): CellFormat {
    return formats.readFormat(this.access, row, column);
  }
  setFormat(area: Area, patch: FormatPatch): void {
    formats.setFormat(this.access, area, patch);
    this.book.tell({ kind: "formatted", sheet: this, area });
  }
  clearFormats(area: Area): void {
    formats.clearFormats(this.access, area);
    this.book.tell({ kind: "formatted", sheet: this, area });
  }

  size(axis: Axis, index: number): number {
    return sizes.size(this.access, axis, index);
  }
  setSize(axis: Axis, from: number, count: number, size: number | null): void {
    sizes.setSize(this.access, axis, from, count, size);
    this.book.tell({ kind: "formatted", sheet: this, area: line(axis, from, count) });
  }
  autofit(axis: Axis, from: number, count: number): void {
    sizes.autofit(this.access, axis, from, count);
    this.book.tell({ kind: "formatted", sheet: this, area: line(axis, from, count) });
  }
  hidden(axis: Axis, index: number): boolean {
    return sizes.isHidden(this.access, axis, index);
  }
  setHidden(axis: Axis, from: number, count: number, hidden: boolean): void {
    sizes.setHidden(this.access, axis, from, count, hidden);
    this.book.tell({ kind: "hidden", sheet: this, axis, area: line(axis, from, count) });
  }

  insert(axis: Axis, at: number, count: number): void {
    moves.insert(this.access, axis, at, count);
    const shift = axis === "rows" ? "down" : "right";
    this.book.tell({ kind: "inserted", sheet: this, area: line(axis, at, count), shift });
  }
  remove(axis: Axis, at: number, count: number): void {
    moves.remove(this.access, axis, at, count);
    const shift = axis === "rows" ? "up" : "left";
    this.book.tell({ kind: "removed", sheet: this, area: line(axis, at, count), shift });
  }
  insertCells(area: Area, shift: "down" | "right"): void {
    moves.insertCells(this.access, area, shift);
    this.book.tell({ kind: "inserted", sheet: this, area, shift });
  }
  removeCells(area: Area, shift: "up" | "left"): void {
    moves.removeCells(this.access, area, shift);
    this.book.tell({ kind: "removed", sheet: this, area, shift });
  }

  merges(): readonly Area[] {
    return merging.merges(this.access);
  }
  merge(area: Area): void {
    merging.merge(this.access, area);
    this.book.tell({ kind: "formatted", sheet: this, area });
  }
  unmerge(area: Area): void {
    merging.unmerge(this.access, area);
    this.book.tell({ kind: "formatted", sheet: this, area });
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return marks.conditionalFormats(this.access);
  }
  putConditionalFormat(format: ConditionalFormat): void {
    marks.putConditionalFormat(this.access, format);
  }
  removeConditionalFormat(id: string): void {
    marks.removeConditionalFormat(this.access, id);
  }
  moveConditionalFormat(id: string, priority: number): void {
    marks.moveConditionalFormat(this.access, id, priority);
  }
  validations(): readonly Validation[] {
    return marks.validations(this.access);
  }
  putValidation(validation: Validation): void {
    marks.putValidation(this.access, validation);
  }
  removeValidation(id: string): void {
    marks.removeValidation(this.access, id);
  }
  notes(): readonly Note[] {
    return marks.notes(this.access);
  }
  putNote(note: Note): void {
    marks.putNote(this.access, note);
  }
  removeNote(at: Position): void {
    marks.removeNote(this.access, at);
  }

  freeze(): { readonly rows: number; readonly columns: number } {
    const { startRow, startColumn } = this.access.worksheet.getFreeze();
    return { rows: Math.max(startRow, 0), columns: Math.max(startColumn, 0) };
  }
  setFreeze(rows: number, columns: number): void {
    this.access.run(SetFrozenCommand, {
      ySplit: rows,
      xSplit: columns,
      startRow: rows || -1,
      startColumn: columns || -1,
    });
  }

  protection(): Protection | null {
    return this.protectedBy;
  }
  protect(protection: Protection | null): void {
    this.protectedBy = protection;
    this.book.tell({ kind: "protected", sheet: this });
  }
}

/** The area of entire rows or columns. */
function line(axis: Axis, from: number, count: number): Area {
  return axis === "rows"
    ? { row: from, rows: count, column: 0, columns: MAX_COLUMNS }
    : { row: 0, rows: MAX_ROWS, column: from, columns: count };
}
