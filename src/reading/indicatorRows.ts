import { isSumLabel } from "./closingRows";
import { sideSpan } from "./headings";
import { headBlockAt } from "./indicatorHeads";
import type { Column, HeadBlock, Segment } from "./indicatorHeads";
import { LevelReader } from "./levelReader";
import type { RowLevels } from "./levelReader";
import { fundingLabelOf } from "./fundingLabel";
import type { Box, Layout } from "./layout";
import { spelling } from "./label";
import { parentOf } from "./levels";
import { meaningOf } from "./lexicon";

/** The rows of one segment, from head to end, with their levels. */
export interface SegmentRows {
  readonly segment: Segment;
  /** Rows that belong to the table; `break` marks the first row after a repeated head. */
  readonly rows: readonly (RowLevels & { readonly afterBreak: boolean })[];
}

/** A table's rows and where it ends. */
export interface TableRows {
  readonly block: HeadBlock;
  readonly segments: readonly SegmentRows[];
  /** Last row that was looked at as part of the table, heads of continuations included. */
  readonly lastRow: number;
  /** Rows of repeated heads, 续表 lines and headings within. */
  readonly breaks: readonly number[];
}

/** Rows without any level label are still the table's where no more blank rows than these lie before them. */
const MAX_GAP = 3;

/** Walks down from a head to the table's end. */
export function rowsOf(layout: Layout, block: HeadBlock): TableRows {
  const columns = block.segments.flatMap((segment) => segment.columns);
  const name = Math.min(...columns.filter(({ head }) => head.role === "name").map(({ column }) => column));
  const left = Math.min(...columns.map(({ column }) => column));
  const merged = hasMergedLevel1(layout, block, left);
  const walkers = block.segments.map((segment, index) => ({
    segment,
    reader: new LevelReader(
      layout,
      segment.columns,
      index === 0 ? Math.max(0, left - 3) : ownLeft(segment),
      merged,
    ),
    rows: [] as (RowLevels & { afterBreak: boolean })[],
  }));
  const breaks: number[] = [];
  let last = block.lastRow;
  let lastMember = block.lastRow;
  let afterBreak = false;
  for (const row of layout.rowsBelow(block.lastRow)) {
    if (row <= last) continue;
    const again = headBlockAt(layout, row);
    if (again) {
      if (!sameColumns(block, again) || sideSpan(layout, again) !== sideSpan(layout, block)) break;
      for (let r = row; r <= again.lastRow; r++) breaks.push(r);
      last = again.lastRow;
      lastMember = last;
      afterBreak = true;
      continue;
    }
    const first = layout.inRow(row)[0];
    if (!first) continue;
    const kind = isNextBlock(layout, block, first, left) ? "end" : kindOf(layout, first, name, columns);
    if (kind === "end") break;
    if (kind === "heading") {
      breaks.push(row);
      lastMember = row;
      continue;
    }
    let member = false;
    for (const walker of walkers) {
      const levels = readRow(layout, walker.reader, walker.segment, row);
      if (
        levels.labels.length > 0 ||
        (row - lastMember <= MAX_GAP + 1 && hasName(layout, walker.segment, levels))
      ) {
        walker.rows.push({ ...levels, afterBreak });
        member = true;
      }
    }
    if (!member) continue;
    lastMember = last = row;
    afterBreak = false;
  }
  return {
    block,
    segments: walkers.map(({ segment, rows }) => ({ segment, rows: resumed(rows) })),
    lastRow: last,
    breaks: breaks.filter((row) => row < last),
  };
}

/**
 * Rows without a level 1 between rows of one level 1 are its own: a level 2 that belongs elsewhere stands under the wrong
 * level 1 if below it, without another level 1, come levels of that one again.
 */
function resumed<Row extends RowLevels>(rows: readonly Row[]): Row[] {
  const out = [...rows];
  let above: RowLevels["level1"] = null;
  for (let start = 0; start < rows.length; start++) {
    const level1 = rows[start]?.level1 ?? null;
    if (level1) {
      above = level1;
      continue;
    }
    let end = start;
    while (end + 1 < rows.length && !rows[end + 1]?.level1) end++;
    const own = above?.level ?? null;
    let last = end;
    while (last >= start && parentLevel(rows[last]) !== own) last--;
    if (above && own !== null)
      for (let i = start; i <= last; i++) {
        const row = rows[i];
        if (row) out[i] = { ...row, level1: above };
      }
    start = end;
  }
  return out;
}

function parentLevel(row: RowLevels | undefined) {
  const level = row?.level2?.level;
  return level ? parentOf(level) : null;
}

function ownLeft(segment: Segment): number {
  return Math.min(
    ...segment.columns.filter(({ head }) => head.role !== "level1").map(({ column }) => column),
  );
}

