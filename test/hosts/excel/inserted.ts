/** What must be true of a form after an insertion, and of a workbook after it was taken back; said without the code that plans it. */
import type {
  Declaration,
  Field,
  Indicator,
  IndicatorGroup,
  LevelLabel,
} from "../../../src/declaration/declaration";
import { areaA1, covers } from "../../../src/grid/address";
import type { Area } from "../../../src/grid/address";
import { originalRow } from "../../../src/grid/edit";
import { referencedArea, tokenize } from "../../../src/grid/formulaTokens";
import { anchorOf, areaAt, cellAt, keyPosition } from "../../../src/grid/grid";
import type { Grid } from "../../../src/grid/grid";
import { currentRow, sourceRow } from "../../../src/grid/rows";
import type { Insertion } from "../../../src/library/insertion";
import { read } from "../../../src/reading/read";
import type { CellFormat } from "../../../src/workbench/book";
import type { MemoryBook } from "../../../src/workbench/memory/book";
import type { everything } from "./excel";

/** A sheet at one moment: as the host reads it, as it is read, and all that lies on it. */
export interface Moment {
  readonly grid: Grid;
  readonly declaration: Declaration;
  readonly book: MemoryBook;
}

/** Where rows went. */
interface Rows {
  /** The row of now of one of before. */
  now(row: number): number;
  /** The row of before of one of now; null for a new one. */
  before(row: number): number | null;
  /** The row of before that a row of now looks like. */
  like(row: number): number;
}

function rowsOf({ plan: { edits } }: Insertion, sheet: string): Rows {
  return {
    now(row) {
      const now = currentRow(edits, sheet, row);
      if (now === null) throw new Error(`row ${String(row + 1)} is gone`);
      return now;
    },
    before: (row) => originalRow(edits, sheet, row),
    like: (row) => sourceRow(edits, sheet, row),
  };
}

const label = (level: LevelLabel<unknown> | null) => level && [level.level, level.text, level.points];
const place = (row: number, column: number) => `${String(row + 1)}/${String(column)}`;

/** A field without what depends on where it is. */
function fieldText({ path, text, label: printed, formula, numberFormat, optional }: Field) {
  return [path, formula === undefined ? text : "computed", printed, numberFormat ?? "", optional].join(" | ");
}

function fieldsAt(declaration: Declaration, at: (row: number) => number) {
  return new Map(
    declaration.fields.map((field) => [
      `${place(at(field.at.row), field.at.column)} ${field.path} ${String(at(field.labelAt.row))}`,
      fieldText(field),
    ]),
  );
}

function indicatorText(indicator: Indicator, at: (row: number) => number) {
  const { row, table, level1, level2, ...cells } = indicator;
  const texts = Object.entries(cells).flatMap(([member, field]) =>
    typeof field === "object" && field.text !== ""
      ? [[member, field.formula === undefined ? field.text : "computed"]]
      : [],
  );
  return JSON.stringify([at(row) + 1, table, label(level1), label(level2), Object.fromEntries(texts)]);
}

const same = (row: number) => row;

/** Where a form repeats its labels in each row, each row may be a group: together they are one block. */
function blocksOf(groups: Declaration["groups"]) {
  const key = ({ table, level1, level2, columns }: IndicatorGroup) =>
    JSON.stringify([table, label(level1), label(level2), columns]);
  return groups.filter((group, index) => {
    const before = groups[index - 1];
    return !before || key(before) !== key(group);
  });
}

/** All that the form says besides the fields of its indicators. */
function frame(declaration: Declaration, at: (row: number) => number) {
  const { form, stage, moneyUnit, year, tables, groups, tasks, goals, money, itemLists, unrecognised } =
    declaration;
  return {
    form,
    stage,
    moneyUnit,
    year,
    tables: tables.map(({ horizon, headRow, firstRow, headUnit, points }) => [
      horizon,
      at(headRow),
      at(firstRow),
      headUnit,
      points,
    ]),
    groups: blocksOf(groups).map((group) => [
      group.table,
      label(group.level1),
      label(group.level2),
      at(group.firstRow),
      group.columns,
    ]),
    tasks: tasks.map(({ row }) => at(row)),
    goals: goals.map(({ horizon, at: { row } }) => [horizon, at(row)]),
    money: money.map(({ path, amount, at: { row } }) => [path, amount?.number.toFixed() ?? null, at(row)]),
    itemLists: itemLists.length,
    unrecognised: unrecognised.map(({ text, at: { row, column } }) => [place(at(row), column), text]),
  };
}

