import type { Area } from "../../grid/address";
import type { Cell, Grid } from "../../grid/grid";
import { BookError, NORMAL } from "../book";
import type { Book, BookEvent, DefinedName, Sheet, SheetProperties } from "../book";
import { moveFormula, renameSheet } from "../formula/rewrite";
import type { Move } from "../structure";
import { Calculation } from "./calculation";
import { moveSheetState } from "./moving";
import { difference, rewriteSheet } from "./rewriting";
import { MemorySheet } from "./sheet";
import type { Keeper } from "./sheet";
import { copySheet, emptySheet } from "./state";
import type { BookState, SheetState, Stored } from "./state";

const FORBIDDEN = /[\\/?*[\]:]/;
// Ids differ between workbooks, too: an event handler of one must not hear of another.
let books = 0;
const A1: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** A workbook in memory: for tests. It computes a handful of functions and refuses formulas with others. */
export class MemoryBook implements Book, Keeper {
  private current: BookState = { order: [], sheets: new Map(), names: [] };
  private readonly objects = new Map<string, MemorySheet>();
  /** Sheet states made since the last snapshot: nobody else holds them, so they are changed in place. */
  private own = new WeakSet<SheetState>();
  private calculation = new Calculation(this.current);
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private undone: BookState[] = [];
  private done: BookState[] = [];
  private groups = 0;
  private groupOpen = false;
  private made = 0;
  private readonly number = ++books;
  private activeId = "";
  private selected: readonly Area[] = [A1];

  get sheets(): readonly MemorySheet[] {
    return this.current.order.flatMap((id) => this.objects.get(id) ?? []);
  }

  addSheet(name: string): Sheet {
    this.refuseName(name, null);
    const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
    const id = `{${hex(this.number, 8)}-0001-0000-${hex(this.made++, 2)}00-000000000000}`;
    const sheet = new MemorySheet(id, this);
    this.objects.set(id, sheet);
    const state = emptySheet(name);
    this.transact((book) => ({
      ...book,
      order: [...book.order, id],
      sheets: new Map(book.sheets).set(id, state),
    }));
    if (this.activeId === "") this.activeId = id;
    this.tell({ kind: "sheetAdded", sheet });
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    const others = this.sheets.filter(({ id }) => id !== sheet.id);
    const next = others.find(({ properties }) => properties.visibility === "Visible");
    if (!next) throw new BookError("forbidden", "A workbook must keep a visible worksheet.");
    const { name } = sheet.properties;
    this.transact((book) => {
      const sheets = new Map(book.sheets);
      sheets.delete(sheet.id);
      return {
        order: book.order.filter((id) => id !== sheet.id),
        sheets,
        names: book.names.filter(({ scope }) => scope !== sheet.id),
      };
    });
    this.rewriteFormulas((formula) => renameSheet(formula, name, null));
    this.tell({ kind: "sheetRemoved", sheet });
    if (sheet.id === this.activeId) this.activate(next);
  }

  moveSheet(sheet: Sheet, position: number): void {
    const from = this.current.order.indexOf(sheet.id);
    const rest = this.current.order.filter((id) => id !== sheet.id);
    this.transact((book) => ({
      ...book,
      order: [...rest.slice(0, position), sheet.id, ...rest.slice(position)],
    }));
    this.tell({ kind: "sheetMoved", sheet, from, to: position });
  }

