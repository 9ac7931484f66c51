import { holdsRow, sheetOfId } from "../../declaration/declaration";
import { covers } from "../../grid/address";
import type { CellRef } from "../../grid/address";
import { sheetOf } from "../../grid/edit";
import type { Grid } from "../../grid/grid";
import type { Applied } from "../../grid/host";
import type { Selection } from "../../hosts/excel/events";
import type { Severity } from "../../rules/rule";
import type { Overview } from "../../review/overview";
import type { Action, Problem } from "../state";
import type { Checked, ListedFinding } from "./checking";

/** How the findings stand in the sheet. */
export type Marks =
  | { readonly kind: "shown"; readonly applied: Applied }
  /** Nothing was found, so nothing is marked. */
  | { readonly kind: "none" }
  | { readonly kind: "cleared" }
  /** The findings are in the list only. */
  | { readonly kind: "refused"; readonly problem: Problem };

/** What was found in a declaration, and how its sheet is marked. */
export interface MarkedSheet {
  readonly checked: Checked;
  readonly marks: Marks;
}

/** The last check of a declaration, or of a sheet that is none, and what became of it. */
export interface SheetCheck extends MarkedSheet {
  /** The sheet was changed since, and has not been checked again. */
  readonly outdated: boolean;
}

export interface Filter {
  readonly severity: Severity | "all";
  readonly text: string;
  /** Only findings that blame or name the selected cell. */
  readonly selectionOnly: boolean;
}

/** What was read for a check. */
export interface WorkbookRead {
  /** The sheets as they were read last. */
  readonly grids: readonly Grid[];
  /** Whether these were all visible sheets. */
  readonly whole: boolean;
}

/** What can take the place of the list: a rule's page, by its id, or that of the settings. */
export type PageName = { readonly kind: "rule"; readonly rule: string } | { readonly kind: "settings" };

/** What takes the place of the list until the user goes back. */
export interface Page {
  readonly name: PageName;
  /** Where the user was: how far the pane was scrolled, in CSS pixels, and the id of the element that opened the page. */
  readonly from: { readonly top: number; readonly opener: string };
}

export interface CheckState {
  /** What was checked, each declaration once, in workbook order as far as it is known; a sheet's own from the top. */
  readonly sheets: readonly SheetCheck[];
  /** Id of the declaration that the user has before them: its findings are listed, if it was checked. */
  readonly shown: string | null;
  /** Where a jump of ours leads: what is found there is not listed for that. */
  readonly jumping: CellRef | null;
  /** What was read for the last check. */
  readonly read: WorkbookRead;
  /** Sheets that 校核全部 found to be no declaration. */
  readonly undeclared: readonly string[];
  readonly filter: Filter;
  /** Key of the finding that was chosen last; its details are open if `open`. */
  readonly current: string | null;
  readonly open: boolean;
  readonly page: Page | null;
  /** The preview of 全部修正 is shown. */
  readonly fixing: boolean;
}

export type CheckAction =
  | {
      readonly type: "checked";
      readonly results: readonly MarkedSheet[];
      readonly read: WorkbookRead;
      /**
       * `one`, `all`: the user asked for it. `again`: after a change of ours, which says itself what it did. `live`: after a
       * change of the user's.
       */
      readonly asked: "one" | "all" | "again" | "live";
      /** The sheet that the user looks at. */
      readonly active: string | null;
    }
  | { readonly type: "cleared"; readonly sheets: readonly string[] }
  /** The user changed a sheet, and it is not checked again by itself. */
  | { readonly type: "edited"; readonly sheet: string }
  | { readonly type: "listed"; readonly id: string }
  /** The program selects a cell. */
  | { readonly type: "jumped"; readonly to: CellRef }
  | { readonly type: "filtered"; readonly filter: Partial<Filter> }
  | { readonly type: "chosen"; readonly key: string; readonly open: boolean }
  | { readonly type: "pageOpened"; readonly page: Page }
  | { readonly type: "pageClosed" }
  | { readonly type: "fixing"; readonly fixing: boolean };

const NO_FILTER: Filter = { severity: "all", text: "", selectionOnly: false };

export const INITIAL_CHECK: CheckState = {
  sheets: [],
  shown: null,
  jumping: null,
  read: { grids: [], whole: false },
  undeclared: [],
  filter: NO_FILTER,
  current: null,
  open: false,
  page: null,
  fixing: false,
};

