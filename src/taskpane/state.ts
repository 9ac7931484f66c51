import type { HostProblem } from "../grid/host";
import type { Selection } from "../hosts/excel/events";
import type { CellRef } from "../grid/address";
import { sheetOf } from "../grid/edit";
import type { Plan } from "../grid/edit";
import type { Overview } from "../review/overview";
import type { Chosen } from "../reading/readTaught";
import {
  INITIAL_CHECK,
  checksOn,
  declarationAt,
  entered,
  isDeclared,
  reduceCheck,
  shownSheet,
} from "./check/checkState";
import type { CheckAction, CheckState } from "./check/checkState";
import type { Checked, ListedFinding } from "./check/checking";
import { INITIAL_SETTINGS, reduceSettings } from "./settings/settingsState";
import type { SettingsAction, SettingsState } from "./settings/settingsState";
import type { Saved } from "./kept";
import { INITIAL_LIBRARY, reduceLibrary } from "./library/libraryState";
import type { LibraryAction, LibraryState, LibraryTask } from "./library/libraryState";
import type { OpinionPlan } from "../review/opinion/plan";
import { INITIAL_OPINION, reduceOpinion } from "./opinion/opinionState";
import type { OpinionAction, OpinionState } from "./opinion/opinionState";
import { INITIAL_LIVE, reduceLive } from "./live/liveState";
import type { LiveAction, LiveState } from "./live/liveState";
import { INITIAL_TEACHING, reduceTeaching } from "./teaching/teachingState";
import type { TeachingAction, TeachingState } from "./teaching/teachingState";
import { INITIAL_REVIEW, reduceReview } from "./review/reviewState";
import type { ReviewAction, ReviewState } from "./review/reviewState";

/** What the pane is doing for the user; one thing at a time. */
export type Task =
  | "check"
  | "clear"
  | "fix"
  | "settings"
  | "blank"
  | "undo"
  | "insert"
  | "preview"
  | "overview"
  | "teach"
  | "opinion"
  | "opinionFile"
  | "select"
  | "start"
  | "save"
  | LibraryTask;

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

/** What the program understood of a sheet when it read or checked it last. */
export interface OverviewState {
  readonly sheet: string;
  /** Its declarations, from the top; none: it is no declaration. */
  readonly overviews: readonly Overview[];
  /** A change of ours came after, and the sheet was not read again. */
  readonly outdated: boolean;
}

/** Where a long task stands. */
export interface Progress {
  readonly phase: "read" | "check" | "mark";
  /** Sheets that are done, of how many; zero of zero where it is not known. */
  readonly done: number;
  readonly of: number;
}

/** What the status line says and a screen reader reads out; the texts turn it into a sentence. */
export type Announcement =
  | { readonly kind: "checked"; readonly checked: Checked }
  /** After an edit of the user's. */
  | { readonly kind: "rechecked"; readonly declared: readonly Checked[] }
  | { readonly kind: "checkedAll"; readonly declared: readonly Checked[] }
  | { readonly kind: "overviewed"; readonly sheet: string; readonly declared: boolean }
  | { readonly kind: "cleared"; readonly sheets: readonly string[] }
  | { readonly kind: "fixed"; readonly count: number }
  | { readonly kind: "undone"; readonly title: string }
  | { readonly kind: "inserted"; readonly name: string; readonly at: CellRef | null }
  | { readonly kind: "stepped"; readonly number: number; readonly of: number; readonly listed: ListedFinding }
  | { readonly kind: "stopped"; readonly task: Task }
  | { readonly kind: "insertedSeveral"; readonly count: number; readonly at: CellRef | null }
  | { readonly kind: "imported"; readonly count: number }
  | { readonly kind: "libraryRemoved" }
  /** On all visible sheets but those that are protected. */
  | { readonly kind: "clearedAll"; readonly kept: readonly string[] }
  | { readonly kind: "settingsUsed" | "settingsSaved" | "settingsRemoved" }
  | { readonly kind: "notKept"; readonly why: (Saved & { readonly kind: "refused" })["why"] }
  | { readonly kind: "blankAdded"; readonly sheet: string }
  | { readonly kind: "blankApart" }
  /** Decisions or an own finding were kept in the workbook. */
  | { readonly kind: "saved"; readonly snapshotLeft: boolean }
  /** A round of reviewing was, of declarations of these names. */
  | { readonly kind: "finished"; readonly names: readonly string[]; readonly snapshotLeft: boolean }
  | { readonly kind: "opinionMade"; readonly sheet: string; readonly outcome: OpinionPlan["outcome"] }
  | { readonly kind: "opinionOpened" }
  | { readonly kind: "noOpinion" }
  | { readonly kind: "hiddenCell"; readonly at: CellRef };

