import type { CellValue } from "../../grid/grid";
import type { Expression } from "./parse";
import type { Reference } from "../../grid/formulaTokens";

/** What a formula or a part of it comes to; null is an empty cell. */
export type Scalar = CellValue | null | FormulaError;

/** One of Excel's error values: `#DIV/0!`. */
export class FormulaError {
  constructor(readonly text: string) {}
}

/** The formula uses something that the little engine does not know; it then says so instead of guessing. */
export class Unsupported extends Error {
  override readonly name = "Unsupported";
}

/** Where formulas get the cells from. */
export interface Cells {
  /** The values of a reference, row by row; null for a sheet that does not exist. */
  values(reference: Reference): readonly (readonly Scalar[])[] | null;
  /** What a defined name stands for, or null. */
  name(name: string): Expression | null;
}

type Matrix = readonly (readonly Scalar[])[];

const VALUE = new FormulaError("#VALUE!");
const DIVISION = new FormulaError("#DIV/0!");

/** The value of a formula. @throws Unsupported */
export function evaluate(tree: Expression, cells: Cells): Scalar {
  const value = evaluateAny(tree, cells);
  if (!isMatrix(value)) return value;
  const only = value.length === 1 && value[0]?.length === 1;
  if (!only) throw new Unsupported("a formula whose result spills");
  return value[0]?.[0] ?? null;
}

const isMatrix = (value: Scalar | Matrix): value is Matrix => Array.isArray(value);

function evaluateAny(tree: Expression, cells: Cells): Scalar | Matrix {
  switch (tree.kind) {
    case "constant":
      return tree.value;
    case "error":
      return new FormulaError(tree.text);
    case "missing":
      return null;
    case "reference":
      return cells.values(tree) ?? new FormulaError("#REF!");
    case "name": {
      const meaning = cells.name(tree.name);
      return meaning ? evaluateAny(meaning, cells) : new FormulaError("#NAME?");
    }
    case "unary":
      return unary(tree.operator, evaluate(tree.operand, cells));
    case "binary":
      return binary(tree.operator, evaluate(tree.left, cells), evaluate(tree.right, cells));
    case "call":
      return call(tree.name, tree.args, cells);
  }
}

function toNumber(value: Scalar): number | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return 0;
  if (typeof value === "string") {
    const number = value.trim() === "" ? NaN : Number(value);
    return Number.isFinite(number) ? number : VALUE;
  }
  return Number(value);
}

function toText(value: CellValue | null): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}

function toTruth(value: Scalar): boolean | FormulaError {
  if (value instanceof FormulaError) return value;
  if (typeof value === "string") {
    const upper = value.toUpperCase();
    return upper === "TRUE" || (upper === "FALSE" ? false : VALUE);
  }
  return Boolean(value);
}

function unary(operator: string, operand: Scalar): Scalar {
  if (operator === "+") return operand;
  const number = toNumber(operand);
  if (number instanceof FormulaError) return number;
  return operator === "-" ? -number : number / 100;
}

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  if (operator === "&") return toText(left) + toText(right);
  if (/[=<>]/.test(operator)) return holds(operator, compare(left, right));
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? DIVISION : a / b;
    default: {
      const power = a ** b;
      return Number.isFinite(power) ? power : new FormulaError("#NUM!");
    }
  }
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

function compare(left: CellValue | null, right: CellValue | null): number {
  const blank = (value: CellValue | null) =>
    typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
  const a = left ?? blank(right);
  const b = right ?? blank(left);
  const rank = (value: CellValue) => RANK[typeof value as keyof typeof RANK];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

type Call = (args: readonly Expression[], cells: Cells) => Scalar;

/** The numbers that an aggregate takes from its arguments: in areas texts and truth values are passed over. */
function numbers(args: readonly Expression[], cells: Cells): number[] | FormulaError {
  const found: number[] = [];
  for (const arg of args) {
    const value = evaluateAny(arg, cells);
    for (const item of isMatrix(value) ? value.flat() : [value]) {
      if (item instanceof FormulaError) return item;
      if (isMatrix(value) && typeof item !== "number") continue;
      const number = toNumber(item);
      if (number instanceof FormulaError) return number;
      found.push(number);
    }
  }
  return found;
}

const aggregate =
  (over: (list: readonly number[]) => Scalar): Call =>
  (args, cells) => {
    const list = numbers(args, cells);
    return list instanceof FormulaError ? list : over(list);
  };

const onNumbers =
  (over: (...list: number[]) => number): Call =>
  (args, cells) => {
    const list: number[] = [];
    for (const arg of args) {
      const number = toNumber(evaluate(arg, cells));
      if (number instanceof FormulaError) return number;
      list.push(number);
    }
    return over(...list);
  };

const truths =
  (over: (list: readonly boolean[]) => boolean): Call =>
  (args, cells) => {
    const list: boolean[] = [];
    for (const arg of args) {
      const truth = toTruth(evaluate(arg, cells));
      if (truth instanceof FormulaError) return truth;
      list.push(truth);
    }
    return over(list);
  };

function items(args: readonly Expression[], cells: Cells): Scalar[] {
  return args.flatMap((arg) => {
    const value = evaluateAny(arg, cells);
    return isMatrix(value) ? value.flat() : [value];
  });
}

// Sums as Excel shows them: binary noise beyond fifteen digits is cut off.
const tidy = (value: number) => Number(value.toPrecision(15));

function roundTo(value: number, digits = 0): number {
  const factor = 10 ** digits;
  return (Math.sign(value) * Math.round(tidy(Math.abs(value) * factor))) / factor;
}

/** What SUBTOTAL computes, by number from 1 on. */
const SUBTOTALS = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  undefined,
  undefined,
  "SUM",
] as const;

