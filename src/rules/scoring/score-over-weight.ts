import { executionOf, pointsAt, totalLineOf } from "../evaluation";
import { indicatorSubject, titleOf } from "../indicators";
import type { Found, Rule } from "../rule";

export const scoreOverWeight: Rule = {
  id: "scoring/score-over-weight",
  catalogue: [],
  title: "自评得分超过分值",
  severity: "error",
  dimension: "适当性",
  why: "得分最多等于分值；指标、预算执行率、总分都是这样。",
  howToFix: "请核对得分。",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  examples: {
    accepts: [
      {
        title: "得分不超过分值",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 100场 | 20 | 20 |`,
      },
    ],
    flags: [
      {
        title: "20 分的指标得了 25 分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 120场 | 20 | 25 |`,
        cells: ["G4"],
      },
      {
        title: "预算执行率 10 分得了 12 分，总分超过 100 分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
          | ^ | 年度资金总额 | 50 | 60 | 10 | 120% | 12 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 100场 | 90 | 90 |
          | 总分 | < | < | < | < | 100 | 102 |`,
        cells: ["G3", "G6"],
      },
    ],
  },
  check({ declaration }) {
    const scored = declaration.indicators.filter(({ score, weight }) => score && weight);
    const all = [
      ...scored.map((indicator) => ({
        name: titleOf(indicator),
        score: pointsAt(indicator.score),
        weight: pointsAt(indicator.weight),
        subject: `${indicatorSubject(indicator)}/score`,
      })),
      { name: "预算执行率", ...executionOf(declaration), subject: "budget.score" },
      { name: "总分", ...totalLineOf(declaration), subject: "evaluation.score" },
    ];
    if (scored.length === 0 && !all.some(({ score, weight }) => score && weight))
      return { notChecked: "表中没有同时列出分值和得分。" };
    return all.flatMap(({ name, score, weight, subject }): Found[] =>
      score && weight && score.points.gt(weight.points)
        ? [
            {
              blamed: [score.field.at],
              related: [weight.field.at],
              message: `${name}得分 ${score.points.toFixed()}，超过分值 ${weight.points.toFixed()}。`,
              subject,
            },
          ]
        : [],
    );
  },
};
