/** A department's income and expenditure, where forms print kinds of money of their own beside the usual ones. */
import { a1 } from "../../src/grid/address";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";

function errorsOf(rows: string): string[] {
  const declaration = read(
    gridFromTable(`
      | 部门整体支出绩效目标申报表 | < | < | < | < | < |
      | 部门名称 | 市统计局 | < | < | 金额单位 | 万元 |
      ${rows}
      | 年度绩效目标 | 保障机关运转，完成年度重点工作 | < | < | < | < |`),
  );
  if (!declaration) throw new Error("The form is not read.");
  return checkWorkbook([declaration], DEFAULT_SETTINGS)[0]!
    .findings.filter(({ severity }) => severity === "error")
    .map(({ rule, blamed }) => `${rule} ${blamed.map(a1).join()}`);
}

const beside = (own: number, other: number) => `
  | 预算情况 | 资金来源 | 金额 | 支出类别 | 金额 | < |
  | ^ | 财政拨款 | 468.2 | 基本支出 | 398.2 | < |
  | ^ | 事业收入 | ${String(own)} | 项目支出 | 70 | < |
  | ^ | 其他收入 | 10 | 其他支出 | ${String(other)} | < |
  | ^ | 合计 | 498.2 | 合计 | 498.2 | < |`;

test.each([
  ["all of it adds up", 20, 30, []],
  ["an income of its own is short", 19, 30, ["funding/sources-equal-total C7"]],
  ["other expenditure is short", 20, 29, ["funding/parts-equal-total E7"]],
])("income and expenditure side by side: %s", (_, own, other, errors) => {
  expect(errorsOf(beside(own, other))).toEqual(errors);
});

const inRows = (own: number, other: number) => `
  | 部门收入 | 合计 | 一般公共预算 | 政府性基金 | 事业收入 | 其他收入 |
  | ^ | 2350 | 2000 | 200 | ${String(own)} | 50 |
  | 部门支出 | 合计 | 基本支出 | 项目支出 | 经营支出 | 其他支出 |
  | ^ | 2350 | 1500 | 800 | 30 | ${String(other)} |`;

test.each([
  ["all of it adds up", 100, 20, []],
  ["an income of its own is short", 90, 20, ["funding/sources-equal-total B4"]],
  ["other expenditure is short", 100, 10, ["funding/parts-equal-total B6"]],
])("heads in a row, amounts below: %s", (_, own, other, errors) => {
  expect(errorsOf(inRows(own, other))).toEqual(errors);
});

const byNature = (own: number) => `
  | 年度部门预算 | 资金总额 | 1200 | < | < | < |
  | ^ | 按收入性质分 | 财政拨款 | 1000 | < | < |
  | ^ | ^ | 事业收入 | ${String(own)} | < | < |
  | ^ | ^ | 其他资金 | 50 | < | < |
  | ^ | 按支出性质分 | 基本支出 | 700 | < | < |
  | ^ | ^ | 项目支出 | 500 | < | < |`;

test("one total, split by the nature of income and of expenditure", () => {
  expect(errorsOf(byNature(150))).toEqual([]);
  expect(errorsOf(byNature(120))).toEqual(["funding/income-equals-expenditure D4,D6,D5"]);
});