/** The state of the checks after an action. Pure. @param selection where the user is */
export function reduceCheck(state: CheckState, action: Action, selection: Selection | null): CheckState {
  switch (action.type) {
    case "checked":
      return checked(state, action, selection);
    case "cleared":
      return {
        ...state,
        sheets: state.sheets.map((each) =>
          action.sheets.includes(each.checked.sheet) ? { ...each, marks: { kind: "cleared" } } : each,
        ),
      };
    // A change of ours: what it means for sheets that are compared with this one shows when they are checked again.
    case "applied":
    case "undone":
      if (!action.plan.edits.some((edit) => checkOf(state, sheetOf(edit)))) return state;
      return { ...state, sheets: state.sheets.map((each) => ({ ...each, outdated: true })) };
    case "edited":
      return {
        ...state,
        sheets: state.sheets.map((each) =>
          each.checked.sheet === action.sheet ? { ...each, outdated: true } : each,
        ),
      };
    case "selected":
      return followed(state, action.selection);
    case "listed":
      return listed(state, action.id);
    case "jumped":
      return { ...state, jumping: action.to };
    case "activated":
      return activated(state, action.sheet);
    case "filtered":
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case "chosen":
      return { ...state, current: action.key, open: action.open, page: null };
    case "pageOpened":
      // From page to page, the way back leads to the list all the same.
      return { ...state, page: { ...action.page, from: state.page?.from ?? action.page.from } };
    case "pageClosed":
      return { ...state, page: null };
    case "fixing":
      return { ...state, fixing: action.fixing };
    default:
      return state;
  }
}

function activated(before: CheckState, sheet: string): CheckState {
  const state = { ...before, jumping: null };
  const known = checkOf(state, sheet);
  return !known || sheet === before.jumping?.sheet ? state : listed(state, known.checked.id);
}

/** A cell that the user selects shows its first finding, unless the one that is shown speaks of the cell already. */
function followed(state: CheckState, selection: Selection): CheckState {
  if (selection.sheet !== shownSheet(state)) return state;
  const shown = visibleFindings(state, selection);
  const current = shown.find(({ key }) => key === state.current);
  if (current && mentions(current, selection)) return state;
  const starts = (cell: CellRef) =>
    selection.areas.some((area) => area.row === cell.row && area.column === cell.column);
  const found = shown.find(({ finding }) => finding.blamed.some(starts));
  return found ? { ...state, current: found.key, open: true } : state;
}

function listed(state: CheckState, id: string): CheckState {
  return id === state.shown ? state : { ...state, shown: id, current: null, open: false, fixing: false };
}

/** Selecting a cell of another declaration of the sheet goes over to that one, unless it was a jump of ours. */
export function entered(state: CheckState, overviews: readonly Overview[], selection: Selection): CheckState {
  const { jumping } = state;
  const jumped = jumping?.sheet === selection.sheet && isSelected(jumping, selection);
  const id = declarationAt(overviews, selection)?.id;
  return id === undefined || jumped ? { ...state, jumping: null } : listed({ ...state, jumping: null }, id);
}

/** The one of a sheet's declarations that the selection lies in; undefined where it lies in none, or there is but one. */
export function declarationAt(
  overviews: readonly Overview[],
  selection: Selection | null,
): Overview | undefined {
  const row = selection?.areas[0]?.row;
  if (row === undefined) return undefined;
  return overviews.find(({ sheet, rows }) => sheet === selection?.sheet && rows && holdsRow(rows, row));
}

function checked(
  state: CheckState,
  { results, read, asked, active }: CheckAction & { type: "checked" },
  selection: Selection | null,
): CheckState {
  const fresh = results.map((result): SheetCheck => ({ ...result, outdated: false }));
  const sheets = inOrder(
    asked === "all" ? fresh.filter(({ checked }) => isDeclared(checked)) : joined(state.sheets, fresh, read),
    read,
  );
  const ofOurs = asked === "again" || asked === "live";
  const shown = (ofOurs ? stillShown(state, sheets) : null) ?? toShow(state, sheets, active, selection);
  const next: CheckState = {
    ...state,
    sheets,
    shown,
    read,
    page: ofOurs ? state.page : null,
    fixing: asked === "live" && state.fixing,
    undeclared: ofOurs
      ? state.undeclared
      : asked === "all"
        ? fresh.flatMap(({ checked }) => (isDeclared(checked) ? [] : checked.sheet))
        : [],
    filter: ofOurs || shown === state.shown ? state.filter : NO_FILTER,
  };
  return { ...next, ...place(state, next, ofOurs) };
}

/** What was checked before stays beside what is checked now, unless its sheet is gone. */
function joined(
  before: readonly SheetCheck[],
  fresh: readonly SheetCheck[],
  read: WorkbookRead,
): SheetCheck[] {
  const names = new Set(fresh.map((each) => each.checked.sheet));
  const kept = before.filter(
    ({ checked: { sheet } }) => !names.has(sheet) && (!read.whole || namesOf(read).includes(sheet)),
  );
  return [...kept, ...fresh];
}

function inOrder(sheets: readonly SheetCheck[], read: WorkbookRead): SheetCheck[] {
  const names = namesOf(read);
  const order = (each: SheetCheck) => names.indexOf(each.checked.sheet);
  return read.whole ? [...sheets].sort((a, b) => order(a) - order(b)) : [...sheets];
}

