import type { Cell, Grid } from "../../grid/grid";
import { HostError } from "../../grid/host";
import { checkedAgain, markedAgain, marksDiffer } from "../check/checkAgain";
import { checkOf } from "../check/checkState";
import type { CheckState, WorkbookRead } from "../check/checkState";
import type { Checked } from "../check/checking";
import type { Running } from "../running";
import type { Due } from "./schedule";

/**
 * Checks again after an edit of the user's: one reading of the sheet that was edited; marks are set anew only where they
 * differ, and never after a coauthor's edit.
 * @returns false: it could not be done now
 * @throws HostError
 */
export async function recheck(running: Running, { sheet, what, remote }: Due): Promise<boolean> {
  const { host, store } = running;
  const before = store.get().check;
  const known = before.read.grids.find((grid) => grid.sheet === sheet);
  if (!known || !checkOf(before, sheet)) return true;
  // Listing merged areas has cleared users' Ctrl+Z: only where they may have changed.
  const [grid] = what === "structure" ? await host.read([sheet]) : [await host.readValues(known)];
  if (!grid) throw new HostError("no-sheet");
  if (sameGrid(known, grid) && !checkOf(before, sheet)?.outdated) return true;
  const read: WorkbookRead = {
    ...before.read,
    grids: before.read.grids.map((each) => (each === known ? grid : each)),
  };
  const checked = (await checkedAgain(running, before, read)).map((now) => withKnownFindings(before, now));
  if (store.get().busy) return false;
  const results = await markedAgain(
    running,
    before,
    checked,
    (now) => !remote && marksDiffer(checkOf(before, now.sheet), now),
  );
  const waits = results.some(({ marks }) => marks.kind === "refused" && marks.problem.problem === "busy");
  if (waits) return false;
  store.dispatch({ type: "checked", results, read, asked: "live", active: sheet });
  return true;
}

/** Findings that are as they were stay the same objects: then only what differs is drawn anew, in a list of hundreds. */
function withKnownFindings({ sheets }: CheckState, now: Checked): Checked {
  const then = sheets.find(({ checked }) => checked.id === now.id);
  if (!then) return now;
  const known = new Map(then.checked.findings.map((listed) => [listed.key, listed]));
  const findings = now.findings.map((listed) => {
    const same = known.get(listed.key);
    return same && JSON.stringify(same) === JSON.stringify(listed) ? same : listed;
  });
  return { ...now, findings };
}

function sameGrid(before: Grid, now: Grid): boolean {
  return (
    before.protected === now.protected &&
    before.cells.size === now.cells.size &&
    [...now.cells].every(([key, cell]) => sameCell(before.cells.get(key), cell)) &&
    JSON.stringify(before.merges) === JSON.stringify(now.merges)
  );
}

function sameCell(before: Cell | undefined, now: Cell): boolean {
  return (
    before !== undefined &&
    before.value === now.value &&
    before.text === now.text &&
    before.formula === now.formula
  );
}
