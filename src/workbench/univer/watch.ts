/** Tells what a person does in Univer (types, pastes, inserts rows, takes back …) as events of the book. */
import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColMutation,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/preset-sheets-core";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { boundingArea } from "../structure";
import type { Axis, BookEvent, Sheet, SheetProperties } from "../book";
import { areaOf } from "./areas";
import { valueOf } from "./cells";
import type { Unit } from "./unit";

/** What the events are made of; every command has some of it. */
interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly sheet?: { readonly id: string };
  readonly fromOrder?: number;
  readonly toOrder?: number;
}

/** What the book knows and the watcher asks. */
export interface Watched {
  sheet(id: string): Sheet | undefined;
  activeId(): string;
  properties(id: string): SheetProperties | undefined;
  tell(event: BookEvent): void;
}

type Shift = (BookEvent & { kind: "inserted" })["shift"];

const WHOLE: Readonly<Record<string, readonly ["inserted" | "removed", Shift]>> = {
  [InsertRowMutation.id]: ["inserted", "down"],
  [InsertColMutation.id]: ["inserted", "right"],
  [RemoveRowMutation.id]: ["removed", "up"],
  [RemoveColMutation.id]: ["removed", "left"],
};
const PARTIAL: Readonly<Record<string, readonly ["inserted" | "removed", Shift]>> = {
  [InsertRangeMoveDownCommand.id]: ["inserted", "down"],
  [InsertRangeMoveRightCommand.id]: ["inserted", "right"],
  [DeleteRangeMoveUpCommand.id]: ["removed", "up"],
  [DeleteRangeMoveLeftCommand.id]: ["removed", "left"],
};
const HIDING: Readonly<Record<string, Axis>> = {
  [SetRowHiddenMutation.id]: "rows",
  [SetRowVisibleMutation.id]: "rows",
  [SetColHiddenMutation.id]: "columns",
  [SetColVisibleMutation.id]: "columns",
};
const PROPERTIES: ReadonlySet<string> = new Set([
  SetWorksheetNameMutation.id,
  SetWorksheetHideMutation.id,
  SetTabColorMutation.id,
]);

/** A cell before a change. */
type Kept = Readonly<Pick<ICellData, "v" | "f" | "si" | "p" | "t" | "s" | "custom">> | null;

export class Watcher {
  private waiting: BookEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What stood there before the command that is under way. */
  private cells: { row: number; column: number; kept: Kept }[] = [];
  private before: SheetProperties | undefined;
  /** The active sheet that the book was last told of. */
  private known: string;
  private partialArea: Area | null = null;

  constructor(
    private readonly unit: Unit,
    private readonly book: Watched,
  ) {
    this.known = book.activeId();
    unit.beforeExecuted((command) => {
      this.remember(command);
    });
    unit.onExecuted((command, options) => {
      this.notice(command, options);
    });
  }

  /** Tells at once what waits: a command of a person's may go on for a moment. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const events = this.waiting;
    this.waiting = [];
    for (const event of condensed(events)) this.book.tell(event);
  }

  /** The book has told of this sheet's activation itself. */
  activated(sheetId: string): void {
    this.known = sheetId;
  }

  private add(event: BookEvent): void {
    this.waiting.push(event);
    this.timer ??= setTimeout(() => {
      this.flush();
    });
  }

  private remember({ id, params }: Readonly<ICommandInfo>): void {
    const { unitId, subUnitId = "", cellValue, range } = (params ?? {}) as Params;
    if (unitId !== undefined && unitId !== this.unit.id) return;
    if (id === SetRangeValuesMutation.id && cellValue) this.cells = this.keep(subUnitId, cellValue);
    if (PROPERTIES.has(id)) this.before = this.book.properties(subUnitId);
    if (id in PARTIAL) {
      const chosen = range ?? this.unit.selection(this.book.activeId()).at(-1)?.range;
      // Univer reports these late, when it can no longer be told whose they were.
      this.partialArea = chosen && !this.unit.working ? areaOf(chosen) : null;
    }
  }

  private keep(sheetId: string, cellValue: NonNullable<Params["cellValue"]>) {
    const matrix = this.unit.workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
    return [...positions(cellValue)].map(({ row, column }) => {
      const cell = matrix?.getValue(row, column);
      return { row, column, kept: cell ? { ...cell } : null };
    });
  }

  private notice(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const { id } = command;
    const params = (command.params ?? {}) as Params;
    if (params.unitId !== undefined && params.unitId !== this.unit.id) return;
    const sheet = this.book.sheet(params.subUnitId ?? params.sheet?.id ?? this.book.activeId());
    if (!sheet) return;
    if (id === SetRangeValuesMutation.id && (options as { fromFormula?: boolean } | undefined)?.fromFormula) {
      if (this.cells.some(({ row, column, kept }) => this.differs(sheet, row, column, kept)))
        this.book.tell({ kind: "calculated", sheet });
      return;
    }
    // Ours are told by the book itself, in Excel's order.
    if (!this.unit.working) for (const event of this.eventsOf(id, params, sheet)) this.add(event);
  }

