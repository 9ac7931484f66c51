import Big from "big.js";
import { MONEY_UNITS, inYuan, parseAmount } from "../../declaration/amount";
import { compact } from "../../declaration/normalise";
import { money } from "../money";
import { typedText } from "../rewriting";
import type { Found, Rule } from "../rule";
import { labelOf, listed } from "../wording";

/** A total with its parts in one pair of brackets behind it, and nothing else. */
const TOTAL_WITH_PARTS = /^[^()]{1,40}\([^()]{1,400}\)$/;

export const breakdownInCell: Rule = {
  id: "funding/breakdown-in-cell",
  catalogue: [40],
  title: "格内说明的分项之和不等于总额",
  severity: "warning",
  dimension: "适当性",
  why: "一格中写了总额，又在括号里写了分项，两者应当相符。",
  howToFix: "请核对总额和括号中的各项。",
  examples: {
    accepts: [
      {
        title: "三项之和等于总额",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 资金总额 | 854万元（农田建设400万元，示范建设295万元，畅通工程159万元） | < | < |
          | 年度目标 | 完成高标准农田建设2000亩 | < | < |`,
      },
    ],
    flags: [
      {
        title: "三项之和少了 100 万元",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 资金总额 | 854万元（农田建设300万元，示范建设295万元，畅通工程159万元） | < | < |
          | 年度目标 | 完成高标准农田建设2000亩 | < | < |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration, settings }) {
    const texts = declaration.money.filter((field) => typedText(field) !== null);
    if (texts.length === 0) return { notChecked: "没有在一格中写明分项的金额。" };
    return texts.flatMap((field): Found[] => {
      const text = compact(field.text);
      const parsed = TOTAL_WITH_PARTS.test(text) ? parseAmount(text, declaration.moneyUnit) : null;
      const [whole, ...parts] = parsed?.parts ?? [];
      const unit = whole?.amount.unit;
      const worth = whole && inYuan(whole.amount);
      if (!parsed || parsed.typedTwice || !unit || !worth || parts.length < 2) return [];
      const sum = parts.reduce((rest, { amount }) => rest.plus(inYuan(amount) ?? 0), new Big(0));
      const difference = worth.minus(sum);
      const tolerance = new Big(MONEY_UNITS[unit]).times("0.01").times(settings.moneyTolerance);
      // 其中 names some parts only: they may fall short of the whole.
      const short = /其中/.test(text) && difference.gt(0);
      if (short || difference.abs().lte(tolerance)) return [];
      return [
        {
          blamed: [field.at],
          message: `${labelOf(field)} ${money(worth, unit)}，格内分项（${listed(parts.map(({ label }) => label))}）合计 ${money(sum, unit)}，相差 ${money(difference.abs(), unit)}。`,
          subject: `${field.path}/parts`,
        },
      ];
    });
  },
};
