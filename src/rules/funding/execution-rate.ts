import type { CellValue } from "../../grid/grid";
import { inYuan } from "../../declaration/amount";
import { fieldOf } from "../../declaration/declaration";
import type { Field } from "../../declaration/declaration";
import { compact } from "../../declaration/normalise";
import { decimalsIn, percentIn } from "../evaluation";
import { cellsOf, moneyFields } from "../money";
import { rewrite } from "../rewriting";
import type { Rule } from "../rule";
import { straysInRow } from "../strayAmounts";

export const executionRate: Rule = {
  id: "funding/execution-rate",
  catalogue: [],
  title: "执行率与执行数、预算数不符",
  severity: "warning",
  dimension: "适当性",
  why: "执行率就是执行数除以预算数，预算执行的得分由它算出。",
  howToFix: "请核对执行数和预算数，重新计算执行率。",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  examples: {
    accepts: [
      {
        title: "48 除以 50 是 96%",
        form: `
          | 项目支出绩效自评表 | < | < | < |
          | 项目名称 | 惠民演出 | 金额单位 | 万元 |
          | 预算数 | 50 | 执行数 | 48 |
          | 执行率 | 96% | | |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 |`,
      },
      {
        title: "写到整数",
        form: `
          | 项目支出绩效自评表 | < | < | < |
          | 项目名称 | 惠民演出 | 金额单位 | 万元 |
          | 预算数 | 210 | 执行数 | 197.33 |
          | 执行率 | 94% | | |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 |`,
      },
    ],
    flags: [
      {
        title: "48 除以 50 不是 90%",
        form: `
          | 项目支出绩效自评表 | < | < | < |
          | 项目名称 | 惠民演出 | 金额单位 | 万元 |
          | 预算数 | 50 | 执行数 | 48 |
          | 执行率 | 90% | | |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 |`,
        cells: ["B4"],
      },
    ],
  },
  check({ declaration }) {
    const rate = fieldOf(declaration, "budget.executionRate");
    const stated = rate && percentIn(rate);
    if (!rate || typeof stated !== "number") return { notChecked: "表中没有写明执行率。" };
    const [executed, ...others] = moneyFields(declaration, ["budget.executed"]);
    const spent = executed?.amount && inYuan(executed.amount);
    const budgets = moneyFields(declaration, ["budget.adjusted", "budget.total", "budget.annual.total"]);
    const shares = budgets.flatMap(({ amount }) => {
      const whole = amount && inYuan(amount);
      return spent && whole?.gt(0) ? [spent.div(whole).times(100).toNumber()] : [];
    });
    const [share] = shares;
    if (!executed || others.length > 0 || share === undefined)
      return { notChecked: "表中没有可以核对执行率的执行数和预算数。" };
    // A budget whose head was not understood may be the one that counts.
    const strays = straysInRow(declaration, executed.at.row).flatMap(({ number }) =>
      executed.amount && number.gt(0) ? [executed.amount.number.div(number).times(100).toNumber()] : [],
    );
    // People round or cut off: one unit of the last decimal that they write.
    const tolerance = 10 ** -decimalsIn(compact(rate.text));
    if ([...shares, ...strays].some((right) => Math.abs(right - stated) <= tolerance)) return [];
    return [
      {
        blamed: [rate.at],
        related: cellsOf([executed, ...budgets]),
        message: `执行率写的是 ${rate.text.trim()}，按执行数 ${executed.text.trim()}、预算数 ${budgets[0]?.text.trim() ?? ""} 计算应为 ${share.toFixed(2)}%。`,
        fixes: rewrite(rate, rightRate(rate, share), false, `改为 ${share.toFixed(2)}%`),
        subject: rate.path,
      },
    ];
  },
};

/** What the cell should hold: a share where it shows a number as a percentage, else as it was written. */
function rightRate({ value, text, label }: Field, percent: number): CellValue {
  const rounded = Math.round(percent * 100) / 100;
  if (typeof value === "string")
    return text.includes("%") || !/[%％]/.test(label) ? `${String(rounded)}%` : rounded;
  return value === percentIn({ text, label }) ? rounded : Math.round(percent * 100) / 10_000;
}
