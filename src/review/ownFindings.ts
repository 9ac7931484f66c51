import { holdsRow } from "../declaration/declaration";
import type { Declaration } from "../declaration/declaration";
import { compact } from "../declaration/normalise";
import { a1, parseCell } from "../grid/address";
import type { CellRef, Position } from "../grid/address";
import { anchorOf, cellAt, keyPosition } from "../grid/grid";
import type { Cell, Grid } from "../grid/grid";
import type { Finding } from "../rules/rule";
import { OWN_RULE } from "./decision";
import type { Anchor, OwnFinding } from "./decision";
import { placesOf } from "./places";
import { placeName } from "./targets";
import type { WorkbookPart } from "./workbookPart";

/** Texts of a row that are kept to find it again, and characters of each. */
const ROW_TEXTS = 6;
const TEXT_LENGTH = 40;

/**
 * What leads back to a cell when rows have come, gone or moved.
 * @param declaration what the grid was read as; null: no declaration
 */
export function anchorAt(declaration: Declaration | null, grid: Grid, { row, column }: Position): Anchor {
  const at = anchorOf(grid, row, column);
  const cell = a1(at);
  const place = declaration && placesOf(declaration)({ sheet: grid.sheet, ...at });
  if (place) return { place: placeName(place.row, place.member), detail: place.detail, row: [], cell };
  return { place: "", detail: "", row: rowTexts(grid, at), cell };
}

/**
 * Where an anchor leads today: to the cell of its field or row, else to its column in the one row of the same texts, else to
 * the address that it had.
 */
export function locate(declaration: Declaration | null, grid: Grid, anchor: Anchor): CellRef {
  const { sheet } = grid;
  const address = parseCell(anchor.cell) ?? { row: 0, column: 0 };
  if (declaration && anchor.place !== "") {
    const places = placesOf(declaration);
    const alike = declaration.fields.flatMap(({ at }) => {
      const place = places(at);
      return place && placeName(place.row, place.member) === anchor.place ? [{ at, place }] : [];
    });
    const found = alike.find(({ place }) => place.detail === anchor.detail) ?? alike[0];
    if (found) return found.at;
  }
  if (anchor.row.length > 0) {
    const rows = rowsLike(grid, address.column, anchor.row).filter((row) => isOwnRow(declaration, row));
    if (rows.length === 1) return { sheet, row: rows[0] ?? 0, column: address.column };
  }
  return { sheet, ...address };
}

/** Among several declarations of a sheet each looks for its rows among its own. */
const isOwnRow = (declaration: Declaration | null, row: number) =>
  !declaration?.rows || holdsRow(declaration.rows, row);

function rowsLike(grid: Grid, column: number, texts: readonly string[]): number[] {
  const rows = new Set([...grid.cells.keys()].map((key) => keyPosition(key).row));
  const wanted = JSON.stringify(texts);
  return [...rows].filter((row) => JSON.stringify(rowTexts(grid, { row, column })) === wanted);
}

/** What stands in the other cells of a row; numbers and formulas change, so only texts count. */
function rowTexts(grid: Grid, { row, column }: Position): string[] {
  const texts: string[] = [];
  for (let other = 0; other < grid.columns && texts.length < ROW_TEXTS; other++) {
    const cell = other === column ? undefined : cellAt(grid, row, other);
    if (cell && isLabel(cell)) texts.push(compact(cell.text).slice(0, TEXT_LENGTH));
  }
  return texts;
}

const isLabel = (cell: Cell) =>
  typeof cell.value === "string" && cell.formula === undefined && compact(cell.text) !== "";

/** The reviewer's own findings on a sheet as findings, in the order in which they were made. */
export function ownFindingsOn(
  part: WorkbookPart,
  keptAs: string,
  declaration: Declaration | null,
  grid: Grid,
): Finding[] {
  return part.own
    .filter(({ sheet, removed }) => sheet === keptAs && !removed)
    .map(({ id, anchor, severity, dimension, message }) => ({
      rule: OWN_RULE,
      sheet: grid.sheet,
      dimension,
      severity,
      blamed: [locate(declaration, grid, anchor)],
      related: [],
      message,
      howToFix: "请按审核人的意见修改，或说明理由。",
      fixes: [],
      subject: id,
    }));
}

/** The part with one more finding of the reviewer's own. @param at ISO 8601, UTC */
export function addOwn(
  part: WorkbookPart,
  found: Pick<OwnFinding, "sheet" | "anchor" | "severity" | "dimension" | "message">,
  by: string,
  at: string,
): WorkbookPart {
  const sameMoment = part.own.filter((own) => own.at === at).length;
  const own = { ...found, id: `${at} ${String(sameMoment + 1)}`, by, at, removed: false };
  return { ...part, own: [...part.own, own] };
}

/** The part without that finding. @param at ISO 8601, UTC */
export function removeOwn(part: WorkbookPart, id: string, at: string): WorkbookPart {
  return { ...part, own: part.own.map((own) => (own.id === id ? { ...own, at, removed: true } : own)) };
}
