import type { FileError } from "../../reading/schemaErrors";
import type { Running } from "../running";
import type { SettingsJson } from "./settingsJson";

/** What can be done about the settings. None of them throws: what goes wrong is in the state. */
export interface SettingsActions {
  /** Finds out by what forms are checked, where it is not known yet. */
  knowSettings(): Promise<void>;
  /** What is wrong with the content of a settings file. */
  settingsErrors(json: SettingsJson): Promise<readonly FileError[]>;
  /** Whether keeping something with the workbook may take away what the user could undo by Ctrl+Z. */
  keepingClearsUndo(): boolean;
  /** Settings that count until the pane is closed, unless the workbook keeps its own; null: none. What was checked is checked again. */
  useSettings(json: SettingsJson | null): Promise<void>;
  /** Settings that the workbook keeps; null: none any more. What was checked is checked again. */
  saveSettings(json: SettingsJson | null): Promise<void>;
}

export function settingsActions({ store, work, kept, run, settings, checkAgain }: Running): SettingsActions {
  const { dispatch } = store;

  async function recheck(): Promise<void> {
    await settings();
    const { shown } = store.get().check;
    if (shown !== null) await checkAgain(shown);
  }

  return {
    settingsErrors: (json) => work.settingsErrors(json),
    keepingClearsUndo: () => kept.clearsUndo(),

    async knowSettings() {
      await settings();
    },

    useSettings: (json) =>
      run("settings", async () => {
        dispatch({ type: "settingsChosen", json });
        await recheck();
        dispatch({ type: "said", said: { kind: "settingsUsed" } });
      }),

    saveSettings: (json) =>
      run("settings", async () => {
        const saved = await kept.saveSettings(json);
        if (saved.kind === "saved") {
          dispatch({ type: "settingsChosen", json: null });
          await recheck();
        }
        dispatch({
          type: "said",
          said:
            saved.kind === "refused"
              ? { kind: "notKept", why: saved.why }
              : { kind: json ? "settingsSaved" : "settingsRemoved" },
        });
      }),
  };
}
