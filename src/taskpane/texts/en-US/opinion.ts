import type { OpinionPlan } from "../../../review/opinion/plan";
import type { Grade } from "../../../rules/settings";
import type { opinion as shape } from "../zh-CN/opinion";

const made: Record<OpinionPlan["outcome"], (sheet: string) => string> = {
  new: (sheet) =>
    `The sheet “${sheet}” has been added. Undo deletes it again, which also clears Excel's Ctrl+Z.`,
  elsewhere: (sheet) =>
    `A sheet “审核意见” that is not ours was there and was left alone; the opinion is on “${sheet}”.`,
  updated: (sheet) =>
    `“${sheet}” has been brought up to date; what people wrote on it is kept. Can be undone.`,
  same: (sheet) => `“${sheet}” is up to date; nothing was changed.`,
};

const grades: Record<Grade, string> = { 优: "excellent", 良: "good", 中: "fair", 差: "poor" };

/** The tab 审核意见. */
export const opinion: typeof shape = {
  opinionLoading: "Loading the opinion…",
  opinionFailed: "The opinion was not loaded. Check the connection to the server, then reopen this pane.",
  reviewer: "Reviewer",
  reviewerHint: "Stands on the sheet and in decisions; remembered on this machine.",
  makeOpinion: "Make or update the opinion",
  openOpinion: "Open as a new workbook",
  opinionHint:
    "Checks all declarations of this workbook and writes the result to the sheet “审核意见”, ready to print. What people write there is kept when it is made again.",
  scoreOf: (sheet) => `Score: ${sheet}`,
  points: (points) => `${String(points)} points`,
  pointsOf: (points, full) => `${String(points)} / ${String(full)}`,
  grade: (grade) => grades[grade],
  suggestion: "suggested; the reviewer decides",
  deducted: (points) => `−${String(points)}: `,
  saidOpinion: (sheet, outcome) => made[outcome](sheet),
  saidOpinionOpened: "The opinion is open in a new workbook; save it there.",
};
