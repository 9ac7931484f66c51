import type { ConditionalFormat as FileFormat, DifferentialStyle } from "../../hosts/file/workbook";
import type { ConditionalFormat, ConditionalRule, ConditionalStyle } from "../book";
import { borders } from "./format";

const COMPARISON: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};
const TEXT: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};
const PRESET: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};
const UNDERLINE = { none: "None", single: "Single", double: "Double" } as const;

/** A conditional format of a file in the words of Excel's object model; null for a kind of which the reader keeps only the name. */
export function conditionalFormat(format: FileFormat, id: string): ConditionalFormat | null {
  const rule = ruleOf(format);
  if (!rule || format.areas.length === 0) return null;
  const style = format.style ? styleOf(format.style) : {};
  return { id, areas: format.areas, rule, style, stopIfTrue: format.stopIfTrue };
}

function ruleOf({ type, operator, formulas, text }: FileFormat): ConditionalRule | null {
  const [first, second] = formulas.map((formula) => `=${formula}`);
  if (type === "expression") return first === undefined ? null : { type: "Custom", formula: first };
  if (type === "cellIs") {
    const comparison = COMPARISON[operator ?? ""];
    if (comparison === undefined || first === undefined) return null;
    const rule = { type: "CellValue", operator: comparison, formula1: first } as const;
    return second === undefined ? rule : { ...rule, formula2: second };
  }
  const contains = TEXT[type];
  if (contains !== undefined)
    return text === null ? null : { type: "ContainsText", operator: contains, text };
  const criterion = PRESET[type];
  return criterion === undefined ? null : { type: "PresetCriteria", criterion };
}

function styleOf({ font, fill, borders: lines, numberFormat }: DifferentialStyle): ConditionalStyle {
  return {
    ...(fill !== undefined && { fill }),
    ...(font?.color && { fontColor: font.color }),
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
    ...(font?.underline !== undefined && { underline: UNDERLINE[font.underline] }),
    ...(font?.strike !== undefined && { strikethrough: font.strike }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(lines && { borders: borders(lines) }),
  };
}
