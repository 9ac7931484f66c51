import type { Area, Position } from "../../grid/address";
import { highlightSeverity, isOwnNote, isOwnPrompt, isPromptRule, tracesIn } from "../../grid/marks";
import { askOverlay, formatOf, overlayOf, sameOverlay } from "./overlay";
import type { Overlay } from "./overlay";
import { cellsOf, once } from "./ranges";
import { hasNotes } from "./run";
import type { Scope } from "./scope";
import { areaOf } from "./sheetAreas";

/** Marks of ours on a sheet, and the cells that are not free for a message. */
export interface MarksFound {
  /** Ids of our conditional formats. */
  readonly highlights: readonly string[];
  /** Ids of formats that never apply: what is left of a highlight if adding it failed before it got its formula. */
  readonly inert: readonly string[];
  /** Cells of our notes. */
  readonly notes: readonly Position[];
  /** Cells with an input message of ours. */
  readonly prompts: readonly Position[];
  /** Cells with a person's note, comment or, where messages are input messages, validation. */
  readonly taken: readonly Area[];
}

/** A validated area up to this size is looked at cell by cell at once; a larger one as a whole first. */
const CELLS_AT_ONCE = 64;

const MIXED: readonly string[] = ["Inconsistent", "MixedCriteria"];

/** The search for marks on one sheet. Each step is asked in a batch; `next` says whether there is another. */
export interface Search {
  /** Looks at what has come and asks for what is still needed; false when nothing is. */
  next(): boolean;
  found(): MarksFound;
}

/** How messages are shown on this Excel. */
export function messageKind(): "note" | "prompt" {
  return hasNotes() ? "note" : "prompt";
}

/**
 * Starts to look for what a plan needs to know: old marks if it clears them, taken cells if it places messages.
 * @param known what was found over the sheet earlier: if it is still that, fewer steps are needed
 */
export function searchMarks(sheet: Excel.Worksheet, scope: Scope, known: Overlay | null = null): Search {
  const kind = messageKind();
  const placing = scope.messages.length > 0;
  const over = scope.clearsMarks || (kind === "prompt" && placing) ? askOverlay(sheet) : null;
  // Loading whole notes fails in Excel on the web.
  const notes = kind === "note" ? sheet.notes.load("items/content") : null;
  const comments = kind === "note" && placing ? sheet.comments.load("items/id") : null;

  let rules: [string, Excel.ConditionalFormatRule][] = [];
  /** Of notes, with their texts, and of comments. */
  let places: { note: string | null; range: Excel.Range }[] = [];
  let probes: Probe[] = [];
  let first = true;
  const prompts: Position[] = [];
  const foreign: Area[] = [];

  function askBy({ formats, validated }: Overlay): void {
    // Asking a format of another type for its rule fails for all of them.
    rules = formats
      .filter(({ type }) => scope.clearsMarks && type === "Custom")
      .map(({ id }) => [id, formatOf(sheet, id).custom.rule.load("formula")]);
    probes = validated.flatMap(split).map((area) => probe(sheet, area));
  }
  if (over && known) askBy(known);

  /** What is to be asked after the first answer. @returns whether anything is */
  function begin(): boolean {
    places = [
      ...(notes?.items ?? []).map((note) => ({
        note: note.content,
        range: once(note.getLocation()),
      })),
      ...(comments?.items ?? []).map((comment) => ({ note: null, range: once(comment.getLocation()) })),
    ];
    for (const { range } of places) range.load("address");
    const overlay = over && overlayOf(over);
    if (overlay && known && sameOverlay(known, overlay)) {
      sort();
      return places.length + probes.length > 0;
    }
    if (overlay) askBy(overlay);
    return places.length + rules.length + probes.length > 0;
  }

  /** Sorts the probes that have come; mixed areas are asked again in parts. */
  function sort(): void {
    const mixed: Area[] = [];
    for (const { area, validation } of probes) {
      const single = area.rows * area.columns === 1;
      if (single && isOwnValidation(validation)) prompts.push(area);
      else if (!single && (MIXED.includes(validation.type) || isPromptRule(formulaOf(validation))))
        mixed.push(area);
      else if (validation.type !== "None") foreign.push(area);
    }
    probes = mixed.flatMap(halves).map((area) => probe(sheet, area));
  }

  return {
    next() {
      if (first) {
        first = false;
        return begin();
      }
      sort();
      return probes.length > 0;
    },
    found() {
      const idsWhere = (wanted: (formula: string) => boolean) =>
        rules.filter(([, { formula }]) => wanted(formula)).map(([id]) => id);
      const traces = new Set(rules.flatMap(([, { formula }]) => tracesIn(formula)));
      const at = places.map(({ note, range }) => ({
        own: note !== null && isOwnNote(note, traces),
        cell: areaOf(range.address),
      }));
      return {
        highlights: idsWhere((formula) => highlightSeverity(formula) !== null),
        inert: idsWhere((formula) => /^=?(?:FALSE)?$/i.test(formula)),
        notes: at.flatMap(({ own, cell }) => (own && cell ? cell : [])),
        prompts,
        taken: [
          ...at.flatMap(({ own, cell }) => (!own && cell ? cell : [])),
          ...(kind === "prompt" ? foreign : []),
        ],
      };
    },
  };
}

interface Probe {
  readonly area: Area;
  readonly validation: Excel.DataValidation;
}

function probe(sheet: Excel.Worksheet, area: Area): Probe {
  const range = cellsOf(sheet, area);
  return { area, validation: range.dataValidation.load("type,prompt,rule") };
}

function formulaOf({ rule }: Excel.DataValidation): string {
  return rule?.custom?.formula ?? "";
}

/** Whether a validation (type, rule and prompt loaded) is an input message of ours. */
export function isOwnValidation(validation: Excel.DataValidation): boolean {
  const { title, message } = validation.prompt;
  // Without a message: it failed between its rule and its message.
  const formula = formulaOf(validation);
  return isOwnPrompt({ title, message }, formula) || (isPromptRule(formula) && title + message === "");
}

function split(area: Area): Area[] {
  if (area.rows * area.columns > CELLS_AT_ONCE) return [area];
  const cells: Area[] = [];
  for (let row = 0; row < area.rows; row++)
    for (let column = 0; column < area.columns; column++)
      cells.push({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 });
  return cells;
}

/** A mixed area in two, the parts small enough in cells. */
function halves(area: Area): Area[] {
  const { row, column, rows, columns } = area;
  const half = Math.ceil(rows / 2);
  const part = Math.ceil(columns / 2);
  const parts: Area[] =
    rows >= columns
      ? [
          { row, column, rows: half, columns },
          { row: row + half, column, rows: rows - half, columns },
        ]
      : [
          { row, column, rows, columns: part },
          { row, column: column + part, rows, columns: columns - part },
        ];
  return parts.flatMap(split);
}
