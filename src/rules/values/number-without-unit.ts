import { dayOfSerial } from "../../declaration/dates";
import type { Indicator } from "../../declaration/declaration";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { compact } from "../../declaration/normalise";
import type { CellRef } from "../../grid/address";
import { titleOf } from "../indicators";
import { rewrite } from "../rewriting";
import type { Fix, Rule } from "../rule";
import { isFilled } from "../wording";
import { isRateName, isShareOfMany } from "./nameWords";
import { flagTargets } from "./targetRows";

/** What is told as a bare number. */
const UNITLESS =
  /指数|系数|评分|得分|分值|排名|名次|位次|等级|级别|比值|密度|浓度|pH|PH|温度|版本|年度$|年份|编号|倍数|星级|因子|景气/;
const TIME_NAME = /时间|日期|期限|时限|时点|截止/;

export const numberWithoutUnit: Rule = {
  id: "values/number-without-unit",
  catalogue: [22],
  title: "指标值只有数字，没有计量单位",
  severity: "error",
  dimension: "完整性",
  why: "没有计量单位的数字说不清是多少个、多少次还是百分之几，年终无法对照考核。",
  howToFix: "请在数字后补上计量单位，例如“12个”；表中有计量单位栏的，填入该栏。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "单位写在值里、名称里或单位栏里",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 |
          | 产出指标 | 数量指标 | 养护里程 | 12.5公里 | |
          | ^ | ^ | 新建道路（公里） | 3 | |
          | ^ | ^ | 养护次数 | 24 | 次 |
          | 效益指标 | 社会效益指标 | 安全事故数 | 0 | |
          | ^ | 可持续影响指标 | 路况指数 | 90 | |`,
      },
    ],
    flags: [
      {
        title: "12 什么？",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 党建经费 | 主管部门 | 组织部 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 新建企业党组织 | 12 |
          | ^ | ^ | 开展党建活动次数 | ≥3 |
          | ^ | 质量指标 | 活动完成率 | 95 |`,
        cells: ["D4", "D5", "D6"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      (target) => isBareNumber(target) && !needsNone(target),
      (written, { indicator }) => `${titleOf(indicator)}的指标值${written}没有计量单位。`,
      (targets) => ({
        related: nameAndUnit(targets),
        fixes: targets.flatMap((target) => unitFixes(target)),
      }),
    );
  },
};

/** What says what is counted, and the empty cell in which its unit belongs, where the form has a column for it. */
function nameAndUnit([first]: readonly IndicatorTarget[]): CellRef[] {
  const { name, unit } = first?.indicator ?? {};
  return [name, unit].flatMap((field) => (field && (field === unit || isFilled(field)) ? [field.at] : []));
}

function isBareNumber({ value, measure, unitFrom }: IndicatorTarget): boolean {
  return value.kind === "number" && unitFrom === null && measure?.unit === null && measure.growth === null;
}

/** Nothing needs no unit; an index has none; a date that shows as a number is another rule's. */
function needsNone({ indicator, measure, value }: IndicatorTarget): boolean {
  const name = compact(indicator.name?.text ?? "");
  if (measure?.low === 0 || UNITLESS.test(name) || value.words.length > 4) return true;
  if (isShareOfMany(compact(value.text))) return true;
  const timed = TIME_NAME.test(name) || indicator.level2?.level === "时效指标";
  return timed && dayOfSerial(measure?.low ?? 0) !== null && (measure?.low ?? 0) >= 40_000;
}

/** The unit that the other horizon's value has, or the percent sign where the name is one of a rate. */
function unitFixes({ indicator, measure, member, field }: IndicatorTarget): Fix[] {
  const sister = sisterUnit(indicator, member);
  const rate = isRateName(indicator.name?.text ?? "") && (measure?.low ?? 0) > 1;
  const unit = sister ?? (rate ? "%" : null);
  return unit === null ? [] : rewrite(field, `${field.text.trim()}${unit}`, false);
}

function sisterUnit(indicator: Indicator, member: "periodValue" | "annualValue"): string | null {
  const sister = indicator[member === "periodValue" ? "annualValue" : "periodValue"];
  return /^[≥≤><=]{0,2}\s*\d[\d,.]*\s*([^\d\s.,≥≤><=]{1,6})$/.exec(compact(sister?.text ?? ""))?.[1] ?? null;
}
