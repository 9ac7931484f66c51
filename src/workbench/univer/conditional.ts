/** Conditional formats: Excel's words on one side, Univer's rules on the other. */
import { BooleanNumber, TextDecoration } from "@univerjs/core";
import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
} from "@univerjs/preset-sheets-conditional-formatting";
import type {
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import { a1 } from "../../grid/address";
import type { Position } from "../../grid/address";
import { BookError } from "../book";
import type { ConditionalFormat, ConditionalRule, ConditionalStyle, ScaleBound } from "../book";
import { areaOf, rangeOf } from "./areas";
import { iconSet } from "./icons";

type Config = IConditionalFormattingRuleConfig;
/** Excel's own words travel inside Univer's rule, so that undo and copies carry them along. */
type Carrying = Config & { readonly source?: Pick<ConditionalFormat, "rule" | "style"> };

const TEXT: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
  Blanks: CFTextOperator.containsBlanks,
  NonBlanks: CFTextOperator.notContainsBlanks,
  Errors: CFTextOperator.containsErrors,
  NonErrors: CFTextOperator.notContainsErrors,
};
const TIME: Readonly<Record<string, CFTimePeriodOperator>> = {
  Yesterday: CFTimePeriodOperator.yesterday,
  Today: CFTimePeriodOperator.today,
  Tomorrow: CFTimePeriodOperator.tomorrow,
  LastSevenDays: CFTimePeriodOperator.last7Days,
  LastWeek: CFTimePeriodOperator.lastWeek,
  ThisWeek: CFTimePeriodOperator.thisWeek,
  NextWeek: CFTimePeriodOperator.nextWeek,
  LastMonth: CFTimePeriodOperator.lastMonth,
  ThisMonth: CFTimePeriodOperator.thisMonth,
  NextMonth: CFTimePeriodOperator.nextMonth,
};
const AVERAGE: Readonly<Record<string, IAverageOperator>> = {
  AboveAverage: CFNumberOperator.greaterThan,
  BelowAverage: CFNumberOperator.lessThan,
  EqualOrAboveAverage: CFNumberOperator.greaterThanOrEqual,
  EqualOrBelowAverage: CFNumberOperator.lessThanOrEqual,
};
type IAverageOperator = Exclude<CFNumberOperator, CFNumberOperator.between | CFNumberOperator.notBetween>;
/** What Excel compares with, as a formula writes it. */
const COMPARE: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};
const BOUND: Readonly<Record<string, CFValueType>> = {
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
};

/** @throws BookError where Univer has no such rule. */
export function univerRule(format: ConditionalFormat): IConditionFormattingRule {
  const { id, areas, stopIfTrue, rule, style } = format;
  const config = configOf(rule, styleBase(style), areas[0] ?? { row: 0, column: 0 });
  const carrying: Carrying = { ...config, source: { rule, style } };
  return { cfId: id, ranges: areas.map(rangeOf), stopIfTrue, rule: carrying };
}

/** A rule of Univer's in Excel's words; null for one that a person made with Univer's own dialog and Excel lacks. */
export function conditionalFormat(rule: IConditionFormattingRule): ConditionalFormat | null {
  const { source } = rule.rule as Carrying;
  if (!source) return null;
  // Univer moves a formula's references when rows come and go.
  const formula = "value" in rule.rule && source.rule.type === "Custom" ? rule.rule.value : undefined;
  return {
    id: rule.cfId,
    areas: rule.ranges.map(areaOf),
    stopIfTrue: rule.stopIfTrue,
    rule:
      source.rule.type === "Custom" && typeof formula === "string"
        ? { ...source.rule, formula }
        : source.rule,
    style: source.style,
  };
}

function configOf(rule: ConditionalRule, style: IStyleBase, corner: Position): Config {
  const type = CFRuleType.highlightCell as const;
  const formula = (value: string): Config => ({ type, subType: CFSubRuleType.formula, value, style });
  switch (rule.type) {
    case "Custom":
      return formula(rule.formula);
    case "CellValue":
      return formula(comparison(rule, a1(corner)));
    case "ContainsText":
      return text(rule.operator, rule.text, style);
    case "PresetCriteria":
      return preset(rule.criterion, style);
    case "TopBottom":
      return {
        type,
        subType: CFSubRuleType.rank,
        isBottom: rule.kind.startsWith("Bottom"),
        isPercent: rule.kind.endsWith("Percent"),
        value: rule.rank,
        style,
      };
    case "ColorScale": {
      const points = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
      const config = points.map((point, index) => ({ index, color: point.color, value: bound(point) }));
      return { type: CFRuleType.colorScale, config };
    }
    case "DataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: !rule.barOnly,
        config: {
          min: bound(rule.lower, CFValueType.min),
          max: bound(rule.upper, CFValueType.max),
          isGradient: false,
          positiveColor: rule.color,
          nativeColor: rule.color,
        },
      };
    case "IconSet":
      return iconSet(rule, bound);
  }
}

/** As a formula: it compares texts and cells as well as numbers. */
function comparison(rule: ConditionalRule & { type: "CellValue" }, cell: string): string {
  const operand = (formula = "") => `(${formula.replace(/^=/, "")})`;
  const first = operand(rule.formula1);
  if (rule.operator === "Between" || rule.operator === "NotBetween") {
    const between = `AND(${cell}>=${first},${cell}<=${operand(rule.formula2)})`;
    return rule.operator === "Between" ? `=${between}` : `=NOT(${between})`;
  }
  return `=${cell}${known(COMPARE, rule.operator)}${first}`;
}

function text(operator: string, value: string, style: IStyleBase): Config {
  const type = CFRuleType.highlightCell as const;
  return { type, subType: CFSubRuleType.text, operator: known(TEXT, operator), value, style };
}

function preset(criterion: string, style: IStyleBase): Config {
  const type = CFRuleType.highlightCell as const;
  if (criterion === "UniqueValues") return { type, subType: CFSubRuleType.uniqueValues, style };
  if (criterion === "DuplicateValues") return { type, subType: CFSubRuleType.duplicateValues, style };
  if (criterion in TIME)
    return { type, subType: CFSubRuleType.timePeriod, operator: known(TIME, criterion), style };
  if (criterion in AVERAGE)
    return { type, subType: CFSubRuleType.average, operator: known(AVERAGE, criterion), style };
  return text(criterion, "", style);
}

function bound({ type, formula }: ScaleBound, automatic?: CFValueType) {
  const kind = type === "Automatic" && automatic ? automatic : known(BOUND, type);
  if (kind === CFValueType.min || kind === CFValueType.max) return { type: kind };
  const plain = (formula ?? "").replace(/^=/, "");
  const number = Number(plain);
  return plain !== "" && Number.isFinite(number)
    ? { type: kind, value: number }
    : { type: CFValueType.formula, value: `=${plain}` };
}

function known<T>(table: Readonly<Record<string, T>>, word: string): T {
  const found = table[word];
  if (found === undefined) throw new BookError("unsupported", `No conditional format for ${word}.`);
  return found;
}

function styleBase(style: ConditionalStyle): IStyleBase {
  const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.bold !== undefined && { bl: flag(style.bold) }),
    ...(style.italic !== undefined && { it: flag(style.italic) }),
    ...(style.underline !== undefined && {
      ul: {
        s: flag(style.underline !== "None"),
        t: style.underline === "Double" ? TextDecoration.DOUBLE : TextDecoration.SINGLE,
      },
    }),
    ...(style.strikethrough !== undefined && { st: { s: flag(style.strikethrough) } }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
  };
}
