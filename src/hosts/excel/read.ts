import type { Area } from "../../grid/address";
import type { Cell, Grid } from "../../grid/grid";
import { HostError } from "../../grid/host";
import type { SheetSelection } from "../../grid/host";
import { CONTENT, addCells, gridOf } from "./cells";
import { codeOf } from "./errors";
import { askOverlay, overlayIfCome } from "./overlay";
import type { Overlay, OverlayAsked } from "./overlay";
import { cellsOf, usedOf } from "./ranges";
import { sync } from "./run";
import { areasOf, askExtent, mergesInBands, syncWithMerges } from "./sheetAreas";

/** So many visible sheets are read without asking first how many there are. */
const SHEETS_AT_ONCE = 8;
/** Cells a request, where the sheets are too large for one answer; fewer if that is still too much. */
const CELLS_AT_ONCE = 20_000;

/** A sheet as it was read, with Excel's id: events name sheets by it. */
export interface SheetRead {
  readonly id: string;
  readonly grid: Grid;
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly extent: Excel.Range;
}

/** The sheet that the user looks at, with the others as far as they could be had in the same round trip. */
export interface Surroundings<Sheet = SheetRead> {
  readonly active: string;
  /** In workbook order, the active one among them. */
  readonly sheets: readonly Sheet[];
  /** Whether these are all visible sheets. */
  readonly whole: boolean;
}

/** What else to read with the active sheet. */
export interface ReadAround {
  /** All visible sheets, whatever it takes. */
  readonly all?: boolean;
  /** What lies over the active sheet, for an insertion into it. */
  readonly overlay?: boolean;
}

/**
 * Reads sheets, in workbook order. One round trip for all of them; one more beyond eight visible ones, one more for a sheet
 * with more than 512 merged areas, and several for what exceeds the size of an answer.
 * @throws HostError
 */
export async function readSheets(context: Excel.RequestContext, which: SheetSelection): Promise<SheetRead[]> {
  const answer = await askAtOnce(context, which);
  if (answer === null) return readInBands(context, which);
  if (which === "visible" && hasMore(answer)) return readSheets(context, await visibleSheets(context));
  return sheetsIn(context, answer, which === "visible");
}

/**
 * Reads the active sheet and, where that takes no further round trip, all other visible ones. Of a workbook of more than eight
 * visible sheets, or of very large ones, the active sheet alone is read, in two more round trips.
 * @returns also what lies over the active sheet, if that was wanted and has come
 * @throws HostError
 */
export async function readAround(
  context: Excel.RequestContext,
  { all = false, overlay = false }: ReadAround,
): Promise<Surroundings & { readonly overlay: Overlay | null }> {
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet().load("name");
  let over: OverlayAsked | undefined;
  const answer = await askAtOnce(context, "visible", overlay ? () => (over = askOverlay(active)) : undefined);
  const found = over ? overlayIfCome(over) : null;
  if (answer && !hasMore(answer) && (answer.merged || all))
    return {
      active: active.name,
      sheets: await sheetsIn(context, answer, true),
      whole: true,
      overlay: found,
    };
  // In a request of its own: the first one may have failed, and the next one may be too large as well.
  const looked = worksheets.getActiveWorksheet().load("name");
  const names = await visibleSheets(context);
  const sheets = await readSheets(context, all ? names : [looked.name]);
  return { active: looked.name, sheets, whole: all || names.length === 1, overlay: found };
}

interface Answer {
  readonly asked: readonly Asked[];
  /** Null where a sheet has too many. */
  readonly merged: readonly Excel.RangeAreas[] | null;
}

