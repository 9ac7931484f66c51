import { MAX_COLUMNS, MAX_ROWS, covers } from "../../grid/address";
import type { Area, Position } from "../../grid/address";
import type { Content } from "../../grid/edit";
import { cellKey, keyPosition } from "../../grid/grid";
import { BookError, NORMAL, STANDARD_SIZE } from "../book";
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
import { boundingArea, contains, intersection, partialMove, wholeMove } from "../structure";
import type { Move } from "../structure";
import { displayed } from "../text";
import { refuseIncomputable } from "./calculation";
import { patchFormats } from "./formats";
import { fittingSize } from "./fitting";
import { extentOf, keysIn } from "./state";
import type { SheetState, Stored } from "./state";

/** What a sheet asks of its workbook. */
export interface Keeper {
  state(id: string): SheetState;
  value(id: string, row: number, column: number): CellState["value"];
  /** Changes the sheet's state, then tells. */
  change(id: string, work: (draft: SheetState) => void, event?: BookEvent): void;
  tell(event: BookEvent): void;
  /** Changes the sheet and every formula and name that mentions what moved. */
  move(sheet: MemorySheet, move: Move, event: BookEvent): void;
  rename(sheet: MemorySheet, patch: Partial<SheetProperties>): void;
}

/** A sheet of a workbook in memory. */
export class MemorySheet implements Sheet {
  constructor(
    readonly id: string,
    private readonly book: Keeper,
  ) {}

  private get state(): SheetState {
    return this.book.state(this.id);
  }
  get properties(): SheetProperties {
    return this.state.properties;
  }
  set(patch: Partial<SheetProperties>): void {
    this.book.rename(this, patch);
  }

  cells(area: Area): (Position & CellState)[] {
    return keysIn(this.state.cells, area).map((key) => {
      const { row, column } = keyPosition(key);
      return { row, column, ...this.shown(row, column, this.state.cells.get(key)) };
    });
  }
  cell(row: number, column: number): CellState {
    return this.shown(row, column, this.state.cells.get(cellKey(row, column)));
  }
  private shown(row: number, column: number, stored: Stored | undefined): CellState {
    if (!stored) return { value: null, text: "" };
    const value = this.book.value(this.id, row, column);
    const text = this.text(value, this.format(row, column).numberFormat);
    return stored.formula === undefined ? { value, text } : { value, text, formula: stored.formula };
  }
  /** Most cells show what they hold; only the others need a number format read. */
  private text(value: CellState["value"], numberFormat: string): string {
    return typeof value === "string" && numberFormat === "General" ? value : displayed(value, numberFormat);
  }
  write(at: Position, contents: readonly (readonly (Content | undefined)[])[]): void {
    const columns = Math.max(0, ...contents.map((row) => row.length));
    if (contents.length === 0 || columns === 0) return;
    const area = { row: at.row, column: at.column, rows: contents.length, columns };
    const single = area.rows === 1 && columns === 1;
    const before = single ? this.cell(at.row, at.column).value : null;
    this.book.change(this.id, (draft) => {
      contents.forEach((row, r) =>
        row.forEach((content, c) => {
          if (content !== undefined) put(draft, at.row + r, at.column + c, content);
        }),
      );
    });
    const after = single ? this.cell(at.row, at.column).value : null;
    const cell = single ? { cell: { before, after } } : {};
    this.book.tell({ kind: "edited", sheet: this, area, ...cell });
  }
  clearContents(area: Area): void {
    this.book.change(
      this.id,
      (draft) => {
        for (const key of keysIn(draft.cells, area)) draft.cells.delete(key);
      },
      { kind: "edited", sheet: this, area },
    );
  }
  used(valuesOnly: boolean): Area | null {
    const { cells, formats, merges } = this.state;
    const held = extentOf(cells.keys());
    if (valuesOnly) return held;
    const looking = extentOf(formats.keys());
    return boundingArea([...merges, ...[held, looking].filter((area) => area !== null)]);
  }

