import type { Field, Indicator } from "../../../src/declaration/declaration";
import type { CellValue } from "../../../src/grid/grid";
import type { Kind } from "./kind";
import { defect, replaced, textAt } from "./sheet";
import type { Defect, Sheet } from "./sheet";

const NUMBER = /\d[\d,]*(?:\.\d+)?/;
/** A value that is one number with its signs and unit. */
const PLAIN = /^([≥≤><=]?)\s*(\d[\d,]*(?:\.\d+)?)\s*([^\d\s≥≤><=.,，、；;]{0,6})$/;

/** A target value with its indicator, and what it says where it is one plain number. */
interface Value {
  readonly indicator: Indicator;
  readonly field: Field;
  readonly plain: { readonly operator: string; readonly number: number; readonly unit: string } | null;
}

function values({ declaration }: Sheet): Value[] {
  return declaration.indicators
    .filter(({ name }) => /\p{L}/u.test(name?.text ?? ""))
    .flatMap((indicator) =>
      [indicator.periodValue, indicator.annualValue].flatMap((field): Value[] => {
        if (!field || field.text.trim() === "") return [];
        const found = PLAIN.exec(field.text.trim());
        const plain = found && {
          operator: found[1] ?? "",
          number: Number((found[2] ?? "").replaceAll(",", "")),
          unit: found[3] ?? "",
        };
        return [{ indicator, field, plain }];
      }),
    );
}

const nameOf = ({ indicator }: Value) => (indicator.name?.text ?? "").trim();
const isSatisfaction = (value: Value) => /满意/.test(nameOf(value));
const isTimely = ({ indicator, field }: Value) =>
  /时间|时限|日期|期限/.test(indicator.name?.text ?? "") || /\d{4}\s*年|\d+\s*月/.test(field.text);
const written = ({ field }: Value, value: CellValue | null): Defect => defect([field.at, value]);

/** What may follow from a changed value: the other side of what it is compared with, and lists of what all rows share. */
const COMPARED = [
  "narrative/number-contradicts-indicator",
  "narrative/promise-without-indicator",
  "structure/annual-exceeds-period",
  "values/growth-without-base",
  "funding/costs-exceed-budget",
];

/** What a self-evaluation says to a target that was reached before. */
const SCORED = ["scoring/full-score-though-missed", "scoring/deviation-unexplained"];