  private *eventsOf(id: string, params: Params, sheet: Sheet): Generator<BookEvent> {
    const whole = WHOLE[id];
    const partial = PARTIAL[id];
    const hiding = HIDING[id];
    if (id === SetRangeValuesMutation.id) yield* this.cellEvents(sheet);
    else if (whole && params.range) {
      const [kind, shift] = whole;
      yield { kind, sheet, area: entire(areaOf(params.range), shift), shift };
    } else if (partial && this.partialArea) {
      yield { kind: partial[0], sheet, area: this.partialArea, shift: partial[1] };
    } else if (hiding) {
      for (const range of params.ranges ?? [])
        yield { kind: "hidden", sheet, axis: hiding, area: areaOf(range) };
    } else if (id === MoveRangeMutation.id || id === ReorderRangeMutation.id) {
      const area = sheet.used(true);
      if (area) yield { kind: "edited", sheet, area };
    } else if (id === SetSelectionsOperation.id) {
      yield { kind: "selected", sheet, areas: (params.selections ?? []).map(({ range }) => areaOf(range)) };
    } else if (id === SetWorksheetActiveOperation.id) {
      yield* this.activation();
    } else if (PROPERTIES.has(id) && this.before) {
      yield { kind: "sheetChanged", sheet, before: this.before };
    } else if (id === InsertSheetMutation.id) yield { kind: "sheetAdded", sheet };
    else if (id === RemoveSheetMutation.id) yield { kind: "sheetRemoved", sheet };
    else if (id === SetWorksheetOrderMutation.id)
      yield { kind: "sheetMoved", sheet, from: params.fromOrder ?? 0, to: params.toOrder ?? 0 };
  }

  /** Univer reports late, when a sheet may have been left again: what counts is which one is active now. */
  private *activation(): Generator<BookEvent> {
    const now = this.book.sheet(this.book.activeId());
    const previous = this.book.sheet(this.known) ?? null;
    if (!now || now.id === this.known) return;
    this.known = now.id;
    yield { kind: "activated", sheet: now, previous };
  }

  private *cellEvents(sheet: Sheet): Generator<BookEvent> {
    const one = (list: typeof this.cells) =>
      boundingArea(list.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })));
    const edited = this.cells.filter(({ row, column, kept }) => this.differs(sheet, row, column, kept));
    const area = one(edited);
    const [only] = edited;
    if (area && only && edited.length === 1) {
      const after = valueOf(this.cellAt(sheet, only.row, only.column));
      yield { kind: "edited", sheet, area, cell: { before: valueOf(only.kept), after } };
    } else if (area) yield { kind: "edited", sheet, area };
    const formatted = one(
      this.cells.filter(({ row, column, kept }) => {
        const now = this.cellAt(sheet, row, column);
        return (now?.s ?? null) !== (kept?.s ?? null) || (now?.custom ?? null) !== (kept?.custom ?? null);
      }),
    );
    if (formatted) yield { kind: "formatted", sheet, area: formatted };
  }

  private differs(sheet: Sheet, row: number, column: number, kept: Kept): boolean {
    const now = this.cellAt(sheet, row, column);
    const formula = (cell: Nullable<ICellData>) => cell?.f ?? cell?.si ?? null;
    return valueOf(now) !== valueOf(kept) || formula(now) !== formula(kept);
  }

  private cellAt(sheet: Sheet, row: number, column: number): Nullable<ICellData> {
    return this.unit.workbook.getSheetBySheetId(sheet.id)?.getCellMatrix().getValue(row, column);
  }
}

function* positions(cellValue: NonNullable<Params["cellValue"]>) {
  for (const [row, cells] of Object.entries(cellValue))
    for (const column of Object.keys(cells)) yield { row: Number(row), column: Number(column) };
}

function entire(area: Area, shift: Shift): Area {
  return shift === "down" || shift === "up"
    ? { ...area, column: 0, columns: MAX_COLUMNS }
    : { ...area, row: 0, rows: MAX_ROWS };
}

/** A command of Univer's is many mutations; Excel tells of it once: moved cells are not edited as well, nor selected twice. */
function condensed(events: readonly BookEvent[]): BookEvent[] {
  const moves = (event: BookEvent) => event.kind === "inserted" || event.kind === "removed";
  const moved = new Set(events.filter(moves).map(({ sheet }) => sheet));
  const partly = events.filter(
    (event) => moves(event) && !isEntire((event as BookEvent & { area: Area }).area),
  );
  const lastSelected = [...events].reverse().find(({ kind }) => kind === "selected");
  return events.filter((event) => {
    if (event.kind === "selected") return event === lastSelected;
    if (!moved.has(event.sheet)) return true;
    if (event.kind === "edited" || event.kind === "formatted") return false;
    return !moves(event) || partly.length === 0 || partly.includes(event);
  });
}

function isEntire(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}
