import type { CheckOutput, SheetFindings } from "../../src/cli/checkCommand";
import { run } from "../../src/cli/run";
import { readGrids } from "../../src/hosts/file/read";
import { read } from "../../src/reading/read";
import { decide } from "../../src/review/decisions";
import { judgeSheet } from "../../src/review/judged";
import { addOwn, anchorAt } from "../../src/review/ownFindings";
import { reviewOf, withReview } from "../../src/review/secondRound";
import { EMPTY_PART, PART_NAMESPACE, partXml } from "../../src/review/workbookPart";
import { checkWorkbook } from "../../src/rules/engine";
import { link, makeFile, relationships, textCell } from "../hosts/file/makeFile";
import { memoryFiles } from "./memoryFiles";

const AT = "2026-11-24T09:00:00.000Z";

const TABLE = [
  ["项目支出绩效目标申报表"],
  ["项目名称", "培训", "预算总额（万元）", "100"],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "培训人次", "有效提升"],
  ["效益指标", "社会效益指标", "知晓率", "≥90%"],
  ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%"],
];

/** A declaration with what the add-in has kept in it, under a part name of its own. */
function fileWith(xml: string | null, rows: readonly (readonly string[])[] = TABLE): Uint8Array {
  const cells = rows.map(
    (row, index) =>
      `<row>${row.map((text, column) => textCell(`${"ABCD"[column] ?? "A"}${String(index + 1)}`, text)).join("")}</row>`,
  );
  const links =
    link("rId1", "worksheet", "worksheets/sheet1.xml") + link("rId8", "customXml", "../customXml/item3.xml");
  return makeFile({
    rows: cells.join(""),
    parts:
      xml === null ? {} : { "xl/_rels/workbook.xml.rels": relationships(links), "customXml/item3.xml": xml },
  });
}

/** What a reviewer leaves behind who returns the vague value, adds a finding of their own, and is done. */
function reviewedXml(): string {
  const [grid] = readGrids(fileWith(null));
  const declaration = read(grid!)!;
  const found = checkWorkbook([declaration])[0]!.findings;
  const own = addOwn(
    EMPTY_PART,
    {
      sheet: grid!.sheet,
      anchor: anchorAt(declaration, grid!, { row: 1, column: 1 }),
      severity: "warning",
      dimension: "相关性",
      message: "请写明培训对象",
    },
    "李",
    AT,
  );
  const judged = judgeSheet(own, declaration, grid!, found);
  const vague = judged.targets.filter(({ rule }) => rule === "vague/value");
  const decided = decide(own, judged, vague, { status: "returned", opinion: "请写具体人次" }, "李", AT);
  return partXml(withReview(decided, reviewOf({ declaration, ...judged }, "李", AT)));
}

const moved = [...TABLE.slice(0, 3), [], ...TABLE.slice(4), TABLE[3]!];
const files = memoryFiles({
  "收回.xlsx": fileWith(reviewedXml(), moved),
  "新版.xlsx": fileWith(`<kept xmlns="${PART_NAMESPACE}" version="9"/>`),
  "损坏.xlsx": fileWith(`<kept xmlns="${PART_NAMESPACE}" version="1"><decisions>`),
  "旁人.xlsx": fileWith(`<other/>`),
});

const check = async (file: string) =>
  (JSON.parse((await run(["check", file, "--format", "json"], files)).stdout) as CheckOutput).files[0]!;
const sheetOf = async (file: string): Promise<SheetFindings> => (await check(file)).sheets[0]!;

test("what was decided comes with its finding, in whatever row it is now; the reviewer's own among them", async () => {
  const { findings, sinceReview } = await sheetOf("收回.xlsx");
  const decided = findings.filter(({ decision }) => decision);
  expect(decided.map(({ rule, cells, decision }) => ({ rule, cells, decision }))).toEqual([
    {
      rule: "vague/value",
      cells: ["D7"],
      decision: {
        status: "returned",
        by: "李",
        at: AT,
        opinion: { text: "请写具体人次", by: "李", at: AT },
        reply: null,
      },
    },
  ]);
  expect(findings.find(({ rule }) => rule === "review/own")).toMatchObject({
    cells: ["B2"],
    message: "请写明培训对象",
    severity: "warning",
  });
  expect(sinceReview).toMatchObject({ round: 1, by: "李", at: AT, fresh: 0 });
});

test("people read it below the finding", async () => {
  const { stdout } = await run(["check", "收回.xlsx"], files);
  const lines = stdout.split("\n");
  const finding = lines.findIndex((line) => line.includes("D7"));
  expect(lines.slice(finding, finding + 3).join("\n")).toContain("退回；审核人意见：请写具体人次");
  expect(stdout).toContain("第 1 轮审核（2026-11-24）以来");
});

test.each(["新版.xlsx", "损坏.xlsx"])(
  "%s is checked all the same, and what cannot be read is said",
  async (file) => {
    const { keptProblem, sheets } = await check(file);
    expect(keptProblem).toMatch(/处理意见/);
    expect(sheets[0]?.findings.length).toBeGreaterThan(0);
    expect((await run(["check", file], files)).stdout).toContain(keptProblem);
  },
);

test("a part of another add-in says nothing", async () => {
  expect((await check("旁人.xlsx")).keptProblem).toBeUndefined();
  expect((await sheetOf("旁人.xlsx")).sinceReview).toBeUndefined();
});
