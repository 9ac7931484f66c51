import type { CellRef } from "../../grid/address";
import { applyEdits } from "../../grid/apply";
import type { Plan } from "../../grid/edit";
import type { HostError } from "../../grid/host";
import { codeOf } from "./errors";
import { run } from "./run";
import { arrive, askSnapshot, differingCells, differingMerges, exactFormulas } from "./snapshot";
import type { Snapshot } from "./snapshot";
import type { SheetState } from "./verify";

/** A workbook as it was found after a failure. */
export interface FoundAgain {
  /** The sheets that stay, in the order of their states. */
  readonly staying: readonly Snapshot[];
  /** Sheets that were added, by their first cells: to be taken away. */
  readonly added: readonly CellRef[];
  /** Sheets that were removed, by their first cells: they cannot come back. */
  readonly gone: readonly CellRef[];
  /** Whether every sheet came or went as the plan wants, as far as can be told. */
  readonly sheets: "as planned" | "not as planned";
}

/**
 * Looks at the sheets of a plan after its batch has failed.
 * @param cause why it failed
 * @returns `no-sheet` where one is gone that should have stayed
 * @throws HostError
 */
export async function lookAgain(
  plan: Plan,
  states: readonly SheetState[],
  cause: HostError,
): Promise<FoundAgain | "no-sheet"> {
  const found = await run(
    (context) =>
      arrive(
        context,
        states.map(({ scope }) => askSnapshot(context, scope)),
      ),
    { patient: true },
  );
  const staying: Snapshot[] = [];
  const added: CellRef[] = [];
  const gone: CellRef[] = [];
  let asPlanned = true;
  for (const [index, { scope, before }] of states.entries()) {
    const now = found[index];
    const at = { sheet: scope.sheet, row: 0, column: 0 };
    if (scope.fate === "stays") {
      if (!now) return "no-sheet";
      staying.push(now);
    } else if (scope.fate === "removed") {
      if (!now) gone.push(at);
      else asPlanned = false;
    } else {
      // One of that name had come meanwhile: somebody else's.
      if (now && codeOf(cause.cause) !== "ItemAlreadyExists") added.push(at);
      // A batch stops at its first error; where no error has come, the contents tell, which come nearly last.
      const expected = applyEdits(before.grid, plan.edits);
      asPlanned &&=
        cause.problem === "connection" &&
        !!now &&
        differingCells(expected, now.grid, scope, exactFormulas(plan, scope)).length === 0;
    }
  }
  return { staying, added, gone, sheets: asPlanned ? "as planned" : "not as planned" };
}

/** What differs from before. @param states those of the sheets that stay */
export function differing(states: readonly SheetState[], { staying, added }: FoundAgain): CellRef[] {
  const cells = states.flatMap(({ scope, before }, index) => {
    const now = staying[index];
    if (!now) return [];
    const merges = scope.structure ? differingMerges(before.grid, now.grid) : [];
    return [...differingCells(before.grid, now.grid, scope), ...merges];
  });
  return [...cells, ...added];
}
