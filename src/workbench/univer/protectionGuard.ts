import { CustomCommandExecutionError } from "@univerjs/core";
import type { ICellData, ICommandInfo, IExecutionOptions, Nullable } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/preset-sheets-core";
import type { Sheet } from "../book";
import type { Unit } from "./unit";

const STRUCTURE: ReadonlySet<string> = new Set([
  AddWorksheetMergeMutation.id,
  InsertColMutation.id,
  InsertRowMutation.id,
  MoveRangeMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  RemoveWorksheetMergeMutation.id,
  ReorderRangeMutation.id,
]);

/**
 * Keeps people from changing locked cells of a protected sheet. What the host does is the host's to refuse.
 * @param refused told of the sheet, so that the page can say why nothing happened
 */
export function guardProtection(
  unit: Unit,
  sheetOf: (id: string) => Sheet | undefined,
  refused: (sheet: Sheet) => void,
): void {
  unit.beforeExecuted((command, options) => {
    if (unit.working || !concerns(command, unit, options)) return;
    const { subUnitId, cellValue } = command.params as {
      subUnitId: string;
      cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
    };
    const sheet = sheetOf(subUnitId);
    if (!sheet?.protection()) return;
    const locked = Object.entries(cellValue ?? {}).some(([row, cells]) =>
      Object.keys(cells).some((column) => sheet.format(Number(row), Number(column)).locked),
    );
    if (cellValue && !locked) return;
    refused(sheet);
    throw new CustomCommandExecutionError("The sheet is protected.");
  });
}

function concerns(
  { id, params }: Readonly<ICommandInfo>,
  unit: Unit,
  options: IExecutionOptions | undefined,
): boolean {
  if (id !== SetRangeValuesMutation.id && !STRUCTURE.has(id)) return false;
  return (params as { unitId?: string } | undefined)?.unitId === unit.id && !options?.onlyLocal;
}