/** Of the sheet that the user looks at the one shown, or that the user is in, or the first; else the first of all. */
function toShow(
  { shown }: CheckState,
  sheets: readonly SheetCheck[],
  active: string | null,
  selection: Selection | null,
): string | null {
  const here = sheets.filter(({ checked }) => checked.sheet === active);
  if (here.some(({ checked }) => checked.id === shown)) return shown;
  const overviews = here.flatMap(({ checked }) => checked.overview ?? []);
  return declarationAt(overviews, selection)?.id ?? here[0]?.checked.id ?? sheets[0]?.checked.id ?? null;
}

/** The one shown, also after its name was changed: then it is the one in its place. Null where its sheet is gone. */
function stillShown(state: CheckState, sheets: readonly SheetCheck[]): string | null {
  const { shown } = state;
  const onSheet = (each: SheetCheck) => each.checked.sheet === shownSheet(state);
  const before = state.sheets.filter(onSheet).findIndex(({ checked }) => checked.id === shown);
  const now = sheets.filter(onSheet);
  if (before < 0 || now.some(({ checked }) => checked.id === shown)) return shown;
  return (now[before] ?? now[now.length - 1])?.checked.id ?? null;
}

/** A check of the same declaration keeps the place in the list: the finding chosen, or the one that moved up into its place. */
function place(before: CheckState, after: CheckState, same: boolean): Pick<CheckState, "current" | "open"> {
  const result = shownCheck(after)?.checked.findings ?? [];
  const old = same || before.shown === after.shown ? (shownCheck(before)?.checked.findings ?? []) : [];
  const index = old.findIndex(({ key }) => key === before.current);
  const kept = index < 0 ? undefined : result.find(({ key }) => key === before.current);
  const next = kept ?? (index < 0 ? undefined : result[Math.min(index, result.length - 1)]);
  return { current: next?.key ?? null, open: kept !== undefined && before.open };
}

/** Names of the sheets that were read. */
export const namesOf = ({ grids }: WorkbookRead): string[] => grids.map(({ sheet }) => sheet);

/** Whether the sheet is a declaration. */
export const isDeclared = ({ overview }: Checked): boolean => overview !== null;

/** The last check of a sheet: of its declarations the one shown, else the first. */
export function checkOf(state: CheckState, sheet: string | null): SheetCheck | null {
  const here = checksOn(state, sheet);
  return here.find(({ checked }) => checked.id === state.shown) ?? here[0] ?? null;
}

/** The last checks of a sheet's declarations, from the top. */
export function checksOn({ sheets }: CheckState, sheet: string | null): SheetCheck[] {
  return sheets.filter(({ checked }) => checked.sheet === sheet);
}

/** The last check of the declaration that a cell is in, of a sheet of several; null: it is in none of them. */
export function checkAt(state: CheckState, at: CellRef): SheetCheck | null {
  const area = { row: at.row, column: at.column, rows: 1, columns: 1 };
  const here = checksOn(state, at.sheet);
  const overviews = here.flatMap(({ checked }) => checked.overview ?? []);
  const found = declarationAt(overviews, { sheet: at.sheet, areas: [area] });
  return here.find(({ checked }) => checked.overview === found) ?? null;
}

/** The check whose findings are listed. */
export function shownCheck({ sheets, shown }: CheckState): SheetCheck | null {
  return sheets.find(({ checked }) => checked.id === shown) ?? null;
}

/** The sheet of the declaration that the user has before them. */
export function shownSheet({ shown }: CheckState): string | null {
  return shown === null ? null : sheetOfId(shown);
}

/** The checks of declarations, which the user can choose between. */
export function declaredChecks({ sheets }: CheckState): SheetCheck[] {
  return sheets.filter(({ checked }) => isDeclared(checked));
}

/** The findings that the filter lets through, in the order of the check. */
export function visibleFindings(state: CheckState, selection: Selection | null): readonly ListedFinding[] {
  return filtered(state, shownCheck(state), selection);
}

/** The findings of a check that the filter lets through. */
export function filtered(
  { filter }: CheckState,
  check: SheetCheck | null,
  selection: Selection | null,
): readonly ListedFinding[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return (check?.checked.findings ?? []).filter(
    ({ finding, searched }) =>
      (filter.severity === "all" || finding.severity === filter.severity) &&
      words.every((word) => searched.includes(word)) &&
      (!filter.selectionOnly || mentions({ finding }, selection)),
  );
}

/** Whether a finding blames or relates a cell of the selection. */
function mentions({ finding }: Pick<ListedFinding, "finding">, selection: Selection | null): boolean {
  return [...finding.blamed, ...finding.related].some((cell) => isSelected(cell, selection));
}

function isSelected(cell: CellRef, selection: Selection | null): boolean {
  return selection?.sheet === cell.sheet && selection.areas.some((area) => covers(area, cell));
}

/** How many findings each severity has, whatever the filter. */
export function counts(findings: readonly ListedFinding[]): Readonly<Record<Severity, number>> {
  const number = { error: 0, warning: 0, info: 0 };
  for (const { finding } of findings) number[finding.severity] += 1;
  return number;
}
