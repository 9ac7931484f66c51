import type { Area } from "../../grid/address";
import { extentOf } from "./state";
import type { SheetState } from "./state";

/** Rewrites every formula of a sheet: of cells, conditional formats and validations. */
export function rewriteSheet(draft: SheetState, to: (formula: string) => string): void {
  for (const [key, stored] of draft.cells)
    if (stored.formula !== undefined) {
      const formula = to(stored.formula);
      if (formula !== stored.formula) draft.cells.set(key, { ...stored, formula });
    }
  draft.conditionalFormats = draft.conditionalFormats.map((format) => {
    const { rule } = format;
    if (rule.type === "Custom") return { ...format, rule: { ...rule, formula: to(rule.formula) } };
    if (rule.type !== "CellValue") return format;
    const second = rule.formula2 === undefined ? {} : { formula2: to(rule.formula2) };
    return { ...format, rule: { ...rule, formula1: to(rule.formula1), ...second } };
  });
  const either = (formula: string | number) => (typeof formula === "string" ? to(formula) : formula);
  draft.validations = draft.validations.map((validation) => {
    const { rule } = validation;
    if (rule?.type === "List") return { ...validation, rule: { ...rule, source: to(rule.source) } };
    if (rule?.type === "Custom") return { ...validation, rule: { ...rule, formula: to(rule.formula) } };
    if (!rule) return validation;
    const second = rule.formula2 === undefined ? {} : { formula2: either(rule.formula2) };
    return { ...validation, rule: { ...rule, formula1: either(rule.formula1), ...second } };
  });
}

/** The area of the cells that differ between two states of a sheet. */
export function difference(before: SheetState | undefined, after: SheetState | undefined): Area | null {
  if (!before || !after || before === after) return null;
  const keys = new Set([...before.cells.keys(), ...after.cells.keys()]);
  return extentOf([...keys].filter((key) => before.cells.get(key) !== after.cells.get(key)));
}
