import type { blank as zh } from "../zh-CN/blank";

export const blank: typeof zh = {
  blankTitle: "New empty declaration:",
  blankApart: "In a workbook of its own",
  blankHint:
    "Sums, drop-down lists and an A4 print set-up are in place. In this workbook it is a new sheet, which Undo removes again; that clears what Ctrl+Z remembers.",
  saidBlankAdded: (sheet: string) => `Sheet “${sheet}” was added. Fill it from the top, then check it.`,
  saidBlankApart: "The empty declaration was opened in a new workbook.",
};
