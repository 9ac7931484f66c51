import type { HostProblem } from "../grid/host";
import type { Selection } from "../hosts/excel/events";
import type { CellRef } from "../grid/address";
import { sheetOf } from "../grid/edit";
import type { Plan } from "../grid/edit";
import type { Overview } from "../review/overview";
import { INITIAL_CHECK, checkOf, isDeclared, reduceCheck } from "./check/checkState";
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
  /** Null: no declaration. */
  readonly overview: Overview | null;
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
  | { readonly kind: "rechecked"; readonly checked: Checked }
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
  /** Decisions, an own finding or a review were kept in the workbook. */
  | { readonly kind: "saved"; readonly snapshotLeft: boolean }
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
  | { readonly type: "progressed"; readonly progress: Progress }
  | { readonly type: "ended" }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "problemClosed" }
  | { readonly type: "activated"; readonly sheet: string }
  | { readonly type: "selected"; readonly selection: Selection }
  | { readonly type: "overviewed"; readonly sheet: string; readonly overview: Overview | null }
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
    check: reduceCheck(shared.check, action),
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

/** What a check says; what was understood of the sheet that the user looks at is shown as well. */
function checked(state: State, { results, asked, active }: CheckAction & { type: "checked" }): State {
  const all = results.map((result) => result.checked);
  const looked = all.find(({ sheet }) => sheet === active) ?? all[0];
  if (!looked) return state;
  const { sheet, overview } = looked;
  return {
    ...state,
    overview: { sheet, overview, outdated: false },
    said:
      asked === "again"
        ? state.said
        : asked === "live"
          ? findsTheSame(checkOf(state.check, sheet)?.checked, looked)
            ? state.said
            : { kind: "rechecked", checked: looked }
          : asked === "one"
            ? { kind: "checked", checked: looked }
            : { kind: "checkedAll", declared: all.filter(isDeclared) },
  };
}

/** Nothing is said of an edit that changes no finding. */
function findsTheSame(before: Checked | undefined, now: Checked): boolean {
  const keys = (checked: Checked | undefined) => checked?.findings.map(({ key }) => key).join("\n");
  return keys(before) === keys(now);
}

/** The sheet differs from what was understood of it. */
function changed(state: State, { edits }: Plan): State {
  const { overview } = state;
  const touched = edits.some((edit) => sheetOf(edit) === overview?.sheet);
  return overview && touched ? { ...state, overview: { ...overview, outdated: true } } : state;
}

/** The list belongs to another sheet than the one that the user looks at. */
export function isElsewhere({ check, activeSheet }: State): boolean {
  return check.shown !== null && activeSheet !== null && check.shown !== activeSheet;
}

/** What the program understood of a sheet, as it was read or checked last; undefined where it was not. */
export function overviewOfSheet({ overview, check }: State, sheet: string | null): OverviewState | undefined {
  if (overview?.sheet === sheet) return overview;
  const known = checkOf(check, sheet);
  if (!known) return undefined;
  const { checked, outdated } = known;
  return { sheet: checked.sheet, overview: checked.overview, outdated };
}
