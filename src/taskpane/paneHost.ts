import type { ExcelHost } from "../hosts/excel/excelHost";

/** What the pane needs of Excel: to read and apply, to show a place, to hear where the user is. */
export type PaneHost = Pick<
  ExcelHost,
  | "read"
  | "readAround"
  | "readValues"
  | "apply"
  | "readParts"
  | "updateParts"
  | "keepsUndo"
  | "select"
  | "activeSheet"
  | "visibleSheets"
  | "onActivated"
  | "onSelectionChanged"
  | "onEdited"
  | "sheetNames"
  | "openWorkbook"
>;