export type Tab = "check" | "library" | "overview" | "opinion";

/** All that the pane shows follows from this. */
export interface State {
  readonly tab: Tab;
  /** Excel has keyboard shortcuts of add-ins. */
  readonly shortcuts: boolean;
  readonly busy: Task | null;
  /** Of the task that is going on; null where it is not told. */
  readonly progress: Progress | null;
  /** The sheet that the user looks at; null until the host says it. */
  readonly activeSheet: string | null;
  readonly selection: Selection | null;
  readonly check: CheckState;
  readonly settings: SettingsState;
  readonly overview: OverviewState | null;
  readonly problem: Problem | null;
  /** Our plans that changed contents, the latest last: what 撤销 takes back. */
  readonly done: readonly Plan[];
  readonly said: Announcement | null;
  readonly library: LibraryState;
  readonly live: LiveState;
  readonly teaching: TeachingState;
  readonly review: ReviewState;
  readonly opinion: OpinionState;
}

export type Action =
  /** What this Excel can do. */
  | { readonly type: "hostKnown"; readonly keepsUndo: boolean; readonly shortcuts: boolean }
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "progressed"; readonly progress: Progress | null }
  | { readonly type: "ended" }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "problemClosed" }
  | { readonly type: "activated"; readonly sheet: string }
  | { readonly type: "selected"; readonly selection: Selection }
  | { readonly type: "overviewed"; readonly sheet: string; readonly overviews: readonly Overview[] }
  | { readonly type: "applied"; readonly plan: Plan; readonly said: Announcement }
  | { readonly type: "undone"; readonly plan: Plan }
  | { readonly type: "said"; readonly said: Announcement }
  | CheckAction
  | SettingsAction
  | LibraryAction
  | LiveAction
  | TeachingAction
  | ReviewAction
  | OpinionAction;

export const INITIAL: State = {
  tab: "check",
  shortcuts: false,
  busy: null,
  progress: null,
  activeSheet: null,
  selection: null,
  check: INITIAL_CHECK,
  settings: INITIAL_SETTINGS,
  overview: null,
  problem: null,
  done: [],
  said: null,
  library: INITIAL_LIBRARY,
  live: INITIAL_LIVE,
  teaching: INITIAL_TEACHING,
  review: INITIAL_REVIEW,
  opinion: INITIAL_OPINION,
};

/** So many steps can be taken back. */
const UNDO_STEPS = 20;

/** The state after an action: what the pane shares, then each feature's own slice, which sees every action. Pure. */
export function reduce(state: State, action: Action): State {
  const shared = reduceShared(state, action);
  const slices = {
    check: reduceCheck(shared.check, action, shared.selection),
    settings: reduceSettings(shared.settings, action),
    library: reduceLibrary(shared.library, action),
    live: reduceLive(shared.live, action),
    teaching: reduceTeaching(shared.teaching, action),
    review: reduceReview(shared.review, action),
    opinion: reduceOpinion(shared.opinion, action),
  };
  const names = Object.keys(slices) as (keyof typeof slices)[];
  return names.every((name) => slices[name] === shared[name]) ? shared : { ...shared, ...slices };
}

