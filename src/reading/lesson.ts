import { holdsRow } from "../declaration/declaration";
import type { Declaration, Field, Level1, Level2 } from "../declaration/declaration";
import type { CellRef, Position } from "../grid/address";
import type { Grid } from "../grid/grid";
import { Layout } from "./layout";
import type { Box } from "./layout";
import { levelKey } from "./levels";
import { EMPTY_PROFILE, FARTHEST } from "./profile";
import type { ColumnField, Profile, TaughtLabel, ValueField } from "./profile";
import { readAll } from "./read";
import { hasWords } from "./taught";

/** What somebody says of a cell: this is … */
export type Means =
  /** The label of this field. */
  | { readonly kind: "label"; readonly field: ValueField }
  /** The field's value itself. */
  | { readonly kind: "value"; readonly field: ValueField }
  | { readonly kind: "column"; readonly field: ColumnField }
  | { readonly kind: "level1"; readonly level: Level1 }
  | { readonly kind: "level2"; readonly level: Level2 };

/** Why a cell cannot be taught so. */
export type NoLesson =
  /** It holds no words that a label could be known by. */
  | "no-words"
  | "too-long"
  /** No label stands left of the value or above it. */
  | "no-label";

/** What is read otherwise once the lesson holds. */
export interface LessonEffect {
  /** Values that are read now, or as something else. */
  readonly gained: readonly Change[];
  /** Values that no field is for any more. */
  readonly lost: readonly Change[];
  /** Indicators whose levels change, and those that are new. */
  readonly indicators: number;
  /** The sheet is a declaration with it. */
  readonly declared: boolean;
}

export interface Change {
  readonly path: string;
  readonly text: string;
  readonly at: CellRef;
}

/** A lesson: a profile of one entry; and what comes of it. */
export type Lesson =
  { readonly taught: Profile; readonly effect: LessonEffect } | { readonly problem: NoLesson };

const LONGEST = 60;

/** What to remember so that a cell is read as somebody says, on this form and on others of its template. Never throws. */
export function lessonFor(grid: Grid, profiles: readonly Profile[], at: Position, means: Means): Lesson {
  const layout = new Layout(grid);
  const before = readAll(grid, profiles);
  const form: Form = { layout, fields: fieldsIn(before), isOwn: ownRows(before, at) };
  const taught = entryFor(form, layout.at(at.row, at.column), means);
  if (typeof taught === "string") return { problem: taught };
  return { taught, effect: effectOf(before, readAll(grid, [taught, ...profiles])) };
}

/** The sheet as it is read so far. */
interface Form {
  readonly layout: Layout;
  readonly fields: readonly Field[];
  /** Whether a row belongs to the declaration that the lesson speaks of: the others of a sheet print the same labels. */
  readonly isOwn: (row: number) => boolean;
}

function ownRows(declarations: readonly Declaration[], at: Position): Form["isOwn"] {
  const isIn = (row: number, { rows }: Declaration) => rows !== null && holdsRow(rows, row);
  const own = declarations.find((declaration) => isIn(at.row, declaration));
  return (row) => !own || isIn(row, own);
}

function entryFor(form: Form, box: Box, means: Means): Profile | NoLesson {
  if (means.kind === "value") return valueEntry(form, box, means.field);
  const text = labelText(box);
  const problem = whyNoLabel(text);
  if (problem) return problem;
  switch (means.kind) {
    case "label":
      return { ...EMPTY_PROFILE, labels: [{ ...named(form, box, text), field: means.field }] };
    case "column": {
      const { label: head, ...under } = named(form, box, text);
      return { ...EMPTY_PROFILE, columns: [{ head, ...under, field: means.field }] };
    }
    case "level1":
    case "level2":
      if (levelKey(text) === "") return "no-words";
      return {
        ...EMPTY_PROFILE,
        levels: [
          means.kind === "level1" ? { word: text, level1: means.level } : { word: text, level2: means.level },
        ],
      };
  }
}

/** The label's words: of `经办科室：甲科` what stands before the colon. */
function labelText({ cell, text }: Box): string {
  if (typeof cell?.value !== "string") return "";
  const plain = text.replace(/\s+/g, " ");
  const colon = plain.search(/[:：]/);
  return colon > 1 && hasWords(plain.slice(0, colon)) ? plain.slice(0, colon) : plain;
}

function whyNoLabel(text: string): NoLesson | null {
  if (!hasWords(text)) return "no-words";
  return text.length > LONGEST ? "too-long" : null;
}

