import { compact } from "../../declaration/normalise";
import type { Declaration } from "../../declaration/declaration";
import { decimalsIn, executionOf } from "../evaluation";
import { rewrite } from "../rewriting";
import type { Rule, Severity } from "../rule";

export const executionScore: Rule = {
  id: "scoring/execution-score",
  catalogue: [],
  title: "预算执行率的得分与执行率不符",
  severity: "warning",
  dimension: "适当性",
  why: "预算执行率一般按“执行率×分值”得分；各地也有分档得分的，但执行完了不会扣分，执行不到六成不会得满分。",
  howToFix: "请按规定的办法重新计算预算执行率的得分。",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  examples: {
    accepts: [
      {
        title: "执行 96%，10 分得 9.6 分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
          | ^ | 年度资金总额 | 50 | 48 | 10 | 96% | 9.6 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 90 | 88 |`,
      },
      {
        title: "执行过半，写到整数",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
          | ^ | 年度资金总额 | 50 | 32.5 | 10 | 65% | 7 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 90 | 88 |`,
      },
    ],
    flags: [
      {
        title: "执行 100%，10 分只得 8 分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
          | ^ | 年度资金总额 | 50 | 50 | 10 | 100% | 8 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 90 | 88 |`,
        cells: ["G3"],
      },
      {
        title: "执行 40%，得了满分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
          | ^ | 年度资金总额 | 50 | 20 | 10 | 40% | 10 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 90 | 88 |`,
        cells: ["G3"],
      },
    ],
  },
  check({ declaration }) {
    const { weight, score, rate } = executionOf(declaration);
    if (!weight || !score || rate === null || weight.points.lte(0))
      return { notChecked: "表中没有同时写明执行率、分值和得分。" };
    const due = (weight.points.toNumber() * Math.min(rate, 100)) / 100;
    const got = score.points.toNumber();
    if (got > weight.points.toNumber() || Math.abs(got - due) <= roundingOf(score.field.text)) return [];
    return [
      {
        blamed: [score.field.at],
        related: [weight.field.at],
        severity: severityOf(declaration, rate, got, weight.points.toNumber()),
        message: `预算执行率 ${String(rounded(rate))}%，分值 ${weight.points.toFixed()} 分，按比例应得 ${String(rounded(due))} 分，写的是 ${score.points.toFixed()} 分。`,
        fixes: rewrite(score.field, rounded(due), false),
        subject: score.field.path,
      },
    ];
  },
};

/** Execution below it earns full points by no convention. */
const LEAST_FOR_ALL = 60;

/** Where the form does not say that points are in proportion, they may be in steps: only the ends of the scale tell. */
function severityOf(declaration: Declaration, rate: number, got: number, most: number): Severity {
  if (saysProportional(declaration)) return "error";
  return (rate >= 99.995 && got < most) || (rate < LEAST_FOR_ALL && got >= most) ? "warning" : "info";
}

function saysProportional({ unrecognised }: Declaration): boolean {
  return unrecognised.some(({ text }) =>
    /执行率(?:得分)?[=:为]?.{0,6}执行率[×*xX]|按(?:预算)?执行率(?:得分|计分|赋分|给分)/.test(compact(text)),
  );
}

/** Half of the last decimal that is written; whole points are rounded ones. */
function roundingOf(text: string): number {
  return 0.5 * 10 ** -decimalsIn(text) + 1e-6;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
