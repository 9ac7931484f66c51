import { a1 } from "../grid/address";
import type { Area, CellRef } from "../grid/address";
import type { CellValue } from "../grid/grid";
import type { Amount, MoneyUnit } from "./amount";
import type { FieldPath, IndicatorField, MemberOf, MoneyField, TaskField } from "./fieldPaths";
import type { ItemList } from "./itemList";

/** A value that was read and knows its place. `at` is the top-left cell of `area`. */
export interface Sourced<T> {
  readonly value: T;
  /** As displayed; without the label where one cell holds label and value. */
  readonly text: string;
  readonly at: CellRef;
}

/** A value cell of the form, filled or still to be filled (then `value` is null and `text` empty). */
export interface Field extends Sourced<CellValue | null> {
  readonly path: FieldPath;
  readonly area: Area;
  /** What the form calls it, as printed: `其中：财政拨款`. For a table's cell the column's head. */
  readonly label: string;
  /** Where that label stands; the value's own cell where both share it. */
  readonly labelAt: CellRef;
  /** Present where the cell holds a formula. */
  readonly formula?: string;
  /** Present unless General. */
  readonly numberFormat?: string;
  /** The label says that it may stay empty (可选填). */
  readonly optional: boolean;
}

/** A field for money. */
export interface Money extends Field {
  readonly path: MoneyField | "tasks.funding";
  /** The amount with its unit, or null where the cell is empty or no amount can be read from it. */
  readonly amount: Amount | null;
}

export type Form = "department" | "project";
export type Stage = "target" | "self-evaluation";

/** Which span of time a goal or a value speaks of. */
export type Horizon = "overall" | "period" | "annual";

export interface Goal extends Field {
  readonly path: "goal.overall" | "goal.period" | "goal.annual";
  readonly horizon: Horizon;
}

/** A row of the table of tasks. Cells that the form does not have are absent. */
export interface Task extends Readonly<Partial<Record<Exclude<MemberOf<TaskField>, "funding">, Field>>> {
  readonly row: number;
  readonly funding?: Money;
  /** The row's label says that it may stay empty (可选填). */
  readonly optional: boolean;
}

/** The levels that forms print, by their standard term; what a form prints in other words keeps them in `text`. */
export type Level1 = "成本指标" | "产出指标" | "效益指标" | "满意度指标" | "投入指标" | "过程指标";
export type Level2 =
  | "经济成本指标"
  | "社会成本指标"
  | "生态环境成本指标"
  | "成本指标"
  | "数量指标"
  | "质量指标"
  | "时效指标"
  | "经济效益指标"
  | "社会效益指标"
  | "生态效益指标"
  | "可持续影响指标"
  | "服务对象满意度指标";

/** A level label that governs rows of an indicator table. */
export interface LevelLabel<Level> {
  /** Null where the words are none of the standard terms: then `text` speaks. */
  readonly level: Level | null;
  /** As the form prints it, without points, hints and line breaks. */
  readonly text: string;
  /** Where it is printed; null where it follows from the other level alone. */
  readonly at: CellRef | null;
  /** Points printed in the label: `(40-50)分` → [40, 50], `(20分)` → [20, 20]. */
  readonly points: readonly [number, number] | null;
}

/** One indicator: a row of an indicator table with a name or a value. Cells that the form does not have are absent. */
export interface Indicator extends Readonly<Partial<Record<MemberOf<IndicatorField>, Field>>> {
  readonly row: number;
  /** Index into `Declaration.tables`. */
  readonly table: number;
  readonly level1: LevelLabel<Level1> | null;
  readonly level2: LevelLabel<Level2> | null;
}

/** The rows that one level-2 label governs in one table; without indicators where the form leaves it empty. */
export interface IndicatorGroup {
  readonly table: number;
  readonly level1: LevelLabel<Level1> | null;
  readonly level2: LevelLabel<Level2> | null;
  /** First and last row of the group, inclusive; they may be empty rows to be filled. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns of this group's cells: page breaks may shift them. */
  readonly columns: Readonly<Partial<Record<IndicatorField, number>>>;
  /** Columns in which the level labels stand. */
  readonly level1Column: number | null;
  readonly level2Column: number | null;
  /** Rows of named or valued indicators. */
  readonly rows: readonly number[];
}

