import type { Area } from "../../grid/address";
import type { Edit } from "../../grid/edit";
import { growReferences, moveReferences, translateReferences } from "../../grid/references";
import type { RowMove } from "../../grid/references";
import type { FormatFact, NameFact, SheetFacts, ValidationFact, ValidationSettings } from "./edgeFacts";
import type { Columns } from "./insertion";
import { currentRow, sourceRow } from "../../grid/rows";

/** What has to be done beside an insertion so that what ended at the row above covers the new rows. */
export interface EdgeWork {
  readonly names: readonly NameFact[];
  /** Null: it stays, or grows by itself. */
  readonly printArea: readonly Area[] | null;
  /** Formulas of conditional formats. */
  readonly rules: readonly { readonly id: string; readonly formula: string }[];
  readonly validations: readonly { readonly area: Area; readonly settings: ValidationSettings }[];
  /** Columns in which conditional formats end at the row above: copying formats takes them along. */
  readonly formatted: readonly Columns[];
}

export type InsertRows = Edit & { kind: "insertRows" };

/** Whether rows of an edit join a block, so that what ends there is to grow. */
export function joinsBlock(edit: Edit): edit is InsertRows & { readonly joins: number } {
  return edit.kind === "insertRows" && edit.joins !== undefined && edit.like === edit.row - 1;
}

/**
 * What every insertion of a plan that joins a block has to do, with what is known of the workbook before the plan.
 * @param sheets by name
 */
export function edgeWorks(
  edits: readonly Edit[],
  names: readonly NameFact[],
  sheets: ReadonlyMap<string, SheetFacts>,
): Map<Edit, EdgeWork> {
  const works = new Map<Edit, EdgeWork>();
  let nowNames = names;
  const now = new Map(sheets);
  edits.forEach((edit, index) => {
    if (edit.kind !== "insertRows" && edit.kind !== "deleteRows") return;
    const move: RowMove = { ...edit, kind: edit.kind === "insertRows" ? "insert" : "delete" };
    nowNames = nowNames.map((name) => ({
      ...name,
      formula: moveReferences(name.formula, name.scope, move),
    }));
    const state = now.get(edit.sheet);
    const moved = state && moveFacts(state, move);
    if (!moved || !joinsBlock(edit)) {
      if (moved) now.set(edit.sheet, moved);
      return;
    }
    const { sheet, row, count, joins: block } = edit;
    const rows = { sheet, row, count, block };
    const grownNames = nowNames.map((name) => growName(name, rows, moved.printArea.length > 0));
    const printArea = moved.printArea.map((area) => (endsAbove(area, row) ? grown(area, count) : area));
    const formats = moved.formats.map((format) => growFormat(format, rows));
    const validations = moved.validations.map((fact) => growValidation(fact, rows));
    works.set(edit, {
      names: changed(nowNames, grownNames),
      printArea: changed(moved.printArea, printArea).length > 0 ? printArea : null,
      rules: changed(moved.formats, formats).flatMap(({ id, formula }) =>
        formula === null ? [] : [{ id, formula }],
      ),
      validations: validations.flatMap((fact, number) =>
        validated(fact, fact !== moved.validations[number], edit, edits.slice(0, index)),
      ),
      formatted: moved.formats.flatMap(({ areas }) => areas.filter((area) => endsAbove(area, row))),
    });
    nowNames = grownNames;
    now.set(sheet, { printArea, formats: formats.map((format) => spread(format, edit)), validations });
  });
  return works;
}

type Joined = Parameters<typeof growReferences>[2];

const changed = <T>(before: readonly T[], after: readonly T[]) =>
  after.filter((item, index) => item !== before[index]);
const endsAbove = (area: Area, row: number) => area.row + area.rows === row;
const grown = (area: Area, count: number): Area => ({ ...area, rows: area.rows + count });

