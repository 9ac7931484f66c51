import { indicatorTargets } from "../../declaration/indicatorTarget";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { compact } from "../../declaration/normalise";
import type { Found, Rule } from "../rule";
import { isFilled, quote } from "../wording";

/** So many values alike are no coincidence. */
const LEAST = 5;

export const scoresAsValues: Rule = {
  id: "values/scores-as-values",
  catalogue: [37],
  title: "指标值一列像是分值：全是同一个数，或合计正好是总分",
  severity: "error",
  dimension: "完整性",
  why: "数量、质量、时效、成本不会都没有单位而又全部相同，或相加正好是 100 分；多半是把分值或得分填进了指标值。",
  howToFix: "请填写每条指标要达到的数量和单位，例如“≥12公里”；分值填入分值栏。",
  supersedes: [
    "values/number-without-unit",
    "values/percent-sign-lost",
    "values/satisfaction-out-of-range",
    "time/answered-by-percent",
    "form/name-without-words",
  ],
  examples: {
    accepts: [
      {
        title: "数值各不相同，或带单位",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 100公里 |
          | ^ | ^ | 巡查次数 | 100次 |
          | ^ | 质量指标 | 验收合格率 | 100% |
          | ^ | 时效指标 | 按期完成率 | 100% |
          | 效益指标 | 社会效益指标 | 投诉处理率 | 100% |`,
      },
    ],
    flags: [
      {
        title: "全部是 100",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 指标内容 | 指标值 |
          | 产出指标 | 数量指标 | 88 | 100 |
          | ^ | 质量指标 | 88 | 100 |
          | ^ | 时效指标 | 88 | 100 |
          | ^ | 成本指标 | 88 | 100 |
          | 效益指标 | 社会效益指标 | 68 | 100 |`,
        cells: ["D4", "D5", "D6", "D7", "D8", "C4", "C5", "C6", "C7", "C8"],
      },
      {
        title: "相加正好是 100",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路建设 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 建设里程 | 30 |
          | ^ | 质量指标 | 建设符合验收要求 | 20 |
          | ^ | 时效指标 | 按期完成投资 | 10 |
          | 效益指标 | 社会效益指标 | 对经济发展的促进作用 | 20 |
          | 满意度指标 | 服务对象满意度指标 | 群众满意度 | 20 |`,
        cells: ["D4", "D5", "D6", "D7", "D8"],
      },
    ],
  },
  check({ declaration, settings }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return declaration.tables.flatMap((_, table): Found[] => {
      const targets = indicatorTargets(declaration).filter(({ indicator }) => indicator.table === table);
      const rows = new Set(targets.map(({ indicator }) => indicator)).size;
      if (rows < LEAST || !targets.every(isBareNumber)) return [];
      const sum = sumOfPoints(targets, [100, ...settings.weightTotals]);
      if (!allAlike(targets) && sum === null) return [];
      const numbers = targets.flatMap(({ indicator }) =>
        isFilled(indicator.name) && /^[\d.,]+$/.test(compact(indicator.name.text)) ? [indicator.name] : [],
      );
      return [
        {
          blamed: [...targets.map(({ field }) => field.at), ...new Set(numbers.map(({ at }) => at))],
          message: `${String(rows)} 条指标的指标值${sum === null ? `全部是${quote(targets[0]?.field.text ?? "")}` : `相加正好是 ${String(sum)}`}，没有单位${numbers.length > 0 ? "，指标名称也是数字" : ""}，像是把分值填进了指标值。`,
          subject: `indicators/scores/${String(table)}`,
        },
      ];
    });
  },
};

function isBareNumber({ value, measure, unitFrom, operator }: IndicatorTarget): boolean {
  return (
    value.kind === "number" &&
    value.words === "" &&
    unitFrom === null &&
    operator === null &&
    measure !== null &&
    measure.low > 0
  );
}

function allAlike(targets: readonly IndicatorTarget[]): boolean {
  return targets.every(({ measure }) => measure?.low === targets[0]?.measure?.low);
}

/** The total of points that the values of a form without points add up to, or null. */
function sumOfPoints(targets: readonly IndicatorTarget[], totals: readonly number[]): number | null {
  if (targets.some(({ indicator, member }) => isFilled(indicator.weight) || member !== targets[0]?.member))
    return null;
  const sum = targets.reduce((all, { measure }) => all + (measure?.low ?? 0), 0);
  return totals.includes(sum) ? sum : null;
}
