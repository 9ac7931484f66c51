import type { Declaration } from "../declaration/declaration";
import type { Finding } from "../rules/rule";
import type { Target } from "./decision";
import { placesOf } from "./places";
import type { Place, Places } from "./places";

/** What each finding of a declaration speaks of; the findings in reading order, as the engine gives them. */
export function targetsOf(declaration: Declaration, findings: readonly Finding[]): Target[] {
  const places = placesOf(declaration);
  const targets = findings.map((finding) => ({
    sheet: declaration.id,
    rule: finding.rule,
    subject: finding.subject,
    ...commonPlace(finding, places),
  }));
  const counts = new Map<string, number>();
  const counted = targets.map((target) => {
    const ordinal = counts.get(placeKey(target)) ?? 0;
    counts.set(placeKey(target), ordinal + 1);
    return { ...target, ordinal };
  });
  return counted.map((target) => ({ ...target, alike: counts.get(placeKey(target)) ?? 1 }));
}

/** What all blamed cells have in common; what they do not is empty. */
function commonPlace({ blamed }: Finding, places: Places): Pick<Target, "place" | "detail"> {
  const found = blamed.map(places);
  const one = (part: keyof Place) => {
    const values = new Set(found.map((place) => place?.[part] ?? ""));
    return values.size === 1 ? ([...values][0] ?? "") : "";
  };
  const row = one("row");
  if (row === "") return { place: "", detail: "" };
  return { place: placeName(row, one("member")), detail: one("detail") };
}

/** Row and member as one text. */
export const placeName = (row: string, member: string) => (member === "" ? row : `${row}:${member}`);

type SomeTarget = Pick<Target, "rule" | "subject" | "place">;
const subjectKey = ({ rule, subject }: SomeTarget) => JSON.stringify([rule, subject]);
const placeKey = ({ rule, subject, place }: SomeTarget) => JSON.stringify([rule, subject, place]);

/** A target whose sheet is known from elsewhere. */
type OnSheet = Omit<Target, "sheet">;

/**
 * Finds kept targets again among those of today, of one sheet each.
 * @returns for each of today's the kept ones that it is, by their index: none or one, or several if coauthors kept it
 */
export function matchTargets(kept: readonly OnSheet[], now: readonly OnSheet[]): number[][] {
  const found: number[][] = now.map(() => []);
  const keptLeft = new Set(kept.keys());
  const nowLeft = new Set(now.keys());
  const ordinal = (targets: readonly OnSheet[], index: number) => targets[index]?.ordinal ?? 0;

  function pair(before: number, today: number): void {
    found[today]?.push(before);
    keptLeft.delete(before);
    nowLeft.delete(today);
  }

  /** Joins what is left of both sides and equal by a key, group by group. */
  function by(
    key: (target: OnSheet) => string,
    join: (before: readonly number[], today: readonly number[]) => void,
  ): void {
    const today = grouped(now, nowLeft, key);
    for (const [name, before] of grouped(kept, keptLeft, key)) join(before, today.get(name) ?? []);
  }

  // The row as it was, wherever it stands. Rows that hold the same are told apart by their order alone.
  by(
    (target) => JSON.stringify([placeKey(target), target.detail]),
    (before, today) => {
      const ordinals = [...new Set(before.map((index) => ordinal(kept, index)))].sort((a, b) => a - b);
      for (const wanted of ordinals) {
        const free = today.filter((index) => nowLeft.has(index));
        const distance = (index: number) => Math.abs(ordinal(now, index) - wanted);
        const nearest = Math.min(...free.map(distance));
        const same = free.find((index) => distance(index) === nearest);
        if (same === undefined) continue;
        for (const index of before) if (ordinal(kept, index) === wanted) pair(index, same);
      }
    },
  );
  // The row was edited: certain only where as many rows of its name are there as then.
  by(placeKey, (before, today) => {
    for (const same of today)
      for (const index of before)
        if (kept[index]?.alike === now[same]?.alike && ordinal(kept, index) === ordinal(now, same))
          pair(index, same);
  });
  // A finding that blamed many cells blames a single one now, or the other way round.
  by(subjectKey, (before, today) => {
    const [first, ...more] = before;
    const [second, ...others] = today;
    if (first === undefined || second === undefined || more.length + others.length > 0) return;
    if (kept[first]?.place === "" || now[second]?.place === "") pair(first, second);
  });
  return found;
}

/** Indices of targets by a key. */
function grouped(
  targets: readonly OnSheet[],
  left: ReadonlySet<number>,
  key: (target: OnSheet) => string,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of left) {
    const target = targets[index];
    if (!target) continue;
    const group = groups.get(key(target));
    if (group) group.push(index);
    else groups.set(key(target), [index]);
  }
  return groups;
}
