import type { Declaration, IndicatorGroup, Level1 } from "../../declaration/declaration";
import type { CellRef } from "../../grid/address";
import type { Found, Rule } from "../rule";
import type { Settings } from "../settings";

/** The order in which forms print the blocks: a table that breaks off lacks the last ones. */
const ORDER: readonly Level1[] = ["成本指标", "产出指标", "效益指标", "满意度指标"];

export const level1Missing: Rule = {
  id: "completeness/level1-missing",
  catalogue: [4],
  title: "缺少产出、效益或满意度指标",
  severity: "error",
  dimension: "完整性",
  ofPlanning: true,
  why: "产出说明做了多少、做得怎样，效益说明带来什么，满意度说明服务对象认不认可；缺了一类，目标就无法衡量。",
  howToFix: "请在该类下至少补充一条指标；确实不适用的，在备注中说明理由。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "三类都有",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 主体班 | 主管部门 | 市委党校 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人次 | 280人次 |
          | 效益指标 | 社会效益指标 | 学员单位应用率 | ≥80% |
          | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥95% |`,
      },
    ],
    flags: [
      {
        title: "产出之后直接是满意度，没有效益",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 主体班 | 主管部门 | 市委党校 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人次 | 280人次 |
          | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥95% |`,
        cells: ["A3"],
      },
      {
        title: "效益指标的标签在，但一条指标也没有",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 主体班 | 主管部门 | 市委党校 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人次 | 280人次 |
          | 效益指标 | 社会效益指标 | | |
          | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥95% |`,
        cells: ["A5", "B5"],
      },
    ],
  },
  check({ declaration, settings }) {
    const { indicators, groups, tables } = declaration;
    if (tables.length === 0) return { notChecked: "表中没有绩效指标表。" };
    // The form's own levels: 产出目标, 结果目标. The execution rate stands beside the common ones.
    const foreign = groups.find(
      ({ level1 }) => level1 !== null && level1.level === null && !/预算执行/.test(level1.text),
    );
    if (foreign) return { notChecked: `一级指标“${foreign.level1?.text ?? ""}”不是通用的名称，无法对应。` };
    const missing = [...settings.requiredLevel1, ...settings.expectedLevel1].filter(
      (level) => !indicators.some((indicator) => isOf(indicator, level)),
    );
    // A table that breaks off lacks several blocks for one reason: it is said once.
    const cutOff = missing.filter((level) => isCutOff(declaration, level, settings));
    const unlabelled = cutOff.filter((level) => labelsOf(declaration, level).length === 0);
    const found = missing
      .filter((level) => !unlabelled.includes(level))
      .map((level): Found => {
        const labels = labelsOf(declaration, level);
        // A form that prints level 2 alone may have no place for the level.
        const printed = labels.length > 0 || groups.some(({ level1 }) => level1?.at);
        const required = printed && settings.requiredLevel1.includes(level) && !cutOff.includes(level);
        return {
          blamed: labels.length > 0 ? labels : [headOf(declaration)],
          message: `没有一条${level}。`,
          severity: required ? "error" : "warning",
          subject: level,
        };
      });
    if (unlabelled.length === 0) return found;
    return [
      ...found,
      {
        blamed: [headOf(declaration)],
        message: `指标表中没有${unlabelled.join("、")}，表格到${lastLevel(declaration)}为止，请确认是否完整。`,
        severity: "warning",
        subject: unlabelled.join("+"),
      },
    ];
  },
};

/** Older templates print 满意度 as a level 2 under 效益指标: it counts as satisfaction all the same. */
function isOf({ level1, level2 }: Pick<IndicatorGroup, "level1" | "level2">, level: Level1): boolean {
  return level1?.level === level || (level === "满意度指标" && level2?.level === "服务对象满意度指标");
}

/** The labels of a level that the form prints: of level 1, and of the level 2 below it. */
function labelsOf({ groups }: Declaration, level: Level1): CellRef[] {
  const cells = groups
    .filter((group) => isOf(group, level))
    .flatMap(({ level1, level2 }) => [...(level1?.level === level ? [level1.at] : []), level2?.at ?? null]);
  const found: CellRef[] = [];
  for (const cell of cells)
    if (cell && !found.some(({ row, column }) => row === cell.row && column === cell.column))
      found.push(cell);
  return found;
}

/** Whether the table ends before the level could be complete, as a page that was cut off does. */
function isCutOff(declaration: Declaration, level: Level1, settings: Settings): boolean {
  const later = (group: IndicatorGroup) => {
    const own = group.level1?.level;
    return own !== undefined && own !== null && ORDER.indexOf(own) > ORDER.indexOf(level);
  };
  if (declaration.groups.some(later)) return false;
  const awaited = settings.requiredLevel1.some((other) => ORDER.indexOf(other) > ORDER.indexOf(level));
  return labelsOf(declaration, level).length === 0 || awaited;
}

function lastLevel({ groups }: Declaration): string {
  return groups[groups.length - 1]?.level1?.text ?? "这里";
}

/** The first head cell of the first table of indicators. */
function headOf({ sheet, tables, groups, fields }: Declaration): CellRef {
  const row = tables[0]?.headRow ?? 0;
  const columns = groups.flatMap(({ level1Column, level2Column }) => level1Column ?? level2Column ?? []);
  const column = columns[0] ?? fields.find((field) => field.path === "indicators.name")?.at.column ?? 0;
  return { sheet, row, column };
}
