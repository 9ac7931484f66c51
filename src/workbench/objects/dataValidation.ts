import type { Area } from "../../grid/address";
import type { Sheet, Validation, ValidationRule } from "../book";
import { translateFormula } from "../formula/rewrite";
import { targetOf } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import type { Session } from "../protocol/session";
import { contains, intersection, subtract } from "../structure";
import { invalid, nonEmpty, optionalTruth, record, text, truth, word } from "./args";
import type { Areas } from "./areas";
import { guard } from "./guard";
import { absoluteFormula } from "./names";
import { range } from "./range";

/** Takes an area out of the sheet's validations. */
export function clearValidation(sheet: Sheet, area: Area): void {
  for (const validation of sheet.validations()) {
    if (!validation.areas.some((other) => intersection(other, area))) continue;
    const areas = validation.areas.flatMap((other) => subtract(other, area));
    if (areas.length === 0) sheet.removeValidation(validation.id);
    else sheet.putValidation({ ...validation, areas });
  }
}

type Settings = Omit<Validation, "id" | "areas">;

const NONE: Settings = {
  rule: null,
  ignoreBlanks: true,
  prompt: { show: true, title: "", message: "" },
  alert: { show: true, style: "Stop", title: "", message: "" },
};

const touchingAny = ({ sheet, areas }: Areas) =>
  sheet
    .validations()
    .filter((validation) =>
      validation.areas.some((area) => areas.some((other) => intersection(area, other))),
    );

/** What applies to the areas: one and the same validation, none, or (null) different ones. */
function found(target: Areas): Settings | null {
  const { areas } = target;
  const [first, ...others] = touchingAny(target);
  if (!first) return NONE;
  const whole = areas.every((area) => covered(area, first.areas));
  return others.length === 0 && whole ? seenFrom(target, first) : null;
}

/** The validation with its formulas as they read from the first cell of the areas: that is how Excel takes them, too. */
function seenFrom({ areas: [target] }: Areas, validation: Validation): Settings {
  const [home] = validation.areas;
  const { rule } = validation;
  if (!rule || !home || !target) return validation;
  const moved = (value: string | number) =>
    typeof value === "string" && value.startsWith("=")
      ? translateFormula(value, target.row - home.row, target.column - home.column)
      : value;
  const text = (formula: string) => String(moved(formula));
  if (rule.type === "List") return { ...validation, rule: { ...rule, source: text(rule.source) } };
  if (rule.type === "Custom") return { ...validation, rule: { ...rule, formula: text(rule.formula) } };
  const second = rule.formula2 === undefined ? {} : { formula2: moved(rule.formula2) };
  return { ...validation, rule: { ...rule, formula1: moved(rule.formula1), ...second } };
}

function covered(area: Area, by: readonly Area[]): boolean {
  if (by.some((other) => contains(other, area))) return true;
  return by.reduce<Area[]>((rest, hole) => rest.flatMap((part) => subtract(part, hole)), [area]).length === 0;
}

function change(target: Areas, patch: Partial<Settings>, { annex }: Session): void {
  const { sheet, areas } = target;
  guard(sheet, null);
  const settings = { ...(found(target) ?? NONE), ...patch };
  for (const area of areas) clearValidation(sheet, area);
  const { rule, ignoreBlanks, prompt, alert } = settings;
  sheet.putValidation({ id: annex.newId(), areas, rule, ignoreBlanks, prompt, alert });
}

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const BASIC = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

function operand(value: unknown, name: string): string | number {
  const place = targetOf(value, range);
  if (place) return absoluteFormula(place);
  if (typeof value === "number") return value;
  return nonEmpty(value, name);
}

function parseRule(value: unknown): ValidationRule | null {
  const rules = record(value, "rule");
  for (const [key, type] of Object.entries(BASIC)) {
    const rule = rules[key];
    if (rule === null || rule === undefined) continue;
    const { operator, formula1, formula2 } = record(rule, key);
    const kind = word(operator ?? "", OPERATORS, "operator");
    const first = { type, operator: kind, formula1: operand(formula1, "formula1") };
    const two = kind === "Between" || kind === "NotBetween";
    return two ? { ...first, formula2: operand(formula2, "formula2") } : first;
  }
  if (rules.list) {
    const { source, inCellDropDown } = record(rules.list, "list");
    const list = operand(source, "source");
    if (typeof list === "number") throw invalid("source");
    return { type: "List", source: list, dropDown: optionalTruth(inCellDropDown, "inCellDropDown", true) };
  }
  if (rules.custom) {
    const formula = nonEmpty(record(rules.custom, "custom").formula, "formula");
    return { type: "Custom", formula: formula.startsWith("=") ? formula : `=${formula}` };
  }
  if (Object.keys(rules).length === 0) return null;
  throw invalid("rule");
}

function ruleToClient(rule: ValidationRule | null): object {
  if (!rule) return {};
  if (rule.type === "List") return { list: { inCellDropDown: rule.dropDown, source: rule.source } };
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const { operator, formula1, formula2 } = rule;
  const key = rule.type.charAt(0).toLowerCase() + rule.type.slice(1);
  return { [key]: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator } };
}

/** `Excel.DataValidation`. Whether what is in the cells is valid is not computed, so `valid` and `getInvalidCells` are refused. */
export const dataValidation: ObjectType<Areas> = {
  name: "DataValidation",
  scalars: {
    Type: {
      since: "1.8",
      get(target) {
        const settings = found(target);
        if (!settings) return touchingAny(target).length > 1 ? "MixedCriteria" : "Inconsistent";
        return settings.rule?.type ?? "None";
      },
    },
    Rule: {
      since: "1.8",
      get: (target) => ruleToClient(found(target)?.rule ?? null),
      set: (target, value, session) => change(target, { rule: parseRule(value) }, session),
    },
    IgnoreBlanks: {
      since: "1.8",
      get: (target) => found(target)?.ignoreBlanks ?? null,
      set: (target, value, session) =>
        change(target, { ignoreBlanks: truth(value, "ignoreBlanks") }, session),
    },
    Prompt: {
      since: "1.8",
      get(target) {
        const { show, title, message } = (found(target) ?? NONE).prompt;
        return { message, showPrompt: show, title };
      },
      set(target, value, session) {
        const { message, showPrompt, title } = record(value, "prompt");
        const prompt = {
          show: optionalTruth(showPrompt, "showPrompt", true),
          title: limited(title, 32, "title"),
          message: limited(message, 255, "message"),
        };
        change(target, { prompt }, session);
      },
    },
    ErrorAlert: {
      since: "1.8",
      get(target) {
        const { show, style, title, message } = (found(target) ?? NONE).alert;
        return { message, showAlert: show, style, title };
      },
      set(target, value, session) {
        const { message, showAlert, style, title } = record(value, "errorAlert");
        const alert = {
          show: optionalTruth(showAlert, "showAlert", true),
          style: word(style, ["Stop", "Warning", "Information"], "style"),
          title: limited(title, 32, "title"),
          message: limited(message, 255, "message"),
        };
        change(target, { alert }, session);
      },
    },
  },
  methods: {
    Clear: {
      since: "1.8",
      call({ sheet, areas }) {
        guard(sheet, null);
        for (const area of areas) clearValidation(sheet, area);
      },
    },
  },
};

/** Excel's limits: 32 characters of title, 255 of message. */
function limited(value: unknown, most: number, name: string): string {
  const found = value === null || value === undefined ? "" : text(value, name);
  if (found.length > most) throw invalid(name);
  return found;
}
