import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cellPaths, levelName } from "../../src/declaration/declaration";
import type { Declaration, Indicator } from "../../src/declaration/declaration";
import { INDICATOR_FIELDS, MONEY_FIELDS, SIMPLE_FIELDS, TASK_FIELDS } from "../../src/declaration/fieldPaths";
import type { Grid } from "../../src/grid/grid";
import { readGrids } from "../../src/hosts/file/read";
import { read } from "../../src/reading/read";

/** What a careful human reads in a sheet: test/forms/README.md. */
export interface TruthSheet {
  readonly sheet: string;
  readonly form: "department" | "project" | null;
  readonly stage: "target" | "self-evaluation";
  readonly moneyUnit: string | null;
  readonly cells: Readonly<Record<string, string>>;
  readonly indicators: readonly TruthIndicator[];
  readonly tasks: readonly {
    readonly row: number;
    readonly name: string;
    readonly funding?: number | null;
  }[];
  readonly money: Readonly<Record<string, number>>;
}
export interface TruthIndicator {
  readonly row: number;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly values: Readonly<Partial<Record<"period" | "annual" | "previous" | "actual", string>>>;
  readonly unit?: string;
  readonly direction?: string;
  readonly weight?: number;
}

/** One sheet compared with its truth. Cells are named `C5 truth → read`. */
export interface SheetScore {
  readonly sheet: string;
  readonly cells: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly invented: readonly string[];
  /** Whatever else differs: form, stage, unit, an indicator, a task, an amount. */
  readonly differences: readonly string[];
}
export interface FileScore {
  readonly file: string;
  readonly sheets: readonly SheetScore[];
}

// Jest and the scripts, ES modules that know no __dirname, both run from the project.
export const FORMS = join(process.cwd(), "test/forms");

/** Paths of the published list. Others that the program adds count neither as right nor as wrong. */
const ADDED = new Set([
  "budget.further",
  "budget.annual.further",
  "budget.adjusted",
  "budget.executed",
  "goal.actual",
  "evaluation.weight",
  "evaluation.score",
  "evaluation.grade",
]);
const LISTED = new Set<string>(
  [...SIMPLE_FIELDS, ...MONEY_FIELDS, ...TASK_FIELDS, ...INDICATOR_FIELDS].filter((path) => !ADDED.has(path)),
);

/** The names of the real forms, without ending. */
export function formNames(): string[] {
  return readdirSync(FORMS)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => name.replace(/\.xlsx$/, ""))
    .sort();
}

/** The sheets of a real form. */
export function formGrids(name: string): Grid[] {
  return readGrids(new Uint8Array(readFileSync(join(FORMS, `${name}.xlsx`))));
}

/** What a human reads in the sheets of a real form. */
export function formTruth(name: string): TruthSheet[] {
  const text = readFileSync(join(FORMS, `${name}.truth.json`), "utf8");
  return (JSON.parse(text) as { sheets: TruthSheet[] }).sheets;
}

/** Reads a real form and compares all its sheets with their truths. */
export function scoreForm(name: string): FileScore {
  const grids = formGrids(name);
  const sheets = formTruth(name).map((truth): SheetScore => {
    const grid = grids.find(({ sheet }) => sheet === truth.sheet);
    if (!grid) throw new Error(`${name} has no sheet ${truth.sheet}`);
    return scoreSheet(read(grid), truth);
  });
  return { file: name, sheets };
}

/** Compares what was read with what a human reads. */
export function scoreSheet(declaration: Declaration | null, truth: TruthSheet): SheetScore {
  const expected = new Map(Object.entries(truth.cells));
  const found = declaration ? new Map(cellPaths(declaration)) : new Map<string, string>();
  const missed: string[] = [];
  const wrong: string[] = [];
  const invented: string[] = [];
  let right = 0;
  for (const [cell, path] of expected) {
    const got = found.get(cell);
    if (got === path) right++;
    else if (got !== undefined && LISTED.has(got)) wrong.push(`${cell} ${path} → ${got}`);
    else missed.push(`${cell} ${path}`);
  }
  for (const [cell, path] of found)
    if (!expected.has(cell) && LISTED.has(path)) invented.push(`${cell} ${path}`);
  const differences = declaration
    ? [...headDifferences(declaration, truth), ...contentDifferences(declaration, truth)]
    : [];
  if (!declaration && truth.form !== null) differences.push(`form ${truth.form} → null`);
  return { sheet: truth.sheet, cells: expected.size, right, missed, wrong, invented, differences };
}

