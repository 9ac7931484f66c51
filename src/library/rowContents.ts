import type { Declaration, Indicator, IndicatorGroup } from "../declaration/declaration";
import type { IndicatorField, MemberOf } from "../declaration/fieldPaths";
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
  const target = targetOf(preset, value, {
    operator: !has("indicators.direction") || asksForTrend(form, group),
    unit: !has("indicators.unit") && !headNamesUnit(form, group),
  });
  const contents: Partial<Record<IndicatorField, Content>> = {
    "indicators.name": preset.name,
    "indicators.periodValue": target,
    "indicators.annualValue": target,
    "indicators.direction": asksForTrend(form, group) ? trendOf(preset) : preset.direction,
    "indicators.unit": preset.valueType === "日期" ? null : preset.unit,
    "indicators.kind": preset.valueType === "等级" ? "定性" : "定量",
    "indicators.definition": explanationOf(preset),
  };
  return Object.entries(group.columns)
    .map(([field, column]) => ({
      field: field as IndicatorField,
      column,
      content: contents[field as IndicatorField] ?? null,
    }))
    .filter(({ content }) => content !== null)
    .sort((a, b) => a.column - b.column);
}

/** The value cell's content: a number alone where the user gave one and nothing is to stand around it. */
function targetOf(
  preset: Preset,
  value: string | undefined,
  wanted: { operator: boolean; unit: boolean },
): Content {
  const given = value?.trim() ?? "";
  const bare = given === "" || /^-?[\d.,]+$/.test(given);
  if (!bare) return given;
  if (preset.valueType === "日期") return given === "" ? `${PLACEHOLDER}月${PLACEHOLDER}日前` : given;
  const operator = wanted.operator && preset.direction !== "=" ? preset.direction : "";
  const unit = wanted.unit ? preset.unit : "";
  if (given !== "" && operator === "" && unit === "") return Number(given.replaceAll(",", ""));
  return `${operator}${given || PLACEHOLDER}${unit}`;
}

/** Whether the form's direction column says 正向 or 反向 instead of an operator: its filled rows tell. */
function asksForTrend(form: Declaration, group: IndicatorGroup): boolean {
  return form.indicators.some(
    (indicator) => indicator.table === group.table && /[正反逆负]向/.test(textOf(indicator, "direction")),
  );
}

function trendOf(preset: Preset): string {
  return preset.direction === "≤" ? "反向" : "正向";
}

function headNamesUnit(form: Declaration, group: IndicatorGroup): boolean {
  return form.tables[group.table]?.headUnit !== null && form.tables[group.table]?.headUnit !== undefined;
}

function textOf(indicator: Indicator, member: MemberOf<IndicatorField>): string {
  return indicator[member]?.text ?? "";
}
