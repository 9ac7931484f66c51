import { inYuan } from "../../declaration/amount";
import type { Money } from "../../declaration/declaration";
import { compact } from "../../declaration/normalise";
import { MIXED_UNITS, judge, suspectIn } from "../budget";
import { relationsOf } from "../relations";
import { cellsOf, money } from "../money";
import { rewrite } from "../rewriting";
import type { Found, Rule } from "../rule";
import { labelOf } from "../wording";

export const mixedUnits: Rule = {
  id: MIXED_UNITS,
  catalogue: [44],
  title: "金额疑似用错了单位（元与万元混用）",
  severity: "error",
  dimension: "适当性",
  why: "一处按元、其他按万元填写时，合计相差一万倍；把这一处换算后收支正好相符，说明是单位用错。",
  howToFix: "请按表中注明的单位重新填写这一处金额。",
  // The sums that it explains are left to it by budget.ts.
  supersedes: ["funding/annual-exceeds-whole"],
  examples: {
    accepts: [
      {
        title: "单位一致",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | 60 |
          | | | 其他资金 | 5 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "财政拨款按元填写",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | 600000 |
          | | | 其他资金 | 5 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["D3"],
      },
    ],
  },
  check({ declaration, settings }) {
    const suspects = relationsOf(declaration).flatMap((relation) =>
      judge(relation, settings).kind === "broken" ? (suspectIn(relation, settings) ?? []) : [],
    );
    const first = suspects.filter(
      ({ field }, index) => suspects.findIndex((other) => other.field === field) === index,
    );
    return first.map(({ field, amount, others }): Found => {
      const worth = inYuan(amount);
      return {
        blamed: [field.at],
        related: cellsOf(others),
        message: `${labelOf(field)}填了 ${field.text.trim()}，与其他金额相差一万倍，疑似元与万元混用；应为 ${
          worth && amount.unit ? money(worth, amount.unit) : amount.number.toFixed()
        }，换算后各项正好相符。`,
        fixes: isNumberAlone(field) ? rewrite(field, amount.number.toNumber(), false) : [],
        subject: field.path,
      };
    });
  },
};

/** Whether the cell holds the number and nothing else, so that another number says it all. */
function isNumberAlone({ value, text }: Money): boolean {
  return typeof value === "number" || /^\d[\d,]*(?:\.\d+)?$/.test(compact(text));
}