export const VALUE_DEFECTS: Readonly<Record<string, Kind>> = {
  "an indicator's name emptied": {
    seed: (sheet) =>
      sheet.declaration.indicators
        .filter(({ name, annualValue, periodValue }) => name?.text && (annualValue ?? periodValue)?.text)
        .map(({ name }) => defect([name!.at, null])),
    foundBy: ["completeness/indicator-incomplete"],
    // A name may hold the unit of its value.
    consequences: [
      "values/number-without-unit",
      "narrative/promise-without-indicator",
      "narrative/number-contradicts-indicator",
    ],
  },
  "a value emptied": {
    seed: (sheet) => values(sheet).map((value) => written(value, null)),
    foundBy: ["completeness/indicator-incomplete", "structure/horizon-empty"],
    consequences: COMPARED,
  },
  "a placeholder for a value": {
    seed: (sheet) => values(sheet).map((value) => written(value, "≥XX")),
    foundBy: ["form/placeholder"],
    consequences: COMPARED,
  },
  "a unit stripped": {
    seed: (sheet) =>
      values(sheet)
        // 覆盖倍数 says what its number is without a unit.
        .filter(
          (value) =>
            value.plain &&
            value.plain.unit !== "" &&
            !/%/.test(value.plain.unit) &&
            value.plain.number > 0 &&
            !(value.plain.unit === "倍" && nameOf(value).endsWith("倍数")),
        )
        .map(({ field }) => defect([field.at, replaced(sheet, field.at, /(\d)\s*[^\d\s]+$/, "$1")])),
    foundBy: ["values/number-without-unit"],
    consequences: COMPARED,
  },
  "a unit emptied in its own column": {
    seed: (sheet) =>
      values(sheet)
        .filter(
          ({ indicator, plain }) =>
            plain?.unit === "" && plain.number > 0 && /\p{L}|%/u.test(indicator.unit?.text ?? ""),
        )
        .map(({ indicator }) => defect([indicator.unit!.at, null])),
    foundBy: ["values/number-without-unit", "values/percent-sign-lost"],
    consequences: COMPARED,
  },
  "a percent sign lost": {
    seed: (sheet) =>
      values(sheet)
        // 0% is 0.
        .filter(({ plain }) => plain && /^%$/.test(plain.unit) && plain.number > 0)
        .map(({ field }) =>
          typeof field.value === "number"
            ? defect([field.at, field.value])
            : defect([field.at, replaced(sheet, field.at, "%", "")]),
        ),
    foundBy: ["values/percent-sign-lost", "values/number-without-unit", "time/answered-by-percent"],
    consequences: COMPARED,
  },
  "满意度 120%": {
    seed: (sheet) =>
      values(sheet)
        .filter((value) => isSatisfaction(value) && value.plain)
        .map(({ field }) => defect([field.at, replaced(sheet, field.at, NUMBER, "120")])),
    foundBy: ["values/satisfaction-out-of-range"],
    consequences: COMPARED,
  },
  "≥ turned ≤": {
    seed: (sheet) => turned(sheet, /≥/, "≤", false),
    foundBy: ["values/direction-reversed", "narrative/number-contradicts-indicator", ...SCORED],
    consequences: COMPARED,
  },
  "≤ of a cost turned ≥": {
    // A subsidy may well be promised as a least amount.
    seed: (sheet) => turned(sheet, /≤/, "≥", true, /补助|补贴|奖励/),
    foundBy: ["values/direction-reversed"],
    consequences: COMPARED,
  },
  "annual above period": {
    seed: (sheet) =>
      values(sheet)
        .filter(
          ({ indicator, field, plain }) =>
            field.path === "indicators.annualValue" &&
            plain &&
            plain.number > 0 &&
            !/[%‰倍]/.test(plain.unit + (indicator.unit?.text ?? "")) &&
            PLAIN.test(indicator.periodValue?.text.trim() ?? ""),
        )
        .map(({ field, plain }) =>
          defect([field.at, replaced(sheet, field.at, NUMBER, String((plain?.number ?? 0) * 10))]),
        ),
    foundBy: ["structure/annual-exceeds-period"],
    consequences: COMPARED,
  },
  "a date after the year": {
    seed: (sheet) =>
      sheet.declaration.year === null
        ? []
        : values(sheet)
            .filter(isTimely)
            .map((value) => written(value, `${String((sheet.declaration.year ?? 0) + 5)}年6月底前`)),
    foundBy: ["time/date-after-end"],
  },
  "a date as its serial number": {
    seed: (sheet) =>
      values(sheet)
        // 46022 小时 would be a duration.
        .filter((value) => isTimely(value) && !/小时|工作日/.test(value.indicator.unit?.text ?? ""))
        .map((value) => written(value, 46_022)),
    foundBy: ["form/date-serial"],
  },
  "a vague word for a number": {
    seed: (sheet) =>
      values(sheet)
        .filter(({ plain }) => plain)
        .map((value) => written(value, value.plain?.unit === "%" ? "较高" : "明显提升")),
    foundBy: ["vague/value", "vague/cost-not-quantified", "time/timeliness-without-date"],
    consequences: COMPARED,
  },
  "#REF! for a value": {
    seed: (sheet) => values(sheet).map((value) => written(value, "#REF!")),
    foundBy: ["form/excel-error"],
    consequences: COMPARED,
  },
  "full-width digits and signs": {
    seed: (sheet) =>
      values(sheet)
        .filter(({ plain }) => plain)
        .map(({ field }) =>
          defect([
            field.at,
            textAt(sheet, field.at).replace(/[\d%]/g, (sign) =>
              String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
            ),
          ]),
        ),
    foundBy: ["form/signs"],
    consequences: COMPARED,
  },
  ">= and <= for ≥ and ≤": {
    seed: (sheet) =>
      values(sheet)
        .filter(({ field }) => /[≥≤]/.test(field.text))
        .map(({ field }) => defect([field.at, field.text.replaceAll("≥", ">=").replaceAll("≤", "<=")])),
    foundBy: ["form/signs"],
    consequences: COMPARED,
  },
  "weights that do not total": {
    seed: (sheet) =>
      sheet.declaration.indicators
        .filter((indicator) => weightsAddUp(sheet, indicator))
        .map(({ weight }) => defect([weight!.at, Number(weight!.value) + 5])),
    foundBy: ["scoring/weights-total", "scoring/level1-weights"],
    consequences: ["scoring/level1-weights", "scoring/score-follows-completion"],
  },
  "a score above its weight": {
    seed: (sheet) =>
      sheet.declaration.indicators
        .filter(({ score, weight }) => score && typeof weight?.value === "number")
        .map(({ score, weight }) => defect([score!.at, Number(weight!.value) + 1])),
    foundBy: ["scoring/score-over-weight"],
  },
  "quantity × unit price above the budget": {
    seed(sheet) {
      const prices = values(sheet).filter(({ plain }) => /^(?:万?元)\/./.test(plain?.unit ?? ""));
      return prices
        .filter(({ plain }) => {
          const per = plain?.unit.split("/")[1] ?? "";
          return values(sheet).filter((other) => other.plain?.unit === per).length === 1;
        })
        .map(({ field }) => defect([field.at, replaced(sheet, field.at, NUMBER, "9999999")]));
    },
    foundBy: ["funding/quantity-times-price"],
    consequences: COMPARED,
  },
};

/** The operator of plain values turned round, where it stands in the value or in a column of its own. */
function turned(sheet: Sheet, from: RegExp, to: string, cost: boolean, except?: RegExp): Defect[] {
  return values(sheet)
    .filter((value) => !except?.test(nameOf(value)))
    .filter(
      ({ indicator }) =>
        /成本/.test(`${indicator.level1?.level ?? ""}${indicator.level2?.level ?? ""}`) === cost,
    )
    .filter(({ plain }) => plain)
    .flatMap(({ indicator, field }) =>
      [field, indicator.direction].flatMap((place) =>
        place && from.test(place.text) ? [defect([place.at, replaced(sheet, place.at, from, to)])] : [],
      ),
    );
}

/** Whether an indicator's points belong to a sum that is stated: by the form for the level 1, or by custom for the table. */
function weightsAddUp({ declaration }: Sheet, { table, level1, weight }: Indicator): boolean {
  if (typeof weight?.value !== "number") return false;
  const rows = declaration.indicators.filter(
    (other) => other.table === table && typeof other.weight?.value === "number",
  );
  const sum = (list: readonly Indicator[]) =>
    list.reduce((total, other) => total + Number(other.weight?.value), 0);
  const ofLevel = sum(rows.filter((other) => other.level1?.level === level1?.level));
  return (
    [90, 100].includes(sum(rows)) ||
    (level1?.level && declaration.tables[table]?.points[level1.level]) === ofLevel
  );
}
