import type { Declaration, Field, Indicator, Task } from "../declaration/declaration";
import { comparableName, compact } from "../declaration/normalise";
import type { CellRef } from "../grid/address";
import { cellKey } from "../grid/grid";
import { indicatorSubject } from "../rules/indicators";

/** What a cell is in a declaration, wherever rows are inserted or moved. */
export interface Place {
  /** What its row is, for a cell of a table; else the field. `indicators//产出指标/数量指标/培训人次`, `budget.total`. */
  readonly row: string;
  /** The column, for a cell of a table: `annualValue`; else empty. */
  readonly member: string;
  /** A trace of what else the row holds, or of the field's label. */
  readonly detail: string;
}

/** The place of each value cell; by sheet and cell. */
export type Places = (cell: CellRef) => Place | undefined;

/** The places of a declaration's value cells and level labels. */
export function placesOf(declaration: Declaration): Places {
  const places = new Map<number, Place>();
  const put = (at: CellRef, place: Place) => {
    const key = cellKey(at.row, at.column);
    if (!places.has(key)) places.set(key, place);
  };
  for (const { block, name, fields } of formRows(declaration)) {
    const row = block + name;
    const detail = trace(fields.map(({ text }) => compact(text)).join("\n"));
    for (const { at, path } of fields) put(at, { row, member: memberOf(path), detail });
  }
  for (const { at, path, label } of declaration.fields)
    put(at, { row: path, member: "", detail: compact(label) });
  for (const { level1, level2 } of declaration.groups)
    for (const label of [level2, level1])
      if (label?.at) {
        const names = label === level2 ? [level1, level2] : [level1];
        const row = ["levels", ...names.map((each) => each?.level ?? each?.text ?? "")].join("/");
        put(label.at, { row, member: "", detail: "" });
      }
  return (cell) =>
    cell.sheet === declaration.sheet ? places.get(cellKey(cell.row, cell.column)) : undefined;
}

/** A row of one of the form's tables: `block` and `name` together are its `Place.row`. */
export interface FormRow {
  /** `indicators//产出指标/数量指标/`, `tasks/`. */
  readonly block: string;
  /** For comparing. */
  readonly name: string;
  readonly fields: readonly Field[];
}

/** The rows of the form's tables, the indicators' first. */
export function formRows({ indicators, tasks, tables }: Declaration): FormRow[] {
  return [
    ...indicators.map((indicator) => {
      const horizon = tables[indicator.table]?.horizon ?? "both";
      const block = `indicators/${horizon === "both" ? "" : horizon}/${indicatorSubject({ ...indicator, name: undefined })}`;
      return row(block, indicator);
    }),
    ...tasks.map((task) => row("tasks/", task)),
  ];
}

function row(block: string, { name, ...others }: Indicator | Task): FormRow {
  const fields = Object.values({ name, ...others }).filter(isField);
  const content = "content" in others ? others.content : undefined;
  return { block, name: comparableName((name ?? content)?.text ?? ""), fields };
}

const isField = (value: unknown): value is Field =>
  typeof value === "object" && value !== null && "path" in value && "area" in value;

/** `indicators.annualValue` → `annualValue`. */
export const memberOf = (path: string) => path.slice(path.indexOf(".") + 1);

/** A short number for a text (FNV-1a, 32 bits): the text itself would double what a workbook keeps. */
export function trace(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
