/** `npm run forms`: what is read of the real forms, compared with what a careful human reads. */
import { formNames, scoreForm } from "../test/reading/truth";
import type { SheetScore } from "../test/reading/truth";

const verbose = process.argv.includes("--all");
const only = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const totals = { cells: 0, right: 0, missed: 0, wrong: 0, invented: 0, differences: 0 };

console.log(row(["file", "cells", "right", "missed", "wrong", "invented", "differences"]));
for (const name of formNames()) {
  if (only && !name.startsWith(only)) continue;
  const { sheets } = scoreForm(name);
  const count = (of: (sheet: SheetScore) => number) => sheets.reduce((sum, sheet) => sum + of(sheet), 0);
  const figures = {
    cells: count((sheet) => sheet.cells),
    right: count((sheet) => sheet.right),
    missed: count((sheet) => sheet.missed.length),
    wrong: count((sheet) => sheet.wrong.length),
    invented: count((sheet) => sheet.invented.length),
    differences: count((sheet) => sheet.differences.length),
  };
  for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += figures[key];
  console.log(row([name.slice(0, 44), ...Object.values(figures).map(String)]));
  if (verbose || only)
    for (const sheet of sheets)
      for (const key of ["missed", "wrong", "invented", "differences"] as const)
        for (const line of sheet[key]) console.log(`    ${sheet.sheet} ${key}: ${line}`);
}
console.log(row(["total", ...Object.values(totals).map(String)]));
const percent = (part: number) => `${((100 * part) / totals.cells).toFixed(2)}%`;
console.log(
  `right ${percent(totals.right)}, under a wrong path or invented ${percent(totals.wrong + totals.invented)}`,
);

function row([first = "", ...rest]: readonly string[]): string {
  return first.padEnd(46) + rest.map((text) => text.padStart(12)).join("");
}
