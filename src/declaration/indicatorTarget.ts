import type { Declaration, Field, Indicator } from "./declaration";
import type { Operator } from "./measure";
import { compact } from "./normalise";
import { remembering } from "./remembered";
import { operatorNamed, parseTarget } from "./targetValue";
import type { TargetMeasure, TargetValue } from "./targetValue";
import { unitNamed } from "./units";
import type { Unit } from "./units";

/** Where the unit of a target value is written. */
export type UnitPlace = "value" | "unit" | "head" | "name" | "remark" | "definition";

/** What a value of an indicator states, with what the other columns of its row say to it. */
export interface StatedValue {
  readonly value: TargetValue;
  /** The number, where the value has exactly one. */
  readonly measure: TargetMeasure | null;
  /** Of the value or, failing that, of the column that holds operators. */
  readonly operator: Operator | null;
  /** Where a unit is written; null: nowhere. */
  readonly unitFrom: UnitPlace | null;
  /** As written there. */
  readonly unitText: string;
  /** The unit, or null where none is written or its words are none of the standard units. */
  readonly unit: Unit | null;
}

/** A target value of an indicator. */
export interface IndicatorTarget extends StatedValue {
  readonly indicator: Indicator;
  readonly member: "periodValue" | "annualValue";
  readonly field: Field;
}

const known = new WeakMap<Declaration, readonly IndicatorTarget[]>();

/** The filled target values of all indicators, those for the whole period first; computed once for a declaration. */
export function indicatorTargets(declaration: Declaration): readonly IndicatorTarget[] {
  let targets = known.get(declaration);
  if (!targets) {
    targets = declaration.indicators.flatMap((indicator) => targetsOfRow(declaration, indicator));
    known.set(declaration, targets);
  }
  return targets;
}

const valueIn = remembering(parseTarget);

/** What the text of a value (target, actual) says. */
export function valueOf({ text }: Field): TargetValue {
  return valueIn(text);
}

function targetsOfRow(declaration: Declaration, indicator: Indicator): IndicatorTarget[] {
  const found: IndicatorTarget[] = [];
  for (const member of ["periodValue", "annualValue"] as const) {
    const field = indicator[member];
    if (!field) continue;
    const stated = statedIn(declaration, indicator, field);
    if (stated.value.kind === "empty") continue;
    found.push({ indicator, member, field, ...stated });
  }
  return found;
}

const stated = new WeakMap<Field, StatedValue>();

/** What a value (target, actual) of an indicator states, completed by its row; computed once for a field. */
export function statedIn(declaration: Declaration, indicator: Indicator, field: Field): StatedValue {
  let found = stated.get(field);
  if (!found) {
    // The year's value often repeats the whole period's.
    const { periodValue } = indicator;
    const same = periodValue && periodValue !== field && periodValue.text === field.text ? periodValue : null;
    found = same
      ? statedIn(declaration, indicator, same)
      : statedValue(declaration, indicator, valueOf(field));
    stated.set(field, found);
  }
  return found;
}

function statedValue(declaration: Declaration, indicator: Indicator, value: TargetValue): StatedValue {
  const [only, ...more] = value.measures;
  const measure = only && more.length === 0 ? only : null;
  return {
    value,
    measure,
    operator: measure?.operator ?? value.operator ?? operatorOf(indicator),
    ...unitOf(declaration, indicator, value),
  };
}

function operatorOf({ direction, kind }: Indicator): Operator | null {
  return operatorNamed(direction?.text ?? "") ?? operatorNamed(kind?.text ?? "");
}

function unitOf(
  declaration: Declaration,
  indicator: Indicator,
  value: TargetValue,
): Pick<IndicatorTarget, "unit" | "unitFrom" | "unitText"> {
  const inValue = value.measures.find((measure) => measure.unit !== null);
  if (inValue) return { unitFrom: "value", unitText: inValue.unit?.name ?? "", unit: inValue.unit };
  const written: readonly (readonly [UnitPlace, string])[] = [
    ["unit", columnUnit(indicator.unit)],
    ["name", bracketedUnit(indicator.name?.text ?? "")],
    ["head", compact(declaration.tables[indicator.table]?.headUnit ?? "")],
    ["remark", statedUnit(indicator.remark?.text ?? "")],
    ["definition", statedUnit(indicator.definition?.text ?? "")],
  ];
  for (const [unitFrom, unitText] of written) {
    if (unitText !== "") return { unitFrom, unitText, unit: unitNamed(unitText) };
  }
  return { unitFrom: null, unitText: "", unit: null };
}

/** What stands in the unit column, unless it is a number or a dash. */
function columnUnit(field: Field | undefined): string {
  const text = compact(field?.text ?? "");
  return /[\p{L}%‰㎡]/u.test(text) && !/^\d/.test(text) ? text : "";
}

/** The unit in brackets in a name: `新建道路（公里）`, `受益人数（单位：万人）`. */
function bracketedUnit(name: string): string {
  for (const [, inside = ""] of compact(name).matchAll(/[([](?:(?:计量)?单位[:为]?)?([^()[\]]{1,8})[)\]]/g)) {
    if (unitNamed(inside.replace(/^[百千万亿]+(?=.)/, ""))) return inside;
  }
  return "";
}

/** A remark that is a unit, or that names one: `单位：个`. */
function statedUnit(remark: string): string {
  const plain = compact(remark);
  const stated = /单位[:为]([^,，。;；()]{1,8})/.exec(plain)?.[1] ?? plain;
  return stated.length <= 8 && unitNamed(stated) ? stated : "";
}
