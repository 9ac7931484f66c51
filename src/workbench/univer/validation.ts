/** Data validations: Excel's words on one side, Univer's rules on the other. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from "@univerjs/core";
import type { ISheetDataValidationRule } from "@univerjs/core";
import type { Validation, ValidationRule } from "../book";
import { areaOf, rangeOf } from "./areas";

/** Excel's own words travel inside Univer's rule, so that undo carries them along. */
type Carrying = ISheetDataValidationRule & { readonly source?: Validation };

const TYPES: Readonly<Record<ValidationRule["type"], DataValidationType>> = {
  List: DataValidationType.LIST,
  Custom: DataValidationType.CUSTOM,
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
  TextLength: DataValidationType.TEXT_LENGTH,
};
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const ALERTS: Readonly<Record<Validation["alert"]["style"], DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

export function univerValidation(validation: Validation): ISheetDataValidationRule {
  const { id, areas, rule, prompt, alert } = validation;
  const carrying: Carrying = {
    uid: id,
    ranges: areas.map(rangeOf),
    allowBlank: validation.ignoreBlanks,
    ...(rule ? criteria(rule) : { type: DataValidationType.ANY }),
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: alert.show,
    errorStyle: ALERTS[alert.style],
    errorTitle: alert.title,
    error: alert.message,
    source: validation,
  };
  return carrying;
}

function criteria(rule: ValidationRule): Partial<ISheetDataValidationRule> & { type: DataValidationType } {
  const type = TYPES[rule.type];
  if (rule.type === "List")
    return {
      type,
      formula1: rule.source,
      showDropDown: rule.dropDown,
      renderMode: rule.dropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
    };
  if (rule.type === "Custom") return { type, formula1: rule.formula };
  return {
    type,
    operator: OPERATORS[rule.operator] ?? DataValidationOperator.BETWEEN,
    formula1: String(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: String(rule.formula2) }),
  };
}

/** A rule of Univer's in Excel's words; null for one that a person made with Univer's own dialog. */
export function validationOf(rule: ISheetDataValidationRule): Validation | null {
  const { source } = rule as Carrying;
  return source ? { ...source, areas: rule.ranges.map(areaOf) } : null;
}
