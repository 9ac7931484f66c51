import type { Field, Indicator, IndicatorGroup, IndicatorTable, Level1 } from "../declaration/declaration";
import type { IndicatorField } from "../declaration/fieldPaths";
import { moneyUnitIn } from "../declaration/amount";
import { cellKey } from "../grid/grid";
import { closingRowsOf } from "./closingRows";
import { rolesOf } from "./columnRoles";
import type { ColumnRole } from "./columnRoles";
import { fieldAt, placeOf } from "./field";
import type { LabelPlace } from "./field";
import type { Bound } from "./binding";
import { declaredYear } from "./identity";
import { headingsOf, sideSpan } from "./headings";
import { headBlockAt } from "./indicatorHeads";
import type { HeadBlock } from "./indicatorHeads";
import type { LabelBox } from "./labelled";
import { sideLabelsOf, sideValues } from "./sideLabels";
import { groupsOf } from "./indicatorGroups";
import type { Group } from "./indicatorGroups";
import { rowsOf } from "./indicatorRows";
import type { SegmentRows, TableRows } from "./indicatorRows";
import { labelOf, spelling } from "./label";
import type { Box, Layout } from "./layout";
import { labelsOf } from "./levelReader";

/** Everything that the indicator tables of a sheet say. */
export interface IndicatorReading {
  readonly tables: IndicatorTable[];
  readonly groups: IndicatorGroup[];
  readonly indicators: Indicator[];
  readonly fields: Field[];
  /** Boxes that were read: labels, heads and values. */
  readonly used: Set<Box>;
  /** Rows from the first head to the last indicator of each table, first and last. */
  readonly spans: { readonly first: number; readonly last: number }[];
  /** Labels in the head of a list, and the values below them. */
  readonly side: { readonly labels: LabelBox[]; readonly bound: Bound[] };
}

/** Reads all indicator tables of a sheet. */
export function readIndicators(layout: Layout): IndicatorReading {
  const reading: IndicatorReading = {
    tables: [],
    groups: [],
    indicators: [],
    fields: [],
    used: new Set(),
    spans: [],
    side: { labels: [], bound: [] },
  };
  let last = -1;
  for (const row of layout.rows) {
    if (row <= last) continue;
    const block = headBlockAt(layout, row);
    if (!block) continue;
    const table = rowsOf(layout, block);
    last = table.lastRow;
    reading.spans.push({ first: block.row, last });
    const closing = closingRowsOf(layout, block, last);
    for (const box of closing.used) reading.used.add(box);
    reading.fields.push(...closing.fields);
    for (const box of headingsOf(layout, block)) reading.used.add(box);
    for (const r of [block.row, block.lastRow, ...table.breaks])
      for (const box of layout.inRow(r)) reading.used.add(box);
    for (const segment of table.segments) addTable(layout, reading, table, segment);
    addSide(layout, reading, block);
  }
  const order = (field: Field) => cellKey(field.at.row, field.at.column);
  reading.fields.sort((a, b) => order(a) - order(b));
  reading.indicators.sort((a, b) => a.row - b.row || a.table - b.table);
  return reading;
}

function addTable(layout: Layout, reading: IndicatorReading, table: TableRows, part: SegmentRows): void {
  const { block } = table;
  const { columns } = part.segment;
  const span =
    part.segment.span === "period" || part.segment.span === "annual"
      ? part.segment.span
      : sideSpan(layout, block);
  const groups = groupsOf(layout, part, table.breaks);
  const contents = columns.map(({ column }) =>
    groups.flatMap((group) =>
      group.members
        .map((row) => layout.at(row, column + group.offset))
        .flatMap((box) => (box.cell ? [box.text] : [])),
    ),
  );
  const roles = rolesOf(columns, contents, span, declaredYear(layout));
  const index = reading.tables.length;
  const rows = groups.flatMap(({ firstRow, lastRow }) => [firstRow, lastRow]);
  reading.tables.push({
    horizon: horizonOf(roles, span),
    headRow: block.row,
    firstRow: Math.min(...rows, block.lastRow + 1),
    lastRow: Math.max(...rows, block.lastRow),
    headUnit: headUnitOf(columns.filter((_, i) => /Value$/.test(roles[i] ?? "")).map(({ text }) => text)),
    points: pointsOf(headingsOf(layout, block)),
  });
  const context: Context = {
    index,
    columns: columns.map((column, i) => {
      const role = roles[i];
      return {
        column: column.column,
        path: role === "level1" || role === "level2" ? null : (role ?? null),
        place: { ...placeOf(layout, column.box, column.text), optional: false },
      };
    }),
    listed: new Set(),
  };
  for (const group of groups) addGroup(layout, reading, context, group);
}

