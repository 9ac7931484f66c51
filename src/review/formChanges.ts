import type { Declaration, Field } from "../declaration/declaration";
import { comparableName, plainText } from "../declaration/normalise";
import type { CellRef } from "../grid/address";
import { cellKey } from "../grid/grid";
import type { SnapshotBlock } from "./lastReview";
import { formRows, memberOf } from "./places";
import type { FormRow } from "./places";

/** A field, or a whole row of a table, that differs from what it was. */
export interface FormChange {
  /** What the form calls the field or column, empty where it has it no more; null: the whole row. */
  readonly label: string | null;
  /** Name of the indicator or task, for a change in a table; may be empty. */
  readonly row: string | null;
  /** As displayed; empty: it was not there. */
  readonly before: string;
  /** As displayed; empty: it is not there any more. */
  readonly after: string;
  /** Where it is now; null: its row or field is gone. */
  readonly at: CellRef | null;
}

/** What the form's fields hold, in the size that a workbook can keep. */
export function snapshotOf(declaration: Declaration): SnapshotBlock[] {
  const rows = formRows(declaration);
  const alone = aloneIn(declaration, rows).filter(({ text }) => text !== "");
  const blocks = new Map<string, FormRow[]>();
  for (const row of rows) blocks.set(row.block, [...(blocks.get(row.block) ?? []), row]);
  return [
    { of: "", columns: alone.map(({ path }) => path), rows: [alone.map(({ text }) => text)] },
    ...[...blocks].map(([of, inBlock]) => {
      const columns = [...new Set(inBlock.flatMap(({ fields }) => fields.map(({ path }) => memberOf(path))))];
      const texts = ({ fields }: FormRow) => {
        const byColumn = new Map(fields.map(({ path, text }) => [memberOf(path), text]));
        return columns.map((column) => byColumn.get(column) ?? "");
      };
      return { of, columns, rows: inBlock.map(texts) };
    }),
  ];
}

/** Fields that are in no row of a table. */
function aloneIn({ fields }: Declaration, rows: readonly FormRow[]): Field[] {
  const nameOf = ({ at, path }: Field) => `${String(at.row)} ${String(at.column)} ${path}`;
  const inRows = new Set(rows.flatMap((row) => row.fields.map(nameOf)));
  return fields.filter((field) => !inRows.has(nameOf(field)));
}

/** A row as it was, or what stood alone: what was filled. */
interface OldRow {
  readonly block: string;
  readonly name: string;
  readonly texts: readonly (readonly [column: string, text: string])[];
}

function oldRows(snapshot: readonly SnapshotBlock[]): OldRow[] {
  return snapshot.flatMap(({ of, columns, rows }) =>
    rows.map((row) => {
      const texts = columns.map((column, index) => [column, row[index] ?? ""] as const);
      const named = ["name", "content"].map((column) => texts.find(([other]) => other === column)?.[1]);
      const name = of === "" ? "" : comparableName(named.find((text) => text !== undefined) ?? "");
      return { block: of, name, texts: texts.filter(([, text]) => text !== "") };
    }),
  );
}

/** What changed since the snapshot, in reading order; what is gone comes last. Blanks do not count. */
export function changesSince(before: readonly SnapshotBlock[], declaration: Declaration): FormChange[] {
  const rows = formRows(declaration);
  const left = new Set(oldRows(before));
  const take = (fits: (old: OldRow) => boolean): OldRow | null => {
    const found = [...left].find(fits) ?? null;
    if (found) left.delete(found);
    return found;
  };
  const alone = take(({ block }) => block === "");
  const same = rows.map((row) => take((old) => old.block === row.block && old.name === row.name));
  const changes = [
    ...changedFields("", alone, aloneIn(declaration, rows), declaration),
    ...rows.flatMap((row, index) => {
      // A row under another name: the same block, and most of what it holds.
      const old = same[index] ?? take((other) => other.block === row.block && isMostlyAlike(other, row));
      return old ? changedFields(row.block, old, row.fields, declaration) : addedRow(row);
    }),
  ];
  const there = changes.filter(({ at }) => at !== null);
  const place = ({ at }: FormChange) => (at ? cellKey(at.row, at.column) : 0);
  return [
    ...there.sort((a, b) => place(a) - place(b)),
    ...changes.filter(({ at }) => at === null),
    ...[...left].flatMap(removedRow),
  ];
}

function isMostlyAlike({ texts }: OldRow, { fields }: FormRow): boolean {
  const others = texts.filter(([column]) => column !== "name");
  const now = new Map(fields.map(({ path, text }) => [memberOf(path), text]));
  const alike = others.filter(([column, text]) => now.get(column) === text);
  return alike.length > 0 && alike.length * 2 >= others.length;
}

function changedFields(
  block: string,
  old: OldRow | null,
  fields: readonly Field[],
  declaration: Declaration,
): FormChange[] {
  const columnOf = ({ path }: Field) => (block === "" ? path : memberOf(path));
  const row = block === "" ? null : rowName(fields);
  // Some forms have several fields of one path: they are told apart by their order.
  const texts = new Map<string, string[]>();
  for (const [column, text] of old?.texts ?? []) texts.set(column, [...(texts.get(column) ?? []), text]);
  const filledFirst = [...fields].sort((a, b) => Number(a.text === "") - Number(b.text === ""));
  const changes = filledFirst.flatMap((field): FormChange[] => {
    const before = texts.get(columnOf(field))?.shift() ?? "";
    return plainText(before) === plainText(field.text)
      ? []
      : [{ label: plainText(field.label), row, before, after: field.text, at: field.at }];
  });
  const gone = [...texts].flatMap(([column, rest]) =>
    rest.map((before): FormChange => {
      const label = labelOf(block, column, declaration);
      return { label, row, before, after: "", at: null };
    }),
  );
  return [...changes, ...gone];
}

/** What other rows call a column that this one has no more. */
function labelOf(block: string, column: string, { fields }: Declaration): string {
  const path = block === "" ? column : `${block.slice(0, block.indexOf("/"))}.${column}`;
  return plainText(fields.find((field) => field.path === path)?.label ?? "");
}

function addedRow({ fields }: FormRow): FormChange[] {
  const [first] = fields;
  const after = fields.map(({ text }) => text).filter((text) => text !== "");
  return first && after.length > 0
    ? [{ label: null, row: rowName(fields), before: "", after: after.join("；"), at: first.at }]
    : [];
}

function removedRow({ texts }: OldRow): FormChange[] {
  const name = texts.find(([column]) => column === "name")?.[1] ?? "";
  const before = texts.map(([, text]) => text).join("；");
  return before === "" ? [] : [{ label: null, row: name, before, after: "", at: null }];
}

function rowName(fields: readonly Field[]): string {
  return fields.find(({ path }) => memberOf(path) === "name")?.text ?? "";
}
