import type { Area } from "../../grid/address";
import type { Protection, Sheet } from "../book";
import { RichError } from "../protocol/errors";
import { cellsToInspect } from "./uniform";

/** Protected sheets refuse what an add-in may not do there: `AccessDenied`. */

/** Before contents of the area change. */
export function guardContents(sheet: Sheet, area: Area): void {
  if (!sheet.protection()) return;
  const locked = cellsToInspect(sheet, area).some(({ row, column }) => sheet.format(row, column).locked);
  if (locked) throw denied();
}

/** Before something that the protection may allow by name. */
export function guard(sheet: Sheet, allowed: keyof Protection | null): void {
  const protection = sheet.protection();
  if (protection && (allowed === null || protection[allowed] !== true)) throw denied();
}

function denied(): RichError {
  return new RichError(
    "AccessDenied",
    "You cannot perform the requested operation. The worksheet is protected.",
  );
}