function addSide(layout: Layout, reading: IndicatorReading, block: HeadBlock): void {
  const side = sideLabelsOf(layout, block);
  if (!side) return;
  reading.side.labels.push(...side.labels);
  reading.side.bound.push(...sideValues(layout, block, side));
  // Heads may begin above the columns of the indicators.
  const top = Math.min(...side.labels.map(({ box }) => box.row));
  for (let row = top; row < block.row; row++) for (const box of layout.inRow(row)) reading.used.add(box);
}

interface Context {
  readonly index: number;
  readonly columns: readonly {
    readonly column: number;
    readonly path: IndicatorField | null;
    readonly place: LabelPlace;
  }[];
  /** Merged value cells that stand in `fields` already, by `cellKey`: one cell may hold for several rows. */
  readonly listed: Set<number>;
}

function addGroup(layout: Layout, reading: IndicatorReading, context: Context, group: Group): void {
  const { index, columns, listed } = context;
  const levels = labelsOf(group.levels, layout.grid.sheet);
  const byPath: Partial<Record<IndicatorField, number>> = {};
  for (const { column, path } of columns) if (path) byPath[path] ??= column + group.offset;
  for (const label of group.labels) reading.used.add(label);
  const rows: number[] = [];
  for (const row of group.listed) {
    const members: Partial<Record<string, Field>> = {};
    for (const { column: headColumn, path, place } of columns) {
      const column = headColumn + group.offset;
      const box = layout.at(row, column);
      if (box.column !== column || group.labels.includes(box)) continue;
      if (box.cell) reading.used.add(box);
      if (!path) continue;
      const field = fieldAt(layout, path, box, place);
      const member = path.slice("indicators.".length);
      // Of two columns for the direction the operator says more than 正向.
      if (!members[member]?.text || /^[≥≤=<>]/.test(field.text)) members[member] = field;
      const key = cellKey(box.row, box.column);
      if (box.rows > 1) {
        if (listed.has(key)) continue;
        listed.add(key);
      }
      reading.fields.push(field);
    }
    if (!VALUED.some((member) => members[member]?.text)) continue;
    rows.push(row);
    reading.indicators.push(Object.assign(members, { row, table: index }, levels));
  }
  reading.groups.push({
    table: index,
    ...levels,
    firstRow: group.firstRow,
    lastRow: group.lastRow,
    columns: byPath,
    level1Column: group.levels.level1?.box.column ?? null,
    level2Column: group.levels.level2?.box.column ?? null,
    rows,
  });
}

/** What makes a row an indicator, rather than a place for one. */
const VALUED = ["name", "annualValue", "periodValue"];

function horizonOf(
  roles: readonly ColumnRole[],
  span: "period" | "annual" | null,
): IndicatorTable["horizon"] {
  const period = roles.includes("indicators.periodValue");
  const annual = roles.includes("indicators.annualValue");
  if (period && !annual) return "period";
  return annual && !period && span === "annual" ? "annual" : "both";
}

function headUnitOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const unit = labelOf(text).hints.find(
      (hint) => /^[%‰]$|^单位:/.test(hint) || moneyUnitIn(`(${hint})`) !== null,
    );
    if (unit !== undefined) return unit.replace(/^单位:/, "");
  }
  return null;
}

const LEVELS: readonly Level1[] = ["成本指标", "产出指标", "效益指标", "满意度指标", "投入指标", "过程指标"];

/** Points printed in a heading: `绩效指标(权重分值90分,其中产出指标权重分值50分,…)`. */
function pointsOf(headings: readonly Box[]): IndicatorTable["points"] {
  const points: Partial<Record<Level1 | "total", number>> = {};
  for (const { text } of headings) {
    const plain = spelling(text);
    for (const level of LEVELS) {
      const found = new RegExp(`${level}(?:的?权重)?(?:分值)?:?(\\d{1,3}(?:\\.\\d+)?)分`).exec(plain);
      if (found) points[level] = Number(found[1]);
    }
    const total = /(?:^|[^标]|指标)[(,]?(?:总|权重)?(?:分值)?(\d{1,3}(?:\.\d+)?)分/.exec(plain);
    if (total && !LEVELS.some((level) => plain.slice(0, total.index + 6).includes(level)))
      points.total = Number(total[1]);
  }
  return points;
}
