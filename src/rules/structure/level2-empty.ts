import type { Declaration, IndicatorGroup } from "../../declaration/declaration";
import { indicatorsOf } from "../indicators";
import type { Found, Rule } from "../rule";

export const level2Empty: Rule = {
  id: "structure/level2-empty",
  catalogue: [5],
  title: "二级指标下没有指标",
  severity: "warning",
  dimension: "完整性",
  ofPlanning: true,
  why: "表中列出了这一类指标却没有内容，看不出是遗漏还是不适用。",
  howToFix: "请补充指标；不适用的写“不适用”或删去该行。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "每个二级指标下都有指标",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | 效益指标 | 社会效益指标 | 受益人口 | 12万人 |`,
      },
    ],
    flags: [
      {
        title: "生态效益指标空着",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | 效益指标 | 社会效益指标 | 受益人口 | 12万人 |
          | ^ | 生态效益指标 | | |`,
        cells: ["B6"],
      },
    ],
  },
  check({ declaration }) {
    const { groups, tables } = declaration;
    if (tables.length === 0) return { notChecked: "表中没有绩效指标表。" };
    return groups.flatMap((group): Found[] => {
      const label = group.level2;
      if (!label?.at || group.rows.length > 0 || mayStayEmpty(declaration, group)) return [];
      const { level1 } = group;
      const optionalKind = level1?.level === "成本指标" && filledBeside(declaration, group);
      return [
        {
          blamed: [label.at],
          message: `${label.text}下没有指标。`,
          ...(optionalKind && { severity: "info" as const }),
          subject: `${level1?.level ?? level1?.text ?? ""}/${label.level ?? label.text}`,
        },
      ];
    });
  },
};

/** Where another rule speaks (a whole level 1 or a whole table is empty), or the row says that it may stay empty. */
function mayStayEmpty(declaration: Declaration, group: IndicatorGroup): boolean {
  const optional = declaration.fields.some(
    (field) =>
      field.optional &&
      field.path === "indicators.name" &&
      field.at.row >= group.firstRow &&
      field.at.row <= group.lastRow,
  );
  const tableEmpty = indicatorsOf(declaration, group.table).length === 0;
  const { level1 } = group;
  const wholeLevelEmpty =
    (level1?.level === "产出指标" || level1?.level === "效益指标" || level1?.level === "满意度指标") &&
    !declaration.indicators.some((indicator) => indicator.level1?.level === level1.level);
  // completeness/level1-missing marks the labels of a level 1 that is empty altogether.
  return optional || tableEmpty || wholeLevelEmpty;
}

/** Whether another group of the same level 1 has indicators. */
export function filledBeside(declaration: Declaration, group: IndicatorGroup): boolean {
  return declaration.groups.some(
    (other) =>
      other.table === group.table && other.level1?.level === group.level1?.level && other.rows.length > 0,
  );
}