/** A table of indicators. A form may have one for the whole period and another for the year. */
export interface IndicatorTable {
  /** `both`: period and annual columns, or one column only where the form does not tell. */
  readonly horizon: "period" | "annual" | "both";
  readonly headRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Unit named in a value column's head, if any: `目标值（%）`. */
  readonly headUnit: string | null;
  /** Points printed in the table's heading, by level 1: 09's `产出指标权重分值50分`. */
  readonly points: Readonly<Partial<Record<Level1 | "total", number>>>;
}

/** Rows of a sheet, both inclusive. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Whether a row is one of them. */
export function holdsRow({ first, last }: Rows, row: number): boolean {
  return row >= first && row <= last;
}

/** One filled form, typed; every value knows its cell. What the form does not have is absent or null. */
export interface Declaration {
  readonly sheet: string;
  /**
   * Tells it from the workbook's other declarations: the sheet's name; where the sheet holds several, followed by `/`, which no
   * sheet's name may contain, and by its own name, so that it is found again wherever its rows have moved.
   */
  readonly id: string;
  /** Its rows among several declarations of its sheet, inclusive; null where it has the sheet to itself. */
  readonly rows: Rows | null;
  readonly hidden: boolean;
  readonly form: Form;
  readonly stage: Stage;
  /** The unit of money that the form declares, in its head or in its labels; null: nowhere. */
  readonly moneyUnit: MoneyUnit | null;
  /** The budget year as a number, from the field, the title or the dates; null: nowhere. */
  readonly year: number | null;
  /** Every value cell in reading order, those of tables included. */
  readonly fields: readonly Field[];
  readonly money: readonly Money[];
  readonly goals: readonly Goal[];
  readonly tasks: readonly Task[];
  /** Lists of items with amounts, those of tasks included, with the sums that they state. */
  readonly itemLists: readonly ItemList[];
  readonly tables: readonly IndicatorTable[];
  readonly groups: readonly IndicatorGroup[];
  readonly indicators: readonly Indicator[];
  /** Texts and values that were neither label nor value of a field. */
  readonly unrecognised: readonly Sourced<CellValue>[];
}

/** The sheet of a declaration, by its `id`. */
export function sheetOfId(id: string): string {
  const slash = id.indexOf("/");
  return slash < 0 ? id : id.slice(0, slash);
}

/** The fields of a path, in reading order: most paths have one, some forms several. */
export function fieldsOf(declaration: Declaration, path: FieldPath): readonly Field[] {
  return declaration.fields.filter((field) => field.path === path);
}

/** The first field of a path, or undefined where the form does not have it. */
export function fieldOf(declaration: Declaration, path: FieldPath): Field | undefined {
  return declaration.fields.find((field) => field.path === path);
}

/** What people call it: the project, or the unit that declares; empty where the form does not tell. */
export function declaredName(declaration: Declaration): string {
  return (fieldOf(declaration, "project.name") ?? fieldOf(declaration, "unit.name"))?.text ?? "";
}

/** The first money field of a path, or undefined where the form does not have it. */
export function moneyOf(declaration: Declaration, path: MoneyField): Money | undefined {
  return declaration.money.find((field) => field.path === path);
}

/** The path of each value cell, by its A1 address. Of a cell that holds several labels with values, the first counts. */
export function cellPaths(declaration: Declaration): Map<string, FieldPath> {
  const paths = new Map<string, FieldPath>();
  for (const field of declaration.fields) {
    const address = a1(field.at);
    if (!paths.has(address)) paths.set(address, field.path);
  }
  return paths;
}

/**
 * A level as people and reports name it: the standard term, also where the form shortens it (`产出`) or, for level 2, words it
 * otherwise; a level 1 of the form's own words (`产出目标`) keeps them. Empty where there is none.
 */
export function levelName(label: LevelLabel<Level1> | LevelLabel<Level2> | null, rank: 1 | 2): string {
  if (!label) return "";
  if (label.level === null) return label.text;
  const bare = (text: string) => text.replace(/(?:类)?指标$/, "");
  return rank === 2 || label.text === "" || bare(label.text) === bare(label.level) ? label.level : label.text;
}