  format(row: number, column: number): CellFormat {
    const { formats, lineFormats } = this.state;
    return (
      formats.get(cellKey(row, column)) ??
      lineFormats.rows.get(row) ??
      lineFormats.columns.get(column) ??
      NORMAL
    );
  }
  setFormat(area: Area, patch: FormatPatch): void {
    this.book.change(this.id, (draft) => patchFormats(draft, area, patch), {
      kind: "formatted",
      sheet: this,
      area,
    });
  }
  clearFormats(area: Area): void {
    this.book.change(this.id, (draft) => patchFormats(draft, area, null), {
      kind: "formatted",
      sheet: this,
      area,
    });
  }

  size(axis: Axis, index: number): number {
    return this.state.sizes[axis].get(index) ?? STANDARD_SIZE[axis];
  }
  setSize(axis: Axis, from: number, count: number, size: number | null): void {
    this.book.change(
      this.id,
      (draft) => {
        for (let index = from; index < from + count; index++) {
          if (size === null) draft.sizes[axis].delete(index);
          else draft.sizes[axis].set(index, size);
        }
      },
      { kind: "formatted", sheet: this, area: lines(axis, from, count) },
    );
  }
  autofit(axis: Axis, from: number, count: number): void {
    const used = this.used(true);
    const area = used && intersection(used, lines(axis, from, count));
    if (!area) return;
    const first = axis === "rows" ? area.row : area.column;
    const fitted = axis === "rows" ? area.rows : area.columns;
    this.book.change(
      this.id,
      (draft) => {
        for (let index = first; index < first + fitted; index++)
          draft.sizes[axis].set(index, fittingSize(this, axis, index, used));
      },
      { kind: "formatted", sheet: this, area: lines(axis, from, count) },
    );
  }
  hidden(axis: Axis, index: number): boolean {
    return this.state.hidden[axis].has(index);
  }
  setHidden(axis: Axis, from: number, count: number, hidden: boolean): void {
    this.book.change(
      this.id,
      (draft) => {
        for (let index = from; index < from + count; index++) {
          if (hidden) draft.hidden[axis].add(index);
          else draft.hidden[axis].delete(index);
        }
      },
      { kind: "hidden", sheet: this, axis, area: lines(axis, from, count) },
    );
  }

  insert(axis: Axis, at: number, count: number): void {
    const shift = axis === "rows" ? "down" : "right";
    const event = { kind: "inserted", sheet: this, area: lines(axis, at, count), shift } as const;
    this.book.move(this, wholeMove("insert", axis, at, count), event);
  }
  remove(axis: Axis, at: number, count: number): void {
    const shift = axis === "rows" ? "up" : "left";
    const event = { kind: "removed", sheet: this, area: lines(axis, at, count), shift } as const;
    this.book.move(this, wholeMove("remove", axis, at, count), event);
  }
  insertCells(area: Area, shift: "down" | "right"): void {
    const move = partialMove("insert", shift === "down" ? "rows" : "columns", area);
    this.book.move(this, move, { kind: "inserted", sheet: this, area, shift });
  }
  removeCells(area: Area, shift: "up" | "left"): void {
    const move = partialMove("remove", shift === "up" ? "rows" : "columns", area);
    this.book.move(this, move, { kind: "removed", sheet: this, area, shift });
  }

