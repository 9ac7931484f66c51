import { headOf, spanOf } from "./heads";
import { columnsByContents } from "./headsByContents";
import type { Head, Span } from "./heads";
import { labelOf } from "./label";
import { meaningOf } from "./lexicon";
import type { Box, Layout } from "./layout";
import { splitValues } from "./splitValues";

/** A column of an indicator table. */
export interface Column {
  readonly column: number;
  readonly columns: number;
  readonly head: Head;
  /** The head's words; for a head of two rows both. */
  readonly text: string;
  /** The cell that says what the column is: the lower one of two rows. */
  readonly box: Box;
}

/** One table in a head row; two where long-term and annual indicators stand side by side. */
export interface Segment {
  readonly columns: readonly Column[];
  readonly span: Span | null;
  /** The level-1 label over the table's columns, where it stands in the head: Henan prints 产出指标 over names and values. */
  readonly level1?: Box;
}

/** A head row (or two) of an indicator table. */
export interface HeadBlock {
  readonly row: number;
  readonly lastRow: number;
  readonly segments: readonly Segment[];
}

/** 实施期指标 and 年度指标 in the first column of a head say of what time all values of the table are. */
export const SPAN_IN_HEAD = /^(?:长期|中期|中长期|实施周?期|总体|年度|当年|本年度?)(?:绩效)?指标$/;

/** The head that starts in a row, or null where the row is none. */
export function headBlockAt(layout: Layout, row: number): HeadBlock | null {
  // Quick look: every such head names an indicator, a level or a class.
  const named = layout
    .inRow(row)
    .some(
      (box) =>
        (box.text.length < 40 && /[标標级級类類]/.test(box.text)) ||
        (layout.taught && layout.label(box).taught?.column),
    );
  if (!named) return null;
  const sideBySide = levelsSideBySide(layout, row);
  if (sideBySide) return sideBySide;
  const columns = columnsByContents(layout, row, headColumns(layout, row));
  if (!isTableHead(columns)) return null;
  const sub = subHead(layout, row, columns);
  const all = sub?.columns ?? columns;
  const merged = Math.max(
    ...columns.filter(({ box }) => box.rows <= 3).map(({ box }) => box.row + box.rows - 1),
  );
  const last = Math.max(sub?.row ?? row, merged);
  const lastRow = isNumbering(layout, last + 1) ? last + 1 : last;
  return { row, lastRow, segments: segmentsOf(splitValues(layout, lastRow, all)) };
}

/** Level-1 labels side by side, each over columns of its own for names and values: a table for each level. */
function levelsSideBySide(layout: Layout, row: number): HeadBlock | null {
  const levels = layout.inRow(row).filter((box) => box.columns > 1 && layout.level(box.text)?.level1);
  if (levels.length < 2) return null;
  const below = headColumns(layout, row + 1);
  const segments = levels.map((level1): Segment => {
    const end = level1.column + level1.columns;
    return { level1, span: null, columns: below.filter((c) => c.column >= level1.column && c.column < end) };
  });
  const complete = segments.every(({ columns }) =>
    ["name", "value"].every((role) => columns.some(({ head }) => head.role === role)),
  );
  return complete ? { row, lastRow: row + 1, segments } : null;
}

/** A row that numbers the columns of a head: 1, 2, 3 … */
function isNumbering(layout: Layout, row: number): boolean {
  const boxes = layout.inRow(row).filter(({ text }) => text !== "栏次");
  const first = Number(boxes[0]?.text);
  return boxes.length >= 4 && first <= 2 && boxes.every(({ text }, index) => Number(text) === first + index);
}

const LISTED: ReadonlySet<string> = new Set(["project.name", "unit.name"]);

function pathOf(layout: Layout, box: Box): string {
  const meaning = box.text.length <= 12 ? meaningOf(layout.label(box)) : null;
  return meaning?.kind === "field" ? meaning.path : "";
}

