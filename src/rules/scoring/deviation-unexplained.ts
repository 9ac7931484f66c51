import { achievementsOf } from "../achievement";
import { indicatorSubject, titleOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { isEmpty } from "../wording";

/** Half as much again as the target is a target set too low, or an error. */
const FAR_ABOVE = 1.5;

export const deviationUnexplained: Rule = {
  id: "scoring/deviation-unexplained",
  catalogue: [],
  title: "没有达到或远超目标，却没有说明原因",
  severity: "warning",
  dimension: "完整性",
  why: "偏差原因说明目标定得是否合理、明年怎样改进。",
  howToFix: "请在偏差原因一栏说明原因和改进措施。",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  examples: {
    accepts: [
      {
        title: "没有达到，已说明原因；达到的不必说明",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 20 | 19.6 | 因天气原因取消2场 |
          | ^ | 质量指标 | 演出完成率 | ≥95% | 98% | 10 | 10 | |`,
      },
    ],
    flags: [
      {
        title: "少演 20 场，没有说明；观众多了一倍，也没有说明",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 80场 | 20 | 16 | |
          | ^ | ^ | 观众人次 | ≥5万人次 | 10万人次 | 20 | 20 | |`,
        cells: ["H4", "H5"],
      },
    ],
  },
  check({ declaration }) {
    if (!declaration.indicators.some(({ deviation }) => deviation))
      return { notChecked: "表中没有偏差原因一栏。" };
    return achievementsOf(declaration).flatMap((achievement): Found[] => {
      const { indicator, target, actual, missed, share } = achievement;
      const { deviation } = indicator;
      const above = !missed && share >= FAR_ABOVE;
      if (!deviation || !isEmpty(deviation) || !(missed || above)) return [];
      return [
        {
          blamed: [deviation.at],
          related: [target.at, actual.at],
          severity: missed ? "warning" : "info",
          message: `${titleOf(indicator)}的指标值为 ${target.text}，实际完成 ${actual.text}，${missed ? "没有达到目标" : "远超目标"}，却没有说明原因。`,
          subject: `${indicatorSubject(indicator)}/deviation`,
        },
      ];
    });
  },
};
