import Big from "big.js";
import type { Declaration, Field } from "../../declaration/declaration";
import { decimalsIn, executionOf, totalLineOf } from "../evaluation";
import type { Execution, Points } from "../evaluation";
import { rewrite } from "../rewriting";
import type { Outcome, Rule } from "../rule";
import { FULL_POINTS, pointsIn, samePoints, total, weightsOf } from "../weights";
import { isEmpty, isFilled } from "../wording";

export const scoreTotal: Rule = {
  id: "scoring/score-total",
  catalogue: [],
  title: "自评总分不等于各项得分之和",
  severity: "error",
  dimension: "适当性",
  why: "总分由各指标得分与预算执行率得分相加而来；加不起来，说明有一项得分改了而总分没有改，或者加错了。",
  howToFix: "请重新相加，或核对各项得分。",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  examples: {
    accepts: [
      {
        title: "执行率 9.6 分，指标 79 分，总分 88.6 分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
          | ^ | 年度资金总额 | 50 | 48 | 10 | 96% | 9.6 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 50 | 49 |
          | 效益指标 | 社会效益指标 | 惠及观众 | ≥5万人次 | 5万人次 | 40 | 30 |
          | 总分 | < | < | < | < | 100 | 88.6 |`,
      },
      {
        title: "执行率不占分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 50 | 49 |
          | 效益指标 | 社会效益指标 | 惠及观众 | ≥5万人次 | 5万人次 | 50 | 50 |
          | 总分 | < | < | < | < | 100 | 99 |`,
      },
    ],
    flags: [
      {
        title: "9.6 分加 79 分不是 95 分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
          | ^ | 年度资金总额 | 50 | 48 | 10 | 96% | 9.6 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 50 | 49 |
          | 效益指标 | 社会效益指标 | 惠及观众 | ≥5万人次 | 5万人次 | 40 | 30 |
          | 总分 | < | < | < | < | 100 | 95 |`,
        cells: ["G7"],
      },
    ],
  },
  check({ declaration }): Outcome {
    const { score } = totalLineOf(declaration);
    if (!score) return { notChecked: "表中没有写明自评总分。" };
    const scored = declaration.indicators.filter((indicator) => indicator.score);
    const scores = scored.flatMap(({ score: field }) => (field && isFilled(field) ? [field] : []));
    const points = scores.flatMap((field) => pointsIn(field.text) ?? []);
    const missing = scored.some(({ weight, score: field }) => isFilled(weight) && isEmpty(field));
    if (points.length === 0 || points.length < scores.length || missing || hasStray(declaration, scores))
      return { notChecked: "有的指标没有得分，或得分不是数字，无法核对总分。" };
    const execution = executionOf(declaration);
    const sum = points.reduce((all, one) => all.plus(one), new Big(0));
    const sums = sumsThatCount(declaration, sum, execution);
    const [due] = sums;
    if (!due) return { notChecked: "没有读到预算执行率的得分，无法核对总分。" };
    const tolerance = roundingOf(score, [...scores, ...(execution.score ? [execution.score.field] : [])]);
    if (sums.some((one) => one.minus(score.points).abs().lte(tolerance))) return [];
    const withExecution = execution.score && !due.eq(sum);
    const parts = withExecution
      ? `各指标得分 ${sum.toFixed()} 分，加预算执行率得分 ${execution.score.points.toFixed()} 分，合计 ${due.toFixed()} 分`
      : `各指标得分合计 ${due.toFixed()} 分`;
    return [
      {
        blamed: [score.field.at],
        related: [...scores, ...(withExecution ? [execution.score.field] : [])].map(({ at }) => at),
        message: `总分写的是 ${score.points.toFixed()} 分，${parts}，相差 ${due.minus(score.points).abs().toFixed()} 分。`,
        fixes: rewrite(score.field, due.toNumber(), false),
        subject: "evaluation.score",
      },
    ];
  },
};

/** What the total may be: with the execution's score where its points belong to the whole, else without; both where the weights do not tell. */
function sumsThatCount(declaration: Declaration, sum: Big, { weight, score }: Execution): Big[] {
  const own = declaration.tables.reduce(
    (all, _, table) => all.plus(total(weightsOf(declaration, table).weights)),
    new Big(0),
  );
  const whole = totalLineOf(declaration).weight?.points ?? new Big(FULL_POINTS);
  const weighed = own.gt(0);
  const alone = weighed && samePoints(own, whole);
  if (alone) return [sum];
  if (!score) return weighed ? [] : [sum];
  const together = sum.plus(score.points);
  const included = weighed && weight !== null && samePoints(own.plus(weight.points), whole);
  return included ? [together] : [together, sum];
}

/** Numbers in the column of scores that belong to no indicator: points added or taken off. */
function hasStray({ unrecognised }: Declaration, scores: readonly Field[]): boolean {
  const [first] = scores;
  return unrecognised.some(
    ({ at, text }) => first && at.column === first.at.column && at.row > first.at.row && pointsIn(text),
  );
}

/** What rounding may come to: half of the last decimal of the total and of each score that has decimals. */
function roundingOf(score: Points, scores: readonly Field[]): Big {
  const half = (places: number) => new Big(10).pow(-places).times("0.5");
  const parts = scores.map(({ text }) => decimalsIn(text)).filter((places) => places > 0);
  if (parts.length === 0) return new Big(0);
  return parts.reduce((all, places) => all.plus(half(places)), half(decimalsIn(score.field.text)));
}
