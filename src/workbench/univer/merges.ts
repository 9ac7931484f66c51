/** Merged areas. */
import { AddWorksheetMergeCommand, RemoveWorksheetMergeCommand } from "@univerjs/preset-sheets-core";
import type { Area } from "../../grid/address";
import type { SheetAccess } from "./access";
import { areaOf, rangeOf } from "./areas";

export function merges(sheet: SheetAccess): Area[] {
  return sheet.worksheet.getMergeData().map(areaOf);
}

export function merge(sheet: SheetAccess, area: Area): void {
  sheet.unit.keepSelection(sheet.id, () => {
    sheet.unit.together(() => {
      sheet.reach(area);
      unmerge(sheet, area);
      // `defaultMerge`: without asking the person whether contents may be lost.
      sheet.runLate(AddWorksheetMergeCommand, { selections: [rangeOf(area)], defaultMerge: true });
    });
  });
}

export function unmerge(sheet: SheetAccess, area: Area): void {
  const touched = merges(sheet).filter((merged) => overlap(merged, area));
  if (touched.length === 0) return;
  sheet.unit.keepSelection(sheet.id, () => {
    sheet.run(RemoveWorksheetMergeCommand, { ranges: touched.map(rangeOf) });
  });
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