  merges(): readonly Area[] {
    return this.state.merges;
  }
  merge(area: Area): void {
    if (area.rows * area.columns < 2) return;
    const touching = this.state.merges.filter((other) => intersection(other, area));
    if (touching.some((other) => !contains(area, other)))
      throw new BookError("forbidden", "A merged area overlaps only a part of the range.");
    this.book.change(
      this.id,
      (draft) => {
        draft.merges = [...draft.merges.filter((other) => !touching.includes(other)), area];
        const [first, ...others] = keysIn(draft.cells, area);
        const kept = first === undefined ? undefined : draft.cells.get(first);
        for (const key of others) draft.cells.delete(key);
        if (first === undefined || !kept) return;
        draft.cells.delete(first);
        draft.cells.set(cellKey(area.row, area.column), kept);
      },
      { kind: "edited", sheet: this, area },
    );
  }
  unmerge(area: Area): void {
    this.book.change(
      this.id,
      (draft) => {
        draft.merges = draft.merges.filter((other) => !intersection(other, area));
      },
      { kind: "formatted", sheet: this, area },
    );
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.state.conditionalFormats;
  }
  putConditionalFormat(format: ConditionalFormat): void {
    this.setConditionalFormats((list) =>
      list.some(({ id }) => id === format.id)
        ? list.map((old) => (old.id === format.id ? format : old))
        : [format, ...list],
    );
  }
  removeConditionalFormat(id: string): void {
    this.setConditionalFormats((list) => list.filter((format) => format.id !== id));
  }
  moveConditionalFormat(id: string, priority: number): void {
    this.setConditionalFormats((list) => {
      const rest = list.filter((format) => format.id !== id);
      const moved = list.filter((format) => format.id === id);
      return [...rest.slice(0, priority), ...moved, ...rest.slice(priority)];
    });
  }
  private setConditionalFormats(
    change: (list: readonly ConditionalFormat[]) => readonly ConditionalFormat[],
  ): void {
    this.book.change(this.id, (draft) => {
      draft.conditionalFormats = change(draft.conditionalFormats);
    });
  }

  validations(): readonly Validation[] {
    return this.state.validations;
  }
  putValidation(validation: Validation): void {
    this.book.change(this.id, (draft) => {
      const rest = draft.validations.filter(({ id }) => id !== validation.id);
      draft.validations = [...rest, validation];
    });
  }
  removeValidation(id: string): void {
    this.book.change(this.id, (draft) => {
      draft.validations = draft.validations.filter((validation) => validation.id !== id);
    });
  }

  notes(): readonly Note[] {
    return this.state.notes;
  }
  putNote(note: Note): void {
    this.book.change(this.id, (draft) => {
      draft.notes = [...draft.notes.filter((old) => !samePlace(old, note)), note];
    });
  }
  removeNote(at: Position): void {
    this.book.change(this.id, (draft) => {
      draft.notes = draft.notes.filter((note) => !samePlace(note, at));
    });
  }

  freeze() {
    return this.state.freeze;
  }
  setFreeze(rows: number, columns: number): void {
    this.book.change(this.id, (draft) => {
      draft.freeze = { rows, columns };
    });
  }
  protection(): Protection | null {
    return this.state.protection;
  }
  protect(protection: Protection | null): void {
    this.book.change(
      this.id,
      (draft) => {
        draft.protection = protection;
      },
      { kind: "protected", sheet: this },
    );
  }
}

const samePlace = (left: Position, right: Position) => left.row === right.row && left.column === right.column;

function lines(axis: Axis, from: number, count: number): Area {
  return axis === "rows"
    ? { row: from, column: 0, rows: count, columns: MAX_COLUMNS }
    : { row: 0, column: from, rows: MAX_ROWS, columns: count };
}

function put(draft: SheetState, row: number, column: number, content: Content): void {
  const covered = draft.merges.some(
    (area) => covers(area, { row, column }) && !(area.row === row && area.column === column),
  );
  // Excel, too, drops what is written to a cell that a merged area hides.
  if (covered) return;
  const stored = toStored(content);
  if (stored) draft.cells.set(cellKey(row, column), stored);
  else draft.cells.delete(cellKey(row, column));
}

function toStored(content: Content): Stored | null {
  if (content === null || content === "") return null;
  if (typeof content !== "object") return { value: content };
  refuseIncomputable(content.formula);
  return { formula: content.formula, cached: null };
}
