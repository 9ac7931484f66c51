import { indicatorSubject, titleOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { pointsIn } from "../weights";

export const scoreOverWeight: Rule = {
  id: "scoring/score-over-weight",
  catalogue: [],
  title: "自评得分超过分值",
  severity: "error",
  dimension: "适当性",
  why: "得分最多等于该指标的分值。",
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
    ],
  },
  check({ declaration }) {
    const scored = declaration.indicators.filter(({ score, weight }) => score && weight);
    if (scored.length === 0) return { notChecked: "表中没有同时列出分值和得分。" };
    return scored.flatMap((indicator): Found[] => {
      const { score, weight } = indicator;
      const [got, most] = [pointsIn(score?.text ?? ""), pointsIn(weight?.text ?? "")];
      if (!score || !weight || !got || !most || got.lte(most)) return [];
      return [
        {
          blamed: [score.at],
          related: [weight.at],
          message: `${titleOf(indicator)}得分 ${got.toFixed()}，超过分值 ${most.toFixed()}。`,
          subject: `${indicatorSubject(indicator)}/score`,
        },
      ];
    });
  },
};
