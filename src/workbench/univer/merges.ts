/** Merged areas. */
import { AddWorksheetMergeCommand, RemoveWorksheetMergeCommand } from "@univerjs/preset-sheets-core";
import type { Area } from "../../grid/address";
import { BookError } from "../book";
import { contains, intersection } from "../structure";
import type { SheetAccess } from "./access";
import { areaOf, rangeOf } from "./areas";

export function merges(sheet: SheetAccess): Area[] {
  return sheet.worksheet.getMergeData().map(areaOf);
}

/** @throws BookError where a merged area lies only partly inside */
export function merge(sheet: SheetAccess, area: Area): void {
  if (area.rows * area.columns < 2) return;
  if (touching(sheet, area).some((merged) => !contains(area, merged)))
    throw new BookError("forbidden", "A merged area overlaps only a part of the range.");
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
  const touched = touching(sheet, area);
  if (touched.length === 0) return;
  sheet.unit.keepSelection(sheet.id, () => {
    sheet.run(RemoveWorksheetMergeCommand, { ranges: touched.map(rangeOf) });
  });
}

function touching(sheet: SheetAccess, area: Area): Area[] {
  return merges(sheet).filter((merged) => intersection(merged, area));
}
