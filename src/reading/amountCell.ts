import { compact } from "../declaration/normalise";
import { parseAmount } from "../declaration/amount";
import type { Box, Layout } from "./layout";

const EXCEL_ERROR = /^#(?:REF!|VALUE!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/;

/** The head of a year's column. */
const YEAR = /^(?:19|20)\d{2}\s?年度?$/;

/** Whether a box holds an amount, a dash that stands for none, or the Excel error that a formula for one left. */
export function isAmount(box: Box): boolean {
  if (!box.cell) return false;
  if (typeof box.cell.value === "number") return true;
  if (EXCEL_ERROR.test(box.text)) return true;
  if (/^(?:[-—/\\]+|无|零)$/.test(box.text)) return true;
  return /\d/.test(box.text) && !YEAR.test(box.text) && parseAmount(box.text, null) !== null;
}

/** What heads of columns of amounts and of what stands beside them end with. */
const HEAD_WORDS =
  /(?:资金|金额|经费|款|[数额率]|收入|支出|[分总]值|得分|分|比例?|占比|备注|说明|来源|单位|情况|指标|基金|债券?|投资|补助|专项|[项类级]|科目|名称|时间|内容|合计|小计)$/;

/** What heads a column of amounts, and is the value of no other label: 支出类别 | 金额. */
const AMOUNTS = /^(?:预算|支出|收入|资金|计划|申请)*(?:金额|数额)(?:\(.{1,6}\))?$/;

/** Whether words head a column of amounts and say nothing else. */
export function headsAmounts(box: Box): boolean {
  return AMOUNTS.test(compact(box.text));
}

/** The nearest words above a box in its column, over amounts and empty cells. */
export function columnHead(layout: Layout, free: (box: Box) => boolean, box: Box): Box | null {
  for (let above = box.row - 1; above >= 0 && above >= box.row - 12;) {
    const other = layout.at(above, box.column);
    if (other.column !== box.column || !free(other)) return null;
    if (other.cell && !isAmount(other)) return other;
    above = other.row - 1;
  }
  return null;
}

/** Whether short words beside a label of an amount are the next head of a row of heads, rather than a mistyped amount. */
export function isNextHead(layout: Layout, box: Box, right: Box): boolean {
  if (!right.cell || right.text.length >= 12 || !/\p{L}/u.test(right.text)) return false;
  if (HEAD_WORDS.test(layout.label(right).key) || YEAR.test(right.text)) return true;
  const [under, beside] = [layout.below(box), layout.below(right)];
  return under.column === box.column && isAmount(under) && beside.cell !== null;
}
