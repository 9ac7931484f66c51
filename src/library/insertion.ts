import type { Declaration, IndicatorGroup } from "../declaration/declaration";
import type { IndicatorField } from "../declaration/fieldPaths";
import type { CellRef } from "../grid/address";
import { a1, refA1 } from "../grid/address";
import { applyEdits } from "../grid/apply";
import { contentAt, originalRow } from "../grid/edit";
import type { Content, Edit, Expectation, Plan } from "../grid/edit";
import { currentRow } from "../grid/rows";
import type { Grid } from "../grid/grid";
import type { Profile } from "../reading/profile";
import { readAll } from "../reading/read";
import { growFormulas } from "./formulas";
import { growLabels } from "./labels";
import { homesIn, nearestIn, placeIn } from "./placement";
import type { Place, Span } from "./placement";
import type { Preset } from "./preset";
import { contentsOf } from "./rowContents";

/** What to insert, and what the user has said about it. */
export interface Wish {
  readonly preset: Preset;
  /** The target value as the user typed it, `280` or `≥280人次`; absent: a placeholder that the rules flag until it is filled. */
  readonly value?: string;
  /** The block to insert into where the form has none of the preset's kind; see `Refusal.nearest`. */
  readonly level2Row?: number;
}

/** One row that will be written. */
export interface Placement {
  readonly preset: Preset;
  /** With the addresses of after the whole plan. */
  readonly row: number;
  /** `insert`: a new row; otherwise an empty row of the form is used. */
  readonly insert: boolean;
  readonly group: IndicatorGroup;
  readonly cells: readonly {
    readonly at: CellRef;
    readonly field: IndicatorField;
    readonly content: Content;
  }[];
  /** Where the form has an indicator of this name already. */
  readonly sameName: CellRef | null;
}

/** Why nothing can be inserted, in a sentence for the user. */
export interface Refusal {
  readonly refused: string;
  /** The block that comes nearest, if there is any: its label, and its first row for `Wish.level2Row`. */
  readonly nearest?: { readonly label: string; readonly row: number };
}

export interface Insertion {
  readonly plan: Plan;
  readonly placements: readonly Placement[];
  /** Cells whose formulas are made to cover the new rows, with the addresses of after the whole plan. */
  readonly formulas: readonly CellRef[];
}

/** What an insertion has to do with besides the form itself. */
export interface Around {
  /** Other sheets of the workbook: their formulas, too, are made to cover the new rows. Protected ones stay as they are. */
  readonly others?: readonly Grid[];
  /** What the form was read with. */
  readonly profiles?: readonly Profile[];
}

/**
 * Plans the insertion of presets, one after the other, each into the block of its level-2 label: into an empty row if there
 * is one, else below the last as a new row like its neighbour. Nothing is inserted if one of them has no place.
 * @param profiles by which the declaration was read
 */
export function planInsertion(
  grid: Grid,
  declaration: Declaration,
  wishes: readonly Wish[],
  span: Span = "annual",
  { others = [], profiles = [] }: Around = {},
): Insertion | Refusal {
  if (grid.protected)
    return { refused: `工作表“${grid.sheet}”受保护，不能插入。请先在“审阅”选项卡中撤消工作表保护。` };
  let now = grid;
  let form = declaration;
  // Copying a marked row's formats would spread the mark.
  const edits: Edit[] = [{ kind: "clearMarks", sheet: grid.sheet }];
  const placements: Placement[] = [];
  const expects = new Map<string, Expectation>();
  let formulas: CellRef[] = [];
  let elsewhere = others.filter((other) => !other.protected && other.sheet !== grid.sheet);
  for (const wish of wishes) {
    const place = placeFor(now, form, moved(wish, edits, grid.sheet), span);
    if ("refused" in place) return place;
    for (const expected of landmarks(grid, edits, place)) expects.set(a1(expected.at), expected);
    const { own, placement, sums } = placeOne(now, form, place, wish, elsewhere);
    edits.push(...own);
    now = applyEdits(now, own);
    elsewhere = elsewhere.map((other) => applyEdits(other, own));
    const reread = readAll(now, profiles).find(({ id }) => id === declaration.id);
    if (!reread) return { refused: "插入后将无法识别本表，已取消。请检查指标表的表头是否完整。" };
    form = reread;
    if (placement.insert) {
      moveDown(placements, placement.row);
      const down = (at: CellRef) => (at.sheet === grid.sheet ? movedDown(at, placement.row) : at);
      formulas = [...formulas.map(down), ...sums.map(({ at }) => at)];
    }
    placements.push(placement);
  }
  const select = placements.flatMap(({ cells }) => cells.filter(({ field }) => isValue(field)))[0]?.at;
  const title = `插入 ${String(placements.length)} 个指标`;
  const distinct = new Map(formulas.map((at) => [refA1(at, grid.sheet), at]));
  return {
    plan: { title, edits, expects: [...expects.values()], ...(select && { select }) },
    placements,
    formulas: [...distinct.values()],
  };
}

