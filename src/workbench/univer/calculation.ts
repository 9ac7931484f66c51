import type { ICellData, IExecutionOptions, Nullable } from "@univerjs/core";
import {
  ClearSelectionFormatCommand,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import type { Unit } from "./unit";

type CellValues = Record<number, Record<number, Nullable<ICellData>>>;

/** After these Univer does not recalculate. */
const LOOKS: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/** Knows whether values are still to come: Univer recalculates a tenth of a second after a change. */
export class CalculationWatch {
  private pending = false;
  /** A workbook that never had a formula need not be waited for. */
  private formulas: boolean;

  constructor(private readonly unit: Unit) {
    this.formulas = unit.workbook
      .getSheets()
      .some((sheet) => holdsFormula(sheet.getCellMatrix().getMatrix()));
    const dirty = unit.injector.get(IActiveDirtyManagerService);
    unit.onExecuted((command, options) => {
      if (!dirty.get(command.id)) return;
      const params = (command.params ?? {}) as { trigger?: string; cellValue?: CellValues };
      if (command.id === SetRangeValuesMutation.id) {
        const local = (options as IExecutionOptions | undefined)?.onlyLocal;
        if (local || LOOKS.has(params.trigger ?? "")) return;
        this.formulas ||= holdsFormula(params.cellValue ?? {});
      }
      this.pending = true;
    });
  }

  /** Recalculates every formula. */
  start(): void {
    this.pending = true;
    this.unit.api.getFormula().executeCalculation();
  }

  /** Resolves when every value is up to date. */
  async done(): Promise<void> {
    while (this.pending && this.formulas) {
      this.pending = false;
      await this.unit.api.getFormula().onCalculationResultApplied();
    }
    this.pending = false;
  }
}

function holdsFormula(cells: CellValues): boolean {
  return Object.values(cells).some((row) => Object.values(row).some((cell) => Boolean(cell?.f ?? cell?.si)));
}