/** What differs between the form of before with the inserted indicators and the form of now. */
export function expectReading(before: Moment, after: Moment, insertion: Insertion): void {
  const rows = rowsOf(insertion, before.grid.sheet);
  expect(frame(after.declaration, same)).toEqual(frame(before.declaration, rows.now));

  const inserted = insertion.placements.map((placement) => {
    const found = after.declaration.indicators.filter(
      ({ row, name }) => row === placement.row && name?.text === placement.preset.name,
    );
    expect(found.map(({ row }) => row)).toEqual([placement.row]);
    return { placement, indicator: found[0]! };
  });
  for (const { placement, indicator } of inserted) {
    expect([label(indicator.level1), label(indicator.level2), indicator.table]).toEqual([
      label(placement.group.level1),
      label(placement.group.level2),
      placement.group.table,
    ]);
    // Some forms have two columns for one thing.
    for (const { at, field, content } of placement.cells) {
      const found = after.declaration.fields.filter(
        (one) => one.path === field && one.at.row === at.row && one.at.column === at.column,
      );
      expect([field, found.map(({ value }) => value)]).toEqual([field, [content]]);
      expect(indicator).toHaveProperty(field.slice("indicators.".length));
    }
  }
  const others = after.declaration.indicators.filter(
    (one) => !inserted.some(({ indicator }) => indicator === one),
  );
  expect(others.map((one) => indicatorText(one, same))).toEqual(
    before.declaration.indicators.map((one) => indicatorText(one, rows.now)),
  );

  const was = fieldsAt(before.declaration, rows.now);
  const is = fieldsAt(after.declaration, same);
  const written = new Set(
    insertion.placements.flatMap(({ cells }) =>
      cells.map(({ at, field }) => `${place(at.row, at.column)} ${field} `),
    ),
  );
  const newRows = new Set(insertion.placements.map(({ row }) => `${String(row + 1)}/`));
  for (const [key, text] of was) {
    const filled = [...written].some((cell) => key.startsWith(cell));
    if (!filled) expect({ key, text: is.get(key) }).toEqual({ key, text });
  }
  for (const [key] of is)
    if (!was.has(key)) {
      expect(newRows).toContain(key.slice(0, key.indexOf("/") + 1));
      expect(key).toContain(" indicators.");
    }
}

/** A merged area in rows of before, without the new ones; null where it lies in new rows alone. */
function areaBefore(area: Area, rows: Rows): string | null {
  const old = Array.from({ length: area.rows }, (_, index) => rows.before(area.row + index)).filter(
    (row) => row !== null,
  );
  const [first] = old;
  return first === undefined ? null : areaA1({ ...area, row: first, rows: old.length });
}

/** Contents, merged areas, formats, sizes, validation, conditional formats and notes of every row: of a new one those of the row that it is like. */
export function expectSheet(before: Moment, after: Moment, insertion: Insertion): void {
  const rows = rowsOf(insertion, before.grid.sheet);
  const written = new Map(
    insertion.placements.flatMap(({ cells }) =>
      cells.map(({ at, content }) => [place(at.row, at.column), content]),
    ),
  );
  const labelColumns = new Set(
    before.declaration.groups.flatMap(({ level1Column, level2Column }) => [level1Column, level2Column]),
  );
  for (const key of after.grid.cells.keys()) {
    const { row, column } = keyPosition(key);
    const cell = cellAt(after.grid, row, column);
    const old = rows.before(row);
    const known = old === null ? undefined : cellAt(before.grid, old, column);
    const at = place(row, column);
    if (written.has(at)) {
      expect([at, known]).toEqual([at, undefined]);
      expect([at, cell?.value]).toEqual([at, written.get(at)]);
    } else if (old === null) {
      // A form that repeats its labels in each row.
      expect([at, labelColumns.has(column), cell?.value]).toEqual([
        at,
        true,
        cellAt(before.grid, rows.like(row), column)?.value,
      ]);
    } else if (known?.formula === undefined) expect([at, cell]).toEqual([at, known]);
  }
  for (const key of before.grid.cells.keys()) {
    const { row, column } = keyPosition(key);
    expect([place(row, column), cellAt(after.grid, rows.now(row), column) === undefined]).toEqual([
      place(row, column),
      false,
    ]);
  }
  expectMerges(before, after, rows, labelColumns);
  expectLooks(before, after, rows);
}

