import type { sending as shape } from "../zh-CN/sending";

/** Before the workbook is sent on. */
export const sending: typeof shape = {
  sending: "Before you send it",
  sendingWithMarks:
    "With marks: save and send. People without this add-in see the colours, and the messages when they select a cell; the add-in renews the marks at the next check.",
  sendingWithout:
    "Without marks: press the button first, which removes colours and messages from all visible sheets. Contents, formats and notes stay as they are.",
  clearAllMarks: "Clear all marks",
  saidClearedAll: (kept) =>
    kept === ""
      ? "The marks on all visible sheets were cleared; save and send the workbook."
      : `The marks were cleared, but ${kept} is protected and keeps its marks. Unprotect it and clear again.`,
};
