import type { Form, IndicatorTable, Stage } from "../../declaration/declaration";
import type { RelationKind } from "../../rules/budget";
import type { Severity } from "../../rules/rule";
import type { ProblemKind, Task } from "../state";
import type { Texts } from "./texts";

const tasks: Record<Task, string> = {
  check: "Check",
  clear: "Clear marks",
  fix: "Fix",
  undo: "Undo",
  insert: "Insert indicator",
  preview: "Find the place",
  overview: "Read",
  select: "Go to cell",
  start: "Connect to the workbook",
};

const busy: Record<Task, string> = {
  check: "Checking…",
  clear: "Clearing marks…",
  fix: "Fixing…",
  undo: "Undoing…",
  insert: "Inserting…",
  preview: "Finding the place…",
  overview: "Reading…",
  select: "Going to the cell…",
  start: "Connecting…",
};

const severities: Record<Severity, string> = { error: "Error", warning: "Warning", info: "Hint" };
const forms: Record<Form, string> = { department: "Department", project: "Project" };
const stages: Record<Stage, string> = { target: "Targets", "self-evaluation": "Self-evaluation" };

const problems: Record<ProblemKind, (where: string) => string> = {
  stale: (where) =>
    `The sheet has changed since it was read${where && ` (${where})`}. Nothing was changed, so that nothing is overwritten. Check again, then retry.`,
  busy: () =>
    "A cell is being edited or a dialog is open, so Excel cannot answer. Press Enter to finish typing, close the dialog, then retry.",
  protected: () => "The sheet is protected. To change it, unprotect it on the Review tab first.",
  "read-only": () => "The file is open read-only. Enable editing or save a copy, then retry.",
  "no-sheet": () =>
    "The sheet cannot be found; it may have been deleted or renamed. Go to the sheet you want and check again.",
  obstacle: (where) =>
    `A table, a spilled formula or an active filter is in the way${where && ` (${where})`}. Nothing was changed. Clear the filter or convert the table to a range.`,
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

const plural = (count: number, one: string, many = `${one}s`) =>
  `${String(count)} ${count === 1 ? one : many}`;

const sums: Record<RelationKind, string> = {
  "income-expenditure": "Income and expenditure",
  "sources-total": "Total and sources",
  "parts-total": "Total and parts",
  "levels-total": "Total and budget levels",
};

const horizons: Record<IndicatorTable["horizon"], string> = {
  period: "Period",
  annual: "Annual",
  both: "Indicators",
};

export const enUS: Texts = {
  language: "en-US",
  productName: "Performance target check",
  severities,
  forms,
  stages,
  tasks,
  list: (items) => items.join(", "),

  tabs: "Functions",
  tabCheck: "Check",
  tabLibrary: "Indicators",
  tabOverview: "Overview",

  sheet: (name) => `Sheet: ${name}`,
  noSheet: "Connecting to the workbook…",
  moneyUnit: (unit) => `Amounts in ${unit}`,
  notDeclared: "Not a declaration",

  check: "Check",
  clearMarks: "Clear marks",
  undo: "Undo",
  undoTitle: (title) => `Undo: ${title}`,
  fixAll: (count) => `Fix all (${String(count)})`,
  fixAllHint: "Only what cannot change a meaning, such as uniform signs or superfluous blanks.",
  busy: (task) => busy[task],

  firstRun:
    "Open the declaration and press Check: what is missing, contradictory or irregular is listed here and marked in the sheet.",
  firstRunPrivacy: "Everything runs on this computer; no data leaves it.",

  notDeclaration: (sheet) =>
    `“${sheet}” does not look like a performance declaration: neither a title such as 绩效目标申报表 nor a table of indicators with 一级指标, 二级指标, 三级指标, 指标值 was found. Go to the declaration's sheet and press Check.`,

  elsewhere: (listed, active) => `These are the results for “${listed}”; you are looking at “${active}”.`,
  checkThis: "Check this sheet",
  outdated: "The sheet has changed; these results may be out of date. Check again.",

  markProblem: (problem) =>
    problem === "protected"
      ? "The sheet is protected, so it was not marked. The list below is complete."
      : problem === "read-only"
        ? "The file is open read-only, so it was not marked. The list below is complete."
        : problem === "busy"
          ? "A cell is being edited, so the sheet was not marked. Press Enter, then check again."
          : "The sheet could not be marked. The list below is complete.",
  keptMessages: (cells) =>
    `${cells}: the note or input message already there was kept; only the colour was set.`,
  noMessages: "This version of Excel cannot show messages at cells; only colours were set.",

  severityFilter: "Filter by severity",
  all: "All",
  count: (label, count) => `${label} ${String(count)}`,
  search: "Search the findings",
  selectionOnly: "Only the selected cells",
  nothingMatches: "No finding matches the filter.",
  showAll: "Show all",

  findings: "Findings",
  findingsHint: "Arrow keys move, Enter goes to the cell.",
  moreCells: (count) => `… ${String(count)} cells`,
  why: "Why",
  howToFix: "How to fix",
  basis: "Basis",
  cells: "Cells",
  related: "Compare",
  goTo: (cell) => `Go to ${cell}`,
  fix: "Fix",
  fixOf: (title) => `Fix: ${title}`,
  fixOld: "Now",
  fixNew: "Then",
  emptyContent: "(empty)",

  nothingFound: "Nothing was found.",
  judged: (count) => `${plural(count, "rule")} checked.`,
  nothingFoundCaution: "That nothing was found does not mean that the content is sound; please review it.",
  notChecked: (count) => `Not checked (${plural(count, "rule")})`,
  notCheckedHint:
    "These rules were not checked on this sheet, for the reasons given; look yourself where it matters.",

  problemTitle: (task) => `“${tasks[task]}” was not completed`,
  problem: (problem, where) => problems[problem](where),
  detail: "Details",
  close: "Close",

  saidChecked: (error, warning, info) =>
    `Check done: ${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(info, "hint")}.`,
  saidNothingFound: (judged) => `Check done: ${plural(judged, "rule")} checked, nothing found.`,
  saidNotDeclaration: (sheet) => `“${sheet}” does not look like a performance declaration.`,
  saidOverviewed: (sheet) => `“${sheet}” was read.`,
  saidCleared: (sheet) => `The marks in “${sheet}” were cleared.`,
  saidFixed: (count) => `${plural(count, "cell")} fixed; this can be undone.`,
  saidUndone: (title) => `Undone: ${title}.`,
  saidInserted: (name, cell) =>
    cell === null
      ? `“${name}” was inserted; this can be undone.`
      : `“${name}” was inserted; enter the target value in ${cell}. This can be undone.`,
  saidHidden: (cell) =>
    `The row, column or sheet of ${cell} is hidden or filtered out. Unhide it or clear the filter to see the cell.`,

  librarySearch: "Find an indicator",
  librarySearchHint: "Name, field or unit, such as 培训 or 满意度",
  libraryLevel1: "Level 1",
  libraryLevel2: "Level 2",
  libraryField: "Field",
  anyLevel1: "Every level 1",
  anyLevel2: "Every level 2",
  anyField: "Every field",
  libraryCount: (shown, total) =>
    shown < total ? `The first ${String(shown)} of ${String(total)}` : plural(total, "indicator"),
  libraryMore: "Show more",
  libraryNone: "No such indicator. Try another word or a wider filter.",
  libraryLoading: "Loading the library…",
  libraryFailed: "The library was not loaded. Check the connection to the server, then reopen this pane.",
  libraryResults: "Indicators",
  level: (level1, level2) => `${level1} › ${level2}`,
  unit: "Unit",
  direction: "Direction",
  definition: "Definition",
  reference: "Usual value",
  scoring: "Scoring",
  evidence: "Evidence",
  placing: "Place",
  placeEmptyRow: (sheet, row, block) => `Sheet “${sheet}”, row ${String(row)}: the empty row of “${block}”.`,
  placeNewRow: (sheet, row, block) => `Sheet “${sheet}”, row ${String(row)}: a new row below “${block}”.`,
  alreadyThere: (cell) =>
    `${cell} already has an indicator of this name; please make sure that it is not double.`,
  value: "Target value",
  valueHint: "May stay empty and be filled in the sheet",
  placeholder: "Without a target value a placeholder is written; replace it by the real figure.",
  insert: "Insert",
  insertOf: (name) => `Insert “${name}”`,
  useNearest: (block) => `Insert into “${block}”`,

  overviewLoading: "Loading the overview…",
  overviewFailed: "The overview was not loaded. Check the connection to the server, then reopen this pane.",
  overviewNone:
    "No sheet has been read yet. Press “Read this sheet” to see what the program understood of it.",
  overviewRead: "Read this sheet",
  overviewHint: "This is what the program understood; every item leads to its cell.",
  overviewElsewhere: (read, active) => `This is the overview of “${read}”; you are looking at “${active}”.`,
  overviewOutdated: "The sheet has changed; this overview may be out of date. Read it again.",
  identity: "Basics",
  money: "Money",
  goals: "Goals",
  taskShares: "Tasks",
  matrix: "Indicators by level",
  unrecognised: "Not understood",
  unrecognisedHint: "These texts belong to no known field and were not checked; please look yourself.",
  unrecognisedNone: "Nothing: every text of the sheet belongs to a field.",
  unrecognisedMore: (count) => `Show ${String(count)} more`,
  notFilled: "empty",
  sum: (kind) => sums[kind],
  sumAgrees: "agree",
  sumWithin: (difference) => `the parts stay below the total by ${difference}`,
  sumDiffers: (difference) => `differ by ${difference}`,
  sumUnknown: "cannot be compared",
  sumUnfilled: "not filled in yet",
  sumsNone: "The form has no amounts that can be compared.",
  amounts: (count) => `All amounts (${String(count)})`,
  tasksTotal: (total) => `All tasks ${total}`,
  taskUnnamed: "(no name)",
  noFunding: "no amount",
  horizon: (horizon) => horizons[horizon],
  tableNumber: (label, number) => `${label} (table ${String(number)})`,
  level1: "Level 1",
  level2: "Level 2",
  noLevel: "—",
  gap: "none",
  gaps: (count) =>
    count === 0 ? "Every kind has an indicator." : `${plural(count, "gap")}, shown as “none”.`,
  indicators: (count) => plural(count, "indicator"),
  matrixNone: "The form has no table of indicators.",

  notExcel: "Please open this add-in in Excel.",
  notExcelHint:
    "This page runs in Excel's task pane. If you see this in Excel, Office's library was not loaded: check the connection to the add-in's server or ask your administrator.",
};