/** One round trip for all that there is to know of the sheets; null where the answer would be too large. */
async function askAtOnce(
  context: Excel.RequestContext,
  which: SheetSelection,
  dispensable?: () => void,
): Promise<Answer | null> {
  const asked = sheetsOf(context, which).map(ask);
  for (const { used } of asked) used.load(CONTENT);
  try {
    const extents = asked.map(({ extent }) => extent);
    return { asked, merged: await syncWithMerges(context, extents, dispensable) };
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
}

/** Of visible sheets, one more is asked for than are read at once: it is there only if there are more. */
function hasMore({ asked }: Answer): boolean {
  return asked.every(({ sheet }) => !sheet.isNullObject);
}

/** @param some Sheets that are not there are left out, instead of being missed. */
async function sheetsIn(
  context: Excel.RequestContext,
  { asked, merged }: Answer,
  some: boolean,
): Promise<SheetRead[]> {
  const read: [Excel.Worksheet, SheetRead][] = [];
  for (const [index, { sheet, used, extent }] of asked.entries()) {
    if (sheet.isNullObject && some) continue;
    if (sheet.isNullObject) throw new HostError("no-sheet");
    const found = merged?.[index];
    const areas = found ? areasOf(found) : await mergesInBands(context, sheet, extent);
    const cells = new Map<number, Cell>();
    if (!used.isNullObject) await addCells(cells, used);
    read.push([sheet, sheetRead(sheet, cells, areas)]);
  }
  return inOrder(read);
}

/**
 * Reads a sheet again while the user is typing: merged areas are those of before, because listing them has cleared the
 * user's undo stack. Not for after rows, columns or cells were inserted or deleted. Waits until the user has left the cell.
 * @throws HostError
 */
export async function readValues(context: Excel.RequestContext, before: Grid): Promise<SheetRead> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(before.sheet).load("id,name,visibility");
  sheet.protection.load("protected");
  const used = usedOf(sheet, "contents").load(CONTENT);
  await sync(context);
  if (sheet.isNullObject) throw new HostError("no-sheet");
  const cells = new Map<number, Cell>();
  if (!used.isNullObject) await addCells(cells, used);
  return sheetRead(sheet, cells, before.merges);
}

/** Names of the visible sheets, in workbook order. */
export async function visibleSheets(context: Excel.RequestContext): Promise<string[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await sync(context);
  return sheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
}

function sheetsOf(context: Excel.RequestContext, which: SheetSelection): Excel.Worksheet[] {
  const { worksheets } = context.workbook;
  if (which === "active") return [worksheets.getActiveWorksheet()];
  if (which !== "visible") return which.map((name) => worksheets.getItemOrNullObject(name));
  // The sheet after the last one is a null object, and so is everything asked of it.
  const sheets: Excel.Worksheet[] = [];
  let sheet = worksheets.getFirst(true);
  for (; sheets.length < SHEETS_AT_ONCE; sheet = sheet.getNextOrNullObject(true)) sheets.push(sheet);
  return [...sheets, sheet];
}

function ask(sheet: Excel.Worksheet): Asked {
  sheet.load("id,name,position,visibility");
  sheet.protection.load("protected");
  return { sheet, used: usedOf(sheet, "contents"), extent: askExtent(sheet) };
}

/** Reads what is too large for one answer: sheet after sheet, in bands of rows. */
async function readInBands(context: Excel.RequestContext, which: SheetSelection): Promise<SheetRead[]> {
  const names = which === "visible" ? await visibleSheets(context) : which;
  const asked = sheetsOf(context, names).map(ask);
  for (const { used } of asked) used.load("rowIndex,columnIndex,rowCount,columnCount");
  await sync(context);
  const read: [Excel.Worksheet, SheetRead][] = [];
  for (const { sheet, used, extent } of asked) {
    if (sheet.isNullObject) throw new HostError("no-sheet");
    const cells = new Map<number, Cell>();
    if (!used.isNullObject) await addBands(context, cells, sheet, used);
    read.push([sheet, sheetRead(sheet, cells, await mergesInBands(context, sheet, extent))]);
  }
  return inOrder(read);
}

async function addBands(
  context: Excel.RequestContext,
  cells: Map<number, Cell>,
  sheet: Excel.Worksheet,
  used: Excel.Range,
): Promise<void> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  let height = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
  for (let row = 0; row < rowCount;) {
    const rows = Math.min(height, rowCount - row);
    const area: Area = { row: rowIndex + row, column: columnIndex, rows, columns: columnCount };
    const band = cellsOf(sheet, area).load(CONTENT);
    try {
      await sync(context);
    } catch (error) {
      if (!isTooLarge(error) || height === 1) throw error;
      height = Math.ceil(height / 2);
      continue;
    }
    await addCells(cells, band);
    row += rows;
  }
}

const isTooLarge = (error: unknown) => codeOf(error) === "ResponsePayloadSizeLimitExceeded";

function sheetRead(sheet: Excel.Worksheet, cells: Map<number, Cell>, merges: readonly Area[]): SheetRead {
  const { id, name, visibility, protection } = sheet;
  const about = { sheet: name, hidden: visibility !== "Visible", protected: protection.protected };
  return { id, grid: gridOf(about, cells, merges) };
}

function inOrder(read: readonly [Excel.Worksheet, SheetRead][]): SheetRead[] {
  return [...read].sort(([a], [b]) => a.position - b.position).map(([, result]) => result);
}