function headDifferences(declaration: Declaration, truth: TruthSheet): string[] {
  const pairs: [string, unknown, unknown][] = [
    ["form", truth.form, declaration.form],
    ["stage", truth.stage, declaration.stage],
    ["moneyUnit", truth.moneyUnit, declaration.moneyUnit],
  ];
  return differing(pairs);
}

function contentDifferences(declaration: Declaration, truth: TruthSheet): string[] {
  const indicators = declaration.indicators.filter(({ name }) => name?.text);
  const pairs: [string, unknown, unknown][] = [["indicators", truth.indicators.length, indicators.length]];
  truth.indicators.forEach((expected, index) => {
    const got = indicators[index];
    pairs.push([
      `indicator ${String(expected.row)}`,
      indicatorText(expected),
      got ? indicatorText(plain(got)) : "none",
    ]);
  });
  const tasks = declaration.tasks.filter(({ name }) => name?.text);
  pairs.push(["tasks", truth.tasks.length, tasks.length]);
  truth.tasks.forEach((expected, index) => {
    const got = tasks[index];
    const funding = got?.funding?.amount?.number.toNumber();
    pairs.push([
      `task ${String(expected.row)}`,
      `${String(expected.row)} ${expected.name} ${String(expected.funding ?? "")}`,
      got ? `${String(got.row + 1)} ${got.name?.text ?? ""} ${String(funding ?? "")}` : "none",
    ]);
  });
  const money = moneyOf(declaration);
  for (const [path, number] of Object.entries(truth.money)) pairs.push([path, number, money.get(path)]);
  for (const [path, number] of money)
    if (!(path in truth.money) && LISTED.has(path) && path !== "tasks.funding")
      pairs.push([path, undefined, number]);
  return differing(pairs);
}

function differing(pairs: readonly [string, unknown, unknown][]): string[] {
  return pairs.flatMap(([what, expected, got]) =>
    expected === got ? [] : [`${what}: ${String(expected)} → ${String(got)}`],
  );
}

/** The first amount of each path that could be read. */
function moneyOf(declaration: Declaration): Map<string, number> {
  const money = new Map<string, number>();
  for (const { path, amount } of declaration.money)
    if (amount && !money.has(path)) money.set(path, amount.number.toNumber());
  return money;
}

/** An indicator of the model in the truth's words. */
export function plain(indicator: Indicator): TruthIndicator {
  const values: Record<string, string> = {};
  for (const span of ["period", "annual", "previous", "actual"] as const) {
    const text = indicator[`${span}Value`]?.text;
    if (text) values[span] = text;
  }
  const weight = indicator.weight?.value;
  return {
    row: indicator.row + 1,
    level1: levelName(indicator.level1, 1),
    level2: levelName(indicator.level2, 2),
    name: indicator.name?.text ?? "",
    values,
    ...(indicator.unit?.text ? { unit: indicator.unit.text } : {}),
    ...(indicator.direction?.text ? { direction: indicator.direction.text } : {}),
    ...(typeof weight === "number" ? { weight } : {}),
  };
}

function indicatorText({
  row,
  level1,
  level2,
  name,
  values,
  unit,
  direction,
  weight,
}: TruthIndicator): string {
  const spans = (["period", "annual", "previous", "actual"] as const).map((span) => values[span] ?? "");
  return [row, level1, level2, name, ...spans, unit ?? "", direction ?? "", weight ?? ""].join("|");
}