const FUNCTIONS: Readonly<Record<string, Call>> = {
  SUM: aggregate((list) => tidy(list.reduce((sum, value) => sum + value, 0))),
  AVERAGE: aggregate((list) =>
    list.length === 0 ? DIVISION : list.reduce((sum, value) => sum + value, 0) / list.length,
  ),
  MIN: aggregate((list) => (list.length === 0 ? 0 : Math.min(...list))),
  MAX: aggregate((list) => (list.length === 0 ? 0 : Math.max(...list))),
  PRODUCT: aggregate((list) => list.reduce((product, value) => product * value, 1)),
  COUNT: (args, cells) => items(args, cells).filter((item) => typeof item === "number").length,
  COUNTA: (args, cells) => items(args, cells).filter((item) => item !== null).length,
  SUBTOTAL: ([kind, ...areas], cells) => {
    const number = kind ? toNumber(evaluate(kind, cells)) : VALUE;
    if (number instanceof FormulaError) return number;
    // From 101 on: without hidden rows, which the engine does not know.
    const over = SUBTOTALS[number - 1];
    return over === undefined ? VALUE : call(over, areas, cells);
  },
  SUMPRODUCT: (args, cells) => {
    const lists = args.map((arg) => items([arg], cells));
    const [first = []] = lists;
    if (lists.some((list) => list.length !== first.length)) return VALUE;
    const error = lists.flat().find((item) => item instanceof FormulaError);
    if (error) return error;
    const factor = (item: Scalar | undefined) => (typeof item === "number" ? item : 0);
    return tidy(
      first.reduce<number>(
        (sum, _, index) => sum + lists.reduce((product, list) => product * factor(list[index]), 1),
        0,
      ),
    );
  },
  ABS: onNumbers(Math.abs),
  ROUND: onNumbers(roundTo),
  N: (args, cells) => {
    const value = args[0] ? evaluate(args[0], cells) : null;
    if (value instanceof FormulaError) return value;
    return typeof value === "string" ? 0 : Number(value);
  },
  NOT: truths(([first]) => !first),
  AND: truths((list) => list.every(Boolean)),
  OR: truths((list) => list.some(Boolean)),
  TRUE: () => true,
  FALSE: () => false,
  LEN: (args, cells) => {
    const value = args[0] ? evaluate(args[0], cells) : null;
    return value instanceof FormulaError ? value : toText(value).length;
  },
  ISNUMBER: (args, cells) => typeof (args[0] && evaluate(args[0], cells)) === "number",
  ISBLANK: (args, cells) => (args[0] ? evaluate(args[0], cells) === null : VALUE),
  ROWS: (args, cells) => {
    const value = args[0] ? evaluateAny(args[0], cells) : null;
    return isMatrix(value) ? value.length : 1;
  },
  IF: ([condition, yes, no], cells) => {
    const truth = condition ? toTruth(evaluate(condition, cells)) : VALUE;
    if (truth instanceof FormulaError) return truth;
    const branch = truth ? yes : no;
    return branch ? evaluate(branch, cells) : truth;
  },
  // A link shows its second text, or where it leads.
  HYPERLINK: ([link, shown], cells) => {
    const part = shown ?? link;
    return part ? (evaluate(part, cells) ?? 0) : VALUE;
  },
  IFERROR: ([first, second], cells) => {
    const value = first ? evaluate(first, cells) : null;
    return value instanceof FormulaError ? (second ? evaluate(second, cells) : null) : value;
  },
};

/** Whether every function of the formula is known to the little engine. */
export function isComputable(tree: Expression): boolean {
  switch (tree.kind) {
    case "call":
      return Object.hasOwn(FUNCTIONS, tree.name) && tree.args.every(isComputable);
    case "unary":
      return isComputable(tree.operand);
    case "binary":
      return isComputable(tree.left) && isComputable(tree.right);
    case "constant":
    case "error":
    case "missing":
    case "name":
    case "reference":
      return true;
  }
}

function call(name: string, args: readonly Expression[], cells: Cells): Scalar {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!known) throw new Unsupported(`the function ${name}`);
  return known(args, cells);
}
