import type { Field } from "../declaration/declaration";
import type { Content } from "../grid/edit";
import type { Fix } from "./rule";
import { quote } from "./wording";

/** The text that a person typed into a field's cell, or null where it holds a number, a formula or nothing. */
export function typedText(field: Field): string | null {
  return typeof field.value === "string" && field.formula === undefined ? field.value : null;
}

/**
 * The fix that replaces what a field's cell holds, or none where that would take more than the value away: a cell that
 * holds its label as well, a formula.
 */
export function rewrite(field: Field, after: Content, safe: boolean, title?: string): Fix[] {
  const { at, labelAt, value, formula } = field;
  const holdsLabel = labelAt.row === at.row && labelAt.column === at.column;
  if (holdsLabel || formula !== undefined || value === after) return [];
  const written = typeof after === "object" ? after?.formula : String(after);
  const name = title ?? (written === undefined ? "清空" : `改为${quote(written)}`);
  return [{ title: name, at, before: value, after, safe }];
}
