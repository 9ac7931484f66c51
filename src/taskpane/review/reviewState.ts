import type { Status, Target } from "../../review/decision";
import type { Answer, SheetAnswers } from "../../review/opinion/answers";
import type { Dimension, Severity } from "../../rules/rule";
import type { KeptState, Saved } from "../kept";
import type { Action } from "../state";

/** What the user is about to say to a finding. */
export interface Draft {
  readonly status: Status;
  /** 单位反馈 or 审核人意见, as the status is one of the officer's or of the reviewer's. */
  readonly text: string;
}

/** A finding that the reviewer is about to add. */
export interface OwnDraft {
  readonly message: string;
  readonly severity: Severity;
  readonly dimension: Dimension;
}

export type Refusal = Extract<Saved, { readonly kind: "refused" }>["why"];

/** What the pane knows of reviewing, and what was typed and is not saved yet. */
export interface ReviewState {
  /** How it stands with what the workbook keeps; null: nothing can be kept. */
  readonly kept: KeptState["kind"] | null;
  /** Saving takes away what Ctrl+Z could undo. */
  readonly clearsUndo: boolean;
  /** The name that the user has entered, or empty. */
  readonly name: string;
  /** By `draftKey`. */
  readonly drafts: Readonly<Partial<Record<string, Draft>>>;
  readonly batch: { readonly on: boolean; readonly picked: readonly string[]; readonly draft: Draft };
  readonly own: OwnDraft;
  /** Why the last saving was refused. */
  readonly refused: Refusal | null;
  /** What people typed on the sheet 审核意见 and is no decision yet, by declaration. */
  readonly answers: readonly SheetAnswers[];
  /** Those (`answerKey`) that the user wants to leave as they are; asked again when something else is typed. */
  readonly left: readonly string[];
}

export type ReviewAction =
  | { readonly type: "keptKnown"; readonly kept: KeptState["kind"]; readonly clearsUndo: boolean }
  | { readonly type: "named"; readonly name: string }
  | { readonly type: "drafted"; readonly key: string; readonly draft: Draft }
  | { readonly type: "batchSwitched"; readonly on: boolean }
  /** Keys of the findings that are ticked now. */
  | { readonly type: "picked"; readonly keys: readonly string[] }
  | { readonly type: "batchDrafted"; readonly draft: Draft }
  | { readonly type: "ownDrafted"; readonly own: OwnDraft }
  /** What was typed there is in the workbook now. */
  | { readonly type: "decided"; readonly keys: readonly string[]; readonly batch: boolean }
  | { readonly type: "ownSaved" }
  | { readonly type: "answersLeft" }
  /** They are decisions now, or the sheet shows what was decided. */
  | { readonly type: "answersTaken"; readonly keys: readonly string[] }
  | { readonly type: "saveRefused"; readonly why: Refusal };

const EMPTY_DRAFT: Draft = { status: "open", text: "" };
const NO_BATCH = { on: false, picked: [], draft: EMPTY_DRAFT };
const EMPTY_OWN: OwnDraft = { message: "", severity: "warning", dimension: "适当性" };

export const INITIAL_REVIEW: ReviewState = {
  kept: null,
  clearsUndo: true,
  name: "",
  drafts: {},
  batch: NO_BATCH,
  own: EMPTY_OWN,
  refused: null,
  answers: [],
  left: [],
};

/** Stays the same while rows come and go, so that what was typed is not lost. */
export const draftKey = ({ sheet, rule, subject, place, ordinal }: Target) =>
  JSON.stringify([sheet, rule, subject, place, ordinal]);

/** One text for one thing that was typed. */
export const answerKey = ({ target, typed }: Answer) => JSON.stringify([draftKey(target), typed]);

/** What is to be offered: all but what the user has left. */
export const offeredAnswers = ({ answers, left }: ReviewState): readonly SheetAnswers[] =>
  answers
    .map((each) => ({ ...each, answers: each.answers.filter((answer) => !left.includes(answerKey(answer))) }))
    .filter((each) => each.answers.length > 0);

/** Statuses that the officer chooses; the others are the reviewer's. */
export const isOfficers = (status: Status) => status === "fixed" || status === "justified";

/** The state of reviewing after an action. Pure. */
export function reduceReview(state: ReviewState, action: Action): ReviewState {
  switch (action.type) {
    case "keptKnown":
      return { ...state, kept: action.kept, clearsUndo: action.clearsUndo };
    case "named":
      return { ...state, name: action.name };
    case "drafted":
      return { ...state, drafts: { ...state.drafts, [action.key]: action.draft } };
    case "batchSwitched":
      return { ...state, batch: { ...state.batch, on: action.on } };
    case "picked":
      return { ...state, batch: { ...state.batch, picked: action.keys } };
    case "batchDrafted":
      return { ...state, batch: { ...state.batch, draft: action.draft } };
    case "ownDrafted":
      return { ...state, own: action.own };
    case "decided":
      return {
        ...state,
        drafts: Object.fromEntries(
          Object.entries(state.drafts).filter(([key]) => !action.keys.includes(key)),
        ),
        batch: action.batch ? { ...NO_BATCH, on: state.batch.on } : state.batch,
      };
    case "ownSaved":
      return { ...state, own: EMPTY_OWN };
    case "checked": {
      const ids = action.results.map(({ checked }) => checked.id);
      const others = state.answers.filter(({ sheet }) => !ids.includes(sheet));
      const found = action.results.flatMap(({ checked }) => checked.answers ?? []);
      return others.length + found.length + state.answers.length === 0
        ? state
        : { ...state, answers: [...others, ...found] };
    }
    case "opinionMade":
      return { ...state, answers: action.answers };
    case "answersLeft":
      return {
        ...state,
        left: [...state.left, ...state.answers.flatMap(({ answers }) => answers.map(answerKey))],
      };
    case "answersTaken":
      return { ...state, left: [...state.left, ...action.keys] };
    case "saveRefused":
      return { ...state, refused: action.why };
    case "started":
      return state.refused === null ? state : { ...state, refused: null };
    default:
      return state;
  }
}
