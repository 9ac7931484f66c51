import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import type { TargetMeasure } from "../../declaration/targetValue";
import { sameLengthText } from "../../declaration/normalise";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { listed, quote } from "../wording";
import { flagTargets } from "./targetRows";

export const twoMeasures: Rule = {
  id: "values/two-measures",
  catalogue: [33],
  title: "一个指标值里写了两个目标",
  severity: "warning",
  dimension: "完整性",
  ofPlanning: true,
  why: "一格两个目标，完成了一个、没完成另一个时无法评分。",
  howToFix: "请拆成两条指标，各写名称和指标值。",
  examples: {
    accepts: [
      {
        title: "一个目标；范围、期限和频次属于同一个目标",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 统计 | 主管部门 | 统计局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 服务企业数 | 1600家以上 |
          | ^ | ^ | 培训场数 | 3—5场 |
          | ^ | 时效指标 | 报告办结 | 5个工作日内办结率100% |
          | ^ | 成本指标 | 项目成本 | ≤20万元（设备12万元、人工8万元） |`,
      },
    ],
    flags: [
      {
        title: "上报率和服务企业数写在一格",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 统计 | 主管部门 | 统计局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 统计工作完成率 | 统计数据上报完成率在90%以上，统计数据服务企业数超1600家 |`,
        cells: ["D4"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      (target) => measuresOf(target).length > 1,
      (written, first) =>
        `${titleOf(first.indicator)}的指标值${written}写了 ${String(measuresOf(first).length)} 个目标：${listed(measuresOf(first).map(({ text }) => quote(text)))}。`,
    );
  },
};

/** The measures that stand side by side: not in brackets, not a deadline, not 每次…, not a base (从…提高到…). */
function measuresOf({ value, field }: IndicatorTarget): readonly TargetMeasure[] {
  if (value.measures.length < 2) return value.measures;
  const plain = sameLengthText(field.text);
  const counted = value.measures.filter(
    (measure) =>
      measure.unit !== null &&
      measure.unit.kind !== "time" &&
      !isBracketed(plain, measure.start) &&
      !/每|[从由比较占]$/.test(measure.subject),
  );
  const apart = counted.filter((measure, index) => {
    const previous = counted[index - 1];
    return !previous || /[,，;；、。和及与\n ]/.test(plain.slice(previous.end, measure.start));
  });
  return apart;
}

function isBracketed(plain: string, at: number): boolean {
  const before = plain.slice(0, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
