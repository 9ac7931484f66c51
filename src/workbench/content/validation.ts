import type { DataValidation } from "../../hosts/file/workbook";
import type { Validation, ValidationRule } from "../book";

const TYPES = {
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;
const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
const ALERTS = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** A data validation of a file in the words of Excel's object model. */
export function validation(from: DataValidation, id: string): Validation {
  const { prompt, error } = from;
  return {
    id,
    areas: from.areas,
    rule: ruleOf(from),
    ignoreBlanks: from.allowBlank,
    prompt: { show: prompt !== null, title: prompt?.title ?? "", message: prompt?.text ?? "" },
    alert: {
      show: error !== null,
      style: ALERTS[error?.style ?? "stop"],
      title: error?.title ?? "",
      message: error?.text ?? "",
    },
  };
}

function ruleOf(from: DataValidation): ValidationRule | null {
  const { type, formula1, formula2 } = from;
  if (type === "none" || formula1 === null) return null;
  if (type === "custom") return { type: "Custom", formula: `=${formula1}` };
  if (type === "list") {
    // Choices typed into the dialog stand in the file as one text in quotes.
    const typed = /^"(.*)"$/s.exec(formula1);
    const source = typed ? (typed[1] ?? "").replaceAll('""', '"') : `=${formula1}`;
    return { type: "List", source, dropDown: from.showDropDown };
  }
  return {
    type: TYPES[type],
    operator: OPERATORS[from.operator ?? "between"] ?? "Between",
    formula1: operand(formula1),
    ...(formula2 !== null && { formula2: operand(formula2) }),
  };
}

function operand(formula: string): string | number {
  const number = Number(formula);
  return Number.isFinite(number) ? number : `=${formula}`;
}
