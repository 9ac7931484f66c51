import type { NewSheet } from "../hosts/file/writeWorkbook";
import { judgeSheet } from "../review/judged";
import { exportedSheet } from "../review/opinion/export";
import { opinionOf } from "../review/opinion/opinion";
import type { Judgement, Opinion } from "../review/opinion/opinion";
import { SHEET_NAME } from "../review/opinion/plan";
import { checkWorkbook } from "../rules/engine";
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
  const all = sheets.flatMap(({ grid, declarations }) =>
    declarations.map((declaration) => ({ grid, declaration })),
  );
  if (all.length === 0) return null;
  const present = all.map(({ declaration }) => declaration.id);
  const reports = checkWorkbook(
    all.map(({ declaration }) => declaration),
    settings,
  );
  const judgements = reports.flatMap((report): Judgement[] => {
    const grid = all.find(({ declaration }) => declaration === report.declaration)?.grid;
    if (!grid) return [];
    const judged = judgeSheet(part, report.declaration, grid, report.findings, present);
    const { about: declared, findings, targets, decisions } = judged;
    return [{ report: { ...report, findings }, about: declared, targets, decisions }];
  });
  return exportedSheet(
    sheets.map(({ grid }) => grid),
    opinionOf(judgements, about),
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
