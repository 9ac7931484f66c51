import type { HeadRole } from "./heads";
import type { Column } from "./indicatorHeads";
import type { Box, Layout } from "./layout";

/** So many rows below a head show what its columns hold. */
const SHOWN = 20;
/** Levels and names stand no further left of the values than this. */
const MAX_COLUMNS = 20;

/**
 * Columns whose heads do not say that they hold levels or names, or say it of the wrong ones: level words below them decide.
 * Hubei prints 一级指标 | 二级指标 over level 2 and names, older templates 评价内容 | 绩效内容 | 参考标准 over levels and names.
 */
export function columnsByContents(
  layout: Layout,
  row: number,
  columns: readonly Column[],
): readonly Column[] {
  if (columns.some(({ head }) => head.role === "name")) return columns;
  const heads = new Set(columns.map(({ head }) => head.role));
  if (heads.has("level1") && heads.has("level2")) return movedLeft(layout, row, columns);
  return heads.has("value") || heads.has("actualValue") ? foundByWords(layout, row, columns) : columns;
}

/** Level-2 words below 一级指标 and none below 二级指标: the columns hold level 2 and names. */
function movedLeft(layout: Layout, row: number, columns: readonly Column[]): readonly Column[] {
  const of = (role: HeadRole) => columns.find(({ head }) => head.role === role)?.column ?? 0;
  const last = levelRun(layout, row, of("level1"), "level2");
  if (last === null) return columns;
  const names = below(layout, row, of("level2"), last);
  // A name may sound like a level: 服务对象满意度.
  if (names.filter(({ text }) => layout.level(text)).length * 2 >= names.length) return columns;
  const moved: Partial<Record<HeadRole, HeadRole>> = { level1: "level2", level2: "name" };
  return columns.map((column) => withRole(column, moved[column.head.role] ?? column.head.role));
}

/** Level-2 words in a column left of the values, and other texts right of them: levels and names. */
function foundByWords(layout: Layout, row: number, columns: readonly Column[]): readonly Column[] {
  const values = columns.filter(({ head }) => head.role === "value" || head.role === "actualValue");
  const end = Math.max(...values.map(({ column }) => column));
  for (let level = Math.max(0, end - MAX_COLUMNS); level < end - 1; level++) {
    const head = layout.at(row, level);
    // A row of the table itself, whose explanation speaks of what is 实际.
    if (layout.level(head.text)) return columns;
    const last = head.cell && levelRun(layout, row, level, "level2");
    if (!last) continue;
    const name = nextFilled(layout, row, level);
    if (name >= end) continue;
    const names = below(layout, row, name, last);
    if (names.length === 0 || names.filter(({ text }) => layout.level(text)).length * 2 >= names.length)
      continue;
    const first = level > 0 && levelRun(layout, row, level - 1, "level1") !== null;
    const found = [
      ...(first ? [columnOf(layout, row, level - 1, "level1")] : []),
      columnOf(layout, row, level, "level2"),
      columnOf(layout, row, name, "name"),
    ];
    return [...found, ...columns.filter(({ column }) => column > name)];
  }
  return columns;
}

/** The next column right of a column in the first row below a head. */
function nextFilled(layout: Layout, row: number, column: number): number {
  const box = layout.at(row + 1, column);
  return box.column + box.columns;
}

/** The last row down to which a column holds words of a level and nothing else; null where it holds no two of them. */
function levelRun(layout: Layout, row: number, column: number, rank: "level1" | "level2"): number | null {
  const boxes = below(layout, row, column, row + SHOWN);
  const end = boxes.findIndex(({ text }) => !layout.level(text)?.[rank]);
  const words = end < 0 ? boxes : boxes.slice(0, end);
  if (words.length < 2) return null;
  return (end < 0 ? row + SHOWN : (boxes[end]?.row ?? row)) - (end < 0 ? 0 : 1);
}

/** The filled cells below a head, up to the next blank row. */
function below(layout: Layout, row: number, column: number, end: number): Box[] {
  const found: Box[] = [];
  let last = row;
  for (const r of layout.rowsBelow(row)) {
    if (r > end || r > last + 1) break;
    last = r;
    const box = layout.at(r, column);
    if (box.cell && box.row === r && box.column === column) found.push(box);
  }
  return found;
}

function columnOf(layout: Layout, row: number, column: number, role: HeadRole): Column {
  const box = layout.at(row, column);
  return {
    column,
    columns: 1,
    head: { role, span: null, rank: role === "name" ? 1 : 0 },
    text: box.text,
    box,
  };
}

function withRole(column: Column, role: HeadRole): Column {
  return { ...column, head: { ...column.head, role } };
}