function expectMerges(
  before: Moment,
  after: Moment,
  rows: Rows,
  labelColumns: ReadonlySet<number | null>,
): void {
  const was = new Set(before.grid.merges.map(areaA1));
  const seen = new Set<string>();
  for (const area of after.grid.merges) {
    const old = areaBefore(area, rows);
    if (old === null) {
      const like = { ...area, row: rows.like(area.row), rows: 1 };
      expect([areaA1(area), area.rows, was.has(areaA1(like))]).toEqual([areaA1(area), 1, true]);
    } else if (was.has(old)) seen.add(old);
    // A label that stood alone and governs the new row as well.
    else
      expect([areaA1(area), old, labelColumns.has(area.column)]).toEqual([
        areaA1(area),
        expect.not.stringContaining(":"),
        true,
      ]);
  }
  expect([...was].filter((area) => !seen.has(area))).toEqual([]);
  // Nothing under a merged area.
  for (const key of after.grid.cells.keys()) {
    const at = keyPosition(key);
    expect(anchorOf(after.grid, at.row, at.column)).toEqual(at);
  }
}

function expectLooks(before: Moment, after: Moment, rows: Rows): void {
  const was = looks.get(before.grid);
  const is = looks.get(after.grid);
  if (!was || !is) throw new Error("these moments were not made here");
  const columns = ((is.rows[0]?.length ?? 1) - 1) / 2;
  const differing = is.rows.flatMap((look, row) =>
    look.flatMap((part, index) => {
      // How high a new row is depends on what is written into it as well.
      if (index === 0 && rows.before(row) === null) return [];
      const expected = was.rows[rows.like(row)]?.[index];
      const column = (index - 1) % columns;
      // What lies over a cell that a merged area hides has no meaning.
      const hidden = index > columns && anchorOf(after.grid, row, column).row !== row;
      return hidden || part === expected ? [] : [{ at: place(row, column), part, expected }];
    }),
  );
  expect(differing).toEqual([]);
  expect(is.ranges).toEqual(
    was.ranges.map(([name, first, last]) => {
      // What ends where rows came covers them, too.
      let end = rows.now(last);
      while (rows.before(end + 1) === null && rows.like(end + 1) === last) end++;
      return [name, rows.now(first), end];
    }),
  );
  expectHeights(before, after, rows);
  expect(is.notes).toEqual(was.notes.map(([row, column, text]) => [rows.now(row), column, text]));
}

/** Of new rows: never less than their neighbours', more only where a text would be cut, and then high enough for all of it. */
function expectHeights(before: Moment, after: Moment, rows: Rows): void {
  const name = after.grid.sheet;
  const sheet = after.book.sheets.find(({ properties }) => properties.name === name)!;
  for (let row = 0; row < after.grid.rows; row++) {
    if (rows.before(row) !== null) continue;
    const like = parseFloat(looks.get(before.grid)?.rows[rows.like(row)]?.[0] ?? "0");
    const height = sheet.size("rows", row);
    const needs = Array.from({ length: after.grid.columns }, (_, column) => {
      const cell = cellAt(after.grid, row, column);
      const known = cellAt(before.grid, rows.like(row), column);
      if (typeof cell?.value !== "string" || cell.value === known?.value) return 0;
      const { columns } = areaAt(after.grid, row, column);
      const { fontSize, wrap } = sheet.format(row, column);
      const widths = Array.from({ length: columns }, (_, index) => sheet.size("columns", column + index));
      const width = widths.reduce((sum, one) => sum + one, 0);
      // A Chinese character is as wide as it is high, a letter at least a third of that.
      const ems = (line: string) =>
        Array.from(line).reduce((sum, sign) => sum + (sign > "\u2e7f" ? 1 : 0.33), 0);
      const lines = cell.value
        .split("\n")
        .reduce((sum, line) => sum + (wrap ? Math.max(1, Math.ceil((ems(line) * fontSize) / width)) : 1), 0);
      // Of one line nobody knows more than that its neighbour shows one.
      return lines > 1 ? lines * fontSize : 0;
    });
    const least = Math.max(like, Math.min(409, Math.max(...needs)));
    expect({ row: row + 1, height }).toEqual({ row: row + 1, height: Math.max(height, least) });
  }
}