/** Names by which Excel keeps what is no name to a person. */
const PRINT_AREA = /^(?:_xlnm\.)?Print_Area$/i;
const FILTER = /^(?:_xlnm\.)?_FilterDatabase$/i;

function growName(name: NameFact, rows: Joined, hasPrintArea: boolean): NameFact {
  if (FILTER.test(name.name) || (hasPrintArea && PRINT_AREA.test(name.name))) return name;
  const formula = growReferences(name.formula, name.scope, rows);
  return formula === name.formula ? name : { ...name, formula };
}

/** A range that goes along with each cell is none of the block's. */
function growRule(formula: string, rows: Joined): string {
  return growReferences(formula, rows.sheet, rows, rows.row - 1);
}

function growFormat(format: FormatFact, rows: Joined): FormatFact {
  if (format.formula === null) return format;
  const formula = growRule(format.formula, rows);
  return formula === format.formula ? format : { ...format, formula };
}

/** Where a conditional format applies after the formats of the row above were copied. */
function spread(format: FormatFact, { row, count }: InsertRows): FormatFact {
  const more = format.areas
    .filter((area) => endsAbove(area, row))
    .map((area) => ({ ...area, row, rows: count }));
  return more.length > 0 ? { ...format, areas: [...format.areas, ...more] } : format;
}

function growValidation(fact: ValidationFact, rows: Joined): ValidationFact {
  const settings = withFormulas(fact.settings, (formula) => growRule(formula, rows));
  return JSON.stringify(settings) === JSON.stringify(fact.settings) ? fact : { ...fact, settings };
}

/**
 * The validation of the new rows, if the row that they resemble has one; also that of the rows above, where its formula grew.
 * @param grew whether it did
 */
function validated(
  fact: ValidationFact,
  grew: boolean,
  edit: InsertRows,
  before: readonly Edit[],
): { area: Area; settings: ValidationSettings }[] {
  const { sheet, row, count } = edit;
  if (fact.goesOn || sourceRow(before, sheet, edit.like) !== fact.row) return [];
  const done = [...before, edit];
  const top = currentRow(done, sheet, fact.from);
  if (top === null) return [];
  // In two: should it fail in between, what was there has lost nothing.
  const parts = [...(grew ? [{ from: top, rows: row - top }] : []), { from: row, rows: count }];
  return parts.map(({ from, rows }) => ({
    area: { row: from, column: fact.column, rows, columns: 1 },
    settings: withFormulas(fact.settings, (formula) => translateReferences(formula, from - top)),
  }));
}

function moveFacts({ printArea, formats, validations }: SheetFacts, move: RowMove): SheetFacts {
  const moveFormula = (formula: string) => moveReferences(formula, move.sheet, move);
  return {
    printArea: printArea.flatMap((area) => moveArea(area, move) ?? []),
    formats: formats.map((format) => ({
      ...format,
      formula: format.formula === null ? null : moveFormula(format.formula),
      areas: format.areas.flatMap((area) => moveArea(area, move) ?? []),
    })),
    validations: validations.map((fact) => ({ ...fact, settings: withFormulas(fact.settings, moveFormula) })),
  };
}

function moveArea(area: Area, { kind, row, count }: RowMove): Area | null {
  const end = area.row + area.rows;
  if (kind === "insert") {
    if (row <= area.row) return { ...area, row: area.row + count };
    return row < end ? grown(area, count) : area;
  }
  const kept = (at: number) => (at < row ? at : Math.max(row, at - count));
  const rows = kept(end) - kept(area.row);
  return rows > 0 ? { ...area, row: kept(area.row), rows } : null;
}

/** The settings with each of their formulas rewritten; constants and typed lists stay. */
function withFormulas(settings: ValidationSettings, change: (formula: string) => string): ValidationSettings {
  const rewritten = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewritten(part)]));
  };
  return { ...settings, rule: rewritten(settings.rule) as ValidationSettings["rule"] };
}
