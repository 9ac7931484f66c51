import { parseArea } from "../../grid/address";
import type { Area } from "../../grid/address";
import { cellsOf, once, usedOf } from "./ranges";
import { sync } from "./run";

/** Excel refuses to list more merged areas than this. */
const AREAS_AT_ONCE = 512;

/** The area of an address that Excel gave, `'sheet'!A1:B2` or `A1`; null for entire columns and the like. */
export function areaOf(address: string): Area | null {
  return parseArea(address.slice(address.lastIndexOf("!") + 1));
}

/** The areas of a loaded (`areas/items/address`) collection; none where Excel found none. */
export function areasOf(found: Excel.RangeAreas): Area[] {
  if (found.isNullObject) return [];
  return found.areas.items.flatMap(({ address }) => areaOf(address) ?? []);
}

/** Asks for the size of the used range, empty formatted cells included. */
export function askExtent(sheet: Excel.Worksheet): Excel.Range {
  return usedOf(sheet, "formats too").load("rowIndex,columnIndex,rowCount,columnCount");
}

/**
 * A round trip that also lists the merged areas of sheets, given by their used ranges. That is asked last, because it fails
 * where there are too many and must take nothing else along. Excel gives an area with its top-left cell, so whole sheets are
 * asked and not parts.
 * @param dispensable asks for what may be refused, too, and can be done without; not answered where there are too many areas
 * @returns null where there are too many; all else in the batch has then been answered
 */
export async function syncWithMerges(
  context: Excel.RequestContext,
  extents: readonly Excel.Range[],
  dispensable?: () => void,
): Promise<Excel.RangeAreas[] | null> {
  const { worksheets } = context.workbook;
  const reached = extents.length > 0 ? worksheets.getCount() : null;
  const found = extents.map((extent) =>
    once(extent.getMergedAreasOrNullObject()).load("areas/items/address"),
  );
  const listed = dispensable ? worksheets.getCount() : null;
  dispensable?.();
  try {
    await sync(context);
    return found;
  } catch (error) {
    if (listed && answered(listed)) return found;
    if (reached && answered(reached)) return null;
    throw error;
  }
}

function answered(result: OfficeExtension.ClientResult<number>): boolean {
  try {
    return result.value >= 0;
  } catch {
    // office.js throws where no value has come.
    return false;
  }
}

/**
 * Merged areas of a sheet that has too many to list at once: in bands of rows so low that none can hold too many. One round
 * trip for all bands. The extent must be loaded.
 */
export async function mergesInBands(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  extent: Excel.Range,
): Promise<Area[]> {
  if (extent.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = extent;
  // A merged area has two cells or more; those that reach in from other bands start in the band's first row.
  const height = Math.max(1, Math.floor((2 * (AREAS_AT_ONCE - columnCount)) / columnCount));
  const bands: Excel.RangeAreas[] = [];
  for (let row = 0; row < rowCount; row += height) {
    const rows = Math.min(height, rowCount - row);
    const band = cellsOf(sheet, { row: rowIndex + row, column: columnIndex, rows, columns: columnCount });
    bands.push(once(band.getMergedAreasOrNullObject()).load("areas/items/address"));
  }
  await sync(context);
  const areas = new Map<string, Area>();
  for (const area of bands.flatMap(areasOf))
    areas.set([area.row, area.column, area.rows, area.columns].join(), area);
  return [...areas.values()];
}
