import { inYuan } from "../../declaration/amount";
import type { Amount } from "../../declaration/amount";
import type { Money } from "../../declaration/declaration";
import { judge, relationsOf } from "../budget";
import type { Relation } from "../budget";
import { cellsOf, money } from "../money";
import type { Found, Rule } from "../rule";
import { rewrite } from "../rewriting";
import type { Settings } from "../settings";
import { labelOf } from "../wording";

export const mixedUnits: Rule = {
  id: "funding/mixed-units",
  catalogue: [44],
  title: "金额疑似用错了单位（元与万元混用）",
  severity: "error",
  dimension: "适当性",
  why: "一处按元、其他按万元填写时，合计相差一万倍；把这一处换算后收支正好相符，说明是单位用错。",
  howToFix: "请按表中注明的单位重新填写这一处金额。",
  supersedes: [
    "funding/income-equals-expenditure",
    "funding/sources-equal-total",
    "funding/parts-equal-total",
    "funding/levels-equal-total",
    "funding/annual-exceeds-whole",
  ],
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
        fixes: typeof field.value === "number" ? rewrite(field, amount.number.toNumber(), false) : [],
        subject: field.path,
      };
    });
  },
};

interface Suspect {
  readonly field: Money;
  /** What it should be. */
  readonly amount: Amount;
  readonly others: readonly Money[];
}

/**
 * The one amount of a broken relation that, ten thousand times smaller or larger, makes it hold. In a form in 万元 an amount
 * typed in 元 is the usual slip, so a smaller one is tried first, in a form in 元 a larger one.
 */
function suspectIn(relation: Relation, settings: Settings): Suspect | null {
  const fields = [...new Set([...relation.totals, ...relation.parts].flat())];
  for (const down of [true, false])
    for (const field of fields) {
      const { amount } = field;
      if (!amount || amount.number.eq(0) || amount.unit === null) continue;
      const smaller = down === (amount.unit !== "元");
      const number = smaller ? amount.number.div(10_000) : amount.number.times(10_000);
      const changed: Money = { ...field, amount: { ...amount, number } };
      const swap = (list: readonly Money[]) => list.map((other) => (other === field ? changed : other));
      const repaired = { ...relation, totals: relation.totals.map(swap), parts: relation.parts.map(swap) };
      if (judge(repaired, settings).kind === "holds")
        return { field, amount: changed.amount ?? amount, others: fields.filter((other) => other !== field) };
    }
  return null;
}
