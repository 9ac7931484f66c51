import type { CellRef } from "../../grid/address";
import { cellOf } from "./ranges";
import { codeOf } from "./errors";
import { HostError } from "../../grid/host";
import { run, sync } from "./run";

/** Whether a selected cell can be seen. */
export interface Shown {
  /** Its row or column is hidden or filtered out, or its sheet is hidden. */
  readonly hidden: boolean;
}

/**
 * Turns to the cell's sheet and selects the cell; a hidden sheet is left hidden.
 * @throws HostError
 */
export function select(at: CellRef): Promise<Shown> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet).load("visibility");
    const cell = cellOf(sheet, at.row, at.column).load("rowHidden,columnHidden");
    // Last: Excel refuses to turn to a hidden sheet.
    sheet.activate();
    cell.select();
    try {
      await sync(context);
    } catch (error) {
      if (codeOf(error) === "InvalidOperationInCellEditMode") throw error;
      if (!(await isHiddenSheet(context, at.sheet))) throw error;
      return { hidden: true };
    }
    if (sheet.isNullObject) throw new HostError("no-sheet", [at]);
    return { hidden: cell.rowHidden || cell.columnHidden };
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

/**
 * The names of all sheets, hidden ones too, in workbook order: one round trip.
 * @throws HostError
 */
export function sheetNames(): Promise<string[]> {
  return run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await sync(context);
    return sheets.items.map(({ name }) => name);
  });
}
