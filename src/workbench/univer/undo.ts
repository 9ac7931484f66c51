import {
  IContextService,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
} from "@univerjs/core";
import type { DependencyOverride, IUndoRedoItem } from "@univerjs/core";

/**
 * Univer's undo, with steps that hold several changes. (Univer's own batches take them back in the order in which they were
 * made, which goes wrong as soon as one builds on another.)
 */
export class SteppedUndo extends LocalUndoRedoService {
  /** Steps that are open, by workbook: how often they were opened, and what they hold so far. */
  private readonly open = new Map<string, { depth: number; item: IUndoRedoItem | null }>();

  override pushUndoRedo(item: IUndoRedoItem): void {
    const step = this.open.get(item.unitID);
    if (!step?.item || this.top(item.unitID) !== step.item) {
      const own = { ...item, undoMutations: [...item.undoMutations], redoMutations: [...item.redoMutations] };
      if (step) step.item = own;
      super.pushUndoRedo(own);
      return;
    }
    step.item.redoMutations.push(...item.redoMutations);
    step.item.undoMutations.unshift(...item.undoMutations);
  }

  /** Until the returned function is called, all changes of the workbook are one step. May be nested. */
  startStep(unitId: string): () => void {
    const step = this.open.get(unitId) ?? { depth: 0, item: null };
    this.open.set(unitId, step);
    step.depth++;
    return () => {
      if (--step.depth === 0) this.open.delete(unitId);
    };
  }

  /** What the next undo of the workbook would take back. */
  top(unitId: string): IUndoRedoItem | undefined {
    return this._undoStacks.get(unitId)?.at(-1);
  }
}

/** Puts `SteppedUndo` in the place of Univer's own. */
export const UNDO_OVERRIDE: DependencyOverride = [
  [
    IUndoRedoService,
    {
      useFactory: (instances: IUniverInstanceService, commands: ICommandService, context: IContextService) =>
        new SteppedUndo(instances, commands, context),
      deps: [IUniverInstanceService, ICommandService, IContextService],
    },
  ],
];
