import { moneyUnitIn, parseAmount } from "../../declaration/amount";
import { fieldOf } from "../../declaration/declaration";
import type { Declaration, Money } from "../../declaration/declaration";
import { compact } from "../../declaration/normalise";
import { rewrite, typedText } from "../rewriting";
import type { Fix, Found, Rule, Severity } from "../rule";
import { labelOf, quote } from "../wording";

const HEDGE = /约|左右|大概|大约|预计|估计|暂定|上下|不等/;
/** Words for no amount at all: an answer in words. */
const NOTHING = /^(?:无|没有|[-—–/／]+|不涉及|不适用|\/)$/;

export const amountAsText: Rule = {
  id: "form/amount-as-text",
  catalogue: [16],
  title: "金额写成文字",
  severity: "info",
  dimension: "完整性",
  why: "写成文字的金额不能求和，也容易写错；夹杂说明或写了两遍的金额无法确定。",
  howToFix: "请只填数字，单位写在表头或标签中；说明写到备注或目标里。",
  examples: {
    accepts: [
      {
        title: "数字",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | 65 |
          | 其他资金 | 无 | | |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "数字和单位写成文字",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 65万元 | 其中：财政拨款 | 约65万元 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["B3", "D3"],
      },
      {
        title: "金额写了两遍",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 资金总额（万元） | 854 | 其中：财政拨款 | 854万854万(高标准农田建设400万元,示范建设295万元,畅通工程159万元) |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["D3"],
      },
    ],
  },
  check({ declaration }) {
    const fields = declaration.money.filter(
      (field, index) =>
        declaration.money.findIndex(({ at }) => at.row === field.at.row && at.column === field.at.column) ===
        index,
    );
    if (fields.length === 0) return { notChecked: "表中没有金额。" };
    return fields.flatMap((field) => judge(field, declaration));
  },
};

const HEAD = /^(?:(?:19|20)\d{2}年度?|[^\d]{0,6}(?:预算|执行|资金|金额|得分|分值|执行率|备注)[数额]?)$/;

function judge(field: Money, declaration: Declaration): Found[] {
  const text = typedText(field);
  if (text === null || compact(text) === "" || NOTHING.test(compact(text))) return [];
  const finding = (severity: Severity, message: string, fixes: readonly Fix[] = []): Found[] => [
    { blamed: [field.at], severity, message: `${labelOf(field)}${message}`, fixes, subject: field.path },
  ];
  // The head of a column beside an amount that is missing.
  if (HEAD.test(compact(text))) return [];
  const parsed = parseAmount(text, declaration.moneyUnit);
  if (!parsed) return finding("warning", `写的是${quote(text)}，看不出金额。`);
  if (parsed.typedTwice) return finding("error", `${quote(text)}把金额写了两遍，无法确定是多少。`);
  if (HEDGE.test(text)) return finding("warning", `${quote(text)}不是确定的金额。`);
  if (parsed.rest === "") {
    const { number, unit } = parsed.amount;
    const stated = !parsed.unitWritten || unit === unitDeclared(field, declaration);
    const fixes = stated && field.numberFormat !== "@" ? rewrite(field, number.toNumber(), true) : [];
    return finding("info", `${quote(text)}是文字，不能参加求和。`, fixes);
  }
  const described =
    parsed.parts.length > 1 || /^[^\d]{0,12}$/.test(parsed.rest) || /^\([^()]{0,80}\)$/.test(parsed.rest);
  return described && parsed.unitWritten
    ? finding("info", `${quote(text)}是文字，不能参加求和；分项说明宜另写。`)
    : finding("warning", `${quote(text)}除金额外还有其他文字，无法确定金额。`);
}

/** The unit that the form states apart from the amounts themselves: without it a bare number would have none. */
function unitDeclared(field: Money, declaration: Declaration): string | null {
  const head = fieldOf(declaration, "moneyUnit")?.text ?? "";
  return moneyUnitIn(field.label) ?? moneyUnitIn(head) ?? moneyUnitIn(`单位:${head}`);
}
