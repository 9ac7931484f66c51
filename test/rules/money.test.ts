import Big from "big.js";
import fc from "fast-check";
import { a1 } from "../../src/grid/address";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import { money } from "../../src/rules/money";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";

/** A project's form whose amounts are in 万元 and whose total is labelled by a unit of its own. */
function form(total: string, totalUnit: string, fiscal: string, other: string) {
  const declaration = read(
    gridFromTable(`
      | 项目支出绩效目标申报表 | < | < | < |
      | 项目名称 | 道路养护 | 主管部门 | 交通局 |
      | 资金总额（${totalUnit}） | ${total} | 其中：财政拨款（万元） | ${fiscal} |
      | | | 其他资金（万元） | ${other} |
      | 年度目标 | 完成全区120公里道路养护 | < | < |`),
  );
  if (!declaration) throw new Error("The form is not read.");
  return checkWorkbook([declaration], DEFAULT_SETTINGS)[0]!.findings.filter(({ rule }) =>
    rule.startsWith("funding/"),
  );
}

/** Amounts in 万元 with two decimals, above zero. */
const amount = fc.integer({ min: 1, max: 10_000_000_00 }).map((cents) => new Big(cents).div(100));

test("sums that agree are never flagged, in whatever unit each side is stated", () => {
  fc.assert(
    fc.property(amount, amount, fc.constantFrom("元", "万元"), (fiscal, other, unit) => {
      const total = fiscal.plus(other).times(unit === "元" ? 10_000 : 1);
      expect(form(total.toFixed(2), unit, fiscal.toFixed(2), other.toFixed(2))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("a difference above 0.01 of the coarser unit is an error at the total, one of 0.01 is rounding", () => {
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 0, max: 5 }), (fiscal, other, cents) => {
      const total = fiscal.plus(other).plus(new Big(cents).div(100));
      const cells = form(total.toFixed(2), "万元", fiscal.toFixed(2), other.toFixed(2)).flatMap(
        ({ severity, blamed }) => (severity === "error" ? blamed.map((cell) => a1(cell)) : []),
      );
      expect(cells).toEqual(cents > 1 ? ["B3"] : []);
    }),
    { numRuns: 40 },
  );
});

test("an empty part is no zero: what is filled may not exceed the total, and what it falls short is asked", () => {
  const said = (fiscal: string) =>
    form("65", "万元", fiscal, "").map(({ severity, rule }) => `${severity} ${rule}`);
  expect(said("60")).toEqual(["warning funding/sources-equal-total"]);
  expect(said("65")).toEqual([]);
  expect(said("70")).toEqual(["error funding/sources-equal-total"]);
});

test("one amount in 元 among 万元 is named as such, not as a wrong sum", () => {
  const [finding, ...more] = form("65", "万元", "600000", "5");
  expect(more).toEqual([]);
  expect([finding?.rule, finding?.blamed.map((cell) => a1(cell))]).toEqual(["funding/mixed-units", ["D3"]]);
  expect(finding?.fixes.map(({ after }) => after)).toEqual([60]);
});

test("an amount that the other unit would make next to nothing is a wrong sum, not a wrong unit", () => {
  expect(form("0", "万元", "90", "").map(({ rule }) => rule)).toEqual(["funding/sources-equal-total"]);
});

test("amounts without a declared unit are not compared", () => {
  const declaration = read(
    gridFromTable(`
      | 项目支出绩效目标申报表 | < | < | < |
      | 项目名称 | 道路养护 | 主管部门 | 交通局 |
      | 资金总额 | 65 | 其中：财政拨款 | 30 |
      | | | 其他资金 | 5 |
      | 年度目标 | 完成全区120公里道路养护 | < | < |`),
  )!;
  const report = checkWorkbook([declaration], DEFAULT_SETTINGS)[0]!;
  expect(report.findings.map(({ rule }) => rule)).not.toContain("funding/sources-equal-total");
  expect(report.notChecked.map(({ rule }) => rule)).toContain("funding/sources-equal-total");
});

test("amounts are written with separators and at least two decimals", () => {
  expect(money(new Big("730080000"), "万元")).toBe("73,008.00 万元");
  expect(money(new Big("69233552"), "万元")).toBe("6,923.3552 万元");
  expect(money(new Big("-5"), "元")).toBe("-5.00 元");
});
