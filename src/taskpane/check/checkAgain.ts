import type { Grid } from "../../grid/grid";
import { HostError } from "../../grid/host";
import type { Running } from "../running";
import { checkOf } from "./checkState";
import type { MarkedSheet, SheetCheck, WorkbookRead } from "./checkState";
import type { Checked } from "./checking";

/**
 * Checks again after a change of ours to a sheet. One reading gives what the last check read: what was found on other sheets
 * may rest on this one. Marks of other sheets are set again only where they differ.
 * @throws HostError
 */
export async function checkSheetsAgain(running: Running, sheet: string): Promise<void> {
  const { work, store } = running;
  const before = store.get().check;
  const { grids, read } = await readAgain(running, before.read, sheet);
  const sheets = grids.map((grid) => grid.sheet).filter((name) => checkOf(before, name));
  const checked = await work.check({ grids, sheets });
  const differing = checked.filter((now) => needsMarks(checkOf(before, now.sheet), now, sheet));
  const marked = await running.mark(differing);
  const results = checked.map(
    (now): MarkedSheet =>
      marked.find((each) => each.checked === now) ?? {
        checked: now,
        marks: checkOf(before, now.sheet)?.marks ?? { kind: "none" },
      },
  );
  store.dispatch({ type: "checked", results, read, asked: "again", active: sheet });
}

/** The sheets that were read before, in one round trip; without those that are gone. */
async function readAgain(
  { host }: Running,
  before: WorkbookRead,
  sheet: string,
): Promise<{ grids: Grid[]; read: WorkbookRead }> {
  if (!before.whole || !before.sheets.includes(sheet))
    return { grids: await host.read([sheet]), read: { sheets: [sheet], whole: false } };
  try {
    return { grids: await host.read(before.sheets), read: before };
  } catch (error) {
    if (!(error instanceof HostError) || error.problem !== "no-sheet") throw error;
    const grids = await host.read("visible");
    return { grids, read: { sheets: grids.map((grid) => grid.sheet), whole: true } };
  }
}

function needsMarks(before: SheetCheck | null, now: Checked, changed: string): boolean {
  if (!before || before.marks.kind === "cleared") return false;
  return now.sheet === changed || JSON.stringify(before.checked.marks) !== JSON.stringify(now.marks);
}
