import { declaredName } from "../declaration/declaration";
import type { Declaration, Form, Rows, Stage } from "../declaration/declaration";
import type { MoneyUnit } from "../declaration/amount";
import type { CellRef } from "../grid/address";
import { DEFAULT_SETTINGS } from "../rules/settings";
import type { Settings } from "../rules/settings";
import { labelOf } from "../rules/wording";
import { evaluationOf } from "./overviewEvaluation";
import type { Evaluation } from "./overviewEvaluation";
import { matrixOf } from "./overviewMatrix";
import type { Matrix } from "./overviewMatrix";
import { amountsOf, sharesOf, sumsOf } from "./overviewMoney";
import type { MoneySum, TaskShares } from "./overviewMoney";
import { shortened } from "./shortened";

/** Something of the form with its place. */
export interface Item {
  /** What the form calls it. */
  readonly label: string;
  /** As displayed, shortened; empty where nothing is written. */
  readonly text: string;
  readonly at: CellRef;
}

/** A declaration as the program understood it, ready to be shown: plain data, every item knowing its cell. */
export interface Overview {
  readonly sheet: string;
  /** As the declaration's. */
  readonly id: string;
  readonly rows: Rows | null;
  /** The project's name, or the unit's, shortened; empty where the form does not tell. */
  readonly name: string;
  readonly form: Form;
  readonly stage: Stage;
  readonly moneyUnit: MoneyUnit | null;
  /** Who asks, for what, when. */
  readonly identity: readonly Item[];
  /** Which sums agree, and by how much the others differ. */
  readonly sums: readonly MoneySum[];
  /** Every amount of the budget, in reading order. */
  readonly amounts: readonly Item[];
  readonly goals: readonly Item[];
  /** What became of it; null where the form does not evaluate itself. */
  readonly evaluation: Evaluation | null;
  readonly tasks: TaskShares;
  readonly matrix: Matrix;
  /** Labels and values that belong to no field. */
  readonly unrecognised: readonly Omit<Item, "label">[];
}

/** So many characters of a text say what it is about; the cell has it whole. */
const LIMITS = { identity: 60, goal: 90, unrecognised: 60 };

const IDENTITY = /^(?:title|year|formDate|unit\.|project\.)/;

/** What the program understood of a declaration; `settings` say what agrees and which level 1 is wanted. */
export function overviewOf(declaration: Declaration, settings: Settings = DEFAULT_SETTINGS): Overview {
  const { sheet, id, rows, form, stage, moneyUnit, fields, unrecognised } = declaration;
  return {
    sheet,
    id,
    rows,
    name: shortened(declaredName(declaration), LIMITS.identity),
    form,
    stage,
    moneyUnit,
    identity: fields
      .filter(({ path }) => IDENTITY.test(path))
      .map((field) => ({
        label: labelOf(
          field.path === "title" || field.label === field.text ? { ...field, label: "" } : field,
        ),
        text: shortened(field.text, LIMITS.identity),
        at: field.at,
      })),
    sums: sumsOf(declaration, settings),
    amounts: amountsOf(declaration),
    goals: fields
      .filter(({ path }) => path.startsWith("goal."))
      .map((goal) => ({ label: labelOf(goal), text: shortened(goal.text, LIMITS.goal), at: goal.at })),
    evaluation: evaluationOf(declaration),
    tasks: sharesOf(declaration),
    matrix: matrixOf(declaration, settings),
    unrecognised: unrecognised
      .map(({ text, at }) => ({ text: shortened(text, LIMITS.unrecognised), at }))
      .filter(({ text }) => text !== ""),
  };
}
