import { SPAN_IN_HEAD } from "./indicatorHeads";
import type { HeadBlock } from "./indicatorHeads";
import { labelsWithin } from "./labelled";
import type { Box, Layout } from "./layout";
import { meaningOf } from "./lexicon";

/** The heading of a table: the label on the left of its head, or the line right above it. */
export function headingsOf(layout: Layout, block: HeadBlock): Box[] {
  const left = Math.min(...block.segments.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const found: Box[] = [];
  for (let column = left - 1; column >= 0 && column >= left - 3; column--) {
    const box = layout.at(block.row, column);
    if (box.cell && !found.includes(box)) found.push(box);
  }
  const [only, ...others] = layout.inRow(block.row - 1);
  // 年度目标 with an empty cell beside it is a goal still to be filled.
  const wide = only && (only.columns > 1 || meaningOf(layout.label(only))?.kind !== "field");
  // A goal beside a label that is merged down over it is none either.
  const first = only && layout.at(only.row, Math.max(0, only.column - 1));
  const beside = first !== undefined && first !== only && first.cell !== null;
  if (
    wide &&
    !beside &&
    // Right of the table's first column goes on what stands above, 目标2：… below 目标1：….
    only.column <= left &&
    others.length === 0 &&
    only.text.length < 120 &&
    /指标|目标/.test(only.text) &&
    !holdsGoal(only.text)
  )
    found.push(only);
  return found;
}

/** Whether a line is no heading, but a goal: 绩效目标：整治村庄8个. */
function holdsGoal(text: string): boolean {
  const [first] = labelsWithin(text);
  return first?.asks.kind === "field" && first.asks.path.startsWith("goal.") && first.value !== "";
}

/** What the heading, or the first word of the head, says of the time of the table's values. */
export function sideSpan(layout: Layout, block: HeadBlock): "period" | "annual" | null {
  const [corner] = layout.inRow(block.row);
  const inHead = corner && SPAN_IN_HEAD.test(layout.label(corner).key) ? [corner] : [];
  for (const box of [...headingsOf(layout, block), ...inHead]) {
    const text = layout.label(box).key;
    if (/长期|中期|实施周?期|中长期/.test(text)) return "period";
    if (/年度|当年|本年/.test(text)) return "annual";
    if (/总体?(?:目标|绩效)+指标/.test(text)) return "period";
  }
  return null;
}
