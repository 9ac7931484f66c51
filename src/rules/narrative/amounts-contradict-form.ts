import Big from "big.js";
import { MONEY_UNITS, inYuan, parseAmount } from "../../declaration/amount";
import type { Declaration, Field } from "../../declaration/declaration";
import { quantitiesOf } from "../../declaration/narrative";
import type { Quantity } from "../../declaration/quantity";
import type { Found, Rule } from "../rule";
import { isFilled, labelOf, quote } from "../wording";
import { phraseOf } from "./phrases";

/** Words for the whole money of the project or department. */
const WHOLE =
  /(?:项目总?投资|总投资|投资总额|项目总?预算|预算总?金额|预算总额|总预算|资金总额|资金总量|总金额|项目资金|所需资金|预算资金|预算经费|安排预算|预算安排|申请(?:财政)?资金)(?:额|数|共计?|合计|总计)?(?:安排|投入)?[为是约:：]*$/;
const PLACES = [
  "goal.overall",
  "goal.period",
  "goal.annual",
  "project.overview",
  "project.plan",
  "project.measures",
  "project.feasibility",
  "project.necessity",
];

export const amountsContradictForm: Rule = {
  id: "narrative/amounts-contradict-form",
  catalogue: [53],
  title: "文字里的金额与资金栏不一致",
  severity: "warning",
  dimension: "适当性",
  why: "目标、概况或计划里写的总金额与资金栏对不上，不知道以哪个为准。",
  howToFix: "请核对文字和资金栏，改成一致；分年或分来源的，请写明。",
  examples: {
    accepts: [
      {
        title: "金额一致，单位可以不同；分项之和等于总额",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 资金总额（万元） | 50 | 其他资金 | 0 |
          | 项目概况 | 项目总投资500000元 | < | < |
          | 实施进度计划 | 上半年完成路面修补30万元，下半年完成标线20万元 | < | < |
          | 年度目标 | 养护道路120公里 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |`,
      },
    ],
    flags: [
      {
        title: "概况 80 万元，预算 50 万元；计划合计超过预算",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 资金总额（万元） | 50 | 其他资金 | 0 |
          | 项目概况 | 项目总投资80万元 | < | < |
          | 实施进度计划 | 上半年完成路面修补40万元，下半年完成标线30万元 | < | < |
          | 年度目标 | 养护道路120公里 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |`,
        cells: ["B4", "B5"],
      },
    ],
  },
  check({ declaration }) {
    const stated = statedAmounts(declaration);
    if (stated.length === 0) return { notChecked: "资金栏没有可以比较的金额。" };
    return declaration.fields
      .filter((field) => PLACES.includes(field.path) && isFilled(field))
      .flatMap((field) => [...wholeAgainstForm(field, stated), ...planAgainstForm(field, stated)]);
  },
};

interface Stated {
  readonly field: Field;
  readonly yuan: Big;
}

/** The amounts of the form's own fields, in 元; tasks are parts and do not count. */
function statedAmounts({ money }: Declaration): Stated[] {
  return money.flatMap((field): Stated[] => {
    const yuan = field.amount && inYuan(field.amount);
    return yuan && yuan.gt(0) && field.path !== "tasks.funding" ? [{ field, yuan }] : [];
  });
}

/** Amounts of a text that say to be the whole, each with its worth in 元. */
function wholeAgainstForm(field: Field, stated: readonly Stated[]): Found[] {
  return moneyIn(field).flatMap((quantity): Found[] => {
    const lead = field.text.slice(Math.max(0, quantity.start - 14), quantity.start).trimEnd();
    const yuan = !quantity.approximate && WHOLE.test(lead) ? worthOf(field, quantity) : null;
    if (!yuan || agrees(yuan, stated)) return [];
    return [
      {
        blamed: [field.at],
        related: stated.map((one) => one.field.at),
        message: `${labelOf(field)}写${quote(phraseOf({ quantity, field }), 40)}，资金栏没有这个金额（${totals(stated)}）。`,
        subject: `${field.path}/amount`,
      },
    ];
  });
}

/** The steps of a plan together may make up a total, or less; never more than all the money. */
function planAgainstForm(field: Field, stated: readonly Stated[]): Found[] {
  if (field.path !== "project.plan") return [];
  const amounts = moneyIn(field).flatMap((quantity) => worthOf(field, quantity) ?? []);
  const sum = amounts.reduce((all, yuan) => all.plus(yuan), new Big(0));
  const most = stated.reduce((top, { yuan }) => (yuan.gt(top) ? yuan : top), new Big(0));
  // One of the amounts may be the sum of the others.
  const twice = amounts.some((yuan) => yuan.times(2).eq(sum));
  if (amounts.length < 2 || twice || sum.lte(most)) return [];
  return [
    {
      blamed: [field.at],
      related: stated.map((one) => one.field.at),
      message: `${labelOf(field)}里的金额合计 ${inWan(sum)}，超过资金栏的 ${inWan(most)}。`,
      subject: `${field.path}/sum`,
    },
  ];
}

function moneyIn(field: Field): Quantity[] {
  return quantitiesOf(field).filter(({ unit, role }) => unit?.kind === "money" && role === "target");
}

/** What an amount of a text is worth in 元, or null where it cannot be read for certain. */
function worthOf(field: Field, { numberStart, end }: Quantity): Big | null {
  const text = field.text.slice(numberStart, end).replace(/[及或]?以[上下内]|左右/g, "");
  const amount = parseAmount(text, null)?.amount;
  return amount ? inYuan(amount) : null;
}

/** Within the rounding of 0.01 万元. */
function agrees(yuan: Big, stated: readonly Stated[]): boolean {
  return stated.some((one) => one.yuan.minus(yuan).abs().lte(100));
}

function totals(stated: readonly Stated[]): string {
  return stated
    .slice(0, 3)
    .map(({ field, yuan }) => `${labelOf(field)} ${inWan(yuan)}`)
    .join("，");
}

function inWan(yuan: Big): string {
  return `${yuan.div(MONEY_UNITS.万元).round(4).toFixed()} 万元`;
}
