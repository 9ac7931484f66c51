import type { review as shape } from "../zh-CN/review";
import { plural } from "./plural";

/** So many declarations are named; the others are counted. */
const NAMED = 3;
const someOf = (names: readonly string[]) =>
  names.slice(0, NAMED).join(", ") +
  (names.length > NAMED ? ` and ${String(names.length - NAMED)} more` : "");

/** Decisions, findings of the reviewer's own, and the second round. */
export const review: typeof shape = {
  statuses: {
    open: "Open",
    fixed: "Changed",
    justified: "Not changed, with a reason",
    accepted: "Reason accepted",
    returned: "Returned",
  },
  dimensions: {
    完整性: "Completeness",
    相关性: "Relevance",
    适当性: "Appropriateness",
    可行性: "Feasibility",
  },
  decision: "Decision",
  status: "Status",
  opinion: "Reviewer's opinion",
  reply: "Unit's reply",
  saidBy: (text, by, date) => `${text} (${by && `${by}, `}${date})`,
  saveDecision: "Save decision",
  reasonNeeded: "State the reason for not changing it, then save.",
  clearsUndo: "After saving, earlier changes can no longer be undone by Ctrl+Z.",
  keptInFile: "Kept in the workbook; it travels with the file.",
  refused: (why) =>
    ({
      newer:
        "A newer edition of the add-in has saved decisions here. To keep them, nothing was saved. Update the add-in.",
      damaged:
        "The decisions in this workbook are damaged. To lose nothing more, nothing was saved. Ask your administrator.",
      unreadable:
        "Some decisions in this workbook are damaged. To lose nothing more, nothing was saved. Ask your administrator.",
      "too-large":
        "This is more than Excel takes (500 KB). Nothing was saved. Shorten the texts and try again.",
    })[why],
  refusedTitle: "Not saved",
  nothingLost: "What you typed is still in the pane.",
  keptFailed:
    "What the workbook keeps (decisions, labels that were taught) could not be read and was not used. Check once more.",
  keptNewer:
    "A newer edition of the add-in has saved the decisions; this one cannot show them. Update the add-in.",
  keptDamaged: "The decisions in this workbook are damaged and cannot be shown.",
  saved: "Saved in the workbook. Remember to save the file.",
  savedWithoutSnapshot:
    "Saved in the workbook, but the form is too large to keep its texts: the next round cannot list its changes. Remember to save the file.",
  saidFinished: (names, snapshotLeft) =>
    `This round is kept in the workbook: ${someOf(names)}.${snapshotLeft ? " The form is too large to keep its texts: the next round cannot list its changes." : ""} Remember to save the file.`,

  reviewFailed: "The review part did not load. Check the connection to the server, then reopen the pane.",
  reviewing: "Review",
  yourName: "Your name (optional)",
  batch: "Decide on several findings",
  pickAll: (count) => `Select all ${String(count)} listed`,
  pickNone: "Select none",
  pick: (message) => `Select: ${message}`,
  saveBatch: (count) => `Save for ${plural(count, "selected finding")}`,
  batchHint: "Tick findings in the list. An empty text leaves each finding's text as it is.",
  ownFinding: "Add a finding",
  ownAt: (cell) => `At ${cell} (the selected cell)`,
  ownNowhere: "Select the cell in the sheet first.",
  ownMessage: "Finding",
  severity: "Severity",
  dimension: "Dimension",
  saveOwn: "Save finding",
  removeOwn: "Delete this finding",
  finish: (count) => (count > 1 ? `Finish this round (${String(count)} forms)` : "Finish this round"),
  finishHint: (names) =>
    names.length > 1
      ? `Keeps this round's findings and texts of ${someOf(names)}, to compare with when they come back. Forms that were not checked are left out.`
      : "Keeps this round's findings and the form's texts, to compare with when it comes back.",
  round: (round, by, date) => `Since round ${String(round)} (${by && `${by}, `}${date})`,
  roundCounts: (resolved, remaining, fresh) =>
    `${String(resolved)} resolved, ${String(remaining)} remaining, ${String(fresh)} new.`,
  fresh: "New",
  resolved: (count) => `Resolved (${String(count)})`,
  changes: (count) => `Other changes in the form (${String(count)})`,
  changesUnknown: "The last round did not keep the form's texts; changes cannot be listed.",
  thenAt: (cell) => `was at ${cell}`,
  changedField: (row, label) =>
    [row, label ?? "whole row"].filter((part) => part !== null && part !== "").join(" · "),
  nothingThere: "(nothing)",
  answers: (count) => `Typed on the sheet “审核意见” (${String(count)})`,
  answersHint:
    "This stands on the sheet “审核意见” and is no decision yet. Choose which side counts, then save.",
  answerConflict: "The decision in the pane was changed after this was typed: please choose.",
  answerTyped: (words) => `What is on the sheet — ${words}`,
  answerDecided: (words) => `What is in the pane; write it to the sheet — ${words}`,
  answerNeither: "Leave as it is for now",
  answerPlace: (sheet, row) => `${sheet}, row ${String(row)}`,
  answerPart: (name, words) => `${name}: ${words}`,
  answerJoint: "; ",
  takeAnswers: (count) => `Save choices (${String(count)})`,
  leaveAnswers: "Leave all for now",
  changedFrom: "was",
  changedTo: "now",
};