type Note = readonly [row: number, column: number, text: string];
/** A name, or a cell of another sheet, and first and last row of what it means on this sheet. */
type Range = readonly [name: string, first: number, last: number];
const looks = new WeakMap<
  Grid,
  {
    readonly rows: readonly (readonly string[])[];
    readonly notes: readonly Note[];
    readonly ranges: readonly Range[];
  }
>();
const told = new WeakMap<object, string>();

/** A format as a text; a leading apostrophe belongs to the content. */
function formatText(format: CellFormat): string {
  const known = told.get(format);
  if (known !== undefined) return known;
  const { borders, ...rest } = format;
  const lines = Object.entries(borders).sort(([a], [b]) => a.localeCompare(b));
  const text = JSON.stringify({ ...rest, lines, quotePrefix: false });
  told.set(format, text);
  return text;
}

/** What a row looks like: first the row itself, then its cells, then what lies over them. */
function lookOfRow(sheet: MemoryBook["sheets"][number], row: number, columns: number): string[] {
  const all = Array.from({ length: columns }, (_, column) => column);
  const over = (column: number) => (areas: readonly Area[]) =>
    areas.some((area) => covers(area, { row, column }));
  return [
    `${String(sheet.size("rows", row))} ${String(sheet.hidden("rows", row))}`,
    ...all.map((column) => formatText(sheet.format(row, column))),
    ...all.map((column) =>
      [
        ...sheet.conditionalFormats().flatMap(({ id, areas }) => (over(column)(areas) ? [id] : [])),
        ...sheet.validations().flatMap(({ areas, rule, prompt, alert, ignoreBlanks }) => {
          const list = rule?.type === "List" ? rule.source : "";
          return over(column)(areas) ? [JSON.stringify([rule?.type, list, prompt, alert, ignoreBlanks])] : [];
        }),
      ].join("\n"),
    ),
  ];
}

function rangesOn(name: string, book: MemoryBook): Range[] {
  const elsewhere = book.sheets
    .filter(({ properties }) => properties.name !== name)
    .flatMap((sheet) => {
      const used = sheet.used(true);
      return used
        ? sheet.cells(used).map(({ row, column, formula }) => [`${sheet.id} ${place(row, column)}`, formula])
        : [];
    });
  const names = book.names().map((one) => [`${one.scope ?? ""} ${one.name}`, one.formula]);
  return [...names, ...elsewhere]
    .flatMap(([key = "", formula = ""]) =>
      tokenize(formula.slice(1)).flatMap((token): Range[] => {
        if (token.kind !== "reference" || token.sheet !== name || token.from.row === null) return [];
        const { row, rows } = referencedArea(token);
        return [[key, row, row + rows - 1]];
      }),
    )
    .sort(([a], [b]) => a.localeCompare(b));
}

/** The moment now, of the named sheet. */
export function momentOf(grid: Grid, book: MemoryBook): Moment {
  const declaration = read(grid);
  if (!declaration) throw new Error(`${grid.sheet} is read as no declaration`);
  const moment = { grid, declaration, book };
  const sheet = book.sheets.find(({ properties }) => properties.name === grid.sheet);
  const used = sheet?.used(false);
  if (!sheet || !used) throw new Error("no sheet");
  looks.set(grid, {
    ranges: rangesOn(grid.sheet, book),
    rows: Array.from({ length: used.row + used.rows }, (_, row) =>
      lookOfRow(sheet, row, used.column + used.columns),
    ),
    notes: sheet.notes().map(({ row, column, text }) => [row, column, text]),
  });
  return moment;
}

/** All of a workbook without what has no meaning: ids, order, and how Excel cuts areas. */
export function meaning(state: ReturnType<typeof everything>) {
  return state.map((sheet) => ({
    ...sheet,
    names: sheet.names
      .map(({ scope, name, formula, comment, visible }) =>
        JSON.stringify([scope, name, formula, comment, visible]),
      )
      .sort(),
    formats: sheet.formats.map((format) => ({ ...format, areas: cellsOf(format.areas) })),
    validations: sheet.validations
      .map(({ areas, ...rest }) => JSON.stringify({ ...rest, id: "", areas: cellsOf(areas) }))
      .sort(),
  }));
}

function cellsOf(areas: readonly Area[]): string[] {
  return areas
    .flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) =>
        areaA1({
          row: row + Math.floor(index / columns),
          column: column + (index % columns),
          rows: 1,
          columns: 1,
        }),
      ),
    )
    .sort();
}
