import type { Declaration } from "../../declaration/declaration";
import type { Outcome, Rule } from "../rule";
import type { Settings } from "../settings";
import { listed } from "../wording";
import { missingBlocks, total, weightsOf } from "../weights";

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
  const printed = declaration.tables[table]?.points.total;
  const allowed = printed === undefined ? settings.weightTotals : [printed];
  const sum = total(weights);
  if (allowed.some((points) => sum.minus(points).abs().lte("0.01"))) return [];
  return [
    {
      blamed: [head],
      related: weights.map(({ field }) => field.at),
      message: `各指标分值合计 ${sum.toFixed()} 分，应为 ${allowed.map(String).join(" 或 ")} 分。`,
      subject: "indicators.weight",
    },
  ];
}
