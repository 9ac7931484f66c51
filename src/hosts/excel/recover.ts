import { a1 } from "../../grid/address";
import type { CellRef } from "../../grid/address";
import { applyEdits } from "../../grid/apply";
import { sheetOf } from "../../grid/edit";
import type { Edit, Plan } from "../../grid/edit";
import type { Grid } from "../../grid/grid";
import { HostError } from "../../grid/host";
import { namesFailedAction } from "./errors";
import { chunksOf, messagesOn, removeMarks } from "./marks";
import { messageKind, searchMarks } from "./oldMarks";
import type { MarksFound } from "./oldMarks";
import { run, sync } from "./run";
import { differing, lookAgain } from "./lookAgain";
import { differingCells, differingMerges, exactFormulas } from "./snapshot";
import type { Snapshot } from "./snapshot";
import { takeBack } from "./takeBack";
import { finish } from "./verify";
import type { SheetState, Verified } from "./verify";

/** How often a plan is tried to be taken back. */
const ATTEMPTS = 2;

/**
 * After a batch that failed, or whose answer was lost: finds out how far it came, and takes it back unless it was done
 * entirely. A sheet that was to be added is taken away again after any error: its contents do not tell whether its look is
 * complete.
 * @param cause why the batch ended
 * @returns `applied` if all was done, `untouched` if the contents are as before and no marks of ours are left
 * @throws HostError `partial` with the cells that differ, or may differ where Excel no longer answers
 */
export async function recover(
  plan: Plan,
  verified: Verified,
  kept: readonly CellRef[],
  cause: HostError,
): Promise<"applied" | "untouched"> {
  const all = [...verified.sheets.values()];
  const states = all.filter(({ scope }) => scope.fate === "stays");
  try {
    let found = await lookAgain(plan, all, cause);
    if (found === "no-sheet") return "untouched";
    // After an action that failed not all was done, whatever it looks like.
    const stopped = namesFailedAction(cause.cause);
    const done = !stopped && howFar(plan, states, found.staying).done && found.sheets === "as planned";
    if (done && (await marksAsPlanned(plan, states, kept))) return "applied";
    if (found.gone.length > 0) throw new HostError("partial", found.gone);
    for (let attempt = 0; attempt < ATTEMPTS && differing(states, found).length > 0; attempt++) {
      await takeBack(plan, verified, howFar(plan, states, found.staying).edits, found);
      found = await lookAgain(plan, all, cause);
      if (found === "no-sheet") return "untouched";
    }
    await clearMarks(states);
    const cells = differing(states, found);
    if (cells.length > 0) throw new HostError("partial", cells);
    return "untouched";
  } catch (error) {
    if (error instanceof HostError && error.problem === "partial") throw error;
    throw new HostError("partial", touched(plan), "what was changed could not be read back", {
      cause: error,
    });
  }
}

/**
 * How many edits were carried out: a batch stops at its first error, so it is the number after which the sheets would look
 * most like what was found.
 */
function howFar(
  plan: Plan,
  states: readonly SheetState[],
  found: readonly Snapshot[],
): { edits: number; done: boolean } {
  let nearest = { edits: 0, distance: Infinity };
  const at = states.map(({ before }) => ({ grid: before.grid, height: before.height }));
  const exact = states.map(({ scope }) => exactFormulas(plan, scope));
  for (let edits = 0; edits <= plan.edits.length; edits++) {
    const edit = plan.edits[edits - 1];
    if (edit) at.forEach((state) => advance(state, edit));
    const distance = states.reduce((sum, { scope }, index) => {
      const [state, now] = [at[index], found[index]];
      if (!state || !now) return sum;
      const cells = differingCells(state.grid, now.grid, scope, exact[index]).length;
      if (!scope.structure) return sum + cells;
      return sum + cells + differingMerges(state.grid, now.grid).length + Number(state.height !== now.height);
    }, 0);
    const last = edits === plan.edits.length;
    if (distance < nearest.distance || (last && distance === 0)) nearest = { edits, distance };
  }
  return { edits: nearest.edits, done: nearest.edits === plan.edits.length && nearest.distance === 0 };
}

