import type { Declaration, Field, Indicator } from "../../declaration/declaration";
import {
  indicatorSubject,
  indicatorsOf,
  isTemplateName,
  tablesWithValuesInNames,
  targetsOf,
  titleOf,
} from "../indicators";
import type { Found, Rule } from "../rule";
import { isEmpty, isFilled, labelOf, quote } from "../wording";

export const indicatorIncomplete: Rule = {
  id: "completeness/indicator-incomplete",
  catalogue: [6],
  title: "指标只有名称没有指标值，或只有指标值没有名称",
  severity: "error",
  dimension: "完整性",
  why: "没有指标值的指标无法考核，没有名称的指标值不知道考核什么。",
  howToFix: "请补全名称和指标值；不用的行请整行清空。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "名称和指标值都有，空行没有指标",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | ^ | | |`,
      },
      {
        title: "指标值写在名称里，没有单独的一栏",
        form: `
          | 项目支出绩效目标申报表 | < | < |
          | 项目名称 | 干部培训 | < |
          | 年度目标 | 提高干部履职能力 | < |
          | 一级指标 | 二级指标 | 三级指标及指标值 |
          | 产出指标 | 数量指标 | 举办培训班≥5期 |
          | ^ | 质量指标 | 培训合格率≥95% |
          | 效益指标 | 社会效益指标 | 干部履职能力有效提升 |`,
      },
      {
        title: "有一栏没有读懂，指标值可能就写在那里",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 甲栏 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 | |
          | ^ | 成本指标 | 养护成本 | | 每公里5万元 |`,
      },
    ],
    flags: [
      {
        title: "有名称没有指标值",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | 成本指标 | 养护成本 | |`,
        cells: ["D5"],
      },
      {
        title: "有指标值没有名称",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | ^ | | 35座 |`,
        cells: ["C5"],
      },
      {
        title: "别的指标都有年度值，只有这一条没有",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 360公里 | 120公里 |
          | ^ | ^ | 养护桥梁数 | 35座 | |`,
        cells: ["E5"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    const unread = unreadByRow(declaration);
    const within = tablesWithValuesInNames(declaration);
    return declaration.indicators.flatMap((indicator): Found[] => {
      // What stands in a column that was not understood may be what is missing here.
      if (unread.get(indicator.row)?.some((column) => !isOfAll(declaration, indicator, column, unread)))
        return [];
      const { name, annualValue, periodValue } = indicator;
      const targets = targetsOf(indicator);
      const subject = indicatorSubject(indicator);
      if (isEmpty(name) && targets.length > 0) {
        const at = name?.at ?? targets[0]?.at;
        return at
          ? [{ blamed: [at], message: `指标值${quote(targets[0]?.text ?? "")}没有指标名称。`, subject }]
          : [];
      }
      // A row of the template that is left over is form/placeholder's.
      if (!isFilled(name) || (targets.length === 0 && isTemplateName(name.text))) return [];
      const columns = [periodValue, annualValue].filter((field) => field !== undefined);
      if (targets.length === 0) {
        if (within.has(indicator.table)) return [];
        const blamed = columns.length > 0 ? columns.map(({ at }) => at) : [name.at];
        return [{ blamed, message: `${titleOf(indicator)}没有指标值。`, subject }];
      }
      return columns
        .filter((field) => isEmpty(field) && othersFill(declaration, indicator, field))
        .map((field) => ({
          blamed: [field.at],
          message: `${titleOf(indicator)}没有填写${labelOf(field)}，同表其他指标都填了。`,
          severity: "warning",
          subject: `${subject}/${field.path}`,
        }));
    });
  },
};

/** The columns of the texts that were not understood, by row. */
function unreadByRow({ unrecognised }: Declaration): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const { at } of unrecognised) {
    const columns = rows.get(at.row);
    if (columns) columns.push(at.column);
    else rows.set(at.row, [at.column]);
  }
  return rows;
}

/** Whether indicators that lack nothing have something in that column too: then it is a column of its own (数据来源). */
function isOfAll(
  declaration: Declaration,
  { table }: Indicator,
  column: number,
  unread: ReadonlyMap<number, readonly number[]>,
): boolean {
  return indicatorsOf(declaration, table).some(
    (other) => isFilled(other.name) && targetsOf(other).length > 0 && unread.get(other.row)?.includes(column),
  );
}

/** Whether most of the table's other indicators have a value in the field's column. */
function othersFill(declaration: Declaration, indicator: Indicator, field: Field): boolean {
  const others = indicatorsOf(declaration, indicator.table).filter((other) => other !== indicator);
  const filled = others.filter((other) => targetsOf(other).some(({ path }) => path === field.path));
  return filled.length * 2 > others.length;
}
