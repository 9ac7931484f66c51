import Big from "big.js";
import type { Declaration } from "../../declaration/declaration";
import type { CellRef } from "../../grid/address";
import { executionOf, totalLineOf } from "../evaluation";
import type { Outcome, Rule } from "../rule";
import type { Settings } from "../settings";
import { listed } from "../wording";
import { FULL_POINTS, missingBlocks, samePoints, total, weightsOf } from "../weights";

export const weightsTotal: Rule = {
  id: "scoring/weights-total",
  catalogue: [76],
  title: "分值合计不对",
  severity: "error",
  dimension: "完整性",
  why: "各指标分值相加应等于规定的总分（预算执行率占 10 分时为 90，否则为 100），否则自评时无法计分。",
  howToFix: "请调整各指标的分值，使合计等于规定的总分。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "合计 90 分",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 | 50 |
          | 效益指标 | 社会效益指标 | 受益人口 | 12万人 | 30 |
          | 满意度指标 | 服务对象满意度指标 | 驾驶员满意度 | ≥90% | 10 |`,
      },
    ],
    flags: [
      {
        title: "合计 85 分",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 | 50 |
          | 效益指标 | 社会效益指标 | 受益人口 | 12万人 | 25 |
          | 满意度指标 | 服务对象满意度指标 | 驾驶员满意度 | ≥90% | 10 |`,
        cells: ["E3"],
      },
      {
        title: "自评表：指标 85 分加执行率 10 分，总分一栏写 100 分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < |
          | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
          | ^ | 年度资金总额 | 50 | 50 | 10 | 100% | 10 |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 100场 | 45 | 45 |
          | 效益指标 | 社会效益指标 | 惠及观众 | ≥5万人次 | 5万人次 | 30 | 30 |
          | 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 95% | 10 | 10 |
          | 总分 | < | < | < | < | 100 | 95 |`,
        cells: ["F8"],
      },
    ],
  },
  check({ declaration, settings }): Outcome {
    const tables = declaration.tables
      .map((_, table) => table)
      .filter((table) => weightsOf(declaration, table).weights.length > 0);
    if (tables.length === 0) return { notChecked: "表中没有分值。" };
    const outcomes = tables.map((table) => judge(declaration, table, settings));
    const unknown = outcomes.find((outcome) => "notChecked" in outcome);
    const found = outcomes.flatMap((outcome) => ("notChecked" in outcome ? [] : outcome));
    return found.length > 0 || !unknown ? found : unknown;
  },
};

function judge(declaration: Declaration, table: number, settings: Settings): Outcome {
  const { weights, empty, unread } = weightsOf(declaration, table);
  const [lacking] = [...unread, ...empty];
  const missing = missingBlocks(declaration, table);
  const head = weights[0]?.field.labelAt;
  if (missing.length > 0) return { notChecked: `表中没有${listed(missing)}，分值不全，无法核对合计。` };
  if (!head || lacking) return { notChecked: "有的指标没有分值，无法核对合计。" };
  const sum = total(weights);
  const evaluated = judgeEvaluation(declaration, sum, settings);
  if (evaluated) {
    if (evaluated.holds) return [];
    return [
      {
        blamed: [evaluated.at ?? head],
        related: weights.map(({ field }) => field.at),
        message: `各指标分值合计 ${sum.toFixed()} 分，${evaluated.told}。`,
        subject: "evaluation.weight",
      },
    ];
  }
  const printed = declaration.tables[table]?.points.total;
  const allowed = printed === undefined ? settings.weightTotals : [printed];
  if (allowed.some((points) => samePoints(sum, points))) return [];
  return [
    {
      blamed: [head],
      related: weights.map(({ field }) => field.at),
      message: `各指标分值合计 ${sum.toFixed()} 分，应为 ${allowed.map(String).join(" 或 ")} 分。`,
      subject: "indicators.weight",
    },
  ];
}

/** How the points of a self-evaluation stand that states those of the execution or the total; null where it states neither. */
function judgeEvaluation(
  declaration: Declaration,
  sum: Big,
  settings: Settings,
): { holds: boolean; at: CellRef | null; told: string } | null {
  const { weight: whole } = totalLineOf(declaration);
  const { weight: execution } = executionOf(declaration);
  const several = declaration.tables.filter((_, table) => weightsOf(declaration, table).weights.length > 0);
  if ((!whole && !execution) || several.length > 1) return null;
  const full = whole?.points ?? new Big(FULL_POINTS);
  const together = execution ? sum.plus(execution.points) : sum;
  const unknown =
    !execution &&
    samePoints(full, FULL_POINTS) &&
    settings.weightTotals.some((points) => samePoints(sum, points));
  const added = execution ? `加预算执行率 ${execution.points.toFixed()} 分为 ${together.toFixed()} 分，` : "";
  const due = whole ? `总分一栏的分值写的是 ${full.toFixed()} 分` : `应为 ${full.toFixed()} 分`;
  return {
    holds: unknown || samePoints(sum, full) || samePoints(together, full),
    at: whole?.field.at ?? null,
    told: `${added}${due}`,
  };
}