/** Moves a state on by one edit: its contents, and the rows down to the last one with a content or a format. */
function advance(state: { grid: Grid; height: number }, edit: Edit): void {
  if (sheetOf(edit) !== state.grid.sheet) return;
  state.grid = applyEdits(state.grid, [edit]);
  if (edit.kind === "insertRows") state.height = Math.max(state.height, edit.row) + edit.count;
  if (edit.kind === "deleteRows" && edit.row < state.height) state.height -= edit.count;
}

/** Whether the sheets carry exactly the marks that the plan sets; looked at only when all its contents are there. */
async function marksAsPlanned(
  plan: Plan,
  states: readonly SheetState[],
  kept: readonly CellRef[],
): Promise<boolean> {
  const marked = states.filter(marksChange);
  // What was there before and stays was not looked for.
  if (marked.some(({ scope }) => !scope.clearsMarks)) return false;
  if (marked.length === 0) return true;
  const found = await findMarks(marked);
  const noted = messageKind() === "note";
  return marked.every(({ scope }, index) => {
    const own = plan.edits.filter((edit) => sheetOf(edit) === scope.sheet);
    const highlights = own.flatMap((edit) =>
      edit.kind === "highlight" ? chunksOf(edit, noted ? messagesOn(own, scope.sheet) : []) : [],
    );
    const messages = own.filter((edit) => edit.kind === "message").length;
    const left = kept.filter(({ sheet }) => sheet === scope.sheet).length;
    const now = found[index];
    return (
      now?.highlights.length === highlights.length &&
      now.notes.length + now.prompts.length === messages - left
    );
  });
}

const marksChange = ({ scope }: SheetState) => scope.clearsMarks || scope.setsMarks;

function findMarks(states: readonly SheetState[]) {
  return run(
    async (context) => {
      const searches = states.map(({ scope }) => {
        const sheet = context.workbook.worksheets.getItem(scope.sheet);
        return searchMarks(sheet, { ...scope, clearsMarks: true, messages: [] });
      });
      await sync(context);
      await finish(context, searches);
      return searches.map((search) => search.found());
    },
    { patient: true },
  );
}

/**
 * Removes every mark of ours from the sheets whose marks the plan changes, unless they are still those of before: what it
 * removed already comes back with the next check.
 */
async function clearMarks(states: readonly SheetState[]): Promise<void> {
  const marked = states.filter(marksChange);
  if (marked.length === 0) return;
  const found = await findMarks(marked);
  if (marked.every(({ marks }, index) => sameMarks(marks, found[index]))) return;
  await run(
    async (context) => {
      marked.forEach(({ scope, marks: before }, index) => {
        const marks = found[index];
        if (!marks) return;
        const begun = scope.clearsMarks ? marks.inert.filter((id) => !before.inert.includes(id)) : [];
        const sheet = context.workbook.worksheets.getItem(scope.sheet);
        removeMarks(sheet, { ...marks, highlights: [...marks.highlights, ...begun] }, (row) => row);
      });
      await sync(context);
    },
    { patient: true },
  );
}

function sameMarks(a: MarksFound, b: MarksFound | undefined): boolean {
  const key = ({ highlights, inert, notes, prompts }: MarksFound) =>
    [...highlights, "", ...inert, "", ...notes.map(a1), "", ...prompts.map(a1)].join();
  return b !== undefined && key(a) === key(b);
}

/** The cells that a plan may have changed, as they lay before. */
function touched(plan: Plan): CellRef[] {
  return plan.edits.flatMap((edit): CellRef[] => {
    switch (edit.kind) {
      case "write":
        return [edit.at];
      case "insertRows":
      case "deleteRows":
        return [{ sheet: edit.sheet, row: edit.row, column: 0 }];
      case "merge":
      case "unmerge":
        return [{ sheet: edit.sheet, row: edit.area.row, column: edit.area.column }];
      case "addSheet":
      case "removeSheet":
        return [{ sheet: edit.sheet, row: 0, column: 0 }];
      case "highlight":
      case "message":
      case "clearMarks":
        return [];
    }
  });
}
