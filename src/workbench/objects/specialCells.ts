import type { Area, Position } from "../../grid/address";
import type { CellState } from "../book";
import { intersection } from "../structure";
import { word } from "./args";
import { cellsToInspect } from "./uniform";
import type { Place } from "./place";

const TYPES = [
  "Constants",
  "Formulas",
  "Blanks",
  "Visible",
  "ConditionalFormats",
  "DataValidations",
] as const;
const VALUES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

function hasType({ value }: CellState, wanted: (typeof VALUES)[number]): boolean {
  if (wanted === "All") return true;
  const error = typeof value === "string" && value.startsWith("#");
  if (error) return wanted.includes("Errors");
  if (typeof value === "string") return wanted.includes("Text");
  return typeof value === "number" ? wanted.includes("Number") : wanted.includes("Logical");
}

/** The areas within a range whose cells are of a kind: Excel's 定位条件. @throws RichError */
export function specialCells(place: Place, type: unknown, valueType: unknown): Area[] {
  const { sheet, area } = place;
  const wanted = word(valueType, VALUES, "cellValueType");
  switch (word(type, TYPES, "cellType")) {
    case "Constants":
      return joined(sheet.cells(area).filter((cell) => cell.formula === undefined && hasType(cell, wanted)));
    case "Formulas":
      return joined(sheet.cells(area).filter((cell) => cell.formula !== undefined && hasType(cell, wanted)));
    case "Blanks": {
      const used = sheet.used(false);
      const looked = used && intersection(used, area);
      if (!looked) return [];
      const inside = { sheet, area: looked };
      return joined(
        cellsToInspect(sheet, inside.area).filter(
          ({ row, column }) => sheet.cell(row, column).value === null,
        ),
      );
    }
    case "Visible":
      return visible(place);
    case "ConditionalFormats":
      return sheet
        .conditionalFormats()
        .flatMap(({ areas }) => areas.flatMap((other) => intersection(other, area) ?? []));
    case "DataValidations":
      return sheet
        .validations()
        .flatMap(({ areas }) => areas.flatMap((other) => intersection(other, area) ?? []));
  }
}

function visible({ sheet, area }: Place): Area[] {
  const used = sheet.used(false);
  const looked = used ? (intersection(used, area) ?? area) : area;
  if (looked.rows * looked.columns > 1_000_000) return [area];
  return joined(
    cellsToInspect(sheet, looked).filter(
      ({ row, column }) => !sheet.hidden("rows", row) && !sheet.hidden("columns", column),
    ),
  );
}

/** Single cells as few areas as runs allow: along rows first, then equal runs of successive rows. */
export function joined(cells: readonly Position[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const done: Area[] = [];
  for (const run of runs) {
    const index = done.findIndex(
      (area) =>
        area.row + area.rows === run.row && area.column === run.column && area.columns === run.columns,
    );
    const above = done[index];
    if (above) done[index] = { ...above, rows: above.rows + 1 };
    else done.push(run);
  }
  return done;
}
