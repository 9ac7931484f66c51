import type { Grid } from "../../grid/grid";
import type { Insertion, Refusal } from "../../library/insertion";
import type { Preset } from "../../library/preset";
import type { Filter } from "../../library/search";
import type { Action } from "../state";

/** Where a preset would go, planned for the sheet as it was read. */
export interface Preview {
  readonly preset: Preset;
  /** The target value as typed; empty: a placeholder is inserted. */
  readonly value: string;
  /** The block that the user chose because the form has none of the preset's kind. */
  readonly level2Row: number | null;
  /** The sheet as it was read. */
  readonly grid: Grid;
  /** Null where the sheet is no declaration. */
  readonly outcome: Insertion | Refusal | null;
}

export interface LibraryState {
  readonly query: string;
  readonly filter: Filter;
  /** Code of the preset whose details are shown. */
  readonly opened: string | null;
  readonly preview: Preview | null;
}

export type LibraryAction =
  | { readonly type: "searched"; readonly query: string }
  | { readonly type: "narrowed"; readonly filter: Filter }
  | { readonly type: "opened"; readonly code: string | null }
  | { readonly type: "previewed"; readonly preview: Preview }
  | { readonly type: "valueTyped"; readonly value: string };

export const INITIAL_LIBRARY: LibraryState = { query: "", filter: {}, opened: null, preview: null };

/** The library's state after an action. Pure. */
export function reduceLibrary(state: LibraryState, action: Action): LibraryState {
  switch (action.type) {
    case "searched":
      return { ...state, query: action.query, opened: null, preview: null };
    case "narrowed":
      return { ...state, filter: action.filter, opened: null, preview: null };
    case "opened":
      return { ...state, opened: action.code, preview: null };
    case "previewed":
      return { ...state, preview: action.preview };
    case "valueTyped":
      return { ...state, preview: state.preview && { ...state.preview, value: action.value } };
    // The sheet differs from what was planned for it.
    case "applied":
    case "undone":
      return { ...state, opened: null, preview: null };
    default:
      return state;
  }
}
