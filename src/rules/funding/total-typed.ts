import type { Declaration, Money } from "../../declaration/declaration";
import { a1 } from "../../grid/address";
import { judge } from "../budget";
import { relationsOf } from "../relations";
import { rewrite } from "../rewriting";
import type { Fix, Rule } from "../rule";
import type { Settings } from "../settings";
import { isEmpty, isFilled, labelOf } from "../wording";

export const totalTyped: Rule = {
  id: "funding/total-typed",
  catalogue: [],
  title: "合计是手工输入的，而其他合计用公式",
  severity: "info",
  dimension: "适当性",
  why: "模板的合计用公式计算；手工输入的数字盖住了公式，改了分项后合计不会跟着变。",
  howToFix: "请恢复求和公式。",
  examples: {
    accepts: [
      {
        title: "合计都用公式",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 项目资金总额 | =B4 → 65 | 年度资金总额 | =D4 → 65 |
          | 其中：财政拨款 | 65 | 其中：当年财政拨款 | 65 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "一个用公式，一个是手工输入",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 项目资金总额 | =B4 → 65 | 年度资金总额 | 65 |
          | 其中：财政拨款 | 65 | 其中：当年财政拨款 | 65 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["D3"],
      },
    ],
  },
  check({ declaration, settings }) {
    const totals = declaration.money.filter((field) => field.path.endsWith("total") && isFilled(field));
    if (!totals.some(({ formula }) => formula !== undefined)) return { notChecked: "表中的合计没有用公式。" };
    return totals
      .filter(({ formula }) => formula === undefined)
      .map((field) => ({
        blamed: [field.at],
        message: `${labelOf(field)}是手工输入的数字，表中其他合计用公式计算。`,
        fixes: formulaFor(field, declaration, settings),
        subject: field.path,
      }));
  },
};

/** The sum of the cells that make the total up, where they are numbers and come to what is typed. */
function formulaFor(field: Money, declaration: Declaration, settings: Settings): Fix[] {
  for (const relation of relationsOf(declaration)) {
    const isTotal = relation.totals.some((fields) => fields.length === 1 && fields[0] === field);
    const parts = relation.parts.find(
      (list) =>
        list.every((part) => isEmpty(part) || typeof part.value === "number") &&
        judge({ ...relation, totals: [[field]], parts: [list], partial: false }, settings).kind === "holds",
    );
    if (isTotal && parts)
      return rewrite(field, { formula: `=${parts.map(({ at }) => a1(at)).join("+")}` }, false);
  }
  return [];
}