function reduceShared(state: State, action: Action): State {
  switch (action.type) {
    case "hostKnown":
      return { ...state, shortcuts: action.shortcuts };
    case "tab":
      return { ...state, tab: action.tab };
    case "started":
      // The ribbon's 校核 leads to the list, whatever the pane showed.
      return action.task === "check"
        ? { ...state, busy: action.task, problem: null, said: null, tab: "check" }
        : { ...state, busy: action.task, problem: null };
    case "progressed":
      return { ...state, progress: action.progress };
    case "ended":
      return { ...state, busy: null, progress: null };
    case "failed":
      return { ...state, problem: action.problem, said: null };
    case "problemClosed":
      return { ...state, problem: null };
    case "activated":
      return { ...state, activeSheet: action.sheet };
    case "selected":
      return selected(state, action.selection);
    case "checked":
      return checked(state, action);
    case "overviewed":
      return {
        ...state,
        overview: { sheet: action.sheet, overviews: action.overviews, outdated: false },
        said: { kind: "overviewed", sheet: action.sheet, declared: action.overviews.length > 0 },
      };
    case "cleared":
      return { ...state, said: { kind: "cleared", sheets: action.sheets } };
    case "applied":
      return {
        ...changed(state, action.plan),
        done: [...state.done, action.plan].slice(-UNDO_STEPS),
        said: action.said,
      };
    case "undone":
      return {
        ...changed(state, action.plan),
        done: state.done.filter((plan) => plan !== action.plan),
        said: { kind: "undone", title: action.plan.title },
      };
    case "said":
      return { ...state, said: action.said };
    default:
      return state;
  }
}

function selected(state: State, selection: Selection): State {
  const { overviews = [] } = overviewOfSheet(state, selection.sheet) ?? {};
  return { ...state, selection, check: entered(state.check, overviews, selection) };
}

/** What a check says; what was understood of the sheet that the user looks at is shown as well. */
function checked(state: State, { results, asked, active }: CheckAction & { type: "checked" }): State {
  const all = results.map((result) => result.checked);
  const [looked] = [...all.filter(({ sheet }) => sheet === active), ...all];
  if (!looked) return state;
  const { sheet } = looked;
  const here = all.filter((each) => each.sheet === sheet);
  const overviews = here.flatMap(({ overview }) => overview ?? []);
  const before = checksOn(state.check, sheet).map((each) => each.checked);
  const said = (): Announcement | null => {
    switch (asked) {
      case "again":
        return state.said;
      case "live":
        return findTheSame(before, here) ? state.said : { kind: "rechecked", declared: here };
      case "one":
        return here.length > 1
          ? { kind: "checkedAll", declared: here }
          : { kind: "checked", checked: looked };
      case "all":
        return { kind: "checkedAll", declared: all.filter(isDeclared) };
    }
  };
  return { ...state, overview: { sheet, overviews, outdated: false }, said: said() };
}

/** Nothing is said of an edit that changes no finding. */
function findTheSame(before: readonly Checked[], now: readonly Checked[]): boolean {
  const keys = (checked: readonly Checked[]) =>
    checked.flatMap(({ findings }) => findings.map(({ key }) => key)).join("\n");
  return before.length > 0 && keys(before) === keys(now);
}

/** The sheet differs from what was understood of it. */
function changed(state: State, { edits }: Plan): State {
  const { overview } = state;
  const touched = edits.some((edit) => sheetOf(edit) === overview?.sheet);
  return overview && touched ? { ...state, overview: { ...overview, outdated: true } } : state;
}

/** The list belongs to another sheet than the one that the user looks at. */
export function isElsewhere({ check, activeSheet }: State): boolean {
  return check.shown !== null && activeSheet !== null && shownSheet(check) !== activeSheet;
}

/** What the program understood of a sheet, as it was read or checked last; undefined where it was not. */
export function overviewOfSheet({ overview, check }: State, sheet: string | null): OverviewState | undefined {
  if (overview?.sheet === sheet) return overview;
  const known = checksOn(check, sheet);
  const [first] = known;
  if (!first) return undefined;
  const overviews = known.flatMap(({ checked }) => checked.overview ?? []);
  return { sheet: first.checked.sheet, overviews, outdated: first.outdated };
}

/** Of a sheet's declarations the one that the user has before them, or is in, else the first; null where there is none. */
export function chosenOverview({ check, selection }: State, { overviews }: OverviewState): Overview | null {
  return (
    overviews.find(({ id }) => id === check.shown) ??
    declarationAt(overviews, selection) ??
    overviews[0] ??
    null
  );
}

/** Which declaration of a sheet is meant, where the sheet is to be read anew. */
export function chosenNow({ check, selection }: State, sheet: string): Chosen {
  const [area] = selection?.sheet === sheet ? selection.areas : [];
  return { id: check.shown, at: area ?? null };
}
