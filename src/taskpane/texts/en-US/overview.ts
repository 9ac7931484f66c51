import type { IndicatorTable } from "../../../declaration/declaration";
import type { RelationKind } from "../../../rules/relations";
import type { overview as shape } from "../zh-CN/overview";
import { plural } from "./plural";

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

/** The tab 概览. */
export const overview: typeof shape = {
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
  evaluation: "What was reached",
  executed: "Execution of the budget",
  executionRate: (rate) => `executed ${rate}`,
  executionScore: "Points for the execution",
  statedScore: "Total in the form",
  addedScore: "All points added up",
  scored: (score, weight) =>
    weight === "" ? `${score} points` : `${score === "" ? "none" : score} of ${weight} points`,
  outcomes: (reached, missed, others) =>
    `${plural(reached, "number")} on target, ${String(missed)} below${others > 0 ? `; ${String(others)} cannot be compared` : ""}.`,
  outcomeStates: { reached: "reached", missed: "missed", unknown: "", unfilled: "no actual value" },
  targetTo: "target",
  actualIs: "actual",
  deviation: "because",
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
};
