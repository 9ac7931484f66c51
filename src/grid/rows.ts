import { sheetOf } from "./edit";
import type { Edit } from "./edit";

/** The row of before the edits that a row of now stands for: its own, or that of the neighbour it was made to resemble. */
export function sourceRow(edits: readonly Edit[], sheet: string, row: number): number {
  let at = row;
  for (const edit of [...edits].reverse()) {
    if (sheetOf(edit) !== sheet) continue;
    if (edit.kind === "insertRows" && at >= edit.row)
      at = at < edit.row + edit.count ? edit.like : at - edit.count;
    else if (edit.kind === "deleteRows" && at >= edit.row) at += edit.count;
  }
  return at;
}

/** Where a row of before the edits is after them, or null if they delete it. */
export function currentRow(edits: readonly Edit[], sheet: string, row: number): number | null {
  let at = row;
  for (const edit of edits) {
    if (sheetOf(edit) !== sheet) continue;
    if (edit.kind === "insertRows" && at >= edit.row) at += edit.count;
    else if (edit.kind === "deleteRows" && at >= edit.row) {
      if (at < edit.row + edit.count) return null;
      at -= edit.count;
    }
  }
  return at;
}