/** A label by its words; by a heading too where the sheet prints it more than once. */
function named({ layout, isOwn }: Form, box: Box, label: string): Pick<TaughtLabel, "label" | "under"> {
  const { key } = layout.labelIn(box, label);
  const others = layout.boxes.filter(
    (other) => other !== box && isOwn(other.row) && layout.plainLabel(other.text).key === key,
  );
  if (others.length === 0) return { label };
  const elsewhere = new Set(others.flatMap((other) => layout.around(other).map((heading) => heading.key)));
  const heading = layout
    .around(box)
    .find((each) => hasWords(each.key) && each.key.length <= LONGEST && !elsewhere.has(each.key));
  return heading ? { label, under: heading.key } : { label };
}

function valueEntry(form: Form, box: Box, field: ValueField): Profile | NoLesson {
  const place = leftOf(form, box) ?? aboveOf(form, box);
  if (!place) return "no-label";
  const { label, down, right } = place;
  if (down > FARTHEST || right > FARTHEST) return "no-label";
  return { ...EMPTY_PROFILE, values: [{ ...named(form, label, labelText(label)), down, right, field }] };
}

interface Place {
  readonly label: Box;
  readonly down: number;
  readonly right: number;
}

/** The label left of a value: the first text after the value or number before it, as 经手人 of `经手人 | 张三 | 13人`. */
function leftOf({ layout, fields }: Form, box: Box): Place | null {
  let found: Place | null = null;
  let right = 0;
  for (let column = box.column - 1; column >= 0 && right < FARTHEST;) {
    const other = layout.at(box.row, column);
    right++;
    column = other.column - 1;
    if (isValue(fields, other)) break;
    if (typeof other.cell?.value === "string" && !whyNoLabel(labelText(other)))
      // A taller cell is the heading of a block: better than none.
      if (!found || other.rows <= box.rows) found = { label: other, down: box.row - other.row, right };
    if (isLabel(fields, other)) break;
  }
  return found;
}

function aboveOf({ layout, fields }: Form, box: Box): Place | null {
  for (let row = box.row - 1; row >= 0 && box.row - row <= FARTHEST;) {
    const other = layout.at(row, box.column);
    row = other.row - 1;
    if (typeof other.cell?.value !== "string" || isValue(fields, other) || whyNoLabel(labelText(other)))
      continue;
    let right = 0;
    for (let column = other.column; column < box.column; right++) {
      const step = layout.at(box.row, column);
      column = step.column + step.columns;
    }
    return { label: other, down: box.row - other.row, right };
  }
  return null;
}

function isValue(fields: readonly Field[], { row, column }: Box): boolean {
  return fields.some(
    ({ at, labelAt }) =>
      at.row === row && at.column === column && (labelAt.row !== row || labelAt.column !== column),
  );
}

function isLabel(fields: readonly Field[], { row, column }: Box): boolean {
  return fields.some(({ labelAt }) => labelAt.row === row && labelAt.column === column);
}

function fieldsIn(declarations: readonly Declaration[]): Field[] {
  return declarations.flatMap(({ fields }) => fields);
}

function effectOf(before: readonly Declaration[], after: readonly Declaration[]): LessonEffect {
  const [fields, now] = [fieldsIn(before), fieldsIn(after)];
  return {
    gained: missingFrom(fields, now),
    lost: fields
      .filter((field) => !now.some(({ at }) => sameCell(at, field.at)))
      .map(({ path, text, at }) => ({ path, text, at })),
    indicators: levelChanges(before, after),
    declared: after.length > 0,
  };
}

function missingFrom(before: readonly Field[], after: readonly Field[]): Change[] {
  const known = new Set(before.map(({ path, at }) => placed(path, at)));
  return after
    .filter(({ path, at }) => !known.has(placed(path, at)))
    .map(({ path, text, at }) => ({ path, text, at }));
}

function levelChanges(before: readonly Declaration[], after: readonly Declaration[]): number {
  const levels = (declarations: readonly Declaration[]) =>
    declarations.flatMap(({ indicators }) =>
      indicators.map(({ row, table, level1, level2 }) => [row, table, level1?.level, level2?.level].join()),
    );
  const known = new Set(levels(before));
  return levels(after).filter((each) => !known.has(each)).length;
}

const placed = (path: string, { row, column }: CellRef) => `${path} ${String(row)} ${String(column)}`;

const sameCell = (a: Position, b: Position) => a.row === b.row && a.column === b.column;
