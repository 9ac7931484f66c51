import type { Declaration, Indicator } from "../declaration/declaration";
import { levelName } from "../declaration/declaration";
import { indicatorTargets } from "../declaration/indicatorTarget";
import type { Grid } from "../grid/grid";
import { gridOfTexts } from "./csv";
import { HEADS, libraryFromGrid } from "./importing";
import type { ImportedLibrary } from "./importing";

/**
 * Indicators of a sheet's declarations as presets, those of the rows wanted. Their target values become reference values: hints
 * for another form. The rows of messages are those of the sheet.
 */
export function libraryFromForm(
  declarations: readonly Declaration[],
  wanted: (row: number) => boolean,
): ImportedLibrary {
  const rows: string[][] = [HEADS.map(([, head]) => head)];
  for (const declaration of declarations)
    for (const indicator of declaration.indicators)
      if (wanted(indicator.row)) rows[indicator.row] = rowOf(declaration, indicator);
  if (rows.length === 1)
    return { presets: [], errors: [{ row: 0, message: "选中的行里没有绩效指标。" }], doubts: [] };
  // The field of work is what the form is about: nobody could tell it from the row.
  return libraryFromGrid({ ...gridOfRows(rows), sheet: FIELD });
}

/** The field under which rows of a form are kept. */
const FIELD = "自建";

function gridOfRows(rows: readonly (readonly string[] | undefined)[]): Grid {
  return gridOfTexts(
    Array.from(rows, (row) => row ?? []),
    FIELD,
  );
}

function rowOf(declaration: Declaration, indicator: Indicator): string[] {
  const targets = indicatorTargets(declaration).filter((target) => target.indicator === indicator);
  const target = targets.find(({ member }) => member === "annualValue") ?? targets[0];
  const text = (member: "name" | "unit" | "definition" | "scoring") => indicator[member]?.text ?? "";
  const date = target?.value.kind === "date";
  const cells: Partial<Record<(typeof HEADS)[number][0], string>> = {
    level1: levelName(indicator.level1, 1),
    level2: levelName(indicator.level2, 2),
    name: text("name"),
    unit: date ? "日期" : text("unit") || (target?.unitText ?? ""),
    direction: indicator.direction?.text || (target?.operator ?? ""),
    definition: text("definition"),
    reference: target?.field.text ?? "",
    scoring: text("scoring"),
  };
  return HEADS.map(([member]) => cells[member] ?? "");
}
