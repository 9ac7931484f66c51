import { a1 } from "../../../grid/address";
import type { CellRef } from "../../../grid/address";
import { applyEdits } from "../../../grid/apply";
import { contentAt, expectations, sameContent, sheetOf } from "../../../grid/edit";
import type { Edit, Plan } from "../../../grid/edit";
import { anchorOf } from "../../../grid/grid";
import type { Grid } from "../../../grid/grid";
import { HostError } from "../../../grid/host";
import { Package } from "../package";
import { readGrids } from "../read";
import { readWorkbookPart } from "../workbookPart";
import type { WorkbookPart } from "../workbookPart";
import { partText } from "./partText";
import { withRecalculation } from "./recalculation";
import { withCell, withMerge, withoutMerge } from "./sheetPatch";
import { withParts } from "./zipPatch";

/**
 * The file after a plan, whole or not at all: `write`, `merge` and `unmerge`. Only what the plan names is changed: every
 * other part of the package stays as it is, byte by byte, and so does the rest of the sheet. Values that depend on what was written are
 * calculated anew by whoever opens the file.
 * @param bytes the file; it is not changed
 * @throws FileProblem where the file cannot be read
 * @throws HostError `stale` (with the cells) where the sheet is not what the plan expects, `no-sheet`, `protected`, `obstacle`
 *   at formulas of several cells, `unsupported` for other edits
 */
export function applyPlan(bytes: Uint8Array, plan: Plan): Uint8Array {
  const source = new Package(bytes);
  const workbook = readWorkbookPart(source);
  const grids = readGrids(bytes);
  verify(plan, grids);
  const parts = new Map<string, string>();
  for (const edit of plan.edits) {
    const part = partOf(sheetOf(edit), workbook);
    parts.set(part, applied(edit, parts.get(part) ?? partText(source, part), part));
  }
  const changes = new Map<string, Uint8Array | null>(
    [...parts].map(([part, text]) => [part, new TextEncoder().encode(text)]),
  );
  if (grids.some(hasFormula) || plan.edits.some(writesFormula))
    for (const [part, content] of withRecalculation(source, workbook)) changes.set(part, content);
  return withParts(bytes, changes);
}

function applied(edit: Edit, text: string, part: string): string {
  switch (edit.kind) {
    case "write":
      return withCell(text, part, edit.at, edit.after);
    case "merge":
      return withMerge(text, part, edit.area);
    case "unmerge":
      return withoutMerge(text, part, edit.area, edit.sheet);
    case "insertRows":
    case "deleteRows":
    case "addSheet":
    case "removeSheet":
    case "highlight":
    case "message":
    case "clearMarks":
      throw new HostError("unsupported", [], `${edit.kind} on a file`);
  }
}

function verify(plan: Plan, grids: readonly Grid[]): void {
  const now = new Map(grids.map((grid) => [grid.sheet, grid]));
  for (const edit of plan.edits) {
    const sheet = sheetOf(edit);
    if (edit.kind === "addSheet") throw new HostError("unsupported", [], `${edit.kind} on a file`);
    const grid = now.get(sheet);
    if (!grid) throw new HostError("no-sheet", [], sheet);
    if (grid.protected) throw new HostError("protected", [{ sheet, row: 0, column: 0 }]);
    if (edit.kind === "write") refuseCovered(edit.at, grid);
    else now.set(sheet, applyEdits(grid, [edit]));
  }
  const stale = expectations(plan)
    .filter(({ at, content }) => {
      const grid = grids.find(({ sheet }) => sheet === at.sheet);
      return !grid || !sameContent(contentAt(grid, at.row, at.column), content);
    })
    .map(({ at }) => at);
  if (stale.length > 0) throw new HostError("stale", stale);
}

/** What stands under a merged area is not seen: only its first cell may be written. */
function refuseCovered(at: CellRef, grid: Grid): void {
  const anchor = anchorOf(grid, at.row, at.column);
  if (anchor.row !== at.row || anchor.column !== at.column)
    throw new HostError("obstacle", [at], `${a1(at)} is covered by a merged area`);
}

function hasFormula({ cells }: Grid): boolean {
  return [...cells.values()].some(({ formula }) => formula !== undefined);
}

function writesFormula(edit: Edit): boolean {
  return edit.kind === "write" && typeof edit.after === "object" && edit.after !== null;
}

function partOf(sheet: string, workbook: WorkbookPart): string {
  const entry = workbook.sheets.find(({ name }) => name === sheet);
  if (!entry) throw new HostError("no-sheet", [], sheet);
  return entry.part;
}
