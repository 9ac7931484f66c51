import Big from "big.js";
import { MONEY_UNITS, inYuan } from "../../declaration/amount";
import type { MoneyUnit } from "../../declaration/amount";
import type { ItemAmount, ItemList, ItemSum } from "../../declaration/itemList";
import { compact } from "../../declaration/normalise";
import { money } from "../money";
import type { Found, Rule } from "../rule";
import type { Settings } from "../settings";
import { quote } from "../wording";

export const itemsEqualSum: Rule = {
  id: "funding/items-equal-sum",
  catalogue: [40],
  title: "明细各项之和与合计不符",
  severity: "error",
  dimension: "适当性",
  why: "明细是合计的依据；加不起来，说明有一处写错或漏列。",
  howToFix: "请逐项核对明细，合计最好用公式计算。",
  examples: {
    accepts: [
      {
        title: "预算数、实际数分别加得起来",
        form: `
          | 项目支出绩效自评表 | < | < | < |
          | 项目名称 | 灾备中心建设 | 金额单位 | 万元 |
          | 项目资金构成 | 子项名称 | 预算数 | 实际数 |
          | ^ | 系统建设 | 203 | 197.33 |
          | ^ | 监理服务 | 7 | 5.64 |
          | ^ | 合计 | 210 | 202.97 |
          | 年度目标 | 建成灾备中心，完成4个系统的灾备接入 | < | < |`,
      },
    ],
    flags: [
      {
        title: "实际数合计照抄了预算数",
        form: `
          | 项目支出绩效自评表 | < | < | < |
          | 项目名称 | 灾备中心建设 | 金额单位 | 万元 |
          | 项目资金构成 | 子项名称 | 预算数 | 实际数 |
          | ^ | 系统建设 | 203 | 197.33 |
          | ^ | 监理服务 | 7 | 5.64 |
          | ^ | 合计 | 210 | 210 |
          | 年度目标 | 建成灾备中心，完成4个系统的灾备接入 | < | < |`,
        cells: ["D6"],
      },
    ],
  },
  check({ declaration, settings }) {
    const lists = declaration.itemLists.filter(({ sums }) => sums.length > 0);
    if (lists.length === 0) return { notChecked: "表中没有带合计的明细。" };
    return lists.flatMap((list) =>
      list.sums.flatMap((sum) => list.columns.flatMap((_, column) => inColumn(list, sum, column, settings))),
    );
  },
};

/** What is wrong with a sum in one column of its list; nothing where an amount of it cannot be read. */
function inColumn(list: ItemList, sum: ItemSum, column: number, settings: Settings): Found[] {
  const stated = sum.amounts[column];
  const items = sum.of.map((index) => list.items[index]?.amounts[column]);
  if (!stated?.amount || items.length === 0) return [];
  const filled = items.filter(
    (item): item is ItemAmount => item !== null && item !== undefined && compact(item.text) !== "",
  );
  const whole = inYuan(stated.amount);
  const parts = filled.map(({ amount }) => amount && inYuan(amount));
  if (!whole || filled.length === 0 || items.includes(null) || items.includes(undefined)) return [];
  if (parts.some((part) => part === null)) return [];
  const added = parts.reduce<Big>((all, part) => all.plus(part ?? 0), new Big(0));
  const units = [stated, ...filled].map(({ amount }) => amount?.unit ?? "元");
  const unit = units.reduce<MoneyUnit>(
    (left, right) => (MONEY_UNITS[right] > MONEY_UNITS[left] ? right : left),
    "元",
  );
  const difference = added.minus(whole).abs();
  if (difference.lte(new Big(MONEY_UNITS[unit]).times("0.01").times(settings.moneyTolerance))) return [];
  const head = list.columns[column]?.label ?? "";
  const open = items.length - filled.length;
  const unfilled = open > 0 ? `，而其中 ${String(open)} 项没有填写` : "";
  return [
    {
      blamed: [stated.at],
      related: filled.map(({ at }) => at),
      ...(open > 0 && { severity: "warning" }),
      message: `${quote(head)}列的${sum.name || "合计"}写的是 ${money(whole, unit)}，各项之和为 ${money(added, unit)}，相差 ${money(difference, unit)}${unfilled}。`,
      subject: `items/${compact(head)}/${compact(sum.name)}`,
    },
  ];
}
