import type { Declaration, Field } from "../declaration/declaration";
import { plainText } from "../declaration/normalise";
import type { CellRef } from "../grid/address";
import type { SnapshotEntry } from "./lastReview";
import { formRows, memberOf } from "./places";

/** A field, or a whole row of a table, that differs from what it was. */
export interface FormChange {
  /** What the form calls the field or column; null: the whole row. */
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

/** What the form's fields hold, in the size that a workbook can keep: only what is filled, only as text. */
export function snapshotOf(declaration: Declaration): SnapshotEntry[] {
  return entriesOf(declaration).map(({ of, fields }) => ({
    of,
    texts: fields
      .filter(({ text }) => text !== "")
      .map(({ path, text }) => [of === "" ? path : memberOf(path), text] as const),
  }));
}

/** What stands alone, as one entry, then the rows. */
function entriesOf(declaration: Declaration) {
  const rows = formRows(declaration);
  const inRows = new Set<Field>(rows.flatMap(({ fields }) => fields));
  return [{ of: "", fields: declaration.fields.filter((field) => !inRows.has(field)) }, ...rows];
}

/** What changed since the snapshot, in reading order; what is gone comes last. Blanks do not count. */
export function changesSince(before: readonly SnapshotEntry[], declaration: Declaration): FormChange[] {
  const left = new Set(before);
  const today = entriesOf(declaration).map((entry) => {
    const old = [...left].find(({ of }) => of === entry.of) ?? null;
    if (old) left.delete(old);
    return { ...entry, old };
  });
  // A row under another name: the same block, and most of what it holds.
  for (const entry of today) {
    if (entry.old) continue;
    entry.old =
      [...left].find((old) => blockOf(old.of) === blockOf(entry.of) && isMostlyAlike(old, entry.fields)) ??
      null;
    if (entry.old) left.delete(entry.old);
  }
  const changes = today.flatMap((entry) => {
    if (entry.of !== "" && !entry.old) return addedRow(entry.fields);
    return changedFields(entry.of, entry.old, entry.fields);
  });
  const inOrder = changes
    .filter(({ at }) => at !== null)
    .sort((a, b) => (a.at && b.at ? a.at.row - b.at.row || a.at.column - b.at.column : 0));
  const gone = [...left].filter(({ of }) => of !== "").map(removedRow);
  return [...inOrder, ...changes.filter(({ at }) => at === null), ...gone];
}

/** The row without its name. */
const blockOf = (of: string) => of.slice(0, of.lastIndexOf("/") + 1);

function isMostlyAlike({ texts }: SnapshotEntry, fields: readonly Field[]): boolean {
  const others = texts.filter(([member]) => member !== "name");
  const now = new Map(fields.map(({ path, text }) => [memberOf(path), text]));
  const same = others.filter(([member, text]) => now.get(member) === text);
  return same.length > 0 && same.length * 2 >= others.length;
}

function changedFields(of: string, old: SnapshotEntry | null, fields: readonly Field[]): FormChange[] {
  const keyOf = ({ path }: Field) => (of === "" ? path : memberOf(path));
  const row = of === "" ? null : rowName(fields);
  // Some forms have several fields of one path: they are told apart by their order.
  const texts = new Map<string, string[]>();
  for (const [key, text] of old?.texts ?? []) texts.set(key, [...(texts.get(key) ?? []), text]);
  const filledFirst = [...fields].sort((a, b) => Number(a.text === "") - Number(b.text === ""));
  const changes = filledFirst.flatMap((field): FormChange[] => {
    const before = texts.get(keyOf(field))?.shift() ?? "";
    return plainText(before) === plainText(field.text)
      ? []
      : [{ label: plainText(field.label), row, before, after: field.text, at: field.at }];
  });
  const gone = [...texts].flatMap(([key, rest]) =>
    rest.map((before): FormChange => ({ label: key, row, before, after: "", at: null })),
  );
  return [...changes, ...gone];
}

function addedRow(fields: readonly Field[]): FormChange[] {
  const [first] = fields;
  const after = fields.map(({ text }) => text).filter((text) => text !== "");
  return first && after.length > 0
    ? [{ label: null, row: rowName(fields), before: "", after: after.join("；"), at: first.at }]
    : [];
}

function removedRow({ texts }: SnapshotEntry): FormChange {
  const name = texts.find(([member]) => member === "name")?.[1] ?? "";
  return { label: null, row: name, before: texts.map(([, text]) => text).join("；"), after: "", at: null };
}

function rowName(fields: readonly Field[]): string {
  return fields.find(({ path }) => memberOf(path) === "name")?.text ?? "";
}
