import type { Opinion } from "../../review/opinion/opinion";
import type { Action } from "../state";

/** What the tab 审核意见 shows. */
export interface OpinionState {
  /** As entered; kept on this machine. */
  readonly reviewer: string;
  /** What was put on the sheet last; null: nothing yet. */
  readonly opinion: Opinion | null;
}

export type OpinionAction =
  | { readonly type: "reviewerNamed"; readonly reviewer: string }
  | { readonly type: "opinionMade"; readonly opinion: Opinion };

export const INITIAL_OPINION: OpinionState = { reviewer: "", opinion: null };

/** The state of the tab after an action. Pure. */
export function reduceOpinion(state: OpinionState, action: Action): OpinionState {
  switch (action.type) {
    case "reviewerNamed":
      return { ...state, reviewer: action.reviewer };
    case "opinionMade":
      return { ...state, opinion: action.opinion };
    default:
      return state;
  }
}
