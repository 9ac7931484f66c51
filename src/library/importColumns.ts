import { unitNamed } from "../declaration/units";
import type { Grid } from "../grid/grid";
import { anchorOf, cellAt } from "../grid/grid";
import { levelWord } from "../reading/levels";
import { headIn, isVague } from "./importHeads";
import type { Columns, Member } from "./importHeads";

/** Where a sheet keeps what of a library. */
export interface LibraryColumns {
  /** The first row that may hold an indicator. */
  readonly firstRow: number;
  readonly columns: Columns;
  /** Whether heads say so; else the contents do. */
  readonly byHeads: boolean;
}

/** So many filled cells of a column tell what it holds. */
const SAMPLE = 200;
/** Of a sheet without heads so many indicators at least. */
const LEAST = 3;
/** A share of cells above which a column is of their kind. */
const MOST = 0.6;

/**
 * The columns of a sheet that holds a library, by their heads; where a head is missing, or says nothing (`指标`, `内容`,
 * `标准`), by what stands below. Null where there is no library.
 */
export function columnsOf(grid: Grid): LibraryColumns | null {
  const head = headIn(grid);
  if (head) {
    const firstRow = head.row + 1;
    const below = (column: number) => sample(grid, column, firstRow);
    const { name, ...others } = head.columns;
    // `指标` may stand above names or above levels.
    const mistaken =
      name !== undefined && others.level2 === undefined && shareOf(below(name), isLevel) >= MOST;
    const known: Columns = mistaken ? { level2: name, ...others } : head.columns;
    const open = range(grid.columns).filter(
      (column) =>
        !Object.values(known).includes(column) && isVague(cellAt(grid, head.row, column)?.text ?? ""),
    );
    const columns = { ...known, ...byContents(open, below, known) };
    if (columns.name !== undefined) return { firstRow, columns, byHeads: true };
  }
  return withoutHeads(grid);
}

/** Rows that begin with a level label are the library; what stands above them may be titles, notes, heads. */
function withoutHeads(grid: Grid): LibraryColumns | null {
  const all = range(grid.columns);
  const [level] = all.filter((column) => shareOf(sample(grid, column, 0), isLevel) >= MOST);
  const labelled = (row: number) => {
    const anchor = anchorOf(grid, row, level ?? 0);
    return isLevel(cellAt(grid, anchor.row, anchor.column)?.text ?? "");
  };
  const rows = level === undefined ? [] : range(grid.rows).filter(labelled);
  const [firstRow] = rows;
  if (firstRow === undefined || rows.length < LEAST) return null;
  const columns = byContents(all, (column) => sample(grid, column, firstRow), {});
  const complete = columns.name !== undefined && (columns.level2 ?? columns.level1) !== undefined;
  return complete ? { firstRow, columns, byHeads: false } : null;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

function sample(grid: Grid, column: number, firstRow: number): string[] {
  const texts: string[] = [];
  for (let row = firstRow; row < grid.rows && texts.length < SAMPLE; row++) {
    const text = cellAt(grid, row, column)?.text.trim() ?? "";
    if (text !== "") texts.push(text);
  }
  return texts;
}

const isLevel = (text: string) => levelWord(text) !== null;
const isUnit = (text: string) => text.length <= 10 && (/^[%％‰]$/.test(text) || unitNamed(text) !== null);
const isDirection = (text: string) =>
  /^(?:[≥≤＞＜><=＝]=?|[大小]于(?:等于)?|等于|[正反逆负]向|定性|定量)(?:指标)?$/.test(text);
const isCode = (text: string) => text.length >= 3 && /^[A-Za-z]*[-_.]?\d[\w.-]*$/.test(text);
const isFormula = (text: string) => text.length > 6 && /[÷×]|[/*].{0,20}100\s?[%％]/.test(text);
const isReference = (text: string) =>
  text.length <= 24 && /\d/.test(text) && /[≥≤<>%％以不]|\d$|\d\p{Script=Han}{1,4}$/u.test(text);
const isName = (text: string) =>
  text.length >= 2 && text.length <= 40 && /\p{Script=Han}{2}/u.test(text) && !/[。；;！？=]/.test(text);
const isProse = (text: string) => text.length > 12 && /\p{Script=Han}/u.test(text);
const isShort = (text: string) => text.length <= 12 && /\p{Script=Han}/u.test(text);

const shareOf = (texts: readonly string[], is: (text: string) => boolean) =>
  texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
const distinct = (texts: readonly string[]) => (texts.length === 0 ? 0 : new Set(texts).size / texts.length);

/** What a column holds by its cells; those that are told most surely first. Names come behind the levels. */
const KINDS: readonly (readonly [Member, (texts: readonly string[]) => boolean])[] = [
  ["level2", (texts) => shareOf(texts, (text) => (levelWord(text)?.level2 ?? null) !== null) >= MOST],
  ["level1", (texts) => shareOf(texts, (text) => (levelWord(text)?.level1 ?? null) !== null) >= MOST],
  ["direction", (texts) => shareOf(texts, isDirection) >= MOST],
  ["unit", (texts) => shareOf(texts, isUnit) >= MOST],
  ["code", (texts) => shareOf(texts, isCode) >= MOST && distinct(texts) > 0.9],
  ["formula", (texts) => shareOf(texts, isFormula) >= MOST],
  ["reference", (texts) => shareOf(texts, isReference) >= MOST],
  ["name", (texts) => shareOf(texts, isName) >= MOST && distinct(texts) > 0.6],
  ["definition", (texts) => shareOf(texts, isProse) >= MOST],
  ["field", (texts) => shareOf(texts, isShort) >= MOST],
];

/** Members that are not known yet, by the contents of the columns that are open. */
function byContents(open: readonly number[], below: (column: number) => string[], known: Columns): Columns {
  const found: Partial<Record<Member, number>> = {};
  const texts = new Map(open.map((column) => [column, below(column)]));
  for (const [member, fits] of KINDS) {
    if (known[member] !== undefined) continue;
    const level = known.level2 ?? found.level2 ?? known.level1 ?? found.level1;
    const fitting = [...texts].filter(
      ([column, cells]) => fits(cells) && (member !== "name" || level === undefined || column > level),
    );
    const [first] = fitting;
    if (!first) continue;
    found[member] = first[0];
    texts.delete(first[0]);
  }
  return found;
}
