import { fieldsOf } from "../../declaration/declaration";
import { compact } from "../../declaration/normalise";
import { totalLineOf } from "../evaluation";
import { rewrite } from "../rewriting";
import type { Found, Rule } from "../rule";
import { gradeOf } from "../settings";
import { FULL_POINTS } from "../weights";

export const gradeFollowsScore: Rule = {
  id: "scoring/grade-follows-score",
  catalogue: [],
  title: "自评等级与总分不符",
  severity: "warning",
  dimension: "适当性",
  why: "等级由总分决定，通常 90 分以上为优，80 分以上为良，60 分以上为中，以下为差。",
  howToFix: "请核对总分和等级；本地另有分档的，在规则设置里改。",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  examples: {
    accepts: [
      {
        title: "95 分为优",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 95场 | 100 | 95 | |
          | 总分 | < | < | < | < | 100 | 95 | 优 |`,
      },
    ],
    flags: [
      {
        title: "85 分写成优",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 85场 | 100 | 85 | |
          | 总分 | < | < | < | < | 100 | 85 | 优 |`,
        cells: ["H5"],
      },
    ],
  },
  check({ declaration, settings }) {
    const { score, weight } = totalLineOf(declaration);
    const grades = fieldsOf(declaration, "evaluation.grade");
    if (!score || grades.length === 0) return { notChecked: "表中没有同时写明自评总分和等级。" };
    const full = weight?.points.toNumber() ?? FULL_POINTS;
    if (full <= 0) return { notChecked: "总分的分值不是正数。" };
    const due = gradeOf((score.points.toNumber() * 100) / full, settings.scoring);
    return grades.flatMap((field): Found[] => {
      const grade = /^[优良中差]/.exec(compact(field.text))?.[0];
      if (grade === undefined || grade === due) return [];
      return [
        {
          blamed: [field.at],
          related: [score.field.at],
          message: `总分 ${score.points.toFixed()} 分，按通常的分档为“${due}”，写的是“${grade}”。`,
          fixes: rewrite(field, compact(field.text).replace(grade, due), false),
          subject: field.path,
        },
      ];
    });
  },
};
