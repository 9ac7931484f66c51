import { applyEdits } from "../../grid/apply";
import type { Cell, Grid } from "../../grid/grid";
import type { SheetLook } from "../../grid/look";
import { frameOf } from "./frame";
import { lookFor, opinionSheet } from "./newSheet";
import type { Opinion } from "./opinion";
import { SHEET_NAME } from "./plan";
import { planUpdate } from "./update";

/**
 * The opinion for a workbook of its own: with all that people wrote on the workbook's own sheet, where there is one, brought up
 * to date. Places are texts: the cells that they name are in another file.
 * @param grids the sheets of the workbook, as far as they were read
 */
export function exportedSheet(grids: readonly Grid[], opinion: Opinion): { grid: Grid; look: SheetLook } {
  const own = grids.find((grid) => frameOf(grid) !== null);
  const plan = own && planUpdate(own, opinion);
  const now = own && plan ? applyEdits(own, plan.edits) : null;
  const frame = now && frameOf(now);
  if (!now || !frame) {
    const { grid, look } = opinionSheet(opinion, SHEET_NAME);
    return { grid: withoutLinks(grid), look };
  }
  const grid = { ...withoutLinks(now), sheet: SHEET_NAME, hidden: false, protected: false };
  return { grid, look: lookFor(grid, frame.rows, frame.headRow) };
}

/** A link as its formula has it: where it leads, and the text that it shows. */
const LINK = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/;

function withoutLinks(grid: Grid): Grid {
  const cells = new Map(
    [...grid.cells].map(([key, cell]): [number, Cell] => {
      const shown = LINK.exec(cell.formula ?? "")?.[1]?.replaceAll('""', '"');
      return [key, shown === undefined ? cell : { value: shown, text: shown }];
    }),
  );
  return { ...grid, cells };
}
