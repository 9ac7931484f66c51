import type { NoLesson } from "../../../reading/lesson";
import type { Unsaved } from "../../teaching/teachingState";
import type { teaching as shape } from "../zh-CN/teaching";
import { plural } from "./plural";

const noLessons: Record<NoLesson, string> = {
  "no-words": "This cell has no words that a label could be known by. If it is a value, choose “a value”.",
  "too-long": "This text is too long for a label. If it is a value, choose “a value”.",
  "no-label":
    "There is no label left of it or above it, so its place cannot be remembered. Select the label instead.",
};

const unsaved: Record<Unsaved, string> = {
  newer: "The workbook's data were written by a newer edition and were left alone.",
  damaged: "The workbook's data are damaged and were left alone.",
  unreadable: "What the workbook keeps already cannot be read and was left alone.",
  "too-large": "The workbook's room for such data is full.",
  failed: "It could not be saved in the workbook.",
};

/** Saying what labels mean that were not understood. */
export const teaching: typeof shape = {
  thisIs: "This is…",
  thisIsOf: (text) => `“${text}” is…`,
  thisIsSelected: (cell) => `The selected ${cell} is…`,
  thisIsHint:
    "Tell the program what it did not understand, or read wrongly: press “This is…”, or select a cell first.",

  lessonTitle: (cell) => `What is ${cell}?`,
  lessonRole: "This cell is",
  lessonIsLabel: "a label (or a column's head, a level)",
  lessonIsValue: "a value",
  pickerSearch: "Find a field",
  pickerHint: "Type a name, such as 财政拨款",
  pickerList: "Fields",
  pickerNone: "There is no such field. Try another word.",
  lessonGained: "Would be read as:",
  lessonLost: "No longer read:",
  lessonIndicators: (count) => `${plural(count, "indicator")} would have other levels.`,
  lessonMore: (count) => `${String(count)} more.`,
  lessonNothing: "Nothing would be read otherwise. If that is not what you want, choose something else.",
  lessonNotDeclared: "This can be remembered; the sheet is known as a declaration once some more labels are.",
  noLesson: (problem) => noLessons[problem],
  lessonClearsUndo: "Saving in the workbook clears Excel's undo history (Ctrl+Z).",
  lessonTeach: "Remember and read again",
  lessonCancel: "Cancel",

  taught: (count) => `Template profile (${plural(count, "entry", "entries")})`,
  taughtHint:
    "What you said of labels, and what others provide. Kept with the workbook; can be exported for others.",
  taughtUnsaved: (why) => `${unsaved[why]} It counts until the pane is closed: export it first.`,
  taughtUnread: {
    workbook: "What was taught in this workbook could not be read and was not used. Read the sheet again.",
    maintained:
      "What the administrator provides could not be read and was not used. Check the connection, then read the sheet again.",
  },
  taughtWorkbook: "Kept with this workbook",
  taughtLoaded: "Loaded file:",
  taughtMaintained: "From your administrator:",
  beside: (label, down, right) =>
    `${label}${down > 0 ? `, ${String(down)} down` : ""}${right > 0 ? `, ${String(right)} right` : ""}`,
  forget: "Remove",
  forgetOf: (words) => `Remove “${words}”`,
  profileLoad: "Load a file…",
  profileKeep: "Keep with the workbook",
  profileUnload: "Stop using",
  profileRefused: (file) => `“${file}” was not used; mend it and load it again:`,
  profileExport: "Export…",
  profileExportHint:
    "“Download” saves a file. Excel on Mac cannot download: click the text below, press ⌘C, paste it into TextEdit, and save it as plain text with a name that ends in .json.",
  profileText: "The profile's text",
  profileDownload: "Download",
  profileFile: "profile",
};
