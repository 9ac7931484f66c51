import { cellAt } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { STATUSES, STATUS_WORDS } from "../decision";
import type { Status, Target } from "../decision";
import { frameOf, isTyped } from "./frame";
import type { KnownRow } from "./frame";
import type { ShownColumn } from "./rows";

/** What people wrote into a row of the sheet since it was made: what could become a decision. Absent: nothing. */
export interface TypedRow {
  readonly target: Target;
  readonly opinion?: string;
  readonly reply?: string;
  /** Only where it is one of the words that decisions know. */
  readonly status?: Status;
}

/** The rows of a sheet of the program's own into which people wrote an opinion, a reply or a status; none for other sheets. */
export function typedRows(grid: Grid): TypedRow[] {
  const frame = frameOf(grid);
  if (!frame) return [];
  const typed = (row: KnownRow, column: ShownColumn): string | undefined => {
    const at = frame.columns[column];
    if (at === undefined || !isTyped(grid, frame, row, column)) return undefined;
    return cellAt(grid, row.row, at)?.text.trim() ?? "";
  };
  return frame.rows.flatMap((row): TypedRow[] => {
    if (row.key.kind !== "item") return [];
    const opinion = typed(row, "opinion");
    const reply = typed(row, "reply");
    const words = typed(row, "status");
    const status = STATUSES.find((each) => STATUS_WORDS[each] === words);
    const found = {
      ...(opinion !== undefined && { opinion }),
      ...(reply !== undefined && { reply }),
      ...(status !== undefined && { status }),
    };
    return Object.keys(found).length === 0 ? [] : [{ target: row.key.target, ...found }];
  });
}
