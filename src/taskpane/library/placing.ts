import { declaredName } from "../../declaration/declaration";
import type { Declaration, Rows } from "../../declaration/declaration";
import type { Grid } from "../../grid/grid";
import { planInsertion } from "../../library/insertion";
import type { Around, Insertion, Refusal, Wish } from "../../library/insertion";
import type { Span } from "../../library/placement";

/** Where several presets would go on a sheet, planned as one insertion. */
export interface Placing {
  /** For each wish why it has no place, or null. */
  readonly refusals: readonly (Refusal | null)[];
  /** The plan for those that have a place, in the order of the wishes; null: none has, or they cannot go in together. */
  readonly insertion: Insertion | null;
  /** Why nothing at all can be inserted, whatever the preset; else null. */
  readonly refused: string | null;
  /** The tables that the user may choose between: more than one where the form has one for the period and one for the year. */
  readonly spans: readonly Span[];
  /** Which of the sheet's declarations they go into; null: it holds only one. */
  readonly part: { readonly name: string; readonly rows: Rows } | null;
}

/** Plans the wishes that have a place, and says of each of the others why not. */
export function placeAll(
  grid: Grid,
  declaration: Declaration,
  wishes: readonly Wish[],
  span: Span,
  around: Around = {},
): Placing {
  const plan = (some: readonly Wish[]) => planInsertion(grid, declaration, some, span, around);
  const spans = (["annual", "period"] as const).filter((each) =>
    declaration.tables.some(({ horizon }) => horizon === each),
  );
  const part = declaration.rows && { name: declaredName(declaration), rows: declaration.rows };
  const none = { refusals: wishes.map(() => null), insertion: null, spans, part };
  if (grid.protected) {
    const outcome = plan(wishes);
    return { ...none, refused: "refused" in outcome ? outcome.refused : null };
  }
  const refusals = wishes.map((wish) => {
    const outcome = plan([wish]);
    return "refused" in outcome ? outcome : null;
  });
  const placed = wishes.filter((_, index) => refusals[index] === null);
  if (placed.length === 0) return { ...none, refusals, refused: null };
  const together = plan(placed);
  return "refused" in together
    ? { ...none, refusals, refused: together.refused }
    : { refusals, insertion: together, refused: null, spans, part };
}
