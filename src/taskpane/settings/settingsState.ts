import type { FileError } from "../../reading/schemaErrors";
import type { Action } from "../state";
import type { SettingsJson } from "./settingsJson";

/** Where settings come from, the strongest first. */
export type Source = "workbook" | "session" | "maintained" | "form";

/** By what forms are checked. */
export interface Basis {
  readonly source: Source;
  /** Null: by the preset that fits each form. */
  readonly json: SettingsJson | null;
  /** What is wrong with the settings that the workbook keeps: they do not count then. */
  readonly keptErrors: readonly FileError[];
  /** The workbook keeps settings, right or wrong. */
  readonly kept: boolean;
  /** The maintainer's, where there are any. */
  readonly maintained: SettingsJson | null;
  /** What is wrong with the maintainer's folder, in sentences. */
  readonly problems: readonly string[];
}

export interface SettingsState {
  /** Chosen until the pane is closed. */
  readonly session: SettingsJson | null;
  /** Null until something was checked, or the page of settings was opened. */
  readonly basis: Basis | null;
}

export type SettingsAction =
  | { readonly type: "settingsChosen"; readonly json: SettingsJson | null }
  | { readonly type: "settingsKnown"; readonly basis: Basis };

export const INITIAL_SETTINGS: SettingsState = { session: null, basis: null };

/** The state of the settings after an action. Pure. */
export function reduceSettings(state: SettingsState, action: Action): SettingsState {
  switch (action.type) {
    case "settingsChosen":
      return { ...state, session: action.json };
    case "settingsKnown":
      return { ...state, basis: action.basis };
    default:
      return state;
  }
}
