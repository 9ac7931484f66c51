import { datesIn } from "../../declaration/dates";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { sameLengthText } from "../../declaration/normalise";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { isFilled, quote } from "../wording";
import { bareName, isRateName } from "../values/nameWords";
import { flagTargets } from "../values/targetRows";

export const answeredByPercent: Rule = {
  id: "time/answered-by-percent",
  catalogue: [81],
  title: "完成时间填成了百分比",
  severity: "warning",
  dimension: "完整性",
  why: "问的是什么时候完成，答的是 100%，无法判断是否按时。",
  howToFix: "请填日期，例如“2025年12月底前”；要填比率的，请把名称改为“按期完成率”。",
  supersedes: ["values/percent-sign-lost", "values/number-without-unit"],
  examples: {
    accepts: [
      {
        title: "时间填日期，比率填百分比",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 年鉴 | 主管部门 | 方志办 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 时效指标 | 项目完成时间 | 2025年12月 |
          | ^ | ^ | 按时完成率 | 100% |`,
      },
    ],
    flags: [
      {
        title: "完成时间 100%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 年鉴 | 主管部门 | 方志办 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标解释 | 目标值 |
          | 产出指标 | 时效指标 | 项目完成时间 | 2019年12月（计划标准） | 100% |
          | ^ | ^ | 年鉴出版 | 2019年10月出版 | 1 |`,
        cells: ["E4", "E5"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(declaration, isPercentForTime, (written, { indicator }) => {
      const { definition } = indicator;
      const explained =
        isFilled(definition) && hasDate(definition.text) ? `，说明写的是${quote(definition.text)}` : "";
      return `${titleOf(indicator)}问的是时间${explained}，指标值却是${written}。`;
    });
  },
};

function isPercentForTime({ indicator, measure, unit, unitFrom, value }: IndicatorTarget): boolean {
  if (!measure || value.words !== "" || value.dates.length > 0) return false;
  const percent =
    unit?.kind === "percent" || (unitFrom === null && (measure.low === 1 || measure.low === 100));
  if (!percent) return false;
  const name = indicator.name?.text ?? "";
  if (isRateName(name) || /率|比例|程度|及时性|进度/.test(name)) return false;
  const asksWhen = /(?:时间|日期|时点|期限|时限)$/.test(bareName(name));
  return asksWhen || (indicator.level2?.level === "时效指标" && hasDate(indicator.definition?.text ?? ""));
}

function hasDate(text: string): boolean {
  return datesIn(sameLengthText(text)).some(({ last, monthDay }) => last !== null || monthDay !== null);
}
