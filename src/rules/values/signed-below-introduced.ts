import { indicatorTargets } from "../../declaration/indicatorTarget";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { flagTargets } from "./targetRows";

/** Steps of bringing in enterprises or projects: the later can hardly be more than the earlier. */
const SIGNED = /签约/;
const INTRODUCED = /引入|引进|落地|落户|注册/;

export const signedBelowIntroduced: Rule = {
  id: "values/signed-below-introduced",
  catalogue: [74],
  title: "签约数少于引入数",
  severity: "info",
  dimension: "可行性",
  why: "企业一般先签约再引入，引入数多于签约数时需要说明。",
  howToFix: "请核对两个数，或在备注中说明口径不同。",
  examples: {
    accepts: [
      {
        title: "签约多于引入",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 引入企业数 | 80家 |
          | 效益指标 | 经济效益指标 | 签约企业数 | 100家 |`,
      },
    ],
    flags: [
      {
        title: "引入 80 家，签约 46 家",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 引入企业数 | 80家 |
          | 效益指标 | 经济效益指标 | 意向签约企业数 | 46家 |`,
        cells: ["D5"],
      },
    ],
  },
  check({ declaration }) {
    const counts = indicatorTargets(declaration).filter(isCount);
    const more = (signed: IndicatorTarget) =>
      counts.find(
        (other) =>
          named(INTRODUCED)(other) &&
          other.member === signed.member &&
          objectOf(other, INTRODUCED) === objectOf(signed, SIGNED) &&
          low(other) > low(signed),
      );
    return flagTargets(
      declaration,
      (target) => counts.includes(target) && named(SIGNED)(target) && more(target) !== undefined,
      (_, first) => {
        const introduced = more(first);
        return `${titleOf(first.indicator)}为 ${String(low(first))}，少于${introduced ? titleOf(introduced.indicator) : ""}的 ${String(introduced ? low(introduced) : 0)}。`;
      },
      (targets) => ({ related: targets.flatMap((target) => more(target)?.field.at ?? []) }),
    );
  },
};

function isCount({ measure, unit }: IndicatorTarget): boolean {
  return measure !== null && measure.growth === null && (unit === null || unit.kind === "item");
}

function named(word: RegExp) {
  return ({ indicator }: IndicatorTarget) => word.test(indicator.name?.text ?? "");
}

/** 企业 of 意向签约企业数, 项目 of 用地招商项目落地数. */
function objectOf({ indicator }: IndicatorTarget, step: RegExp): string | null {
  return /企业|项目/.exec((indicator.name?.text ?? "").replace(step, ""))?.[0] ?? null;
}

function low({ measure }: IndicatorTarget): number {
  return measure?.low ?? 0;
}
