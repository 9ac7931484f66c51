import type { Field } from "../../../src/declaration/declaration";
import type { Kind } from "./kind";
import { defect, replaced, textAt } from "./sheet";
import type { Sheet } from "./sheet";

const filled = (field: Field | undefined): field is Field => field !== undefined && field.text.trim() !== "";
/** Fields whose cell holds no label besides. */
const alone = (sheet: Sheet) => (field: Field) => textAt(sheet, field.at).trim() === field.text.trim();

const goals = (sheet: Sheet) => sheet.declaration.goals.filter(filled).filter(alone(sheet));
const prose = (sheet: Sheet) => [
  ...goals(sheet),
  ...sheet.declaration.tasks.flatMap(({ content, expected }) => [content, expected]).filter(filled),
];
const named = (sheet: Sheet) =>
  sheet.declaration.fields
    .filter(({ path }) => path === "project.name" || path === "unit.name")
    .filter(filled)
    .filter(alone(sheet));

/** What depends on the text of goals. */
const PROSE_CONSEQUENCES = [
  "narrative/indicator-unmentioned",
  "narrative/promise-without-indicator",
  "narrative/number-contradicts-indicator",
  "structure/horizon-empty",
  "values/growth-without-base",
];

export const TEXT_DEFECTS: Readonly<Record<string, Kind>> = {
  "a name emptied": {
    seed: (sheet) => named(sheet).map(({ at }) => defect([at, null])),
    foundBy: ["completeness/name-empty", "completeness/basics-empty"],
  },
  "a placeholder for a name": {
    seed: (sheet) => named(sheet).map(({ at }) => defect([at, "XXX项目"])),
    foundBy: ["form/placeholder"],
  },
  "a goal emptied": {
    seed: (sheet) =>
      goals(sheet)
        .filter(({ path }, _, all) => all.filter((other) => other.path === path).length === 1)
        .map(({ at }) => defect([at, null])),
    foundBy: ["completeness/goal-empty"],
    consequences: PROSE_CONSEQUENCES,
  },
  "a placeholder in a goal": {
    seed: (sheet) => goals(sheet).map(({ at, text }) => defect([at, `${text}完成××个项目。`])),
    foundBy: ["form/placeholder"],
  },
  "HTML in prose": {
    seed: (sheet) => prose(sheet).map(({ at }) => defect([at, `<p>${textAt(sheet, at)}</p><br/>`])),
    foundBy: ["form/html"],
  },
  "start after end": {
    seed(sheet) {
      const by = (path: string) =>
        sheet.declaration.fields.filter((field) => field.path === path).filter(filled);
      const [start] = by("project.start");
      const [end] = by("project.end");
      const both =
        start && end && /20\d\d/.test(start.text) && /20\d\d/.test(end.text)
          ? [defect([start.at, replaced(sheet, start.at, /20\d\d/, "2039")])]
          : [];
      const whole = by("project.period")
        .filter(({ text }) => (text.match(/20\d\d/g) ?? []).length === 2)
        .map(({ at }) => defect([at, replaced(sheet, at, /20\d\d/, "2039")]));
      return [...both, ...whole];
    },
    foundBy: ["time/start-after-end"],
    consequences: ["time/years-contradict", "time/annual-equals-whole", "time/date-after-end"],
  },
  "a number changed that an indicator states too": {
    seed: (sheet) =>
      prose(sheet).flatMap(({ at }) =>
        statedTwice(sheet, textAt(sheet, at)).map(({ place, digits }) => {
          const text = textAt(sheet, at);
          const other = String(Math.max(1, Math.floor(Number(digits) / 2)) + 7);
          return defect([at, text.slice(0, place) + other + text.slice(place + digits.length)]);
        }),
      ),
    foundBy: ["narrative/number-contradicts-indicator"],
    consequences: PROSE_CONSEQUENCES,
  },
};

/** Numbers in prose that a plain value states with the same unit, close to four characters of its indicator's name. */
function statedTwice({ declaration }: Sheet, text: string): { place: number; digits: string }[] {
  return declaration.indicators.flatMap(({ name, annualValue, periodValue }) => {
    const value = /^[≥≤=]?\s*(\d+)([^\d\s.,，、；;]{1,4})$/.exec(
      (annualValue ?? periodValue)?.text.trim() ?? "",
    );
    const digits = value?.[1] ?? "";
    const stated = `${digits}${value?.[2] ?? ""}`;
    const place = value ? text.indexOf(stated) : -1;
    if (place < 0 || /[\d.]/.test(text[place - 1] ?? "")) return [];
    const clause = /[^,，。;；、\n]*$/.exec(text.slice(0, place))?.[0] ?? "";
    const rest = /^[^,，。;；、\n]*/.exec(text.slice(place))?.[0] ?? "";
    const words = (name?.text ?? "").trim();
    const shared = [...words.slice(0, -3)].some((_, index) =>
      `${clause}${rest}`.includes(words.slice(index, index + 4)),
    );
    return shared ? [{ place, digits }] : [];
  });
}
