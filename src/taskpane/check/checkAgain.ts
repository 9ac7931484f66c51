import type { Grid } from "../../grid/grid";
import { HostError } from "../../grid/host";
import type { Running } from "../running";
import { checkOf, isDeclared, namesOf } from "./checkState";
import type { CheckState, MarkedSheet, SheetCheck, WorkbookRead } from "./checkState";
import type { Checked } from "./checking";

/**
 * Checks again after a change of ours to a sheet. One reading gives what the last check read: what was found on other sheets
 * may rest on this one. Marks of other sheets are set again only where they differ.
 * @throws HostError
 */
export async function checkSheetsAgain(running: Running, sheet: string): Promise<void> {
  const { store } = running;
  const before = store.get().check;
  const read = await readAgain(running, before.read, sheet);
  const checked = await checkedAgain(running, before, read);
  const results = await markedAgain(
    running,
    before,
    checked,
    // Rows that moved took their marks along, but what was copied or taken back did not.
    (now) => now.sheet === sheet || marksDiffer(checkOf(before, now.sheet), now),
  );
  store.dispatch({ type: "checked", results, read, asked: "again", active: sheet });
}

/** Checks some sheets again after a change of ours: with one reading where all of the workbook was read before. Never throws. */
export async function checkSeveralAgain(running: Running, sheets: readonly string[]): Promise<void> {
  const all = [...new Set(sheets)];
  for (const sheet of running.store.get().check.read.whole ? all.slice(0, 1) : all)
    await running.checkAgain(sheet);
}

/** Checks what was checked before, as it is now. */
export async function checkedAgain(
  { work, settings }: Running,
  before: CheckState,
  read: WorkbookRead,
): Promise<Checked[]> {
  const names = namesOf(read);
  const there = namesOf(before.read);
  // Where one is gone it may have another name now: then what was not there before is looked at too.
  const renamed = there.some((name) => checkOf(before, name) && !names.includes(name));
  const sheets = names.filter((name) => checkOf(before, name) ?? (renamed && !there.includes(name)));
  const checked = await work.check({ grids: read.grids, sheets, settings: await settings() });
  return checked.filter((now) => isDeclared(now) || checkOf(before, now.sheet));
}

/** Sets the marks of those sheets that need it anew, unless the user has cleared them; the others keep theirs. */
export async function markedAgain(
  running: Running,
  before: CheckState,
  checked: readonly Checked[],
  needed: (now: Checked) => boolean,
): Promise<MarkedSheet[]> {
  // A sheet that was not there before is one that was renamed.
  const gone = before.sheets.find(({ checked: { sheet } }) => !checked.some((now) => now.sheet === sheet));
  const marksOf = (now: Checked) => (checkOf(before, now.sheet) ?? gone)?.marks ?? { kind: "none" as const };
  const marked = await running.mark(checked.filter((now) => marksOf(now).kind !== "cleared" && needed(now)));
  return checked.map(
    (now): MarkedSheet =>
      marked.find((each) => each.checked === now) ?? { checked: now, marks: marksOf(now) },
  );
}

/** Whether a sheet must be marked otherwise than it was. */
export function marksDiffer(before: SheetCheck | null, now: Checked): boolean {
  return JSON.stringify(before?.checked.marks) !== JSON.stringify(now.marks);
}

/** The sheets that were read before, in one round trip; without those that are gone. */
async function readAgain({ host }: Running, before: WorkbookRead, sheet: string): Promise<WorkbookRead> {
  const names = namesOf(before);
  const whole = before.whole && names.includes(sheet);
  try {
    return { grids: await host.read(whole ? names : [sheet]), whole };
  } catch (error) {
    if (!(error instanceof HostError) || error.problem !== "no-sheet") throw error;
    const grids: Grid[] = await host.read("visible");
    return { grids, whole: true };
  }
}
