import type { Target } from "../decision";
import { matchTargets } from "../targets";
import type { KnownRow } from "./frame";

/** A declaration of today, as far as its rows are to be found again. */
interface Declared<Item extends { readonly target: Target }> {
  readonly sheet: string;
  readonly about: string;
  readonly items: readonly Item[];
}

/** Which row of the sheet is which part of today's opinion. */
export interface MatchedRows<Item, Declaration> {
  readonly items: ReadonlyMap<Item, KnownRow>;
  /** Rows of findings that are found no longer, and whether their declaration is still there. */
  readonly gone: readonly { readonly row: KnownRow; readonly declared: boolean }[];
  /** The rows of each declaration's score; none where there are none yet. */
  readonly scores: ReadonlyMap<Declaration, readonly KnownRow[]>;
}

/** Finds the rows of a sheet again. A row that a person has copied stays the person's. */
export function matchRows<Item extends { readonly target: Target }, Declaration extends Declared<Item>>(
  rows: readonly KnownRow[],
  declarations: readonly (Declaration & Declared<Item>)[],
): MatchedRows<Item, Declaration> {
  const names = namesOfToday(rows, declarations);
  const items = new Map<Item, KnownRow>();
  const gone: { row: KnownRow; declared: boolean }[] = [];
  const known = rows.flatMap((row) => (row.key.kind === "item" ? [{ row, target: row.key.target }] : []));
  const today = new Set(declarations.map(({ sheet }) => sheet));
  const nameOf = (target: Target) => names.get(target.sheet) ?? target.sheet;
  for (const declaration of declarations) {
    const kept = known.filter(({ target }) => nameOf(target) === declaration.sheet);
    const found = new Set<number>();
    const matches = matchTargets(
      kept.map(({ target }) => target),
      declaration.items.map(({ target }) => target),
    );
    matches.forEach((indices, index) => {
      const item = declaration.items[index];
      const row = kept[indices[0] ?? -1]?.row;
      if (item && row) items.set(item, row);
      indices.forEach((each) => found.add(each));
    });
    kept.forEach(({ row }, index) => {
      if (!found.has(index)) gone.push({ row, declared: true });
    });
  }
  for (const { row, target } of known) if (!today.has(nameOf(target))) gone.push({ row, declared: false });
  const scores = new Map(
    declarations.map((declaration): [Declaration, KnownRow[]] => [
      declaration,
      rows.filter(
        ({ key }) => key.kind === "score" && (names.get(key.sheet) ?? key.sheet) === declaration.sheet,
      ),
    ]),
  );
  return { items, gone, scores };
}

/** Today's names of sheets that have been renamed since: known by what they declare, where that tells. */
function namesOfToday(
  rows: readonly KnownRow[],
  declarations: readonly Pick<Declared<never>, "sheet" | "about">[],
): ReadonlyMap<string, string> {
  const abouts = new Map<string, string>();
  for (const { key } of rows) if (key.kind === "score") abouts.set(key.sheet, key.about);
  const names = new Map<string, string>();
  for (const [sheet, about] of abouts) {
    if (about === "" || declarations.some((declaration) => declaration.sheet === sheet)) continue;
    const same = declarations.filter(
      (declaration) => declaration.about === about && !abouts.has(declaration.sheet),
    );
    const [only] = same;
    if (only && same.length === 1) names.set(sheet, only.sheet);
  }
  return names;
}
