import type { Declaration } from "../declaration/declaration";
import { declaredName, sheetOfId } from "../declaration/declaration";
import { comparableName } from "../declaration/normalise";
import { targetKey } from "./decision";
import type { Among, Decision, Statement, Status, Target } from "./decision";
import { matchTargets } from "./targets";
import { joinDecisions, mergeParts } from "./workbookPart";
import type { WorkbookPart } from "./workbookPart";

/** Kind, stage and name of a declaration, or an empty text where it has no name: finds a renamed sheet again. */
export function aboutOf(declaration: Declaration): string {
  const name = comparableName(declaredName(declaration));
  return name === "" ? "" : [declaration.form, declaration.stage, name].join("/");
}

/**
 * The id under which the part keeps a declaration: its own, or the one that it had before its sheet was renamed, or before it
 * was renamed among several of its sheet, or before its sheet came to hold several or one.
 * @param present ids of declarations that are known to be there
 */
export function keptSheet(
  part: WorkbookPart,
  id: string,
  about: string,
  present: readonly string[] = [],
): string {
  const known = (name: string) =>
    part.sheets.some((kept) => kept.sheet === name) ||
    [...part.own, ...part.reviews].some((kept) => kept.sheet === name);
  if (known(id)) return id;
  const left = part.sheets.filter((kept) => !present.includes(kept.sheet));
  const same = about === "" ? [] : left.filter((kept) => kept.about === about);
  if (same.length > 0) return same.length === 1 ? (same[0]?.sheet ?? id) : id;
  // Its name was changed: certain only where its sheet holds as many as then.
  const among = amongOf(id, present);
  const before = left.find(
    (kept) =>
      among !== null &&
      sheetOfId(kept.sheet) === sheetOfId(id) &&
      kept.among?.[0] === among[0] &&
      kept.among[1] === among[1],
  );
  return before?.sheet ?? id;
}

/** Where a declaration stands among those of its sheet. @param present ids of all that are there; null: it is none of them */
export function amongOf(id: string, present: readonly string[]): Among | null {
  const siblings = present.filter((other) => sheetOfId(other) === sheetOfId(id));
  const index = siblings.indexOf(id);
  return index < 0 ? null : [index, siblings.length];
}

/** The decision on each of a declaration's findings, or null where nothing was said yet. */
export function decisionsOn(
  part: WorkbookPart,
  targets: readonly Target[],
  sheet: string,
): (Decision | null)[] {
  const kept = part.decisions.filter(({ target }) => target.sheet === sheet);
  return matchTargets(
    kept.map(({ target }) => target),
    targets,
  ).map((indices) =>
    indices
      .map((index) => kept[index] ?? null)
      .reduce((a, b) => (a && b ? joinDecisions(a, b) : (a ?? b)), null),
  );
}

/** What is to be said to findings; what is left out stays as it is. An empty text takes the statement back. */
export interface Wish {
  readonly status?: Status;
  readonly opinion?: string;
  readonly reply?: string;
}

/** A checked declaration, as far as decisions need it. */
export interface Judged {
  /** Its id. */
  readonly sheet: string;
  /** See `aboutOf`. */
  readonly about: string;
  /** See `keptSheet`; absent: nothing is known of the others, and it is looked for by what it is about. */
  readonly keptAs?: string;
  /** Null or absent: nothing is known of the others. */
  readonly among?: Among | null;
  /** See `targetsOf`. */
  readonly targets: readonly Target[];
}

/**
 * The part with the wish on all chosen findings of a declaration. What is known of its other findings is kept under what they
 * speak of now; what is known of findings that are no longer there stays as it is.
 * @param chosen some of `judged.targets`
 * @param at ISO 8601, UTC
 */
export function decide(
  part: WorkbookPart,
  judged: Judged,
  chosen: readonly Target[],
  wish: Wish,
  by: string,
  at: string,
): WorkbookPart {
  const own = underName(part, judged, at);
  const attached = decisionsOn(own, judged.targets, judged.sheet);
  const keys = new Set(chosen.map(targetKey));
  const taken = new Set(attached.flatMap((decision) => (decision ? [targetKey(decision.target)] : [])));
  const today = judged.targets.flatMap((target, index) => {
    const before = attached[index] ?? null;
    if (keys.has(targetKey(target))) return [said(before, target, wish, by, at)];
    return before ? [{ ...before, target }] : [];
  });
  const others = own.decisions.filter(({ target }) => !taken.has(targetKey(target)));
  return mergeParts([{ ...own, decisions: [...others, ...today] }]);
}

/** The part with all that it keeps for a declaration under the id of today. */
export function underName(
  part: WorkbookPart,
  { sheet, about, keptAs, among }: Omit<Judged, "targets">,
  at: string,
): WorkbookPart {
  const from = keptAs ?? keptSheet(part, sheet, about);
  const renamed = <T extends { readonly sheet: string }>(record: T): T =>
    record.sheet === from ? { ...record, sheet } : record;
  return {
    ...part,
    decisions: part.decisions.map((decision) => ({ ...decision, target: renamed(decision.target) })),
    own: part.own.map(renamed),
    reviews: part.reviews.map(renamed),
    sheets: [
      ...part.sheets.filter((kept) => kept.sheet !== from && kept.sheet !== sheet),
      { sheet, about, at, ...(among && { among }) },
    ],
  };
}

function said(before: Decision | null, target: Target, wish: Wish, by: string, at: string): Decision {
  const decision = before ?? { target, status: "open" as const, by, at, opinion: null, reply: null };
  const { status = decision.status, opinion, reply } = wish;
  return {
    ...decision,
    target,
    ...(status !== decision.status && { status, by, at }),
    opinion: stated(decision.opinion, opinion, by, at),
    reply: stated(decision.reply, reply, by, at),
  };
}

/** What is said again in the same words stays as it was said first. */
function stated(
  before: Statement | null,
  text: string | undefined,
  by: string,
  at: string,
): Statement | null {
  const words = text?.trim();
  if (words === undefined || words === (before?.text ?? "")) return before;
  return { text: words, by, at };
}
