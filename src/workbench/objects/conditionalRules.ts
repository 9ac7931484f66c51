import type { ConditionalRule } from "../book";
import { Instance } from "../protocol/member";
import type { Navigation, ObjectType, Scalar } from "../protocol/member";
import { integer, invalid, nonEmpty, record, text, word } from "./args";
import { change, ruleOf } from "./conditionalFormat";
import type { ConditionalTarget } from "./conditionalFormat";
import { conditionalStyle } from "./conditionalStyle";

/** A formula as a condition has it: with its `=`; a bare number or text becomes one. */
function formula(value: unknown, name: string): string {
  if (typeof value === "number") return `=${String(value)}`;
  const found = nonEmpty(value, name);
  return found.startsWith("=") ? found : `=${found}`;
}

const Format: Navigation<ConditionalTarget> = {
  since: "1.6",
  to: (target) => new Instance(conditionalStyle, target),
};

/** The `rule` property of a kind of conditional format, as a plain object. */
function ruleScalar<T extends ConditionalRule["type"]>(
  type: T,
  toClient: (rule: ConditionalRule & { type: T }) => object,
  fromClient: (value: Readonly<Record<string, unknown>>) => ConditionalRule,
): Scalar<ConditionalTarget> {
  return {
    since: "1.6",
    get: (target) => toClient(ruleOf(target, type)),
    set: (target, value) => change(target, { rule: fromClient(record(value, "rule")) }),
  };
}

const formulaScalar: Scalar<ConditionalTarget> = {
  since: "1.6",
  get: (target) => ruleOf(target, "Custom").formula,
  set(target, value) {
    const { type } = ruleOf(target, "Custom");
    change(target, { rule: { type, formula: formula(value, "formula") } });
  },
};

export const conditionalFormatRule: ObjectType<ConditionalTarget> = {
  name: "ConditionalFormatRule",
  scalars: { Formula: formulaScalar, FormulaLocal: formulaScalar },
};

/** `Excel.CustomConditionalFormat`. */
export const custom: ObjectType<ConditionalTarget> = {
  name: "CustomConditionalFormat",
  navigation: {
    Format,
    Rule: { since: "1.6", to: (target) => new Instance(conditionalFormatRule, target) },
  },
};

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

/** `Excel.CellValueConditionalFormat`. */
export const cellValue: ObjectType<ConditionalTarget> = {
  name: "CellValueConditionalFormat",
  scalars: {
    Rule: ruleScalar(
      "CellValue",
      ({ operator, formula1, formula2 = null }) => ({ formula1, formula2, operator }),
      (value) => {
        const operator = word(value.operator ?? "", OPERATORS, "operator");
        const first = { type: "CellValue", operator, formula1: formula(value.formula1, "formula1") } as const;
        const two = operator === "Between" || operator === "NotBetween";
        return two ? { ...first, formula2: formula(value.formula2, "formula2") } : first;
      },
    ),
  },
  navigation: { Format },
};

/** `Excel.TextConditionalFormat`. */
export const textComparison: ObjectType<ConditionalTarget> = {
  name: "TextConditionalFormat",
  scalars: {
    Rule: ruleScalar(
      "ContainsText",
      ({ operator, text }) => ({ operator, text }),
      (value) => ({
        type: "ContainsText",
        operator: word(
          value.operator ?? "",
          ["Contains", "NotContains", "BeginsWith", "EndsWith"],
          "operator",
        ),
        text: text(value.text, "text"),
      }),
    ),
  },
  navigation: { Format },
};

const CRITERIA = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
] as const;

/** `Excel.PresetCriteriaConditionalFormat`. */
export const preset: ObjectType<ConditionalTarget> = {
  name: "PresetCriteriaConditionalFormat",
  scalars: {
    Rule: ruleScalar(
      "PresetCriteria",
      ({ criterion }) => ({ criterion }),
      (value) => ({
        type: "PresetCriteria",
        criterion: word(value.criterion ?? "", CRITERIA, "criterion"),
      }),
    ),
  },
  navigation: { Format },
};

/** `Excel.TopBottomConditionalFormat`. */
export const topBottom: ObjectType<ConditionalTarget> = {
  name: "TopBottomConditionalFormat",
  scalars: {
    Rule: ruleScalar(
      "TopBottom",
      ({ kind, rank }) => ({ rank, type: kind }),
      (value) => {
        const rank = integer(value.rank, "rank");
        if (rank < 1 || rank > 1000) throw invalid("rank");
        const kind = word(
          value.type ?? "",
          ["TopItems", "TopPercent", "BottomItems", "BottomPercent"],
          "type",
        );
        return { type: "TopBottom", kind, rank };
      },
    ),
  },
  navigation: { Format },
};
