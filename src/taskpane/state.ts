import { covers } from "../grid/address";
import type { Applied, HostProblem } from "../grid/host";
import type { Selection } from "../hosts/excel/events";
import type { CellRef } from "../grid/address";
import type { Plan } from "../grid/edit";
import type { Severity } from "../rules/rule";
import type { Overview } from "../review/overview";
import type { Checked, ListedFinding } from "./check/checking";
import { INITIAL_LIBRARY, reduceLibrary } from "./library/libraryState";
import type { LibraryAction, LibraryState } from "./library/libraryState";

/** What the pane is doing for the user; one thing at a time. */
export type Task =
  "check" | "clear" | "fix" | "undo" | "insert" | "preview" | "overview" | "select" | "start";

/** What can go wrong: what the host says, or a file of the add-in that did not arrive. */
export type ProblemKind = HostProblem | "not-loaded";

/** Why a task was not done. */
export interface Problem {
  readonly problem: ProblemKind;
  readonly task: Task;
  readonly cells: readonly CellRef[];
  /** What the host's library said, for the maintainer; may be empty. */
  readonly detail: string;
}

/** How the findings stand in the sheet. */
export type Marks =
  | { readonly kind: "shown"; readonly applied: Applied }
  /** Nothing was found, so nothing is marked. */
  | { readonly kind: "none" }
  | { readonly kind: "cleared" }
  /** The findings are in the list only. */
  | { readonly kind: "refused"; readonly problem: Problem };

/** The last check and what became of it. */
export interface CheckState {
  readonly checked: Checked;
  readonly marks: Marks;
  /** The sheet was changed by a fix, an insertion or an undo since, and could not be checked again. */
  readonly outdated: boolean;
}

/** What the program understood of a sheet when it read or checked it last. */
export interface OverviewState {
  readonly sheet: string;
  /** Null: no declaration. */
  readonly overview: Overview | null;
  /** A change of ours came after, and the sheet was not read again. */
  readonly outdated: boolean;
}

export interface Filter {
  readonly severity: Severity | "all";
  readonly text: string;
  /** Only findings that blame or name the selected cell. */
  readonly selectionOnly: boolean;
}

/** What the status line says and a screen reader reads out; the texts turn it into a sentence. */
export type Announcement =
  | { readonly kind: "checked"; readonly checked: Checked; readonly marks: Marks }
  | { readonly kind: "overviewed"; readonly sheet: string; readonly declared: boolean }
  | { readonly kind: "cleared"; readonly sheet: string }
  | { readonly kind: "fixed"; readonly count: number }
  | { readonly kind: "undone"; readonly title: string }
  | { readonly kind: "inserted"; readonly name: string; readonly at: CellRef | null }
  | { readonly kind: "stepped"; readonly number: number; readonly of: number; readonly listed: ListedFinding }
  | { readonly kind: "hiddenCell"; readonly at: CellRef };

export type Tab = "check" | "library" | "overview";

/** All that the pane shows follows from this. */
export interface State {
  readonly tab: Tab;
  readonly busy: Task | null;
  /** The sheet that the user looks at; null until the host says it. */
  readonly activeSheet: string | null;
  readonly selection: Selection | null;
  readonly check: CheckState | null;
  readonly overview: OverviewState | null;
  readonly filter: Filter;
  /** Key of the finding that was chosen last; its details are open if `open`. */
  readonly current: string | null;
  readonly open: boolean;
  readonly problem: Problem | null;
  /** Our plans that changed contents, the latest last: what 撤销 takes back. */
  readonly done: readonly Plan[];
  readonly said: Announcement | null;
  readonly library: LibraryState;
}

export type Action =
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "ended" }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "problemClosed" }
  | { readonly type: "activated"; readonly sheet: string }
  | { readonly type: "selected"; readonly selection: Selection }
  /** `quiet`: after a change of ours, which says itself what it did. */
  | {
      readonly type: "checked";
      readonly checked: Checked;
      readonly marks: Marks;
      readonly quiet: boolean;
    }
  | { readonly type: "overviewed"; readonly sheet: string; readonly overview: Overview | null }
  | { readonly type: "cleared"; readonly sheet: string }
  | { readonly type: "applied"; readonly plan: Plan; readonly said: Announcement }
  | { readonly type: "undone"; readonly plan: Plan }
  | { readonly type: "filtered"; readonly filter: Partial<Filter> }
  | { readonly type: "chosen"; readonly key: string; readonly open: boolean }
  | { readonly type: "said"; readonly said: Announcement }
  | LibraryAction;

