import { z } from "zod/mini";
import type { Content } from "../../grid/edit";
import { traceOf } from "../../grid/marks";
import { TARGET } from "../partSchema";
import { COLUMNS } from "./rows";
import type { RowKey, ShownColumn } from "./rows";

/** What the hidden column says of a row: what it is, and what the program wrote into it last. */
export interface RowMemory {
  readonly key: RowKey;
  /** A trace of each cell: where it differs now, a person has written. */
  readonly traces: Readonly<Partial<Record<ShownColumn, string>>>;
}

const part = z.enum(["name", "heads", "完整性", "相关性", "适当性", "可行性", "total"]);
const KEY = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["title", "unit", "form", "counts", "none", "note"]) }),
  z.object({
    kind: z.literal("item"),
    target: z.object(TARGET),
  }),
  z.object({ kind: z.literal("score"), sheet: z.string(), about: z.string(), part }),
]);
const MEMORY = z.tuple([KEY, z.array(z.string())]);

const SHOWN = COLUMNS.filter((column): column is ShownColumn => column !== "key");

/** As it stands in the cell. */
export function encodeMemory({ key, traces }: RowMemory): string {
  return JSON.stringify([key, SHOWN.map((column) => traces[column] ?? "")]);
}

/** Null for whatever else stands in the cell. */
export function decodeMemory(text: string): RowMemory | null {
  const result = MEMORY.safeParse(jsonOf(text));
  if (!result.success) return null;
  const [key, list] = result.data;
  const traces: Partial<Record<ShownColumn, string>> = {};
  SHOWN.forEach((column, index) => {
    const trace = list[index];
    if (trace) traces[column] = trace;
  });
  return { key, traces };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A trace of what a cell holds. Excel moves the rows of a formula's references: they do not count. */
export function contentTrace(content: Content): string {
  if (content === null) return traceOf("");
  if (typeof content === "object") return traceOf(withoutRows(content.formula));
  return traceOf(String(content));
}

/** Whether two formulas differ in no more than rows. */
export const withoutRows = (formula: string) => formula.replace(/([A-Z]{1,3})\d{1,7}/g, "$1#");
