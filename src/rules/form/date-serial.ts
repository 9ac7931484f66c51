import type { Field, Indicator } from "../../declaration/declaration";
import { dayOfSerial, dayText } from "../../declaration/dates";
import { compact } from "../../declaration/normalise";
import { indicatorSubject, targetsOf, titleOf } from "../indicators";
import { rewrite } from "../rewriting";
import type { Found, Rule } from "../rule";
import { labelOf } from "../wording";

/** Serial numbers of 2009 to 2064: what other numbers seldom are. */
const EARLIEST = 40_000;
const LATEST = 60_000;
const TIME_WORD = /时间|日期|期限|时限|时点|到位时|完成时|截止/;

export const dateSerial: Rule = {
  id: "form/date-serial",
  catalogue: [17],
  title: "日期显示成一串数字",
  severity: "error",
  dimension: "完整性",
  why: "Excel 把日期存成数字；单元格格式不是日期时，2021年12月31日就显示成 44561。",
  howToFix: "请改为日期文字，或把单元格格式设为日期。",
  examples: {
    accepts: [
      {
        title: "日期写明，五位数的数量不是日期",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 景区提升 | 主管部门 | 文旅局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 接待游客人次 | 45000 |
          | ^ | 时效指标 | 完成时间 | 2021年12月31日 |`,
      },
    ],
    flags: [
      {
        title: "完成时间和计量单位都成了数字",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 景区提升 | 主管部门 | 文旅局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 目标值 | 计量单位 |
          | 产出指标 | 数量指标 | 接待游客人次 | 45000 | 人次 |
          | ^ | 时效指标 | 完成时间 | 44561 | 44561 |`,
        cells: ["D5", "E5"],
      },
    ],
  },
  check({ declaration }) {
    const inIndicators = declaration.indicators.flatMap((indicator): Found[] => {
      const named = TIME_WORD.test(indicator.name?.text ?? "");
      if (!named && indicator.level2?.level !== "时效指标") return [];
      const unit = indicator.unit;
      const serialUnit = unit && dateOfSerial(unit) !== null ? unit : null;
      if (unit && !/^(?:天|日|个?月|年|年月日|[-—–/\\]*|无)$/.test(compact(unit.text)) && !serialUnit)
        return [];
      return targetsOf(indicator).flatMap((value) => inValue(indicator, value, serialUnit, named));
    });
    const inBasics = declaration.fields.flatMap((field): Found[] => {
      const date = dateOfSerial(field);
      const isDate = ["project.start", "project.end", "project.period", "formDate"].includes(field.path);
      if (date === null || !isDate) return [];
      return [
        {
          blamed: [field.at],
          message: `${labelOf(field)}显示为 ${field.text}，应为${date}。`,
          fixes: rewrite(field, date, true),
          subject: field.path,
        },
      ];
    });
    return [...inIndicators, ...inBasics];
  },
};

function inValue(indicator: Indicator, value: Field, unit: Field | null, named: boolean): Found[] {
  const date = dateOfSerial(value);
  if (date === null) return [];
  const fixes = rewrite(value, date, named);
  return [
    {
      blamed: unit ? [value.at, unit.at] : [value.at],
      message: `${titleOf(indicator)}的${unit ? "指标值和计量单位" : "指标值"}显示为 ${value.text}，应为${date}。`,
      fixes: unit ? [...fixes, ...rewrite(unit, null, named, "清空计量单位")] : fixes,
      subject: `${indicatorSubject(indicator)}/${value.path}`,
    },
  ];
}

/** The date whose serial number the cell shows, as people write it, or null. */
function dateOfSerial(field: Field): string | null {
  const shown = compact(field.text).replaceAll(",", "");
  if (!/^\d{5}(?:\.0+)?$/.test(shown)) return null;
  const serial = Number(shown);
  const day = serial >= EARLIEST && serial <= LATEST ? dayOfSerial(serial) : null;
  return day === null ? null : dayText(day);
}
