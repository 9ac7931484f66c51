/** What is kept for one of several declarations of a sheet finds it again. */
import { applyEdits } from "../../src/grid/apply";
import type { Edit } from "../../src/grid/edit";
import { cellKey } from "../../src/grid/grid";
import type { Cell, Grid } from "../../src/grid/grid";
import { a1 } from "../../src/grid/address";
import { readAll } from "../../src/reading/read";
import { decide } from "../../src/review/decisions";
import { judgeSheet } from "../../src/review/judged";
import type { JudgedSheet } from "../../src/review/judged";
import { addOwn, anchorAt } from "../../src/review/ownFindings";
import { withReview, reviewOf } from "../../src/review/secondRound";
import { EMPTY_PART } from "../../src/review/workbookPart";
import type { WorkbookPart } from "../../src/review/workbookPart";
import { checkWorkbook } from "../../src/rules/engine";
import { STACKED } from "../reading/severalForms";

const AT = "2026-01-01T00:00:00.000Z";

function judged(grid: Grid, part: WorkbookPart): JudgedSheet[] {
  const declarations = readAll(grid);
  const present = declarations.map(({ id }) => id);
  return checkWorkbook(declarations).map(({ declaration, findings }) =>
    judgeSheet(part, declaration, grid, findings, present),
  );
}

/** Cells with a decision and what was said, by declaration. */
function said(grid: Grid, part: WorkbookPart) {
  return judged(grid, part).map(({ sheet, findings, decisions }) => [
    sheet,
    decisions.flatMap((decision, index) =>
      decision ? [`${findings[index]!.blamed.map(a1).join()} ${decision.opinion?.text ?? ""}`] : [],
    ),
  ]);
}

/** The vague value of the second declaration is returned with an opinion. */
function decided(grid = STACKED): WorkbookPart {
  const [, second] = judged(grid, EMPTY_PART);
  const vague = second!.targets.filter(({ rule }) => rule === "vague/value");
  return decide(EMPTY_PART, second!, vague, { status: "returned", opinion: "请量化" }, "", AT);
}

const SHEET = STACKED.sheet;
const inserted = (row: number): Edit => ({ kind: "insertRows", sheet: SHEET, row, count: 1, like: row - 1 });
const writing = (row: number, column: number, after: string): Edit => ({
  kind: "write",
  at: { sheet: SHEET, row, column },
  before: STACKED.cells.get(cellKey(row, column))?.value ?? null,
  after,
});

test("a decision stays with its declaration, though the other one has an indicator of the same name", () => {
  expect(said(STACKED, decided())).toEqual([
    ["项目绩效/道路养护", []],
    ["项目绩效/设备购置", ["D18 请量化"]],
  ]);
});

test("rows inserted in the first declaration leave it where it belongs", () => {
  const grown = applyEdits(STACKED, [inserted(7), inserted(3)]);
  expect(said(grown, decided())[1]).toEqual(["项目绩效/设备购置", ["D20 请量化"]]);
});

test("a declaration that is renamed among the others keeps what was said, also when more is said", () => {
  const renamed = applyEdits(STACKED, [writing(12, 1, "检测设备购置")]);
  expect(said(renamed, decided())[1]).toEqual(["项目绩效/检测设备购置", ["D18 请量化"]]);
  const [, second] = judged(renamed, decided());
  const after = decide(
    decided(),
    second!,
    second!.targets.filter(({ rule }) => rule !== "vague/value").slice(0, 1),
    { status: "fixed" },
    "",
    AT,
  );
  expect(after.decisions.map(({ target }) => target.sheet)).toEqual([
    "项目绩效/检测设备购置",
    "项目绩效/检测设备购置",
  ]);
  expect(said(renamed, after)[1]![1]).toContain("D18 请量化");
});

test("what was said to the only declaration of a sheet stays with it when a second one comes, and the other way round", () => {
  const only = (first: number): Grid => ({
    ...STACKED,
    cells: new Map([...STACKED.cells].filter(([key]: [number, Cell]) => key >= cellKey(first, 0))),
  });
  const alone = decidedAlone(only(11));
  expect(said(STACKED, alone)[1]).toEqual(["项目绩效/设备购置", ["D18 请量化"]]);
  expect(said(only(11), decided())).toEqual([["项目绩效", ["D18 请量化"]]]);
});

function decidedAlone(grid: Grid): WorkbookPart {
  const [only] = judged(grid, EMPTY_PART);
  const vague = only!.targets.filter(({ rule }) => rule === "vague/value");
  return decide(EMPTY_PART, only!, vague, { status: "returned", opinion: "请量化" }, "", AT);
}

test("a finding of the reviewer's own is one of its declaration, and moves with it", () => {
  const [, second] = readAll(STACKED);
  const anchor = anchorAt(second!, STACKED, { row: 17, column: 3 });
  const found = {
    sheet: second!.id,
    anchor,
    severity: "warning",
    dimension: "适当性",
    message: "依据？",
  } as const;
  const part = addOwn(EMPTY_PART, found, "", AT);
  const grown = applyEdits(STACKED, [inserted(7)]);
  const own = judged(grown, part).map(({ findings }) =>
    findings.filter(({ message }) => message === "依据？").map(({ blamed }) => blamed.map(a1).join()),
  );
  expect(own).toEqual([[], ["D19"]]);
});

test("each declaration has rounds of its own", () => {
  const [first, second] = judged(STACKED, EMPTY_PART).map((sheet, index) => ({
    declaration: readAll(STACKED)[index]!,
    ...sheet,
  }));
  const one = withReview(EMPTY_PART, reviewOf(second!, "", AT));
  const both = withReview(withReview(one, reviewOf(second!, "", AT)), reviewOf(first!, "", AT));
  expect(both.reviews.map(({ sheet, round }) => [sheet, round])).toEqual([
    ["项目绩效/设备购置", 2],
    ["项目绩效/道路养护", 1],
  ]);
  const mended = applyEdits(STACKED, [writing(17, 3, "≥98%")]);
  const [before, after] = judged(mended, both).map(({ comparison }) => comparison);
  expect(before?.resolved).toEqual([]);
  expect(after?.resolved.map(({ rule }) => rule)).toContain("vague/value");
});