  get active(): MemorySheet {
    const active = this.objects.get(this.activeId);
    if (!active) throw new BookError("invalid", "The workbook has no worksheet.");
    return active;
  }
  activate(sheet: Sheet): void {
    if (sheet.id === this.activeId) return;
    if (sheet.properties.visibility !== "Visible")
      throw new BookError("forbidden", "A hidden worksheet cannot be activated.");
    const previous = this.objects.get(this.activeId) ?? null;
    this.activeId = sheet.id;
    this.selected = [A1];
    this.tell({ kind: "activated", sheet, previous });
  }
  get selection(): readonly Area[] {
    return this.selected;
  }
  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    this.selected = areas;
    this.tell({ kind: "selected", sheet, areas });
  }

  names(): readonly DefinedName[] {
    return this.current.names;
  }
  putName(name: DefinedName): void {
    this.transact((book) => ({ ...book, names: [...without(book.names, name.name, name.scope), name] }));
  }
  removeName(name: string, scope: string | null): void {
    this.transact((book) => ({ ...book, names: without(book.names, name, scope) }));
  }

  async group<T>(work: () => Promise<T>): Promise<T> {
    this.groups++;
    try {
      return await work();
    } finally {
      if (--this.groups === 0) this.groupOpen = false;
    }
  }
  undo(): boolean {
    return this.travel(this.done, this.undone);
  }
  redo(): boolean {
    return this.travel(this.undone, this.done);
  }
  clearUndo(): void {
    this.done = [];
    this.undone = [];
  }

  calculate(): void {
    this.calculation = new Calculation(this.current);
    this.tellCalculated();
  }
  settled(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  // What follows is for the sheets of this workbook.

  state(id: string): SheetState {
    const state = this.current.sheets.get(id);
    if (!state) throw new BookError("invalid", "The worksheet was deleted.");
    return state;
  }
  value(id: string, row: number, column: number) {
    return this.calculation.value(id, row, column);
  }
  change(id: string, work: (draft: SheetState) => void, event?: BookEvent): void {
    this.transact((book) => this.withDraft(book, id, work));
    if (event) this.tell(event);
  }
  move(sheet: MemorySheet, move: Move, event: BookEvent): void {
    const { name } = sheet.properties;
    this.transact((book) => this.withDraft(book, sheet.id, (draft) => moveSheetState(draft, move)));
    this.rewriteFormulas((formula, home) => moveFormula(formula, home, name, move));
    this.tell(event);
  }
  rename(sheet: MemorySheet, patch: Partial<SheetProperties>): void {
    const before = sheet.properties;
    const after = { ...before, ...patch };
    if (after.name !== before.name) this.refuseName(after.name, sheet.id);
    const visible = this.sheets.filter(({ properties }) => properties.visibility === "Visible");
    const last = visible.length === 1 && visible[0] === sheet;
    if (last && after.visibility !== "Visible")
      throw new BookError("forbidden", "A workbook must keep a visible worksheet.");
    this.change(sheet.id, (draft) => {
      draft.properties = after;
    });
    if (after.name !== before.name)
      this.rewriteFormulas((formula) => renameSheet(formula, before.name, after.name));
    this.tell({ kind: "sheetChanged", sheet, before });
    const next = visible.find((other) => other !== sheet);
    if (after.visibility !== "Visible" && sheet.id === this.activeId && next) this.activate(next);
  }
  tell(event: BookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
    if (event.kind === "edited" || event.kind === "inserted" || event.kind === "removed")
      this.tellCalculated();
  }

  private tellCalculated(): void {
    for (const sheet of this.sheets)
      if (holdsFormula(this.state(sheet.id)))
        for (const listener of [...this.listeners]) listener({ kind: "calculated", sheet });
  }

  private refuseName(name: string, own: string | null): void {
    const taken = this.sheets.some(
      (sheet) => sheet.id !== own && sheet.properties.name.toLowerCase() === name.toLowerCase(),
    );
    if (name === "" || name.length > 31 || FORBIDDEN.test(name) || /^'|'$/.test(name) || taken)
      throw new BookError("invalid", `A worksheet cannot be named ${name}.`);
  }

  /** One change of the workbook. A failing one changes nothing. */
  private transact(work: (book: BookState) => BookState): void {
    const before = this.current;
    const opens = this.groups === 0 || !this.groupOpen;
    if (opens) this.own = new WeakSet();
    this.current = work(before);
    if (opens) {
      this.done.push(before);
      this.undone = [];
      this.groupOpen = this.groups > 0;
    }
    this.calculation = new Calculation(this.current);
  }

  private withDraft(book: BookState, id: string, work: (draft: SheetState) => void): BookState {
    const state = this.state(id);
    const draft = this.own.has(state) ? state : copySheet(state);
    work(draft);
    this.own.add(draft);
    return draft === state ? book : { ...book, sheets: new Map(book.sheets).set(id, draft) };
  }

  /** Rewrites every formula of the workbook: of cells, conditional formats, validations, names. Belongs to the change before it. */
  private rewriteFormulas(change: (formula: string, home: string) => string): void {
    let book = this.current;
    for (const [id, state] of book.sheets) {
      const home = state.properties.name;
      const to = (formula: string) => change(formula, home);
      book = this.withDraft(book, id, (draft) => rewriteSheet(draft, to));
    }
    const names = book.names.map((name) => {
      const home = name.scope === null ? "" : (book.sheets.get(name.scope)?.properties.name ?? "");
      return { ...name, formula: change(name.formula, home) };
    });
    this.current = { ...book, names };
    this.calculation = new Calculation(this.current);
  }

  private travel(from: BookState[], to: BookState[]): boolean {
    const target = from.pop();
    if (!target) return false;
    const before = this.current;
    to.push(before);
    this.own = new WeakSet();
    this.current = target;
    this.calculation = new Calculation(target);
    if (!target.sheets.has(this.activeId)) this.activeId = target.order[0] ?? "";
    for (const sheet of this.sheets) {
      const area = difference(before.sheets.get(sheet.id), target.sheets.get(sheet.id));
      if (area) this.tell({ kind: "edited", sheet, area });
    }
    return true;
  }
}

function holdsFormula({ cells }: SheetState): boolean {
  for (const { formula } of cells.values()) if (formula !== undefined) return true;
  return false;
}

function without(names: readonly DefinedName[], name: string, scope: string | null) {
  return names.filter((known) => known.name.toLowerCase() !== name.toLowerCase() || known.scope !== scope);
}

function stored(cell: Cell): Stored {
  return cell.formula === undefined ? { value: cell.value } : { formula: cell.formula, cached: cell.value };
}

/** A workbook of these sheets, the first visible one active; nothing to undo yet. Formats other than number formats are the normal ones. */
export function memoryBook(grids: readonly Grid[]): MemoryBook {
  const book = new MemoryBook();
  for (const grid of grids) {
    const sheet = book.addSheet(grid.sheet);
    book.change(sheet.id, (draft) => {
      for (const [key, cell] of grid.cells) {
        draft.cells.set(key, stored(cell));
        if (cell.numberFormat !== undefined)
          draft.formats.set(key, { ...NORMAL, numberFormat: cell.numberFormat });
      }
      draft.merges = grid.merges;
      draft.protection = grid.protected ? {} : null;
    });
  }
  const hidden = grids.flatMap((grid, index) => (grid.hidden ? [book.sheets[index]] : []));
  for (const sheet of hidden) sheet?.set({ visibility: "Hidden" });
  book.clearUndo();
  return book;
}
