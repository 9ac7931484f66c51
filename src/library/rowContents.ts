import { holdsRow } from "../declaration/declaration";
import type { Declaration, IndicatorGroup } from "../declaration/declaration";
import type { IndicatorField } from "../declaration/fieldPaths";
import type { Content } from "../grid/edit";
import { explanationOf } from "./preset";
import type { Preset } from "./preset";

/** What stands for a value that is still to be filled; rule `completeness/placeholder` flags it. */
export const PLACEHOLDER = "**";

/** One cell of the row that a preset becomes. */
export interface RowCell {
  readonly field: IndicatorField;
  readonly column: number;
  readonly content: Content;
}

/**
 * What a preset writes into the columns that the form has: operator and unit into their own columns where there are such,
 * else around the value. The preset's reference value is not written: it is nobody's target yet.
 */
export function contentsOf(
  form: Declaration,
  group: IndicatorGroup,
  preset: Preset,
  value: string | undefined,
): RowCell[] {
  const has = (field: IndicatorField) => group.columns[field] !== undefined;
  const directions = directionColumns(form, group);
  const target = targetOf(preset, value, {
    operator: directions.every(({ trend }) => trend),
    unit: !has("indicators.unit") && !headNamesUnit(form, group),
  });
  const contents: Partial<Record<IndicatorField, Content>> = {
    "indicators.name": preset.name,
    "indicators.periodValue": target,
    "indicators.annualValue": target,
    "indicators.unit": preset.valueType === "日期" ? null : preset.unit,
    "indicators.kind": preset.valueType === "等级" ? "定性" : "定量",
    "indicators.definition": explanationOf(preset),
  };
  const cells = Object.entries(group.columns).map(([field, column]) => ({
    field: field as IndicatorField,
    column,
    content: contents[field as IndicatorField] ?? null,
  }));
  const directed = directions.map(({ column, trend }) => ({
    field: "indicators.direction" as const,
    column,
    content: trend ? trendOf(preset) : preset.direction,
  }));
  return [...cells, ...directed]
    .filter(({ content }) => content !== null)
    .sort((a, b) => a.column - b.column);
}

/** As people type a number: `280`, `1,200.5`, `-3`. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.\d+)?$/;

/** The value cell's content: a number alone where the user gave one and nothing is to stand around it. */
function targetOf(
  preset: Preset,
  value: string | undefined,
  wanted: { operator: boolean; unit: boolean },
): Content {
  const given = value?.trim() ?? "";
  const bare = given === "" || NUMBER.test(given);
  if (!bare) return given;
  if (preset.valueType === "日期") return given === "" ? `${PLACEHOLDER}月${PLACEHOLDER}日前` : given;
  const operator = wanted.operator && preset.direction !== "=" ? preset.direction : "";
  const unit = wanted.unit ? preset.unit : "";
  if (given !== "" && operator === "" && unit === "") return Number(given.replace(/[,，]/g, ""));
  return `${operator}${given || PLACEHOLDER}${unit}`;
}

/**
 * The columns in which a block says the direction, and whether each says 正向 or 反向 instead of an operator: its table's filled
 * rows tell. Some forms have one of each.
 */
function directionColumns(form: Declaration, group: IndicatorGroup): { column: number; trend: boolean }[] {
  const own = group.columns["indicators.direction"];
  if (own === undefined) return [];
  const name = group.columns["indicators.name"];
  // Of the table's rows those whose columns are not shifted against the block's.
  const rows = form.groups
    .filter(({ table, columns }) => table === group.table && columns["indicators.name"] === name)
    .map(({ firstRow, lastRow }) => ({ first: firstRow, last: lastRow }));
  const fields = form.fields.filter(
    ({ path, at, text }) =>
      path === "indicators.direction" && text !== "" && rows.some((each) => holdsRow(each, at.row)),
  );
  const columns = new Set([own, ...fields.map(({ at }) => at.column)]);
  return [...columns].map((column) => ({
    column,
    trend: fields.some(({ at, text }) => at.column === column && /[正反逆负]向/.test(text)),
  }));
}

function trendOf(preset: Preset): string {
  return preset.direction === "≤" ? "反向" : "正向";
}

function headNamesUnit(form: Declaration, group: IndicatorGroup): boolean {
  return form.tables[group.table]?.headUnit !== null && form.tables[group.table]?.headUnit !== undefined;
}
