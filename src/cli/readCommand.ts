import { MONEY_UNITS } from "../declaration/amount";
import type { MoneyUnit } from "../declaration/amount";
import type { Declaration, Form, Indicator, Money, Stage } from "../declaration/declaration";
import type { FieldPath, IndicatorField, MemberOf } from "../declaration/fieldPaths";
import { a1 } from "../grid/address";
import { partOutput } from "./workbookFile";
import type { PartOutput, SheetRead } from "./workbookFile";

/** What `declaration read` prints of a file. */
export interface ReadOutput {
  readonly file: string;
  readonly sheets: readonly SheetOutput[];
}

/** A declaration; of a sheet that holds several each has one of these. */
export interface SheetOutput {
  readonly sheet: string;
  /** Present where the sheet holds several. */
  readonly part?: PartOutput;
  /** Null: no declaration; then everything below is empty. */
  readonly form: Form | null;
  readonly stage: Stage;
  readonly moneyUnit: MoneyUnit | null;
  /** Address of a value cell → its field, without indices. */
  readonly cells: Readonly<Record<string, FieldPath>>;
  readonly indicators: readonly IndicatorOutput[];
  /** Rows count from 1; money is in the unit of the sheet. */
  readonly tasks: readonly { readonly row: number; readonly name: string; readonly funding: number | null }[];
  readonly money: Readonly<Record<string, number>>;
  readonly unrecognised: readonly { readonly cell: string; readonly text: string }[];
}

/** A named indicator; its row counts from 1, values are given as displayed, what is empty or has no column is left out. */
export interface IndicatorOutput {
  readonly row: number;
  /** As the form prints it, without points and hints. */
  readonly level1: string;
  /** The standard term, or what the form prints where it is none. */
  readonly level2: string;
  readonly name: string;
  readonly values: Readonly<Partial<Record<ValueName, string>>>;
  readonly unit?: string;
  readonly direction?: string;
  readonly weight?: number;
}

type ValueName = "period" | "annual" | "previous" | "actual";

const VALUES: Readonly<Record<ValueName, MemberOf<IndicatorField>>> = {
  period: "periodValue",
  annual: "annualValue",
  previous: "previousValue",
  actual: "actualValue",
};

export function readOutput(file: string, sheets: readonly SheetRead[]): ReadOutput {
  return { file, sheets: sheets.flatMap(sheetOutputs) };
}

function sheetOutputs({ sheet, declarations }: SheetRead): SheetOutput[] {
  return declarations.length === 0 ? [{ sheet, ...NOTHING }] : declarations.map(sheetOutput);
}

const NOTHING: Omit<SheetOutput, "sheet"> = {
  form: null,
  stage: "target",
  moneyUnit: null,
  cells: {},
  indicators: [],
  tasks: [],
  money: {},
  unrecognised: [],
};

function sheetOutput(declaration: Declaration): SheetOutput {
  const { sheet, form, stage, moneyUnit, fields, indicators, tasks, unrecognised } = declaration;
  return {
    sheet,
    ...partOutput(declaration),
    form,
    stage,
    moneyUnit,
    cells: Object.fromEntries(fields.map(({ at, path }) => [a1(at), path])),
    indicators: indicators.flatMap((indicator) => indicatorOutput(indicator) ?? []),
    tasks: tasks.flatMap(({ row, name, funding }) =>
      name && name.text !== ""
        ? [{ row: row + 1, name: name.text, funding: funding ? inUnit(funding, moneyUnit) : null }]
        : [],
    ),
    money: moneyOutput(declaration),
    unrecognised: unrecognised.map(({ at, text }) => ({ cell: a1(at), text })),
  };
}

function indicatorOutput(indicator: Indicator): IndicatorOutput | null {
  const name = indicator.name?.text ?? "";
  if (name === "") return null;
  const unit = indicator.unit?.text ?? "";
  const direction = indicator.direction?.text ?? "";
  const weight = weightOf(indicator);
  return {
    row: indicator.row + 1,
    level1: indicator.level1?.text ?? "",
    level2: indicator.level2?.level ?? indicator.level2?.text ?? "",
    name,
    values: Object.fromEntries(
      Object.entries(VALUES)
        .map(([key, member]) => [key, indicator[member]?.text ?? ""])
        .filter(([, text]) => text !== ""),
    ),
    ...(unit !== "" && { unit }),
    ...(direction !== "" && { direction }),
    ...(weight !== null && { weight }),
  };
}

/** A weight typed as text counts too: `10`, `10分`, `10%`. */
function weightOf({ weight }: Indicator): number | null {
  if (!weight) return null;
  if (typeof weight.value === "number") return weight.value;
  const digits = /^\s*(\d+(?:\.\d+)?)\s*[分%％]?\s*$/.exec(weight.text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** By path; of several cells of one path the first with an amount. */
function moneyOutput({ money, moneyUnit }: Declaration): Record<string, number> {
  const amounts: Record<string, number> = {};
  for (const field of money) {
    const amount = inUnit(field, moneyUnit);
    if (field.path !== "tasks.funding" && amount !== null) amounts[field.path] ??= amount;
  }
  return amounts;
}

/** In the sheet's unit where both units are known, else as written; null without an amount. */
function inUnit({ amount }: Money, unit: MoneyUnit | null): number | null {
  if (!amount) return null;
  if (amount.unit === null || unit === null) return amount.number.toNumber();
  return amount.number.times(MONEY_UNITS[amount.unit]).div(MONEY_UNITS[unit]).toNumber();
}
