import { indicatorSubject, titleOf } from "../indicators";
import type { Rule } from "../rule";
import { weightsOf } from "../weights";

export const weightNotPositive: Rule = {
  id: "scoring/weight-not-positive",
  catalogue: [76],
  title: "分值为零或负数",
  severity: "error",
  dimension: "完整性",
  why: "没有分值的指标不起作用，负分无法计算。",
  howToFix: "请填写大于零的分值；不考核的指标请删去。",
  examples: {
    accepts: [
      {
        title: "分值都大于零",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 | 50 |`,
      },
    ],
    flags: [
      {
        title: "零分",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 | 50 |
          | ^ | 质量指标 | 验收合格率 | 100% | 0 |`,
        cells: ["E5"],
      },
    ],
  },
  check({ declaration }) {
    const weights = declaration.tables.flatMap((_, table) => weightsOf(declaration, table).weights);
    if (weights.length === 0) return { notChecked: "表中没有分值。" };
    return weights
      .filter(({ points }) => points.lte(0))
      .map(({ indicator, field, points }) => ({
        blamed: [field.at],
        message: `${titleOf(indicator)}的分值为 ${points.toFixed()}。`,
        subject: indicatorSubject(indicator),
      }));
  },
};
