import type { Judged } from "../../review/decisions";
import type { Review } from "../../review/lastReview";
import type { WorkbookPart } from "../../review/workbookPart";
import { declaredChecks } from "../check/checkState";
import type { CheckState } from "../check/checkState";
import type { Checked, ReviewOrder } from "../check/checking";
import type { Running } from "../running";

/** A round of reviewing that is ready to be kept. */
export interface FinishedRound {
  /** What people call its declarations. */
  readonly names: readonly string[];
  /** The sheets that these are on, each once. */
  readonly sheets: readonly string[];
  /** @param at ISO 8601, UTC */
  readonly change: (part: WorkbookPart, at: string) => WorkbookPart;
}

/**
 * All declarations that were checked, as they are now: a workbook goes back as a whole. Null: none of them is there any more.
 * @throws HostError
 */
export async function roundToFinish(running: Running, by: string): Promise<FinishedRound | null> {
  const { work, store, settings, checkAgain } = running;
  for (const { checked } of declaredChecks(store.get().check)) {
    const now = declaredChecks(store.get().check).find((each) => each.checked.id === checked.id);
    if (now?.outdated) await checkAgain(checked.sheet);
  }
  const checked = declaredChecks(store.get().check).map((each) => each.checked);
  const json = await settings();
  const reviews: Review[] = [];
  for (const order of await ordersFor(running, checked))
    reviews.push(...(await work.reviews({ ...order, settings: json }, by, "")));
  const found = checked.filter(({ id }) => reviews.some(({ sheet }) => sheet === id));
  if (found.length === 0) return null;
  const [{ withReview }, { underName }] = await Promise.all([
    import("../../review/secondRound"),
    import("../../review/decisions"),
  ]);
  return {
    names: namesOfDeclarations(found),
    sheets: [...new Set(found.map(({ sheet }) => sheet))],
    change: (part, at) =>
      found.reduce((kept, each) => {
        const review = reviews.find(({ sheet }) => sheet === each.id);
        return review ? withReview(underName(kept, judgedOf(each), at), { ...review, at }) : kept;
      }, part),
  };
}

/** The declarations with the sheets that each was checked with: what was not read together was not compared. */
async function ordersFor(
  { host, store }: Running,
  checked: readonly Checked[],
): Promise<Omit<ReviewOrder, "settings">[]> {
  const { grids, whole } = store.get().check.read;
  if (whole) return [{ grids, declarations: checked.map(({ id }) => id) }];
  const there = await host.visibleSheets();
  const sheets = new Set(checked.map(({ sheet }) => sheet).filter((sheet) => there.includes(sheet)));
  const read = await host.read([...sheets]);
  return read.map((grid) => ({
    grids: [grid],
    declarations: checked.filter(({ sheet }) => sheet === grid.sheet).map(({ id }) => id),
  }));
}

/** The declarations that a round of reviewing would take in, by name. */
export const namesToFinish = (check: CheckState): string[] =>
  namesOfDeclarations(declaredChecks(check).map(({ checked }) => checked));

/** What people call declarations: by project or unit, with the sheet where that does not tell them apart; else by the sheet. */
function namesOfDeclarations(checked: readonly Checked[]): string[] {
  const nameOf = ({ overview }: Checked) => overview?.name ?? "";
  return checked.map((each) => {
    const name = nameOf(each);
    const alike = checked.filter((other) => nameOf(other) === name);
    if (name === "") return each.sheet;
    return alike.length > 1 ? `${name}（${each.sheet}）` : name;
  });
}

/** What deciding needs of a checked declaration. */
export function judgedOf({ id, about = "", keptAs, among = null, findings }: Checked): Judged {
  const targets = findings.flatMap(({ target }) => target ?? []);
  return { sheet: id, about, targets, among, ...(keptAs !== undefined && { keptAs }) };
}
