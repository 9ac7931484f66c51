import type { Declaration, Field, Indicator } from "../declaration/declaration";
import { statedIn } from "../declaration/indicatorTarget";
import type { Operator } from "../declaration/measure";
import { comparableName, compact } from "../declaration/normalise";
import type { Unit } from "../declaration/units";
import { isFilled, quote } from "./wording";

/** What a finding about an indicator speaks of: its levels and comparable name, wherever its row moves. */
export function indicatorSubject({ level1, level2, name }: Indicator): string {
  return [level1?.level ?? level1?.text, level2?.level ?? level2?.text, comparableName(name?.text ?? "")]
    .map((part) => part ?? "")
    .join("/");
}

/** `指标“招商活动场数”`; an indicator without a name is told by its level. */
export function titleOf(indicator: Indicator): string {
  if (isFilled(indicator.name)) return `指标${quote(indicator.name.text)}`;
  const level = indicator.level2 ?? indicator.level1;
  return level ? `${level.text}下未写名称的指标` : "未写名称的指标";
}

/** The filled target values, the period's first. What was reached last year is no target. */
export function targetsOf({ periodValue, annualValue }: Indicator): Field[] {
  return [periodValue, annualValue].filter(isFilled);
}

/** Whether a name is what templates print for one: `指标1：`, `……`; the row awaits its indicator. */
export function isTemplateName(name: string): boolean {
  return /^(?:(?:三级)?指标[\d一二三四五六七八九十]{0,2}[:.、]?|[.…。]*)$/.test(compact(name));
}

/** Whether a text says that there is nothing to write: `无`, `不适用`, `/`. */
export function saysNothing(text: string): boolean {
  return /^(?:无|没有|暂无|不适用|不涉及|[-—–/]+)$/.test(compact(text));
}

/** Whether the indicator measures how content people are. */
export function isSatisfaction({ name }: Indicator): boolean {
  return /满意(?:度|率|程度)/.test(name?.text ?? "");
}

/** Whether the indicator is one of cost: by level 1, or by level 2 in forms that print cost under 产出指标. */
export function isCost({ level1, level2 }: Indicator): boolean {
  return level1?.level === "成本指标" || (level2?.level ?? "").endsWith("成本指标");
}

/** The indicators of one table, in order. */
export function indicatorsOf(declaration: Declaration, table: number): Indicator[] {
  return declaration.indicators.filter((indicator) => indicator.table === table);
}

/** The tables that have no column of values because names state them as well (三级指标及指标值：培训≥5期). */
export function tablesWithValuesInNames(declaration: Declaration): ReadonlySet<number> {
  return new Set(
    declaration.tables.flatMap((_, table) => (namesHoldValues(declaration, table) ? [table] : [])),
  );
}

function namesHoldValues(declaration: Declaration, table: number): boolean {
  const indicators = indicatorsOf(declaration, table).filter(({ name }) => isFilled(name));
  if (indicators.some(({ periodValue, annualValue }) => periodValue ?? annualValue)) return false;
  return indicators.filter(({ name }) => /\d/.test(name?.text ?? "")).length * 2 > indicators.length;
}

/** The one number of a value, with the unit and operator that other columns of its row or the head supply. */
export interface Level {
  readonly low: number;
  readonly high: number;
  readonly operator: Operator | null;
  readonly unit: Unit | null;
}

/** A longer value is a sentence, which states more than one number. */
const LONGEST_NUMBER = 60;

/** The number that a value, target or actual, states, or null where it states none, or several. */
export function levelOf(declaration: Declaration, indicator: Indicator, field: Field): Level | null {
  if (field.text.length > LONGEST_NUMBER) return null;
  const { measure, operator, unit } = statedIn(declaration, indicator, field);
  return measure && { low: measure.low, high: measure.high, operator, unit };
}
