import type { Action } from "../state";

/** Checking while the user types. */
export interface LiveState {
  readonly on: boolean;
  /** Whether Excel keeps the user's Ctrl+Z while we mark; where it does not, checking while typing is off until it is asked for. */
  readonly keepsUndo: boolean;
}

export type LiveAction = { readonly type: "liveSwitched"; readonly on: boolean };

export const INITIAL_LIVE: LiveState = { on: false, keepsUndo: false };

/** The state of live checking after an action. Pure. */
export function reduceLive(state: LiveState, action: Action): LiveState {
  switch (action.type) {
    case "hostKnown":
      return { on: action.keepsUndo, keepsUndo: action.keepsUndo };
    case "liveSwitched":
      return { ...state, on: action.on };
    default:
      return state;
  }
}
