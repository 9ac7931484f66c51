import type { CellRef } from "../../grid/address";
import { applyEdits } from "../../grid/apply";
import type { Plan } from "../../grid/edit";
import { cellAt, cellKey } from "../../grid/grid";
import { HostError } from "../../grid/host";
import type { Applied } from "../../grid/host";
import { codeOf, hostError, namesFailedAction } from "./errors";
import { messageKind } from "./oldMarks";
import type { KnownOverlays } from "./overlay";
import { perform } from "./perform";
import { cellOf } from "./ranges";
import { recover } from "./recover";
import { currentRow } from "../../grid/rows";
import { groupsUndo, run } from "./run";
import { arrive, askSnapshot, differingCells, exactFormulas } from "./snapshot";
import { verify } from "./verify";
import type { SheetState, Verified } from "./verify";

/**
 * Applies a plan: one round trip that verifies, one more for what lies over a sheet (old marks, conditional formats, validation)
 * unless it is known and has stayed, one that writes and looks at what was written.
 * @throws HostError; but for `partial` the contents are as before
 */
export async function applyPlan(plan: Plan, known: KnownOverlays = new Map()): Promise<Applied> {
  const messages = messageKind();
  if (plan.edits.length === 0) return { keptMessages: [], messages };
  const verified = await verifiedPlan(plan, known);
  if (!groupsUndo()) return { messages, keptMessages: await carryOut(plan, verified, false) };
  try {
    return { messages, keptMessages: await carryOut(plan, verified, true) };
  } catch (error) {
    if (!(error instanceof HostError) || codeOf(error.cause) !== "UndoNotSupported") throw error;
    // Taken back by now.
    return { messages, keptMessages: await carryOut(plan, verified, false) };
  }
}

async function verifiedPlan(plan: Plan, known: KnownOverlays): Promise<Verified> {
  try {
    return await run((context) => verify(context, plan, known));
  } catch (error) {
    const isGuess = known.size > 0 && error instanceof HostError && namesFailedAction(error.cause);
    if (!isGuess) throw error;
    // Something that was asked for as it was known may have become something else: asked from the start.
    return run((context) => verify(context, plan, new Map()));
  }
}

async function carryOut(plan: Plan, verified: Verified, oneUndo: boolean): Promise<CellRef[]> {
  let kept: CellRef[] = [];
  try {
    await run(
      async (context) => {
        kept = perform(context, plan.edits, verified);
        await lookAfterwards(context, plan, verified);
      },
      { oneUndo },
    );
    return kept;
  } catch (error) {
    const cause = hostError(error);
    // While the user types Excel refuses the whole request.
    if (cause.problem === "busy") throw cause;
    if ((await recover(plan, verified, kept, cause)) === "applied") return kept;
    // Excel denies access for either reason.
    if (cause.problem === "protected" && ![...verified.sheets.values()].some(isProtected))
      throw new HostError("read-only", cause.cells, cause.detail, { cause: cause.cause });
    throw cause;
  }
}

const isProtected = ({ before }: SheetState) => before.grid.protected;

/** The round trip that writes. Looks at the written cells in the same request, and selects what the plan wants selected. */
async function lookAfterwards(
  context: Excel.RequestContext,
  plan: Plan,
  { sheets }: Verified,
): Promise<void> {
  const states = [...sheets.values()].filter(
    ({ scope }) => scope.windows.length > 0 && scope.fate !== "removed",
  );
  const asked = states.map(({ scope }) => askSnapshot(context, scope));
  const { select } = plan;
  if (select && sheets.get(select.sheet)?.before.grid.hidden === false) {
    const sheet = context.workbook.worksheets.getItem(select.sheet);
    sheet.activate();
    cellOf(sheet, select.row, select.column).select();
  }
  const after = await arrive(context, asked);
  const written = writtenCells(plan);
  const wrong: CellRef[] = [];
  const foreign: CellRef[] = [];
  states.forEach(({ scope, before }, index) => {
    const found = after[index]?.grid;
    const expected = applyEdits(before.grid, plan.edits);
    for (const at of found ? differingCells(expected, found, scope, exactFormulas(plan, scope)) : []) {
      if (written.has(keyOf(at))) wrong.push(at);
      // Numbers may be computed anew; a label elsewhere means that someone moved rows meanwhile.
      else if (typeof cellAt(expected, at.row, at.column)?.value === "string") foreign.push(at);
    }
  });
  if (foreign.length > 0) throw new HostError("stale", foreign);
  if (wrong.length > 0) throw new HostError("unsupported", wrong, "the cell does not take this content");
}

/** Keys of the cells that a plan writes, as they lie afterwards. */
function writtenCells(plan: Plan): Set<string> {
  const keys = plan.edits.flatMap((edit, index) => {
    if (edit.kind !== "write") return [];
    const row = currentRow(plan.edits.slice(index + 1), edit.at.sheet, edit.at.row);
    return row === null ? [] : [keyOf({ ...edit.at, row })];
  });
  return new Set(keys);
}

const keyOf = ({ sheet, row, column }: CellRef) => `${String(cellKey(row, column))} ${sheet}`;
