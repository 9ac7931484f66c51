import type { CellRef } from "../../grid/address";
import type { Lesson, Means } from "../../reading/lesson";
import type { Profile } from "../../reading/profile";
import type { Profiles } from "../../reading/profileChoice";
import type { FileError } from "../../reading/schemaErrors";
import type { Action } from "../state";

/** Why what was taught is not in the workbook: it counts in this pane only. */
export type Unsaved = "newer" | "damaged" | "unreadable" | "too-large" | "failed";

/** A cell that somebody says something of. */
export interface OpenLesson {
  readonly at: CellRef;
  /** As displayed; empty for an empty cell. */
  readonly text: string;
  /** What was said of it last, and what would come of it; null until something is chosen. */
  readonly tried: { readonly means: Means; readonly lesson: Lesson } | null;
}

/** Who keeps what was taught. */
export type Origin = "workbook" | "maintained";

export interface TeachingState {
  /** Kept with the workbook; null: nothing. */
  readonly workbook: Profile | null;
  /** From files, the latest first. */
  readonly loaded: readonly Profile[];
  /** The maintainer's. */
  readonly maintained: readonly Profile[];
  /** What is wrong with what the workbook or the maintainer keeps, in Chinese. */
  readonly problems: readonly string[];
  /** Where something may have been taught that did not come: it is asked for again at the next reading. */
  readonly unread: readonly Origin[];
  readonly unsaved: Unsaved | null;
  /** Saving may take away what the user could undo by Ctrl+Z. */
  readonly clearsUndo: boolean;
  readonly lesson: OpenLesson | null;
  /** A file that could not be used, and why. */
  readonly refused: { readonly file: string; readonly errors: readonly FileError[] } | null;
}

export type TeachingAction =
  | { readonly type: "profilesAsked"; readonly of: Origin; readonly came: boolean }
  | { readonly type: "keptProfile"; readonly profile: Profile | null; readonly problem: string | null }
  | {
      readonly type: "maintainedProfiles";
      readonly profiles: readonly Profile[];
      readonly problems: readonly string[];
    }
  | {
      readonly type: "lessonOpened";
      readonly at: CellRef;
      readonly text: string;
      readonly clearsUndo: boolean;
    }
  | { readonly type: "lessonTried"; readonly means: Means; readonly lesson: Lesson }
  | { readonly type: "lessonClosed" }
  | {
      readonly type: "taught";
      readonly profile: Profile;
      readonly unsaved: Unsaved | null;
      readonly clearsUndo: boolean;
    }
  | { readonly type: "profilesLoaded"; readonly profiles: readonly Profile[] }
  | { readonly type: "profileRefused"; readonly file: string; readonly errors: readonly FileError[] };

export const INITIAL_TEACHING: TeachingState = {
  workbook: null,
  loaded: [],
  maintained: [],
  problems: [],
  unread: [],
  unsaved: null,
  clearsUndo: false,
  lesson: null,
  refused: null,
};

/** The state of what was taught after an action. Pure. */
export function reduceTeaching(state: TeachingState, action: Action): TeachingState {
  switch (action.type) {
    case "profilesAsked":
      if (action.came !== state.unread.includes(action.of)) return state;
      return {
        ...state,
        unread: action.came
          ? state.unread.filter((origin) => origin !== action.of)
          : [...state.unread, action.of],
      };
    case "keptProfile":
      return { ...state, workbook: action.profile, problems: [...state.problems, ...said(action.problem)] };
    case "maintainedProfiles":
      return {
        ...state,
        maintained: action.profiles,
        problems: [...state.problems, ...action.problems],
      };
    case "lessonOpened":
      return {
        ...state,
        lesson: { at: action.at, text: action.text, tried: null },
        clearsUndo: action.clearsUndo,
      };
    case "lessonTried":
      return {
        ...state,
        lesson: state.lesson && { ...state.lesson, tried: { means: action.means, lesson: action.lesson } },
      };
    case "lessonClosed":
      return { ...state, lesson: null };
    case "taught":
      return {
        ...state,
        workbook: action.profile,
        unsaved: action.unsaved,
        clearsUndo: action.clearsUndo,
        lesson: null,
      };
    case "profilesLoaded":
      return { ...state, loaded: action.profiles, refused: null };
    case "profileRefused":
      return { ...state, refused: { file: action.file, errors: action.errors } };
    default:
      return state;
  }
}

const said = (problem: string | null) => (problem === null ? [] : [problem]);

/** What a sheet is read by. */
export function profilesIn({ workbook, loaded, maintained }: TeachingState): Profiles {
  return { own: workbook ? [workbook, ...loaded] : loaded, maintained };
}
