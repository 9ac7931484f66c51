import type { settings as shape } from "../zh-CN/settings";
import { plural } from "./plural";

/** The settings that forms are checked by. */
export const settings: typeof shape = {
  settings: "Settings",
  settingsSources: {
    workbook: "kept with this workbook",
    session: "chosen until this pane is closed",
    maintained: "your administrator's",
    form: "chosen automatically from the form",
  },
  settingsBy: (name, source) => `Checked by: ${name} (${source}).`,
  settingsChange: "Change",
  settingsLoading: "Reading the settings…",
  settingsKeptWrong:
    "The settings that this workbook keeps are wrong and were not used; those that fit the form were chosen automatically.",
  settingsOthers: "Use other settings",
  settingsAutomatic: "Automatic (what fits the form)",
  settingsMaintained: (name) => `Your administrator's: ${name}`,
  settingsFile: "Load a settings file (JSON):",
  settingsFileRead: (file) => `“${file}” was read; choose below how to use it.`,
  settingsNoJson: (file) => `“${file}” is no JSON settings file; check its quotes, commas and brackets.`,
  settingsFileWrong: (file, count) =>
    `“${file}” has ${plural(count, "mistake")} and is not used. Correct it and load it again:`,
  settingsWhole: "whole file",
  settingsUse: "Use now",
  settingsSave: "Keep with the workbook",
  settingsRemove: "Remove the workbook's settings",
  settingsUsed: "The chosen settings are used.",
  settingsSaved: "The settings are kept with the workbook; save the file.",
  settingsRemoved: "The workbook's settings were removed; save the file.",
  settingsNotKept: {
    newer:
      "The workbook's data were written by a newer edition of the add-in; nothing was changed. Update the add-in.",
    damaged: "The data kept in the workbook are damaged; nothing was changed. Ask your administrator.",
    unreadable:
      "The settings kept in the workbook cannot be read; nothing was changed. Ask your administrator.",
    "too-large": "The data kept in the workbook have reached their limit; nothing was saved.",
  },
  keepingClearsUndo: "Note: keeping settings with the workbook may clear what Ctrl+Z could undo.",
  settingsExport: "Export the present settings",
  settingsExportHint:
    "Copy this into a .json file to load it elsewhere, or for --settings on the command line.",
  settingsCopy: "Copy",
  settingsCopied: "Copied.",
  treatment: "In this city",
  treatmentHint: "What this rule finds:",
  treatments: {
    rule: "as the rule says",
    error: "always an error",
    warning: "always a warning",
    info: "always a hint",
    off: "does not apply; not checked",
  },
  adjusted: "Rules treated otherwise",
  adjustedNone: "None. This can be changed on a rule's page.",
};
