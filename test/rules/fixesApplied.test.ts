import { a1 } from "../../src/grid/address";
import { applyEdits } from "../../src/grid/apply";
import type { Edit } from "../../src/grid/edit";
import { cellKey } from "../../src/grid/grid";
import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import type { Declaration } from "../../src/declaration/declaration";
import { read } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import { planFor, safeFixes } from "../../src/rules/fixes";
import type { Finding } from "../../src/rules/rule";
import { formGrids, formNames } from "../reading/truth";
import { EVALUATION_DEFECTS } from "./seeding/evaluationDefects";
import type { Kind } from "./seeding/kind";
import { MONEY_DEFECTS } from "./seeding/moneyDefects";
import { spread, withContents } from "./seeding/sheet";
import { soundForms } from "./soundForms";
import { TEXT_DEFECTS } from "./seeding/textDefects";
import { VALUE_DEFECTS } from "./seeding/valueDefects";

const KINDS: readonly Kind[] = Object.values({
  ...MONEY_DEFECTS,
  ...TEXT_DEFECTS,
  ...VALUE_DEFECTS,
  ...EVALUATION_DEFECTS,
});

function check(grid: Grid): { declaration: Declaration; findings: readonly Finding[] } | null {
  const declaration = read(grid);
  const report = declaration && checkWorkbook([declaration])[0];
  return declaration && report ? { declaration, findings: report.findings } : null;
}

/** The grid after a plan, with what Excel would calculate: a formula that a fix offers comes to what was typed. */
function applied(grid: Grid, edits: readonly Edit[]): Grid {
  const after = applyEdits(grid, edits);
  const cells = new Map(after.cells);
  for (const edit of edits) {
    if (edit.kind !== "write" || typeof edit.after !== "object" || edit.after === null) continue;
    const key = cellKey(edit.at.row, edit.at.column);
    const before = grid.cells.get(key);
    if (before) cells.set(key, { ...before, formula: edit.after.formula });
  }
  return { ...after, cells };
}

const place = ({ rule, blamed }: Finding) => [rule, ...blamed.map(a1)].join(" ");
const serious = (findings: readonly Finding[]) =>
  new Set(findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule));

/** What a repaired value may let see for the first time: a date that was a number may be a late one, points change their total. */
const REVEALED = ["time/date-after-end", "scoring/score-total"];

/** What is wrong with the fixes of one form: each applied by itself, and all the safe ones together. */
function faults(grid: Grid, where: string, only?: ReadonlySet<string>, original?: Grid): string[] {
  const before = check(grid);
  if (!before) return [];
  const whole = original ? (check(original)?.findings ?? []) : [];
  const known = new Set([...serious(before.findings), ...serious(whole), ...REVEALED]);
  const wrong: string[] = [];
  const fixable = before.findings.filter(({ rule, fixes }) => fixes.length > 0 && (only?.has(rule) ?? true));
  const attempts = [
    ...fixable.map((finding) => ({ title: place(finding), fixes: finding.fixes, of: [finding] })),
    { title: "全部修正", fixes: safeFixes(before.findings), of: [] as Finding[] },
  ];
  for (const { title, fixes, of } of attempts) {
    const { edits } = planFor(fixes);
    if (edits.length === 0) continue;
    const grown = applied(grid, edits);
    const after = check(grown);
    if (!after) {
      wrong.push(`${where} ${title}: the form is not read any more`);
      continue;
    }
    const touched = new Set(edits.map((edit) => (edit.kind === "write" ? a1(edit.at) : "")));
    const still = after.findings.filter((finding) => of.some((one) => place(one) === place(finding)));
    const fresh = [...serious(after.findings)].filter((rule) => !known.has(rule));
    if (still.length > 0) wrong.push(`${where} ${title}: still found`);
    if (fresh.length > 0) wrong.push(`${where} ${title}: brings ${fresh.join(", ")}`);
    for (const [key, cell] of grid.cells) {
      const now = grown.cells.get(key);
      const at = a1({ row: Math.floor(key / 16_384), column: key % 16_384 });
      if (!touched.has(at) && now !== cell) wrong.push(`${where} ${title}: changes ${at}`);
    }
    if (after.declaration.indicators.length !== before.declaration.indicators.length)
      wrong.push(`${where} ${title}: changes the number of indicators`);
  }
  return wrong;
}

const GRIDS: readonly (readonly [string, Grid])[] = [
  ...formNames().flatMap((name) => formGrids(name).map((grid) => [`${name} ${grid.sheet}`, grid] as const)),
  ...soundForms().map(({ file, form }) => [file, gridFromTable(form)] as const),
];

test("each fix of the real and the written forms takes its finding away and nothing else", () => {
  expect(GRIDS.flatMap(([where, grid]) => faults(grid, where))).toEqual([]);
});

test("each fix of a defect that was put in takes its finding away and nothing else", () => {
  const wrong = GRIDS.flatMap(([where, grid], index) => {
    const declaration = read(grid);
    if (!declaration) return [];
    // Every form gets a third of the kinds, so that each kind meets many forms.
    return KINDS.filter((_, kind) => kind % 3 === index % 3).flatMap((kind) =>
      spread(kind.seed({ grid, declaration }), 1).flatMap((defect) =>
        faults(withContents(grid, defect.contents), where, new Set(kind.foundBy), grid),
      ),
    );
  });
  expect(wrong).toEqual([]);
});
