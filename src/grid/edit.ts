import { a1 } from "./address";
import type { Area, CellRef } from "./address";
import { cellAt } from "./grid";
import type { CellValue, Grid } from "./grid";
import type { SheetLook } from "./look";
import { moveReferences } from "./references";

/** What a cell is to hold: a constant (a text stays a text, whatever it looks like), a formula, or nothing. */
export type Content = CellValue | { readonly formula: string } | null;

/** How strongly a mark speaks. Also the severity of findings. */
export type Severity = "error" | "warning" | "info";

/**
 * One change to a worksheet, as plain data. Edits are applied in order; each address is meant at the moment of its edit, so
 * after an `insertRows` the addresses below it have moved. A host writes only the top-left cell of a merged area, writes text
 * as text, and leaves number formats alone.
 */
export type Edit =
  | { readonly kind: "write"; readonly at: CellRef; readonly before: Content; readonly after: Content }
  | {
      /** Entire rows; the first new one becomes `row`. Formats, merges within the row and height come from `like`. */
      readonly kind: "insertRows";
      readonly sheet: string;
      readonly row: number;
      readonly count: number;
      /** The row to resemble, counted before the insertion. */
      readonly like: number;
      /** The height fits what the rows hold, instead of being that of `like`. */
      readonly fit?: true;
      /**
       * First row of the block that the new rows join below its last row, if they do. What ends there and is no content
       * (defined names, print area, conditional formats, data validation) is then made to cover them, as it would cover
       * rows inserted inside the block; formulas and merged areas are edits of their own. Deleting the rows takes it back.
       */
      readonly joins?: number;
    }
  | {
      /** Entire rows, which must be empty when the edit is applied. */
      readonly kind: "deleteRows";
      readonly sheet: string;
      readonly row: number;
      readonly count: number;
      /** The row that an insertion which takes this back would resemble, counted without the deleted rows. */
      readonly like: number;
      /** Whether the height of that insertion fits what the rows hold. */
      readonly fit?: true;
      /** The block that an insertion which takes this back would join. */
      readonly joins?: number;
    }
  | {
      /** A new sheet of the program's own, after the others; refused as `stale` where there is one of that name. */
      readonly kind: "addSheet";
      readonly sheet: string;
      readonly look: SheetLook;
    }
  | {
      /** Takes an `addSheet` back: the sheet must be empty when the edit is applied. Comes last; clears Excel's own undo. */
      readonly kind: "removeSheet";
      readonly sheet: string;
      readonly look: SheetLook;
    }
  | { readonly kind: "merge"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly area: Area }
  | {
      /** Colours cells over the user's own formats, without touching these. */
      readonly kind: "highlight";
      readonly sheet: string;
      readonly severity: Severity;
      readonly areas: readonly Area[];
    }
  | {
      /** A message at a cell that has no note, comment or input message of a person's; skipped where it has. */
      readonly kind: "message";
      readonly at: CellRef;
      readonly text: string;
    }
  | {
      /** Removes every highlight and message of ours from the sheet, in whatever session or machine it was made. */
      readonly kind: "clearMarks";
      readonly sheet: string;
    };

/** The sheet that an edit changes. */
export function sheetOf(edit: Edit): string {
  return "at" in edit ? edit.at.sheet : edit.sheet;
}

/** Edits that belong together: applied whole or not at all, taken back in one step. */
export interface Plan {
  /** What it does, for the undo button: `插入 2 个指标`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** What must be true before the first edit, besides what the writes expect: that rows still are where they were. */
  readonly expects?: readonly Expectation[];
  /** The cell to select afterwards. */
  readonly select?: CellRef;
}

/** A cell and what a plan expects to find there before its first edit. */
export interface Expectation {
  readonly at: CellRef;
  readonly content: Content;
}

/** Whether two contents are the same; an empty text counts as nothing. */
export function sameContent(left: Content, right: Content): boolean {
  const plain = (content: Content) => (content === "" ? null : content);
  const [a, b] = [plain(left), plain(right)];
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null)
    return a.formula === b.formula;
  return a === b;
}

/** What a cell of the grid holds, as an edit would name it. */
export function contentAt(grid: Grid, row: number, column: number): Content {
  const cell = cellAt(grid, row, column);
  if (!cell) return null;
  return cell.formula === undefined ? cell.value : { formula: cell.formula };
}

/**
 * The edits that take a plan back, in their order. Marks are no content: a plan that marks is taken back by `clearMarks`, and
 * the marks that a `clearMarks` removed come back with the next check.
 */
export function inverse(plan: Plan): Plan {
  const edits = [...plan.edits].reverse().flatMap((edit): Edit[] => {
    switch (edit.kind) {
      case "write":
        return [{ ...edit, before: edit.after, after: edit.before }];
      case "insertRows":
        return [{ ...edit, kind: "deleteRows" }];
      case "deleteRows":
        return [{ ...edit, kind: "insertRows" }];
      case "addSheet":
        return [{ ...edit, kind: "removeSheet" }];
      case "removeSheet":
        return [{ ...edit, kind: "addSheet" }];
      case "merge":
        return [{ ...edit, kind: "unmerge" }];
      case "unmerge":
        return [{ ...edit, kind: "merge" }];
      case "highlight":
      case "message":
        return [{ kind: "clearMarks", sheet: sheetOf(edit) }];
      case "clearMarks":
        return [];
    }
  });
  return { title: plan.title, edits };
}

/**
 * What must be true of the sheets before the plan's first edit, with addresses of that moment: the `before` of every write to
 * a cell that existed already. Later writes to the same cell expect what earlier ones left, so only the first counts.
 */
export function expectations(plan: Plan): Expectation[] {
  const found: Expectation[] = [...(plan.expects ?? [])];
  const seen = new Set(found.map(({ at }) => `${at.sheet}!${a1(at)}`));
  plan.edits.forEach((edit, index) => {
    if (edit.kind !== "write") return;
    const row = originalRow(plan.edits.slice(0, index), edit.at.sheet, edit.at.row);
    if (row === null) return;
    const at: CellRef = { ...edit.at, row };
    const key = `${at.sheet}!${a1(at)}`;
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ at, content: originalContent(plan.edits.slice(0, index), at.sheet, edit.before) });
  });
  return found;
}

/** What a content of now was before the edits: rows that came or went have moved what a formula refers to. */
function originalContent(edits: readonly Edit[], home: string, content: Content): Content {
  if (typeof content !== "object" || content === null) return content;
  const formula = [...edits].reverse().reduce((text, edit) => {
    if (edit.kind === "insertRows") return moveReferences(text, home, { ...edit, kind: "delete" });
    if (edit.kind === "deleteRows") return moveReferences(text, home, { ...edit, kind: "insert" });
    return text;
  }, content.formula);
  return { formula };
}

/** Where a row of now stood before the edits, or null for a row that they inserted. */
export function originalRow(edits: readonly Edit[], sheet: string, row: number): number | null {
  let at = row;
  for (const edit of [...edits].reverse()) {
    if (edit.kind === "insertRows" && edit.sheet === sheet && at >= edit.row) {
      if (at < edit.row + edit.count) return null;
      at -= edit.count;
    } else if (edit.kind === "deleteRows" && edit.sheet === sheet && at >= edit.row) {
      at += edit.count;
    }
  }
  return at;
}