/**
 * Labels and names of a block as they stand before the plan: where they have moved since, rows would come in a wrong place.
 * @param edits those planned already
 */
function landmarks(grid: Grid, edits: readonly Edit[], { group, row, insert }: Place): Expectation[] {
  const columns = [group.level1Column, group.level2Column, group.columns["indicators.name"] ?? null];
  const rows = insert ? [group.firstRow, group.lastRow] : [group.firstRow, row, group.lastRow];
  return rows.flatMap((now) => {
    const before = originalRow(edits, grid.sheet, now);
    if (before === null) return [];
    return columns.flatMap((column): Expectation[] => {
      const content = column === null ? null : contentAt(grid, before, column);
      return column === null || content === null
        ? []
        : [{ at: { sheet: grid.sheet, row: before, column }, content }];
    });
  });
}

/** The wish after earlier insertions: the block that the user chose has moved with its rows. */
function moved(wish: Wish, edits: readonly Edit[], sheet: string): Wish {
  if (wish.level2Row === undefined) return wish;
  return { ...wish, level2Row: currentRow(edits, sheet, wish.level2Row) ?? wish.level2Row };
}

function placeFor(
  grid: Grid,
  declaration: Declaration,
  { preset, level2Row }: Wish,
  span: Span,
): Place | Refusal {
  const homes =
    level2Row === undefined
      ? homesIn(declaration, preset, span)
      : declaration.groups.filter((group) => group.firstRow === level2Row);
  const places = homes.map((group) => placeIn(grid, group));
  const place = places.find(({ insert }) => !insert) ?? places[places.length - 1];
  if (place && isBesideOthers(declaration, place.group))
    return { refused: "本表把各级指标并排写在同一行，不能按行插入，请直接填入相应的单元格。" };
  if (place) return place;
  const nearest = nearestIn(declaration, preset);
  if (!nearest) return { refused: "本表没有绩效指标表，无处插入。" };
  const label = nearest.level2?.text ?? nearest.level1?.text ?? "";
  return {
    refused: `本表没有“${preset.level2}”一栏，最接近的是“${label}”。`,
    nearest: { label, row: nearest.firstRow },
  };
}

/** Whether blocks of other levels, for the same span of time, stand in the same rows: a row is then no single indicator. */
function isBesideOthers({ groups, tables }: Declaration, group: IndicatorGroup): boolean {
  const spanOf = ({ table }: IndicatorGroup) => tables[table]?.horizon;
  return groups.some(
    (other) =>
      other !== group &&
      spanOf(other) === spanOf(group) &&
      other.level1?.text !== group.level1?.text &&
      other.firstRow <= group.lastRow &&
      group.firstRow <= other.lastRow &&
      other.columns["indicators.name"] !== group.columns["indicators.name"],
  );
}

function placeOne(
  grid: Grid,
  form: Declaration,
  { group, row, insert }: Place,
  wish: Wish,
  others: readonly Grid[],
) {
  const sheet = grid.sheet;
  const block = group.firstRow;
  const labels = insert ? growLabels(grid, group, form.groups) : { before: [], after: [] };
  const inserting: Edit[] = insert
    ? [{ kind: "insertRows", sheet, row, count: 1, like: group.lastRow, joins: block }]
    : [];
  const making = [...labels.before, ...inserting, ...labels.after];
  const rows = { sheet, row, count: 1, block };
  const sums = insert
    ? [grid, ...others].flatMap((each) => growFormulas(applyEdits(each, making), rows))
    : [];
  const cells = contentsOf(form, group, wish.preset, wish.value)
    // What an otherwise empty row says already stays.
    .filter(({ column }) => insert || contentAt(grid, row, column) === null)
    .map(({ field, column, content }) => ({ at: { sheet, row, column }, field, content }));
  const writing = cells.map(({ at, content }): Edit => ({ kind: "write", at, before: null, after: content }));
  const same = form.indicators.find(({ name }) => name?.text.trim() === wish.preset.name);
  const placement: Placement = {
    preset: wish.preset,
    row,
    insert,
    group,
    cells,
    sameName: same?.name?.at ?? null,
  };
  return { own: [...making, ...sums, ...writing], placement, sums };
}

/** Rows planned earlier move down when a later one is inserted above them. */
function moveDown(placements: Placement[], row: number): void {
  placements.forEach((earlier, index) => {
    if (earlier.row < row) return;
    placements[index] = {
      ...earlier,
      row: earlier.row + 1,
      cells: earlier.cells.map((cell) => ({ ...cell, at: movedDown(cell.at, row) })),
    };
  });
}

/** Where a cell is after a row was inserted. */
function movedDown(at: CellRef, row: number): CellRef {
  return at.row < row ? at : { ...at, row: at.row + 1 };
}

function isValue(field: IndicatorField): boolean {
  return field === "indicators.annualValue" || field === "indicators.periodValue";
}
