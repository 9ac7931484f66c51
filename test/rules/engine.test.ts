import type { CellRef } from "../../src/grid/address";
import { checkWorkbook } from "../../src/rules/engine";
import type { Outcome, Rule } from "../../src/rules/rule";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";
import { PRESETS } from "../../src/rules/presets";
import { emptyDeclaration } from "./declarations";

const cell = (row: number, column: number): CellRef => ({ sheet: "表", row, column });

function rule(id: string, check: () => Outcome, more: Partial<Rule> = {}): Rule {
  return {
    id,
    catalogue: [1],
    title: id,
    severity: "warning",
    dimension: "完整性",
    why: "因为。",
    howToFix: "请修改。",
    examples: { accepts: [], flags: [] },
    check,
    ...more,
  };
}
const found = (blamed: CellRef[], more = {}) => ({ blamed, message: "不对。", subject: "title", ...more });
const check = (rules: Rule[], settings = DEFAULT_SETTINGS) =>
  checkWorkbook([emptyDeclaration()], settings, rules)[0]!;

test("a finding is completed with what is its rule's", () => {
  const report = check([rule("a/a", () => [found([cell(1, 1)])])]);
  expect(report.notChecked).toEqual([]);
  expect(report.findings).toEqual([
    {
      rule: "a/a",
      sheet: "表",
      dimension: "完整性",
      severity: "warning",
      blamed: [cell(1, 1)],
      related: [],
      message: "不对。",
      howToFix: "请修改。",
      fixes: [],
      subject: "title",
    },
  ]);
});

test("findings come by severity, then by place", () => {
  const report = check([
    rule("a/low", () => [found([cell(0, 0)], { severity: "info" }), found([cell(9, 0), cell(2, 5)])]),
    rule("a/high", () => [found([cell(8, 0)]), found([cell(2, 4)])], { severity: "error" }),
  ]);
  expect(report.findings.map(({ blamed }) => blamed[0])).toEqual([
    cell(2, 4),
    cell(8, 0),
    cell(9, 0),
    cell(0, 0),
  ]);
});

test("a rule that is off does not run; another severity counts for all its findings", () => {
  const off = rule("a/off", () => [found([cell(0, 0)])]);
  const on = rule("a/on", () => [found([cell(1, 0)]), found([cell(2, 0)], { severity: "error" })]);
  const report = check([off, on], { ...DEFAULT_SETTINGS, off: ["a/off"], severities: { "a/on": "info" } });
  expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ["a/on", "info"],
    ["a/on", "info"],
  ]);
});

test("the more specific rule speaks where both blame a cell, and only there", () => {
  const vague = rule("a/vague", () => [found([cell(0, 0)]), found([cell(3, 0)])]);
  const exact = rule("a/exact", () => [found([cell(1, 1), cell(0, 0)])], { supersedes: ["a/vague"] });
  expect(check([vague, exact]).findings.map(({ rule, blamed }) => [rule, blamed[0]])).toEqual([
    ["a/exact", cell(1, 1)],
    ["a/vague", cell(3, 0)],
  ]);
});

test("not checked is said with its reason", () => {
  const report = check([rule("a/a", () => ({ notChecked: "表中没有金额单位。" }))]);
  expect(report).toMatchObject({
    findings: [],
    notChecked: [{ rule: "a/a", sheet: "表", because: "表中没有金额单位。" }],
  });
});

test.each<[string, () => Outcome]>([
  [
    "throws",
    () => {
      throw new Error("boom");
    },
  ],
  ["blames no cell", () => [found([])]],
])("a rule that %s is reported as a defect, and the others are still run", (_, broken) => {
  const report = check([rule("a/broken", broken), rule("a/sound", () => [found([cell(0, 0)])])]);
  expect(report.findings.map(({ rule }) => rule)).toEqual(["a/sound"]);
  expect(report.notChecked).toHaveLength(1);
  expect(report.notChecked[0]).toMatchObject({ rule: "a/broken", defect: expect.any(String) });
});

test("where a rule that stands alone finds something, no other rule is asked", () => {
  const alone = rule("a/alone", () => [found([cell(0, 0)])], { standsAlone: true });
  const other = rule("a/other", () => [found([cell(1, 0)])]);
  expect(check([other, alone]).findings.map(({ rule }) => rule)).toEqual(["a/alone"]);
  const quiet = rule("a/alone", () => [], { standsAlone: true });
  expect(check([other, quiet]).findings.map(({ rule }) => rule)).toEqual(["a/other"]);
});

test("without settings each declaration is checked by the preset that fits it", () => {
  const cost = {
    table: 0,
    level1: { level: "成本指标", text: "成本指标", at: null, points: null },
    level2: null,
    firstRow: 5,
    lastRow: 5,
    columns: {},
    level1Column: 0,
    level2Column: null,
    rows: [],
  } as const;
  const reports = checkWorkbook([emptyDeclaration("甲"), { ...emptyDeclaration("乙"), groups: [cost] }]);
  expect(reports.map(({ settings }) => settings)).toEqual([PRESETS.default, PRESETS["mof-2021"]]);
});
