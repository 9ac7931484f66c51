import { compact } from "../declaration/normalise";
import type { FundingLabel } from "./fundingLabel";
import { said } from "./fundingLabel";
import { declaredYear, isYearLine, yearIn } from "./identity";
import type { Box, Layout } from "./layout";

/** 2024年, 2024年预算, but no date. */
const YEAR_HEAD = /^\(?20\d\d(?:年度?)?\)?(?:[^\d年月日].{0,10})?$/;

/**
 * What the head of a column of amounts asks for, where heads name years: of 2024年 | 2025年 | 2026年 that of the form's year, or
 * the first, is the year's amount, and no field is for the others.
 * @param own what the head asks for by its words alone
 * @param isAmountLabel whether a box is known to be a label of amounts
 */
export function yearHead(
  layout: Layout,
  head: Box,
  own: FundingLabel | null,
  isAmountLabel: (box: Box) => boolean,
): FundingLabel | null {
  const year = yearOf(head);
  if (year === null || (own && !own.annual)) return own;
  const heads = layout.inRow(head.row);
  const years = heads.flatMap((box) => yearOf(box) ?? []);
  const several = new Set(years).size > 1;
  if (several) {
    const declared = declaredYear(layout);
    const meant = declared !== null && years.includes(declared) ? declared : years[0];
    if (year !== meant) return { ...said("budget.annual.total"), kind: "none" };
  }
  if (own) return own;
  return isYearLine(head) && (several || heads.some(isAmountLabel)) ? said("budget.annual.total") : null;
}

function yearOf({ text }: Box): number | null {
  return YEAR_HEAD.test(compact(text)) ? yearIn(text) : null;
}
