import { achievementsOf } from "../achievement";
import { indicatorSubject, titleOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { pointsIn } from "../weights";

export const fullScoreThoughMissed: Rule = {
  id: "scoring/full-score-though-missed",
  catalogue: [],
  title: "没有达到目标却得了满分",
  severity: "warning",
  dimension: "适当性",
  why: "实际完成值低于指标值，按完成情况应当扣分。",
  howToFix: "请核对实际完成值，或按完成比例重新打分。",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  examples: {
    accepts: [
      {
        title: "达到目标得满分，没有达到的扣了分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 20 | 19.6 |
          | ^ | 成本指标 | 每场成本 | ≤5000元 | 4800元 | 10 | 10 |
          | ^ | 质量指标 | 安全事故 | 0次 | 0次 | 10 | 10 |`,
      },
    ],
    flags: [
      {
        title: "少演 20 场仍得满分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 80场 | 20 | 20 |`,
        cells: ["G4"],
      },
    ],
  },
  check({ declaration }) {
    const achievements = achievementsOf(declaration);
    if (achievements.length === 0) return { notChecked: "没有可以比较的指标值和实际完成值。" };
    return achievements.flatMap(({ indicator, target, actual, missed }): Found[] => {
      const { score, weight } = indicator;
      const [got, most] = [pointsIn(score?.text ?? ""), pointsIn(weight?.text ?? "")];
      if (!missed || !score || !got || !most || got.lt(most)) return [];
      return [
        {
          blamed: [score.at],
          related: [target.at, actual.at],
          message: `${titleOf(indicator)}的指标值为 ${target.text}，实际完成 ${actual.text}，却得了满分 ${got.toFixed()}。`,
          subject: `${indicatorSubject(indicator)}/score`,
        },
      ];
    });
  },
};
