import type { Protection as FileProtection } from "../../hosts/file/workbook";
import type { Protection } from "../book";

/** What a protected sheet of a file still allows, in the words of Excel's object model. */
export function protection(from: FileProtection): Protection {
  const { allowSelectLockedCells, allowSelectUnlockedCells } = from;
  const unlocked = allowSelectUnlockedCells ? "Unlocked" : "None";
  return {
    allowFormatCells: from.allowFormatCells,
    allowFormatRows: from.allowFormatRows,
    allowFormatColumns: from.allowFormatColumns,
    allowInsertRows: from.allowInsertRows,
    allowInsertColumns: from.allowInsertColumns,
    allowDeleteRows: from.allowDeleteRows,
    allowDeleteColumns: from.allowDeleteColumns,
    allowSort: from.allowSort,
    allowAutoFilter: from.allowAutoFilter,
    selectionMode: allowSelectLockedCells ? "Normal" : unlocked,
  };
}