function headColumns(layout: Layout, row: number): Column[] {
  const columns: Column[] = [];
  for (const box of layout.inRow(row)) {
    const head = headOf(layout.label(box));
    if (head) columns.push({ column: box.column, columns: box.columns, head, text: box.text, box });
  }
  const nameRank = Math.max(0, ...columns.map(({ head }) => (head.role === "name" ? head.rank : 0)));
  const levels = columns.filter(({ head }) => head.role === "level1" || head.role === "level2");
  const firstLevel = Math.min(...levels.map(({ column }) => column));
  const listed = layout.inRow(row).some((box) => box.column < firstLevel && LISTED.has(pathOf(layout, box)));
  const weight = weightOfNames(columns);
  return columns.flatMap((column): Column[] => {
    if (column.head.role === "weight" && column !== weight) return [];
    // 单位名称, 项目名称, 年度目标 left of the levels: a list of projects says in its head whose the rows are.
    if (listed && column.column < firstLevel) return [];
    // 长期绩效指标 or 年度指标 left of the levels names the whole table.
    const words = layout.label(column.box).key;
    const heading =
      SPAN_IN_HEAD.test(words) || /(?:绩效|衡量|考核|评价|分解).{0,4}(?:指标|目标)$|完成情况$/.test(words);
    if (heading && levels.length > 0 && levels.every((level) => level.column > column.column)) return [];
    if (column.head.role !== "name" || column.head.rank === nameRank || column.head.taught) return [column];
    // 指标内容 beside 三级指标 explains.
    const { rank } = column.head;
    if (rank === 2) return [{ ...column, head: { ...column.head, role: "definition" } }];
    return nameRank === 4 && rank === 3 ? [{ ...column, head: { ...column.head, role: "level3" } }] : [];
  });
}

/** Where each level has points of its own, 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值, the names' are right of them. */
function weightOfNames(columns: readonly Column[]): Column | undefined {
  const weights = columns.filter(({ head }) => head.role === "weight");
  const name = columns.find(({ head }) => head.role === "name")?.column ?? Infinity;
  return weights.find(({ column }) => column > name) ?? weights[weights.length - 1];
}

function isTableHead(columns: readonly Column[]): boolean {
  const roles = new Set(columns.map(({ head }) => head.role));
  const levels = Number(roles.has("level1")) + Number(roles.has("level2"));
  const value = ["value", "actualValue", "basis", "weight", "definition", "nature"].some((role) =>
    roles.has(role as Head["role"]),
  );
  if (roles.has("name") && value && columns.some(({ head }) => head.taught)) return true;
  if (roles.has("name")) return levels > 0 ? value || levels > 1 : value && roles.size >= 3;
  return levels > 1 && value;
}

/** The second row of a head: 指标值 over 上年实际 and 本年预期. */
function subHead(
  layout: Layout,
  row: number,
  columns: readonly Column[],
): { row: number; columns: Column[] } | null {
  const boxes = layout.inRow(row + 1);
  if (boxes.length === 0 || boxes.some((box) => box.text.length > 24 || layout.level(box.text))) return null;
  const found: Column[] = [];
  for (const box of boxes) {
    const parent =
      columns.find((c) => box.column >= c.column && box.column < c.column + Math.max(c.columns, 1)) ??
      // Without merged areas the parent stands in the nearest column on the left.
      [...columns].reverse().find((c) => c.column < box.column);
    if (!parent) return null;
    const head = subHeadOf(layout, box, parent);
    if (!head) return null;
    found.push({ column: box.column, columns: box.columns, head, text: `${parent.text} ${box.text}`, box });
  }
  const kept = columns.filter(
    (c) => !found.some((f) => f.column >= c.column && f.column < c.column + c.columns),
  );
  return { row: row + 1, columns: [...kept, ...found].sort((a, b) => a.column - b.column) };
}

function subHeadOf(layout: Layout, box: Box, parent: Column): Head | null {
  const label = layout.label(box);
  const own = headOf(label) ?? headOf(labelOf(`${parent.text}${box.text}`));
  // 完成值 below 上年指标值 is what was reached the year before.
  if (own?.role === "actualValue" && parent.head.span === "previous")
    return { ...parent.head, role: "value" };
  if (own) return own.span === null ? { ...own, span: parent.head.span } : own;
  const span = spanOf(label);
  return span && parent.head.role === "value" ? { ...parent.head, span } : null;
}

/** A role that comes again starts the next table beside the first; level 1 may be shared. */
function segmentsOf(columns: readonly Column[]): Segment[] {
  const parts: Column[][] = [[]];
  const names = columns.filter(({ head }) => head.role === "name").length;
  for (const column of columns) {
    const current = parts[parts.length - 1] ?? [];
    const again =
      ["level1", "level2", "name"].includes(column.head.role) &&
      current.some(({ head }) => head.role === column.head.role);
    if (again && names > 1) parts.push([column]);
    else current.push(column);
  }
  const shared = parts[0]?.find(({ head }) => head.role === "level1");
  return parts.map((part, index): Segment => {
    const own = part.some(({ head }) => head.role === "level1");
    const whole = index > 0 && shared && !own ? [shared, ...part] : part;
    const said = part
      .map((column) => spanOf(labelOf(column.text)))
      .find((span) => span === "period" || span === "annual");
    const order: Span | null = parts.length > 1 ? (index === 0 ? "period" : "annual") : null;
    return { columns: whole, span: parts.length > 1 ? (said ?? order) : null };
  });
}
