import type { Form, Stage } from "../../../declaration/declaration";
import type { Severity } from "../../../rules/rule";
import type { ProblemKind, Task } from "../../state";
import type { pane as shape } from "../zh-CN/pane";
import { plural } from "./plural";

const tasks: Record<Task, string> = {
  check: "Check",
  clear: "Clear marks",
  fix: "Fix",
  settings: "Change settings",
  undo: "Undo",
  insert: "Insert indicator",
  preview: "Find the place",
  overview: "Read",
  teach: "Say what a cell is",
  blank: "Add an empty declaration",
  opinion: "Make the opinion",
  opinionFile: "Open as a new workbook",
  select: "Go to cell",
  start: "Connect to the workbook",
  library: "Load the library",
  advise: "Recommend indicators",
  import: "Import a library",
  export: "Export the library",
  save: "Save",
};

const busy: Record<Task, string> = {
  check: "Checking…",
  clear: "Clearing marks…",
  fix: "Fixing…",
  settings: "Changing the settings…",
  undo: "Undoing…",
  insert: "Inserting…",
  preview: "Finding the place…",
  overview: "Reading…",
  teach: "Reading…",
  blank: "Adding an empty declaration…",
  opinion: "Making the opinion…",
  opinionFile: "Opening…",
  select: "Going to the cell…",
  start: "Connecting…",
  library: "Loading the library…",
  advise: "Looking for what fits…",
  import: "Importing…",
  export: "Exporting…",
  save: "Saving…",
};

const commands = {
  check: "Check",
  previousFinding: "Previous finding",
  nextFinding: "Next finding",
  clearMarks: "Clear marks",
  makeOpinion: "Write the opinion",
};

const severities: Record<Severity, string> = { error: "Error", warning: "Warning", info: "Hint" };

const forms: Record<Form, string> = { department: "Department", project: "Project" };

const stages: Record<Stage, string> = { target: "Targets", "self-evaluation": "Self-evaluation" };

const problems: Record<ProblemKind, (where: string) => string> = {
  stale: (where) =>
    `The sheet has changed since it was read${where && ` (${where})`}. Nothing was changed, so that nothing is overwritten. Check again, then retry.`,
  busy: () =>
    "A cell is being edited or a dialog is open, so Excel cannot answer. Press Enter to finish typing, close the dialog, then retry.",
  protected: () =>
    "The sheet, or the structure of the workbook, is protected. To change it, unprotect it on the Review tab first.",
  "read-only": () => "The file is open read-only. Enable editing or save a copy, then retry.",
  "no-sheet": () =>
    "The sheet cannot be found; it may have been deleted or renamed. Go to the sheet you want and check again.",
  obstacle: (where) =>
    `A table, a spilled formula, hidden rows or an active filter is in the way${where && ` (${where})`}. Nothing was changed. Show the rows, clear the filter or convert the table to a range.`,
  connection: () =>
    "The connection to Excel was lost before this was done. Retry; if it fails again, close and reopen this pane.",
  partial: (where) =>
    `The change failed midway and could not be taken back entirely. Compare these cells one by one: ${where || "those of this change"}. Do not save the file before.`,
  unsupported: () => "This version of Excel cannot do that; Excel 2021 or later is needed.",
  "not-loaded": () =>
    "A file of the add-in was not loaded. Check the connection to the add-in's server, then retry.",
  unknown: () =>
    "Something unexpected happened. Retry; if it fails again, send the details below to your administrator.",
};

/** The pane as a whole. */
export const pane: typeof shape = {
  language: "en-US",
  productName: "Performance target check",
  severities,
  forms,
  stages,
  tasks,
  quoted: (name) => `“${name}”`,
  list: (items) => items.join(", "),

  tabs: "Functions",
  tabCheck: "Check",
  tabLibrary: "Indicators",
  tabOverview: "Overview",
  tabOpinion: "Opinion",

  sheet: (name) => `Sheet: ${name}`,
  noSheet: "Connecting to the workbook…",
  moneyUnit: (unit) => `Amounts in ${unit}`,
  notDeclared: "Not a declaration",

  undo: "Undo",
  undoTitle: (title) => `Undo: ${title}`,
  progress: ({ phase, done, of }) =>
    phase === "read"
      ? "Reading…"
      : phase === "check"
        ? `Checking${of > 1 ? ` ${plural(of, "sheet")}` : ""}…`
        : `Marking${of > 1 ? `: ${String(done)} of ${plural(of, "sheet")} done` : ""}…`,
  stop: "Stop",
  busy: (task) => busy[task],

  shortcuts: "Keyboard shortcuts",
  commands,

  problemTitle: (task) => `“${tasks[task]}” was not completed`,
  problem: (problem, where) => problems[problem](where),
  detail: "Details",
  close: "Close",

  saidChecked: (error, warning, info) =>
    `Check done: ${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(info, "hint")}.`,
  saidNothingFound: (judged) => `Check done: ${plural(judged, "rule")} checked, nothing found.`,
  saidNotDeclaration: (sheet) => `“${sheet}” does not look like a performance declaration.`,
  saidOverviewed: (sheet) => `“${sheet}” was read.`,
  saidCheckedAll: (sheets, error, warning, info) =>
    `Check done: ${plural(sheets, "declaration")}, ${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(info, "hint")}.`,
  saidCleared: (sheets) => `The marks in ${sheets} were cleared.`,
  saidFixed: (count) => `${plural(count, "cell")} fixed; this can be undone.`,
  saidUndone: (title) => `Undone: ${title}.`,
  saidInserted: (name, cell) =>
    cell === null
      ? `“${name}” was inserted; this can be undone.`
      : `“${name}” was inserted; enter the target value in ${cell}. This can be undone.`,
  saidStepped: (number, of, message) => `Finding ${String(number)} of ${String(of)}: ${message}`,
  saidRechecked: (error, warning, info) =>
    `Checked again: ${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(info, "hint")}.`,
  saidStopped: (task) => `“${tasks[task]}” was stopped; it can be started again at any time.`,
  saidHidden: (cell) =>
    `The row, column or sheet of ${cell} is hidden or filtered out. Unhide it or clear the filter to see the cell.`,

  notExcel: "Please open this add-in in Excel.",
  notExcelHint:
    "This page runs in Excel's task pane. If you see this in Excel, Office's library was not loaded: check the connection to the add-in's server or ask your administrator.",
};
