import type { SheetAnswers } from "../../review/opinion/answers";
import type { Opinion } from "../../review/opinion/opinion";
import type { Action } from "../state";

/** What the tab 审核意见 shows. */
export interface OpinionState {
  /** What was put on the sheet last; null: nothing yet. */
  readonly opinion: Opinion | null;
}

export interface OpinionAction {
  readonly type: "opinionMade";
  readonly opinion: Opinion;
  readonly answers: readonly SheetAnswers[];
}

export const INITIAL_OPINION: OpinionState = { opinion: null };

/** The state of the tab after an action. Pure. */
export function reduceOpinion(state: OpinionState, action: Action): OpinionState {
  return action.type === "opinionMade" ? { opinion: action.opinion } : state;
}
