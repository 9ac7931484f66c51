import type { ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
} from "@univerjs/preset-sheets-core";
import { moveArea, wholeMove } from "../structure";
import type { Move } from "../structure";
import { areaOf, rangeOf } from "./areas";
import type { Unit } from "./unit";

/** Commands that move entire rows or columns. */
const WHOLE: Readonly<Record<string, readonly [Move["kind"], Move["axis"]]>> = {
  [InsertRowByRangeCommand.id]: ["insert", "rows"],
  [InsertColByRangeCommand.id]: ["insert", "columns"],
  [RemoveRowByRangeCommand.id]: ["remove", "rows"],
  [RemoveColByRangeCommand.id]: ["remove", "columns"],
};

interface Moving {
  readonly sheetId: string;
  readonly merges: IRange[];
  readonly undo: ReturnType<Unit["topUndo"]>;
  readonly undoCount: number;
}

/**
 * Keeps merged areas right when entire rows and columns come and go: Univer's undo of such a command unmerges the neighbours of
 * an area that had grown, and not all areas move as Excel's do.
 */
export class MergeGuard {
  private readonly moving = new Map<string, Moving>();

  constructor(private readonly unit: Unit) {
    unit.beforeExecuted((command) => {
      if (this.concerns(command)) this.moving.set(command.id, this.remember(command));
    });
    unit.onExecuted((command) => {
      const moving = this.moving.get(command.id);
      if (!moving) return;
      this.moving.delete(command.id);
      this.settle(command, moving);
    });
  }

  private concerns({ id, params }: Readonly<ICommandInfo>): boolean {
    const { unitId = this.unit.id } = (params ?? {}) as { unitId?: string };
    return unitId === this.unit.id && id in WHOLE;
  }

  private remember({ params }: Readonly<ICommandInfo>): Moving {
    const active = this.unit.workbook.getActiveSheet().getSheetId();
    const { subUnitId = active } = (params ?? {}) as { subUnitId?: string };
    const undo = this.unit.topUndo();
    return {
      sheetId: subUnitId,
      merges: this.merges(subUnitId),
      undo,
      undoCount: undo?.undoMutations.length ?? 0,
    };
  }

  private merges(sheetId: string): IRange[] {
    const kept = this.unit.workbook.getSheetBySheetId(sheetId)?.getMergeData() ?? [];
    return kept.map((range) => ({ ...range }));
  }

  private settle(command: Readonly<ICommandInfo>, moving: Moving): void {
    const step = this.unit.topUndo();
    // Refused commands leave no step, and nothing to mend.
    if (!step || (step === moving.undo && step.undoMutations.length === moving.undoCount)) return;
    const redo = this.replacing(moving.sheetId, this.moved(command, moving));
    const undo = this.replacing(moving.sheetId, moving.merges);
    this.unit.execute(redo);
    step.redoMutations.push(...redo);
    // Right after what takes back this command, before what takes back earlier ones of the step.
    const own = step.undoMutations.length - (step === moving.undo ? moving.undoCount : 0);
    step.undoMutations.splice(own, 0, ...undo);
  }

  /** The merged areas as Excel has them after the command. */
  private moved({ id, params }: Readonly<ICommandInfo>, { sheetId, merges }: Moving): IRange[] {
    const whole = WHOLE[id];
    const range = (params as { range?: IRange } | undefined)?.range;
    if (!whole || !range) return this.merges(sheetId);
    const [kind, axis] = whole;
    const [at, end] = axis === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const move = wholeMove(kind, axis, at, end - at + 1);
    return merges
      .flatMap((merge) => moveArea(areaOf(merge), move) ?? [])
      .filter(({ rows, columns }) => rows * columns > 1)
      .map(rangeOf);
  }

  private replacing(sheetId: string, ranges: IRange[]): IMutationInfo[] {
    const params = { unitId: this.unit.id, subUnitId: sheetId };
    const everywhere = { startRow: 0, endRow: Infinity, startColumn: 0, endColumn: Infinity };
    return [
      { id: RemoveWorksheetMergeMutation.id, params: { ...params, ranges: [everywhere] } },
      { id: AddWorksheetMergeMutation.id, params: { ...params, ranges: structuredClone(ranges) } },
    ];
  }
}
