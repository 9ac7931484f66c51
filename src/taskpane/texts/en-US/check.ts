import type { check as shape } from "../zh-CN/check";
import { plural } from "./plural";

/** The tab 校核. */
export const check: typeof shape = {
  check: "Check",
  checkAll: "Check all",
  checkAllHint: "Checks every visible declaration of this workbook and marks each.",
  clearMarks: "Clear marks",
  fixAll: (count) => `Fix all (${String(count)})`,
  fixAllHint: "Only what cannot change a meaning, such as uniform signs or superfluous blanks.",

  firstRun:
    "Open the declaration and press Check: what is missing, contradictory or irregular is listed here and marked in the sheet.",
  firstRunPrivacy: "Everything runs on this computer; no data leaves it.",

  notDeclaration: (sheet) =>
    `“${sheet}” does not look like a performance declaration: neither a title such as 绩效目标申报表 nor a table of indicators with 一级指标, 二级指标, 三级指标, 指标值 was found. Go to the declaration's sheet and press Check.`,

  noDeclarations: "None of the visible sheets of this workbook is a performance declaration.",
  undeclared: (sheets) => `These sheets are no declarations and were not checked: ${sheets}.`,
  notCompared:
    "This workbook has many or very large sheets, so only this sheet was read, and it was not compared with other declarations. To compare, press Check all.",
  declarations: (count) => plural(count, "declaration"),
  partOf: (sheet: string, first: number, last: number) => `${sheet}, rows ${String(first)}–${String(last)}`,
  noFindings: "nothing found",

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

  fixAllPreview: "Fix all: have a look first",
  fixThis: (cell) => `Fix ${cell}`,
  applyFixes: (count) => `Apply (${String(count)})`,
  cancel: "Cancel",

  rule: "About this rule",
  ruleOf: (title) => `About this rule: ${title}`,
  ruleId: "Id",
  ruleUnknown: "There is nothing on this rule.",
  pageLoading: "Loading…",
  pageFailed: "This page was not loaded. Check the connection to the server and open this pane again.",
  backToList: "Back to the findings",
  flagged: "Flagged",
  accepted: "Accepted",
  flaggedCell: " (flagged)",
  flaggedCells: (cells) => `Flags ${cells}: the cells framed above.`,

  nothingFound: "Nothing was found.",
  judged: (count) => `${plural(count, "rule")} checked.`,
  nothingFoundCaution: "That nothing was found does not mean that the content is sound; please review it.",
  notChecked: (count) => `Not checked (${plural(count, "rule")})`,
  notCheckedHint:
    "These rules were not checked on this sheet, for the reasons given; look yourself where it matters.",
};
