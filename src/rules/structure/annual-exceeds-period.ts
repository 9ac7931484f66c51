import { indicatorSubject, levelOf, titleOf } from "../indicators";
import type { Level } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled } from "../wording";
import type { UnitClass } from "../../declaration/units";

/** What adds up over the years; rates, durations, scores and prices do not. */
const ADDS_UP: readonly UnitClass[] = [
  "item",
  "people",
  "occasion",
  "visits",
  "length",
  "area",
  "volume",
  "mass",
  "money",
  "energy",
];

/** Names of what is counted or measured, whose number may lack its unit. */
const COUNT_NAME = /(?:(?<![指系分倍级])数|数量|面积|里程|长度)$/;

export const annualExceedsPeriod: Rule = {
  id: "structure/annual-exceeds-period",
  catalogue: [71],
  title: "年度指标值大于整个实施期的指标值",
  severity: "error",
  dimension: "适当性",
  why: "数量逐年累计，一年完成的不会多于整个实施期完成的。",
  howToFix: "请核对两个指标值。",
  examples: {
    accepts: [
      {
        title: "年度是实施期的一部分；比率可以更高",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 360公里 | 120公里 |
          | ^ | 质量指标 | 优良率 | ≥85% | ≥90% |`,
      },
    ],
    flags: [
      {
        title: "年度多于实施期",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 | 360公里 |`,
        cells: ["E4"],
      },
    ],
  },
  check({ declaration }) {
    const both = declaration.indicators.filter(
      ({ periodValue, annualValue }) => isFilled(periodValue) && isFilled(annualValue),
    );
    if (both.length === 0) return { notChecked: "表中没有同时填写实施期和年度的指标值。" };
    return both.flatMap((indicator): Found[] => {
      const { periodValue, annualValue } = indicator;
      if (!periodValue || !annualValue) return [];
      const period = levelOf(declaration, indicator, periodValue);
      const annual = levelOf(declaration, indicator, annualValue);
      if (!period || !annual) return [];
      const unit = annual.unit ?? period.unit;
      const countable = unit
        ? ADDS_UP.includes(unit.kind)
        : indicator.level2?.level === "数量指标" || COUNT_NAME.test(indicator.name?.text.trim() ?? "");
      const comparable = (annual.unit?.kind ?? unit?.kind) === (period.unit?.kind ?? unit?.kind);
      if (!countable || !comparable || /率|比例|占比/.test(indicator.name?.text ?? "")) return [];
      const worth = (level: Level) => level.low * ((level.unit ?? unit)?.factor ?? 1);
      if (worth(annual) <= worth(period)) return [];
      return [
        {
          blamed: [annualValue.at],
          related: [periodValue.at],
          message: `${titleOf(indicator)}的年度指标值 ${annualValue.text} 大于实施期指标值 ${periodValue.text}。`,
          subject: indicatorSubject(indicator),
        },
      ];
    });
  },
};
