import { compact } from "../../declaration/normalise";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { titleOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { quote } from "../wording";
import { isShareOfMany } from "./nameWords";
import { flagTargets } from "./targetRows";

export const unitTruncated: Rule = {
  id: "values/unit-truncated",
  catalogue: [26],
  title: "计量单位没有写完",
  severity: "warning",
  dimension: "完整性",
  why: "“5万”可以是5万元、5万人；“/株”缺了前面的单位。",
  howToFix: "请把单位写完整，例如“5万元”“2元/株”。",
  supersedes: ["values/number-without-unit"],
  examples: {
    accepts: [
      {
        title: "单位完整",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 绿化 | 主管部门 | 林业局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 |
          | 产出指标 | 数量指标 | 种植株数 | 5万 | 株 |
          | ^ | 成本指标 | 苗木单价 | ≤20 | 元/株 |`,
      },
    ],
    flags: [
      {
        title: "只有“万”，只有“/株”",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 绿化 | 主管部门 | 林业局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 |
          | 产出指标 | 数量指标 | 种植株数 | 5万 | |
          | ^ | 成本指标 | 苗木单价 | ≤20 | /株 |`,
        cells: ["D4", "E5"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    const inValues = flagTargets(
      declaration,
      isTruncated,
      (written, { indicator }) => `${titleOf(indicator)}的指标值${written}单位没有写完。`,
    );
    const inColumn = declaration.indicators.flatMap((indicator): Found[] => {
      const { unit } = indicator;
      if (
        !unit ||
        isShareOfMany(compact(unit.text)) ||
        !/^(?:[万亿千百]|[MGTKk]|\/\S{1,4})$/.test(compact(unit.text))
      )
        return [];
      return [
        {
          blamed: [unit.at],
          message: `${titleOf(indicator)}的计量单位${quote(unit.text)}没有写完。`,
          subject: `${indicator.name?.text ?? ""}/unit`,
        },
      ];
    });
    return [...inValues, ...inColumn];
  },
};

function isTruncated({ field, unitFrom }: IndicatorTarget): boolean {
  const text = compact(field.text);
  if (isShareOfMany(text)) return false;
  if (/\d(?:[万亿千百]|[MGK])$/.test(text)) return unitFrom === null || unitFrom === "value";
  return /\d\/[\p{Script=Han}]{1,4}$/u.test(text) && unitFrom !== "unit";
}
