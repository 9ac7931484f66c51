import type { Declaration, IndicatorGroup } from "../../declaration/declaration";
import type { CellRef } from "../../grid/address";
import { isFilled, labelOf } from "../wording";
import type { Found, Rule } from "../rule";

export const horizonEmpty: Rule = {
  id: "structure/horizon-empty",
  catalogue: [82],
  title: "写了目标，却没有一条对应的指标值",
  severity: "warning",
  dimension: "完整性",
  ofPlanning: true,
  why: "中长期（或年度）目标没有对应的指标值，就无法考核是否实现。",
  howToFix: "请填写对应的指标和指标值；一年期项目可删去中长期目标。",
  examples: {
    accepts: [
      {
        title: "两列都填了",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 中期目标 | 三年完成360公里道路养护 | 年度目标 | 完成120公里道路养护 | < |
          | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 360公里 | 120公里 |`,
      },
    ],
    flags: [
      {
        title: "有中期目标，实施周期指标值全部空着",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 中期目标 | 三年完成360公里道路养护 | 年度目标 | 完成120公里道路养护 | < |
          | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |
          | 产出指标 | 数量指标 | 养护里程 | | 120公里 |
          | ^ | 质量指标 | 优良率 | | 90% |`,
        cells: ["D5", "D6"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.groups.length === 0) return { notChecked: "表中没有绩效指标表。" };
    return (["period", "annual"] as const).flatMap((horizon): Found[] => {
      const goal = declaration.goals.find((one) => one.horizon === horizon && isFilled(one));
      const blamed = emptyCells(declaration, horizon);
      if (!goal || blamed === null || blamed.length === 0) return [];
      return [
        {
          blamed,
          related: [goal.at],
          message: `${labelOf(goal)}已经填写，对应的${horizon === "period" ? "中长期" : "年度"}指标值全部空着。`,
          subject: `goal.${horizon}`,
        },
      ];
    });
  },
};

/** The cells that await values of a horizon, where the form has such cells and none is filled; else null. */
function emptyCells(declaration: Declaration, horizon: "period" | "annual"): CellRef[] | null {
  const member = horizon === "period" ? "periodValue" : "annualValue";
  if (declaration.indicators.some((indicator) => isFilled(indicator[member]))) return null;
  const column = ({ columns, firstRow }: IndicatorGroup): CellRef[] => {
    const at = columns[`indicators.${member}`];
    return at === undefined ? [] : [{ sheet: declaration.sheet, row: firstRow, column: at }];
  };
  const withValues = declaration.indicators.flatMap((indicator) => indicator[member]?.at ?? []);
  return withValues.length > 0 ? withValues : declaration.groups.flatMap(column);
}
