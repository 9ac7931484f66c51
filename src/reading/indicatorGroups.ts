import type { Column } from "./indicatorHeads";
import type { SegmentRows } from "./indicatorRows";
import { coversRow } from "./layout";
import type { Box, Layout } from "./layout";
import type { RowLevels } from "./levelReader";

/** The rows that one level-2 label governs, before their columns have a meaning. */
export interface Group {
  readonly levels: RowLevels;
  readonly labels: readonly Box[];
  /** Rows of the group that hold anything. */
  readonly members: readonly number[];
  /** Rows whose cells are values, filled or to be filled: the members, and those that a merged label covers. */
  readonly listed: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** How far the group's cells stand from the columns of the head: page breaks shift them. */
  readonly offset: number;
}

/** A label merged over more empty rows than these is formatting, not a place to fill. */
const MAX_EMPTY = 100;
const OFFSETS = [0, -1, 1, -2, 2, -3];

/** Groups a segment's rows by their level labels. */
export function groupsOf(layout: Layout, part: SegmentRows, breaks: readonly number[]): Group[] {
  const raw: { levels: RowLevels; labels: Box[]; members: number[] }[] = [];
  for (const row of part.rows) {
    const last = raw[raw.length - 1];
    const same =
      last &&
      !row.afterBreak &&
      last.levels.level1?.box === row.level1?.box &&
      last.levels.level2?.box === row.level2?.box;
    if (same) {
      last.members.push(row.row);
      last.labels.push(...row.labels.filter((label) => !last.labels.includes(label)));
    } else raw.push({ levels: row, labels: [...row.labels], members: [row.row] });
  }
  const groups: Group[] = [];
  raw.forEach((group, index) => {
    const firstRow = group.members[0] ?? group.levels.row;
    const filled = group.members[group.members.length - 1] ?? firstRow;
    const next = raw[index + 1]?.members[0] ?? Infinity;
    const covered = mergedRows(group.levels, filled, Math.min(next, ...breaks.filter((row) => row > filled)));
    const listed = [...group.members, ...covered];
    const end = listed[listed.length - 1] ?? filled;
    // Blank rows before the next label are the group's, too: without merged areas nothing else says so.
    const gap = next - end - 1;
    const free =
      gap > 0 &&
      gap <= 10 &&
      !breaks.some((row) => row > end && row < next) &&
      !raw[index + 1]?.levels.labels.some((l) => l === group.levels.level1?.box);
    groups.push({
      ...group,
      listed,
      firstRow,
      lastRow: free ? next - 1 : end,
      offset: offsetOf(layout, part.segment.columns, group, groups),
    });
  });
  return groups;
}

/** Empty rows below the last filled one that the group's merged label covers. */
function mergedRows({ level1, level2 }: RowLevels, after: number, before: number): number[] {
  const label = level2?.box ?? level1?.box;
  const rows: number[] = [];
  if (!label || label.rows > after - label.row + 1 + MAX_EMPTY) return rows;
  for (let row = after + 1; row < before && coversRow(label, row); row++) rows.push(row);
  return rows;
}

function offsetOf(
  layout: Layout,
  columns: readonly Column[],
  group: { levels: RowLevels; labels: readonly Box[]; members: readonly number[] },
  before: readonly Group[],
): number {
  const head2 = columns.find(({ head }) => head.role === "level2")?.column;
  const name = columns.find(({ head }) => head.role === "name")?.column;
  const label = group.levels.level2?.box ?? group.levels.level1?.box;
  if (!label || head2 === undefined || name === undefined || label.column === head2 || label.column > name)
    return 0;
  const roles = columns
    .filter(({ head }) => head.role !== "level1" && head.role !== "level2")
    .map(({ column }) => column);
  const filled = group.members.map((row) =>
    layout
      .inRow(row)
      .filter((box) => box.column > label.column && !group.labels.includes(box))
      .map(({ column }) => column),
  );
  const some = filled.filter((row) => row.length > 0);
  const like = [...before]
    .reverse()
    .find((other) => (other.levels.level2?.box ?? other.levels.level1?.box)?.column === label.column);
  if (some.length === 0) return like?.offset ?? 0;
  const fits = (offset: number) =>
    some.every((row) => row.every((column) => roles.includes(column - offset)));
  // A shift lasts until the next page; a name that is missing says nothing against it.
  if (like && fits(like.offset)) return like.offset;
  const fitting = OFFSETS.filter(fits);
  const named = (offset: number) => some.filter((row) => row.includes(name + offset)).length;
  const most = Math.max(0, ...fitting.map(named));
  return fitting.find((offset) => named(offset) === most) ?? 0;
}
