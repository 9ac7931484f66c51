import type { Form, Stage } from "../declaration/declaration";
import { spelling } from "./label";
import { asksOf } from "./labelled";
import type { Box, Layout } from "./layout";

const TITLE =
  /(?:绩效|预算|支出).*(?:表|目标|申报书|自评|明细|书)(?:\(.{0,20}\))?$|(?:申报表|目标表|自评表|批复表)(?:\(.{0,20}\))?$/;

/** Whether a text names a table of performance goals. */
export function isTitle(text: string): boolean {
  const plain = spelling(text);
  return plain.length <= 60 && !/[。;；]/.test(plain) && TITLE.test(plain);
}

/** The form's title: the first line that names a table of performance goals, before the form's first labels. */
export function titleOf(layout: Layout, before: number): Box | null {
  let best: Box | null = null;
  let bestScore = 0;
  for (const box of layout.boxes) {
    if (box.row > before || box.row > (layout.rows[0] ?? 0) + 30) break;
    const text = spelling(box.text);
    // 绩效目标 with a value beside it is a label.
    if (asksOf(layout.label(box))?.kind === "field") continue;
    if (!isTitle(box.text)) continue;
    const score = (/绩效/.test(text) ? 2 : 0) + (/表/.test(text) ? 2 : 0) + (box.columns > 1 ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [box, score];
  }
  return best;
}

/** A line of its own for the year: `(2022年度)`, also where the year is still to be filled. */
export function isYearLine(box: Box): boolean {
  return isYearText(box.text);
}

function isYearText(said: string): boolean {
  const text = spelling(said).replace(/^\(|\)$/g, "");
  if (!/年/.test(text) && !/^20\d\d$/.test(text)) return false;
  return /^(?:(?:预算|财政|评价|申报|填报|项目)?年度:)?(?:\d{4})?年?度?(?:预算年度)?$/.test(text);
}

/** The four digits of a year in a text, or null. */
export function yearIn(text: string): number | null {
  const match = /(?:^|[^\d])(20\d\d)(?:[^\d]|$)/.exec(spelling(text));
  return match ? Number(match[1]) : null;
}

/** The year that the title, the lines above it or a line of its own at the top of a sheet name, or null. */
export function declaredYear(layout: Layout): number | null {
  const top = layout.boxes.slice(0, FIRST_BOXES);
  const title = top.find(({ text }) => isTitle(text))?.row ?? -1;
  for (const box of top) {
    const { text, row } = box;
    if (row > (layout.rows[0] ?? 0) + 10) break;
    const year = text.length <= 60 ? yearIn(text) : null;
    if (year === null) continue;
    const others = layout.inRow(row).filter((other) => other.text !== text);
    const above = row < title && /20\d\d\s*年/.test(text) && others.length === 0;
    // Beside a label that asks for it 2024 may be a year of any kind.
    const line = isYearText(text) && others.every((other) => /[:：]/.test(other.text));
    if (above || line || (isTitle(text) && asksOf(layout.label(box))?.kind !== "field")) return year;
  }
  return null;
}

/** Among so many filled cells stand title and year. */
const FIRST_BOXES = 40;

const DEPARTMENT =
  /部门(?:\(单位\)|单位)?整体|整体(?:支出|预算|绩效)|单位整体|部门预算(?:绩效)?(?:整体|总体)/;

/** Which kind of form the title speaks of, or null. */
export function formInTitle(title: string): Form | null {
  const text = spelling(title);
  if (DEPARTMENT.test(text)) return "department";
  return /项目|专项|政策|转移支付/.test(text) ? "project" : null;
}

/** Whether the title speaks of a year that is over. */
export function stageInTitle(title: string): Stage | null {
  const text = spelling(title);
  if (/自评|绩效评价|目标完成情况|监控/.test(text)) return "self-evaluation";
  return /申报|目标|批复|审批|预算/.test(text) ? "target" : null;
}
