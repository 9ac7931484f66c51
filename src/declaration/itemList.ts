import type { CellRef } from "../grid/address";
import type { CellValue } from "../grid/grid";
import type { Amount } from "./amount";

/** A cell of a list's column of amounts, filled or empty (then `value` is null and `text` empty). */
export interface ItemAmount {
  readonly value: CellValue | null;
  /** As displayed. */
  readonly text: string;
  readonly at: CellRef;
  /** The amount with the unit of its column's head, of the list's heading or of the form; null: none that can be read. */
  readonly amount: Amount | null;
  /** Present where the cell holds a formula. */
  readonly formula?: string;
}

/** A row of a list. */
export interface ItemRow {
  readonly row: number;
  /** What the row is called: its first text, `监理服务`, `合计`; empty where it has none. */
  readonly name: string;
  /** One for each of the list's columns, in their order; null where another row's merged cell covers this one's place. */
  readonly amounts: readonly (ItemAmount | null)[];
}

/** A row that states sums: 合计, 小计. */
export interface ItemSum extends ItemRow {
  /**
   * Indices into `ItemList.items` of the rows that it adds up: for 小计 those since the sum before it, for 合计 all of the top
   * numbering. Parts (其中：…) and rows of a lower numbering (1. below 一、) are in another row of the list already.
   */
  readonly of: readonly number[];
}

/**
 * A list of items with amounts in columns: the sub-items of a project (项目资金构成, 支出明细, 测算明细), or the tasks of a department.
 * What a rule can ask: in each column, do the amounts of a sum's items add up to the sum's? Only where all of them were read.
 */
export interface ItemList {
  /** `tasks`: the items are the rows of `Declaration.tasks`, too. */
  readonly kind: "items" | "tasks";
  readonly headRow: number;
  /** The columns of amounts, from left to right: 预算数, 实际数. Counts, prices and shares are none. */
  readonly columns: readonly { readonly label: string; readonly at: CellRef }[];
  readonly items: readonly ItemRow[];
  /** In the order of their rows; empty where the list states no sum. */
  readonly sums: readonly ItemSum[];
}
