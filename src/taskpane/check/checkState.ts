import { covers } from "../../grid/address";
import type { CellRef } from "../../grid/address";
import { sheetOf } from "../../grid/edit";
import type { Grid } from "../../grid/grid";
import type { Applied } from "../../grid/host";
import type { Selection } from "../../hosts/excel/events";
import type { Severity } from "../../rules/rule";
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

/** What was found on a sheet, and how it stands there. */
export interface MarkedSheet {
  readonly checked: Checked;
  readonly marks: Marks;
}

/** The last check of a sheet and what became of it. */
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
  /** The sheets that were checked, each once, in workbook order as far as it is known. */
  readonly sheets: readonly SheetCheck[];
  /** The sheet whose findings are listed. */
  readonly shown: string | null;
  /** The sheet that a jump of ours leads to: its findings are not listed for that. */
  readonly jumping: string | null;
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
  | { readonly type: "listed"; readonly sheet: string }
  /** The program selects a cell there. */
  | { readonly type: "jumped"; readonly sheet: string }
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

/** The state of the checks after an action. Pure. */
export function reduceCheck(state: CheckState, action: Action): CheckState {
  switch (action.type) {
    case "checked":
      return checked(state, action);
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
      return listed(state, action.sheet);
    case "jumped":
      return { ...state, jumping: action.sheet };
    case "activated":
      return action.sheet === state.jumping || !checkOf(state, action.sheet)
        ? { ...state, jumping: null }
        : listed({ ...state, jumping: null }, action.sheet);
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

/** A cell that the user selects shows its first finding, unless the one that is shown speaks of the cell already. */
function followed(state: CheckState, selection: Selection): CheckState {
  if (selection.sheet !== state.shown) return state;
  const shown = visibleFindings(state, selection);
  const current = shown.find(({ key }) => key === state.current);
  if (current && mentions(current, selection)) return state;
  const starts = (cell: CellRef) =>
    selection.areas.some((area) => area.row === cell.row && area.column === cell.column);
  const found = shown.find(({ finding }) => finding.blamed.some(starts));
  return found ? { ...state, current: found.key, open: true } : state;
}

function listed(state: CheckState, sheet: string): CheckState {
  return sheet === state.shown
    ? state
    : { ...state, shown: sheet, current: null, open: false, fixing: false };
}

function checked(
  state: CheckState,
  { results, read, asked, active }: CheckAction & { type: "checked" },
): CheckState {
  const fresh = results.map((result): SheetCheck => ({ ...result, outdated: false }));
  const sheets = inOrder(
    asked === "all" ? fresh.filter(({ checked }) => isDeclared(checked)) : joined(state.sheets, fresh, read),
    read,
  );
  const ofOurs = asked === "again" || asked === "live";
  const stays = ofOurs && sheets.some(({ checked: { sheet } }) => sheet === state.shown);
  const shown = stays ? state.shown : sheetToShow(sheets, active);
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
    filter: shown === state.shown ? state.filter : NO_FILTER,
  };
  return { ...next, ...place(state, next) };
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

/** The sheet that the user looks at or, where that was not checked, the first one. */
function sheetToShow(sheets: readonly SheetCheck[], active: string | null): string | null {
  const shown = sheets.find((each) => each.checked.sheet === active) ?? sheets[0];
  return shown?.checked.sheet ?? null;
}

/** A check of the same sheet keeps the place in the list: the finding chosen, or the one that moved up into its place. */
function place(before: CheckState, after: CheckState): Pick<CheckState, "current" | "open"> {
  const result = shownCheck(after)?.checked.findings ?? [];
  const old = before.shown === after.shown ? (shownCheck(before)?.checked.findings ?? []) : [];
  const index = old.findIndex(({ key }) => key === before.current);
  const kept = index < 0 ? undefined : result.find(({ key }) => key === before.current);
  const next = kept ?? (index < 0 ? undefined : result[Math.min(index, result.length - 1)]);
  return { current: next?.key ?? null, open: kept !== undefined && before.open };
}

/** Names of the sheets that were read. */
export const namesOf = ({ grids }: WorkbookRead): string[] => grids.map(({ sheet }) => sheet);

/** Whether the sheet is a declaration. */
export const isDeclared = ({ overview }: Checked): boolean => overview !== null;

/** The last check of a sheet. */
export function checkOf({ sheets }: CheckState, sheet: string | null): SheetCheck | null {
  return sheets.find((each) => each.checked.sheet === sheet) ?? null;
}

/** The check whose findings are listed. */
export function shownCheck(state: CheckState): SheetCheck | null {
  return checkOf(state, state.shown);
}

/** The checks of declarations, which the user can choose between. */
export function declaredChecks({ sheets }: CheckState): SheetCheck[] {
  return sheets.filter(({ checked }) => isDeclared(checked));
}

/** The findings that the filter lets through, in the order of the check. */
export function visibleFindings(state: CheckState, selection: Selection | null): readonly ListedFinding[] {
  const { filter } = state;
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return (shownCheck(state)?.checked.findings ?? []).filter(
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