function readRow(layout: Layout, reader: LevelReader, segment: Segment, row: number): RowLevels {
  const { level1: box } = segment;
  if (box)
    return { row, level1: { level: layout.level(box.text)?.level1 ?? null, box }, level2: null, labels: [] };
  let levels = reader.read(row);
  const name = segment.columns.find(({ head }) => head.role === "name");
  if (!name || !layout.at(row, name.column).cell) return levels;
  for (const rank of [1, 2] as const) {
    const head = segment.columns.find((column) => column.head.role === `level${String(rank)}`);
    if (!head) continue;
    const box = layout.at(row, head.column);
    const current = rank === 1 ? levels.level1 : levels.level2;
    // Where the governing label stands in another column, the table is shifted and this text is a name.
    if (current && current.box.column !== head.column) continue;
    if (!isOwnLevel(layout, box, name) && !(rank === 1 && reader.ownWord(row, box))) continue;
    const labels = levels.labels;
    levels = reader.takeOwn(row, box, rank);
    levels = { ...levels, labels: [...labels, box] };
  }
  return levels;
}

function isOwnLevel(layout: Layout, box: Box, name: Column): boolean {
  if (typeof box.cell?.value !== "string" || layout.level(box.text)) return false;
  return box.column + box.columns <= name.column || box.column > name.column;
}

function hasName(layout: Layout, segment: Segment, levels: RowLevels): boolean {
  const columns = segment.columns.filter(
    ({ head }) => head.role === "name" || head.role === "value" || head.role === "level2",
  );
  return columns.some(({ column }) => layout.at(levels.row, column).cell !== null);
}

/** Whether a row starts with other words where the heading left of the table stands: they head the next block. */
function isNextBlock(layout: Layout, block: HeadBlock, first: Box, left: number): boolean {
  if (first.column >= left || typeof first.cell?.value !== "string" || layout.level(first.text)) return false;
  const heading = layout.at(block.row, first.column);
  return /指标|目标/.test(heading.text) && heading.text !== first.text && /\p{L}{2}/u.test(first.text);
}

/** What the first filled cell of a row says of it. */
function kindOf(
  layout: Layout,
  first: Box,
  name: number,
  columns: readonly Column[],
): "row" | "heading" | "end" {
  if (first.row !== layout.at(first.row, first.column).row) return "row";
  if (first.column >= name && first.columns === 1 && first.text.length > 12) return "row";
  const label = layout.label(first);
  if (/盖章|签章|签字/.test(spelling(first.text.slice(0, 60)))) return "end";
  if (isSumLabel(label)) return "heading";
  if (layout.level(first.text)) return "row";
  const values = columns.filter(({ head }) => head.role === "value" || head.role === "weight");
  const wide =
    first.columns > 1 &&
    first.column <= name &&
    values.length > 0 &&
    values.every(({ column }) => first.column + first.columns > column);
  const meaning = meaningOf(label);
  if (meaning?.kind === "section" && meaning.section === "indicators") return "heading";
  if (wide) return meaning || layout.boxes[layout.boxes.length - 1] === first ? "end" : "heading";
  if (first.column >= name) return "row";
  if (first.column + first.columns > name) return meaning || !label.colon ? "end" : "heading";
  if (meaning && !(meaning.kind === "section" && meaning.section === "funding")) return "end";
  // A closing line holds its own value: 填表人:张三.
  if (/^[^:]{2,10}:/.test(first.text.replace("：", ":")) && !layout.at(first.row, name).cell) return "end";
  const funding = fundingLabelOf(label);
  // 预算执行率 | | 100%: an indicator of its own level whose name is lacking.
  const valued = values.some(({ column }) => layout.at(first.row, column).cell);
  if (funding?.kind === "executionRate" && valued) return "row";
  return funding && !layout.at(first.row, name).cell ? "end" : "row";
}

function hasMergedLevel1(layout: Layout, block: HeadBlock, left: number): boolean {
  for (const row of layout.rowsBelow(block.lastRow)) {
    if (row > block.lastRow + 100) return false;
    const labels = layout.inRow(row).filter((box) => box.rows > 1 && box.column >= left - 3);
    if (labels.some((box) => (layout.level(box.text)?.level1 ?? null) !== null)) return true;
  }
  return false;
}

function sameColumns(one: HeadBlock, other: HeadBlock): boolean {
  const roles = (block: HeadBlock) =>
    block.segments
      .flatMap(({ columns }) =>
        columns.map(({ column, head }) => `${String(column)} ${head.role} ${head.span ?? ""}`),
      )
      .join();
  return roles(one) === roles(other);
}
