import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import { changesSince, snapshotOf } from "../../src/review/formChanges";
import type { FormChange } from "../../src/review/formChanges";
import { judgeSheet } from "../../src/review/judged";
import { addOwn, anchorAt } from "../../src/review/ownFindings";
import { reviewOf, withReview } from "../../src/review/secondRound";
import { EMPTY_PART, fittedPart, parsePart, partXml } from "../../src/review/workbookPart";
import type { WorkbookPart } from "../../src/review/workbookPart";
import { checkWorkbook } from "../../src/rules/engine";
import { a1 } from "../../src/grid/address";
import { formGrids, formNames } from "../reading/truth";
import { growForm } from "../../scripts/growForm";

const AT = "2026-11-24T09:00:00.000Z";

function judge(part: WorkbookPart, grid: Grid) {
  const declaration = read(grid);
  if (!declaration) throw new Error("no declaration");
  const [report] = checkWorkbook([declaration]);
  return { declaration, ...judgeSheet(part, declaration, grid, report?.findings ?? []) };
}

/** The part after a reviewer has finished with the sheet. */
function reviewed(grid: Grid, part: WorkbookPart = EMPTY_PART): WorkbookPart {
  return withReview(part, reviewOf(judge(part, grid), "李", AT));
}

const form = (lines: string) =>
  gridFromTable(
    `
  | 项目支出绩效目标申报表 | < | < | < |
  | 项目名称 | 培训 | 预算总额（万元） | 100 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
${lines}`,
    "表",
  );

const BEFORE = form(`
  | 产出指标 | 数量指标 | 培训人次 | 有效提升 |
  | ^ | ^ | 培训班次 | 持续改善 |
  | ^ | 质量指标 | 合格率 | ≥95% |
  | 效益指标 | 社会效益指标 | 知晓率 | ≥90% |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |`);

/** One indicator repaired, one still vague, one renamed, one gone, one new and vague, above the others. */
const AFTER = form(`
  | 产出指标 | 数量指标 | 新设课程 | 明显增强 |
  | ^ | ^ | 培训班次 | 持续改善 |
  | ^ | ^ | 培训人次 | ≥500人次 |
  | ^ | 质量指标 | 培训合格率 | ≥95% |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥95% |`);

test("what was found then is solved, still there, or new, whatever row it is in", () => {
  const { comparison, findings } = judge(reviewed(BEFORE), AFTER);
  const vague = (indices: readonly number[]) =>
    indices.flatMap((index) => {
      const finding = findings[index];
      return finding?.rule === "vague/value" ? finding.blamed.map(a1) : [];
    });
  expect(comparison?.before).toEqual({ round: 1, by: "李", at: AT });
  expect(comparison?.resolved.filter(({ rule }) => rule === "vague/value").map(({ cell }) => cell)).toEqual([
    "D4",
  ]);
  expect(vague(comparison?.remaining ?? [])).toEqual(["D5"]);
  expect(vague(comparison?.fresh ?? [])).toEqual(["D4"]);
  expect((comparison?.remaining.length ?? 0) + (comparison?.fresh.length ?? 0)).toBe(findings.length);
});

test("what else changed is listed by field, before and after", () => {
  const changes = judge(reviewed(BEFORE), AFTER).comparison?.changes ?? [];
  const line = ({ label, row, before, after, at }: FormChange) =>
    [at ? a1(at) : "—", row ?? "", label ?? "行", before, after].join("|");
  expect(changes.map(line)).toEqual([
    "C4|新设课程|行||新设课程；明显增强",
    "D6|培训人次|指标值|有效提升|≥500人次",
    "C7|培训合格率|三级指标|合格率|培训合格率",
    "D8|学员满意度|指标值|≥90%|≥95%",
    "—|知晓率|行|知晓率；≥90%|",
  ]);
});

test("nothing has changed where nothing was done, or only blanks and rows moved", () => {
  const part = reviewed(BEFORE);
  const same = judge(part, BEFORE);
  expect(same.comparison).toMatchObject({ resolved: [], fresh: [], changes: [] });
  const moved = form(`
  | 产出指标 | 数量指标 | 培训班次 | 持续改善 |
  | ^ | ^ | 培训人次 | 有效提升 |
  | ^ | 质量指标 | 合格率  | ≥95% |
  | 效益指标 | 社会效益指标 | 知晓率 | ≥90% |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |`);
  expect(judge(part, moved).comparison).toMatchObject({ changes: [] });
});

test("a field that stands alone, filled, emptied or changed", () => {
  const snapshot = snapshotOf(read(BEFORE)!);
  const cleared = { ...BEFORE, cells: new Map(BEFORE.cells) };
  for (const [key, cell] of BEFORE.cells) {
    if (cell.text === "100") cleared.cells.set(key, { value: 120, text: "120" });
    if (cell.text === "培训") cleared.cells.delete(key);
  }
  expect(changesSince(snapshot, read(cleared)!)).toMatchObject([
    { label: "项目名称", row: null, before: "培训", after: "", at: { row: 1, column: 1 } },
    { row: null, before: "100", after: "120", at: { row: 1, column: 3 } },
  ]);
});

test("the reviewer's own findings count as well, and rounds count on", () => {
  const declaration = read(BEFORE);
  const own = addOwn(
    EMPTY_PART,
    {
      sheet: "表",
      anchor: anchorAt(declaration, BEFORE, { row: 1, column: 1 }),
      severity: "error",
      dimension: "相关性",
      message: "请写全称",
    },
    "李",
    AT,
  );
  const part = reviewed(BEFORE, reviewed(BEFORE, own));
  expect(part.reviews.map(({ round }) => round)).toEqual([2]);
  const { comparison, findings } = judge(part, AFTER);
  expect(comparison?.remaining.map((index) => findings[index]?.message)).toContain("请写全称");
});

test("a real form of 5,000 filled cells fits into what Excel keeps", () => {
  const [grid] = formGrids("00-guangzhou-tianhe-department");
  const small = read(grid!)!;
  const grown = read(growForm(grid!, small, 60))!;
  expect(grown.fields.filter(({ text }) => text !== "").length).toBeGreaterThan(5000);
  const review = reviewOf({ declaration: grown, findings: [], targets: [] }, "", AT);
  const part = { ...EMPTY_PART, reviews: [review] };
  expect(fittedPart(part)).toBe(part);
});

test.each(formNames())("%s: compared with itself through the part, nothing has changed", (name) => {
  for (const grid of formGrids(name)) {
    if (!read(grid)) continue;
    const parsed = parsePart(partXml(reviewed(grid)));
    if (!("part" in parsed)) throw new Error("unreadable");
    expect(judge(parsed.part, grid).comparison).toMatchObject({ resolved: [], fresh: [], changes: [] });
  }
});
