/** One workbook inside Univer: how its commands are run, batched and taken back. */
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from "@univerjs/core";
import type {
  CommandListener,
  IDisposable,
  IMutationInfo,
  IRange,
  IUndoRedoItem,
  Injector,
  Workbook,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  ScrollToCellCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  getPrimaryForRange,
} from "@univerjs/preset-sheets-core";
import type { ISelectionWithStyle } from "@univerjs/preset-sheets-core";
import type { Position } from "../../grid/address";
import { BookError } from "../book";
import type { UniverInstance } from "./plugins";
import type { SteppedUndo } from "./undo";

export class Unit {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly workbook: Workbook;
  private readonly commands: ICommandService;
  private readonly undoRedo: SteppedUndo;
  private readonly disposables: IDisposable[] = [];
  private readonly late: Promise<void>[] = [];
  /** How deep we are in operations of our own: what happens outside is a person's doing. */
  private depth = 0;

  /** @throws Error when Univer holds no workbook of that id. */
  constructor(
    { univer, api }: UniverInstance,
    readonly id: string,
  ) {
    this.api = api;
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.undoRedo = this.injector.get(IUndoRedoService) as SteppedUndo;
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(id, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error(`Univer has no workbook ${id}`);
    this.workbook = workbook;
  }

  /** Whether an operation of ours is under way. */
  get working(): boolean {
    return this.depth > 0;
  }

  /** Marks what `work` does as ours. */
  own<T>(work: () => T): T {
    this.depth++;
    try {
      return work();
    } finally {
      this.depth--;
    }
  }

  /**
   * Runs a command of Univer's to its end.
   * @throws BookError where Univer refuses.
   */
  run(command: { readonly id: string }, params: object): void {
    const all = { unitId: this.id, ...params };
    const done: unknown = this.own(() => this.commands.syncExecuteCommand(command.id, all));
    if (done === false) throw new BookError("forbidden", `Univer refused ${command.id}.`);
  }

  /** Like `run`, for commands that Univer made asynchronous: they do their work at once and may fail late. */
  runLate(command: { readonly id: string }, params: object): void {
    const all = { unitId: this.id, ...params };
    const end = this.own(() => this.commands.executeCommand(command.id, all)).then((done) => {
      if (!done) throw new BookError("forbidden", `Univer refused ${command.id}.`);
    });
    end.catch(() => undefined); // told by `finished`
    this.late.push(end);
  }

  /** Resolves when commands that end later have ended; rejects with the BookError of one that failed. */
  async finished(): Promise<void> {
    const late = this.late.splice(0);
    const results = await Promise.allSettled(late);
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  }

  /** Executes mutations as one step that `undo` takes back by the others. */
  change(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]): void {
    this.execute(redoMutations);
    this.undoRedo.pushUndoRedo({ unitID: this.id, undoMutations, redoMutations });
  }

  /** Executes mutations, beside what undo knows. */
  execute(mutations: readonly IMutationInfo[]): void {
    this.own(() => {
      for (const { id, params } of mutations) this.commands.syncExecuteCommand(id, params);
    });
  }

  /** What `work` does is taken back by one undo. */
  together<T>(work: () => T): T {
    const end = this.startBatch();
    try {
      return this.own(work);
    } finally {
      end();
    }
  }

  /** Until the returned function is called, everything becomes one step of undo. May be nested. */
  startBatch(): () => void {
    return this.undoRedo.startStep(this.id);
  }

  /** What the next undo would take back. */
  topUndo(): IUndoRedoItem | undefined {
    return this.undoRedo.top(this.id);
  }

  undo(): boolean {
    return this.step(() => this.undoRedo.pitchTopUndoElement(), "univer.command.undo");
  }
  redo(): boolean {
    return this.step(() => this.undoRedo.pitchTopRedoElement(), "univer.command.redo");
  }
  clearUndo(): void {
    this.undoRedo.clearUndoRedo(this.id);
  }

  private step(top: () => unknown, command: string): boolean {
    // Univer takes back in the focused unit, which may be the editor of a cell.
    this.injector.get(IUniverInstanceService).focusUnit(this.id);
    if (!top()) return false;
    // Not marked as ours: what an undo changes is told from what Univer does, whoever asked for it.
    return this.commands.syncExecuteCommand<object, boolean>(command);
  }

  /** Univer's commands on rows and columns look at the active sheet, whatever they are told: it becomes that for the while. */
  withActive<T>(sheetId: string, work: () => T): T {
    const before = this.workbook.getActiveSheet().getSheetId();
    if (before === sheetId) return work();
    this.activate(sheetId);
    try {
      return work();
    } finally {
      this.activate(before);
    }
  }

  /** The selected ranges of a sheet, the active cell's first. */
  selection(sheetId: string): readonly Readonly<ISelectionWithStyle>[] {
    const selections = this.injector.get(SheetsSelectionsService).getWorkbookSelections(this.id);
    return selections.getSelectionsOfWorksheet(sheetId);
  }

  setSelection(sheetId: string, ranges: readonly IRange[]): void {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const selections = ranges.map((range, index) => ({
      range,
      primary: index === 0 ? getPrimaryForRange(range, sheet) : null,
      style: null,
    }));
    this.own(() =>
      this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId: this.id,
        subUnitId: sheetId,
        selections,
      }),
    );
  }

  /** Univer shows a sheet that was added or made visible; Excel stays where it is. */
  keepActive<T>(work: () => T): T {
    const before = this.workbook.getActiveSheet().getSheetId();
    const done = work();
    this.activate(before);
    return done;
  }

  private activate(subUnitId: string): void {
    if (this.workbook.getActiveSheet().getSheetId() === subUnitId) return;
    this.execute([{ id: SetWorksheetActiveOperation.id, params: { unitId: this.id, subUnitId } }]);
  }

  /** Brings a cell of the active sheet into view, where it is not. */
  scrollTo({ row, column }: Position): void {
    this.own(() =>
      this.commands.syncExecuteCommand(ScrollToCellCommand.id, {
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      }),
    );
  }

  /** Univer selects what its commands have changed; Excel leaves the selection where the person put it. */
  keepSelection<T>(sheetId: string, work: () => T): T {
    const before = this.selection(sheetId).map(({ range }) => ({ ...range }));
    const done = work();
    if (before.length > 0) this.setSelection(sheetId, before);
    return done;
  }

  onExecuted(listener: CommandListener): void {
    this.disposables.push(this.commands.onCommandExecuted(listener));
  }
  beforeExecuted(listener: CommandListener): void {
    this.disposables.push(this.commands.beforeCommandExecuted(listener));
  }

  /** Takes the workbook out of Univer. */
  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    this.api.disposeUnit(this.id);
  }
}
