import type { FieldPath } from "../../declaration/fieldPaths";
import { rewrite, typedText } from "../rewriting";
import type { Found, Rule } from "../rule";
import { labelOf, quote } from "../wording";

/** Short values, where signs and digits carry the meaning. */
const VALUES: readonly FieldPath[] = [
  "indicators.name",
  "indicators.annualValue",
  "indicators.periodValue",
  "indicators.previousValue",
  "indicators.actualValue",
  "indicators.direction",
  "indicators.unit",
  "indicators.weight",
  "indicators.score",
  "unit.staffCount",
  "unit.subordinateCount",
];

export const signs: Rule = {
  id: "form/signs",
  catalogue: [15],
  title: "符号和数字的写法不统一",
  severity: "info",
  dimension: "完整性",
  why: "“>=”“％”“９０”这样的写法，系统汇总时可能认不出来。",
  howToFix: "请统一为 ≥、≤、% 和半角数字。",
  examples: {
    accepts: [
      {
        title: "统一的写法",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 验收合格率（优良） | ≥95% |`,
      },
    ],
    flags: [
      {
        title: "大于等于写成两个符号，百分号是全角",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 验收合格率 | >=95% |
          | ^ | 数量指标 | 养护里程 | １２０公里 |
          | ^ | 时效指标 | 按期完成率 | ≥98％ |`,
        cells: ["D4", "D5", "D6"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.fields.flatMap((field): Found[] => {
      const text = typedText(field);
      if (text === null || !VALUES.includes(field.path)) return [];
      const uniform = uniformSigns(text);
      if (uniform === text) return [];
      return [
        {
          blamed: [field.at],
          message: `${labelOf(field)}${quote(text)}的写法宜统一为${quote(uniform)}。`,
          fixes: rewrite(field, uniform, true),
          subject: field.path,
        },
      ];
    });
  },
};

/** Full-width digits, letters, percent and comparison signs in half width, and each comparison in one sign. */
function uniformSigns(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＋－＜＞＝﹪]/g, (sign) => sign.normalize("NFKC"))
    .replace(/>\s?=|=>|[≧⩾]/g, "≥")
    .replace(/<\s?=|=<|[≦⩽]/g, "≤")
    .replace(/℅/g, "%")
    .replace(/([≥≤%])\1{1,9}/g, "$1")
    .replace(/([≥≤])=/g, "$1");
}