export const INITIAL: State = {
  tab: "check",
  busy: null,
  activeSheet: null,
  selection: null,
  check: null,
  overview: null,
  filter: { severity: "all", text: "", selectionOnly: false },
  current: null,
  open: false,
  problem: null,
  done: [],
  said: null,
  library: INITIAL_LIBRARY,
};

/** So many steps can be taken back. */
const UNDO_STEPS = 20;

/** The state after an action: what the pane shares, then each feature's own slice, which sees every action. Pure. */
export function reduce(state: State, action: Action): State {
  const shared = reduceShared(state, action);
  const library = reduceLibrary(shared.library, action);
  return library === shared.library ? shared : { ...shared, library };
}

function reduceShared(state: State, action: Action): State {
  switch (action.type) {
    case "tab":
      return { ...state, tab: action.tab };
    case "started":
      // The ribbon's 校核 leads to the list, whatever the pane showed.
      return action.task === "check"
        ? { ...state, busy: action.task, problem: null, said: null, tab: "check" }
        : { ...state, busy: action.task, problem: null };
    case "ended":
      return { ...state, busy: null };
    case "failed":
      return { ...state, problem: action.problem, said: null };
    case "problemClosed":
      return { ...state, problem: null };
    case "activated":
      return { ...state, activeSheet: action.sheet };
    case "selected":
      return { ...state, selection: action.selection };
    case "checked":
      return checked(state, action);
    case "overviewed":
      return {
        ...state,
        overview: { sheet: action.sheet, overview: action.overview, outdated: false },
        said: { kind: "overviewed", sheet: action.sheet, declared: action.overview !== null },
      };
    case "cleared":
      return {
        ...state,
        check:
          state.check?.checked.sheet === action.sheet
            ? { ...state.check, marks: { kind: "cleared" } }
            : state.check,
        said: { kind: "cleared", sheet: action.sheet },
      };
    case "applied":
      return {
        ...changed(state),
        done: [...state.done, action.plan].slice(-UNDO_STEPS),
        said: action.said,
      };
    case "undone":
      return {
        ...changed(state),
        done: state.done.filter((plan) => plan !== action.plan),
        said: { kind: "undone", title: action.plan.title },
      };
    case "filtered":
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case "chosen":
      return { ...state, current: action.key, open: action.open };
    case "said":
      return { ...state, said: action.said };
    default:
      return state;
  }
}

/** A check of the same sheet keeps the place in the list: the finding chosen, or the one that moved up into its place. */
function checked(state: State, { checked: result, marks, quiet }: Action & { type: "checked" }): State {
  const again = state.check?.checked.sheet === result.sheet;
  const before = again ? (state.check?.checked.findings ?? []) : [];
  const index = before.findIndex(({ key }) => key === state.current);
  const kept = result.findings.find(({ key }) => key === state.current);
  const next = kept ?? (index < 0 ? undefined : result.findings[Math.min(index, result.findings.length - 1)]);
  return {
    ...state,
    check: { checked: result, marks, outdated: false },
    overview: { sheet: result.sheet, overview: result.overview, outdated: false },
    current: next?.key ?? null,
    open: kept !== undefined && state.open,
    filter: again ? state.filter : INITIAL.filter,
    said: quiet ? state.said : { kind: "checked", checked: result, marks },
  };
}

/** The sheet differs from what was checked and from what was planned for it. */
function changed(state: State): State {
  return {
    ...state,
    check: state.check && { ...state.check, outdated: true },
    overview: state.overview && { ...state.overview, outdated: true },
  };
}

/** The findings that the filter lets through, in the order of the check. */
export function visibleFindings({ check, filter, selection }: State): readonly ListedFinding[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return (check?.checked.findings ?? []).filter(
    ({ finding, searched }) =>
      (filter.severity === "all" || finding.severity === filter.severity) &&
      words.every((word) => searched.includes(word)) &&
      (!filter.selectionOnly ||
        [...finding.blamed, ...finding.related].some((cell) => isSelected(cell, selection))),
  );
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

/** The list belongs to another sheet than the one that the user looks at. */
export function isElsewhere({ check, activeSheet }: State): boolean {
  return check !== null && activeSheet !== null && check.checked.sheet !== activeSheet;
}
