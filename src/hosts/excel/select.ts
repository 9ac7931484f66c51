import type { CellRef } from "../../grid/address";
import { codeOf } from "./errors";
import { HostError } from "../../grid/host";
import { run, sync } from "./run";

/** Whether a selected cell can be seen. */
export interface Shown {
  /** Its row or column is hidden or filtered out, or its sheet is hidden. */
  readonly hidden: boolean;
  /** It is a filter that hides it: it must be cleared, unhiding does not help. */
  readonly filtered: boolean;
}

/**
 * Turns to the cell's sheet and selects the cell; a hidden sheet is left hidden.
 * @throws HostError
 */
export function select(at: CellRef): Promise<Shown> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet).load("visibility");
    const cell = sheet.getCell(at.row, at.column).load("rowHidden,columnHidden");
    const filter = sheet.autoFilter.load("isDataFiltered");
    const filtered = filter.getRangeOrNullObject().load("rowIndex,rowCount");
    // Last: Excel refuses to turn to a hidden sheet.
    sheet.activate();
    cell.select();
    try {
      await sync(context);
    } catch (error) {
      if (codeOf(error) === "InvalidOperationInCellEditMode") throw error;
      if (!(await isHiddenSheet(context, at.sheet))) throw error;
      return { hidden: true, filtered: false };
    }
    if (sheet.isNullObject) throw new HostError("no-sheet", [at]);
    const inFilter =
      !filtered.isNullObject &&
      filter.isDataFiltered &&
      at.row >= filtered.rowIndex &&
      at.row < filtered.rowIndex + filtered.rowCount;
    return { hidden: cell.rowHidden || cell.columnHidden, filtered: cell.rowHidden && inFilter };
  });
}

async function isHiddenSheet(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  await sync(context);
  if (sheet.isNullObject) throw new HostError("no-sheet");
  return sheet.visibility !== "Visible";
}

/**
 * The name and id of the sheet that the user looks at.
 * @throws HostError
 */
export function activeSheet(): Promise<{ id: string; name: string }> {
  return run(
    async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("id,name");
      await sync(context);
      return { id: sheet.id, name: sheet.name };
    },
    { patient: true },
  );
}
