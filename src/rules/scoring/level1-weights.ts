import type { Declaration, Level1 } from "../../declaration/declaration";
import type { CellRef } from "../../grid/address";
import type { Found, Rule } from "../rule";
import type { Settings } from "../settings";
import { missingBlocks, total, weightsOf } from "../weights";

export const level1Weights: Rule = {
  id: "scoring/level1-weights",
  catalogue: [76],
  title: "一级指标的分值超出规定范围",
  severity: "warning",
  dimension: "适当性",
  why: "表中印有各类指标的分值，或指引给出了通常的比重；偏离时各类指标轻重失当。",
  howToFix: "请调整该类指标的分值。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "符合标签中印的分值",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 加工园建设 | 主管部门 | 民宗委 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 成本指标（0-20）分 | 经济成本指标 | 项目建设成本 | ≤65万元 | 10 |`,
      },
    ],
    flags: [
      {
        title: "标签中印着 0—20 分，填了 30 分",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 加工园建设 | 主管部门 | 民宗委 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 成本指标（0-20）分 | 经济成本指标 | 项目建设成本 | ≤65万元 | 30 |`,
        cells: ["A4"],
      },
    ],
  },
  check({ declaration, settings }) {
    const tables = declaration.tables
      .map((_, table) => table)
      .filter((table) => weightsOf(declaration, table).weights.length > 0);
    if (tables.length === 0) return { notChecked: "表中没有分值。" };
    return tables.flatMap((table) => judge(declaration, table, settings));
  },
};

function judge(declaration: Declaration, table: number, settings: Settings): Found[] {
  const { weights, empty, unread } = weightsOf(declaration, table);
  const levels = [...new Set(weights.map(({ indicator }) => indicator.level1?.level ?? null))];
  return levels.flatMap((level): Found[] => {
    const own = weights.filter(({ indicator }) => indicator.level1?.level === level);
    const range = level && rangeOf(declaration, table, level, settings);
    const gaps = [...empty, ...unread].some((field) =>
      declaration.indicators.some(
        (indicator) => indicator.row === field.at.row && indicator.level1?.level === level,
      ),
    );
    const sum = total(own);
    if (!range || gaps || (sum.gte(range.least) && sum.lte(range.most))) return [];
    const blamed = range.at ?? own[0]?.field.at;
    if (!blamed) return [];
    const allowed =
      range.least === range.most ? String(range.least) : `${String(range.least)}—${String(range.most)}`;
    return [
      {
        blamed: [blamed],
        related: own.map(({ field }) => field.at),
        severity: range.printed ? "error" : "warning",
        message: `${level}分值合计 ${sum.toFixed()} 分，${range.printed ? "表中规定" : "通常"}为 ${allowed} 分。`,
        subject: level,
      },
    ];
  });
}

interface Range {
  readonly least: number;
  readonly most: number;
  /** Whether the form itself prints it. */
  readonly printed: boolean;
  readonly at: CellRef | null;
}

/** What the form prints for the level decides; else what the settings call usual, where the table is whole. */
function rangeOf(declaration: Declaration, table: number, level: Level1, settings: Settings): Range | null {
  const label = declaration.groups.find(
    (group) => group.table === table && group.level1?.level === level && group.level1.at,
  )?.level1;
  const at = label?.at ?? null;
  if (label?.points) return { least: label.points[0], most: label.points[1], printed: true, at };
  const printed = declaration.tables[table]?.points[level];
  if (printed !== undefined) return { least: printed, most: printed, printed: true, at };
  const usual = settings.level1Weights[level];
  if (!usual || missingBlocks(declaration, table).length > 0) return null;
  return { least: usual[0], most: usual[1], printed: false, at };
}
