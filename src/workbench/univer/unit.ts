/** One workbook inside Univer: how its commands are run, batched and taken back. */
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from "@univerjs/core";
import type { IDisposable, IMutationInfo, Injector, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import { BookError } from "../book";
import type { UniverInstance } from "./plugins";

export class Unit {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly workbook: Workbook;
  private readonly commands: ICommandService;
  private readonly undoRedo: IUndoRedoService;
  private batches = 0;
  private batch: IDisposable | null = null;
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
    this.undoRedo = this.injector.get(IUndoRedoService);
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
    const done: unknown = this.own(() =>
      this.commands.syncExecuteCommand(command.id, { unitId: this.id, ...params }),
    );
    if (done === false) throw new BookError("forbidden", `Univer refused ${command.id}.`);
  }

  /** Executes mutations as one step that `undo` takes back by the others. */
  change(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]): void {
    this.own(() => {
      for (const { id, params } of redoMutations) this.commands.syncExecuteCommand(id, params);
    });
    this.undoRedo.pushUndoRedo({ unitID: this.id, undoMutations, redoMutations });
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
    if (this.batches++ === 0) this.batch = this.undoRedo.__tempBatchingUndoRedo(this.id);
    return () => {
      if (--this.batches > 0) return;
      this.batch?.dispose();
      this.batch = null;
    };
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
    return this.own(() => this.commands.syncExecuteCommand<object, boolean>(command));
  }

  /** Univer's commands on rows and columns look at the active sheet, whatever they are told: it becomes that for the while. */
  withActive<T>(sheetId: string, work: () => T): T {
    const before = this.workbook.getActiveSheet().getSheetId();
    if (before === sheetId) return work();
    const activate = (subUnitId: string) => {
      this.own(() =>
        this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: this.id, subUnitId }),
      );
    };
    activate(sheetId);
    try {
      return work();
    } finally {
      activate(before);
    }
  }

  onExecuted: ICommandService["onCommandExecuted"] = (listener) => this.commands.onCommandExecuted(listener);
  beforeExecuted: ICommandService["beforeCommandExecuted"] = (listener) =>
    this.commands.beforeCommandExecuted(listener);
}
