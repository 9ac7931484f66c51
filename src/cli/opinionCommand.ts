import type { NewSheet } from "../hosts/file/writeWorkbook";
import { judgeWorkbook } from "../review/judged";
import { exportedSheet } from "../review/opinion/export";
import { judgementOf, opinionOf } from "../review/opinion/opinion";
import type { Opinion } from "../review/opinion/opinion";
import { SHEET_NAME } from "../review/opinion/plan";
import type { Settings } from "../rules/settings";
import type { KeptInFile } from "./kept";
import type { SheetRead } from "./workbookFile";

/** The opinion on one workbook's declarations as a sheet; null where it has none. */
export function opinionSheet(
  sheets: readonly SheetRead[],
  { part }: KeptInFile,
  settings: Settings | undefined,
  about: Pick<Opinion, "reviewer" | "date">,
): NewSheet | null {
  const judged = judgeWorkbook(sheets, part, settings).flatMap((outcome) => outcome.judged);
  if (judged.length === 0) return null;
  return exportedSheet(
    sheets.map(({ grid }) => grid),
    opinionOf(judged.map(judgementOf), about),
  );
}

/** Excel takes no longer name of a sheet. */
const LONGEST = 31;

/** The sheets under names of their own: 审核意见 where there is one, else each after its file. */
export function namedSheets(
  sheets: readonly { readonly file: string; readonly sheet: NewSheet }[],
): NewSheet[] {
  const taken = new Set<string>();
  return sheets.map(({ file, sheet: { grid, look } }) => {
    const wanted = sheets.length === 1 ? SHEET_NAME : stemOf(file);
    let name = shortened(wanted, "");
    for (let number = 2; taken.has(name.toLowerCase()); number++)
      name = shortened(wanted, `（${String(number)}）`);
    taken.add(name.toLowerCase());
    return { grid: { ...grid, sheet: name }, look };
  });
}

/** The file's name without folder and kind, and without what Excel takes in no name. */
function stemOf(file: string): string {
  const name = file.split(/[\\/]/).pop() ?? "";
  const stem = name
    .replace(/\.[A-Za-z]{1,5}$/, "")
    .replace(/[[\]:*?]/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  return stem === "" ? SHEET_NAME : stem;
}

const shortened = (name: string, end: string) =>
  `${name.slice(0, LONGEST - end.length).replace(/[\uD800-\uDBFF]$/, "")}${end}`;
