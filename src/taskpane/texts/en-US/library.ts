import type { IndicatorField } from "../../../declaration/fieldPaths";
import type { library as shape } from "../zh-CN/library";
import { plural } from "./plural";

const fields: Partial<Record<IndicatorField, string>> = {
  "indicators.name": "name",
  "indicators.annualValue": "annual value",
  "indicators.periodValue": "value for the period",
  "indicators.direction": "direction",
  "indicators.kind": "kind",
  "indicators.unit": "unit",
  "indicators.weight": "weight",
  "indicators.definition": "explanation",
  "indicators.scoring": "scoring",
};

/** The tab 指标库. */
export const library: typeof shape = {
  librarySearch: "Find an indicator",
  librarySearchHint: "Chinese, pinyin or initials, such as 培训 or pxrc",
  libraryLevel1: "Level 1",
  libraryLevel2: "Level 2",
  libraryField: "Field",
  libraryOrigin: "Origin",
  anyLevel1: "Every level 1",
  anyLevel2: "Every level 2",
  anyField: "Every field",
  anyOrigin: "Every origin",
  origin: (origin) => ({ standard: "built in", maintained: "organisation", own: "own" })[origin],
  libraryCount: (shown, total) =>
    shown < total ? `The first ${String(shown)} of ${String(total)}` : plural(total, "indicator"),
  libraryMore: "Show more",
  libraryNone: "No such indicator. Try another word or a wider filter.",
  libraryNoSounds:
    "The pinyin dictionary was not loaded: only Chinese finds. Check the connection to the server.",
  libraryLoading: "Loading the library…",
  libraryFailed: "The library was not loaded. Check the connection to the server, then reopen this pane.",
  libraryRetry: "Load again",
  libraryResults: "Indicators",
  libraryKeys:
    "Up and down move between indicators, Enter opens, left and right reach the tick box and the star.",
  level: (level1, level2) => `${level1} › ${level2}`,
  unit: "Unit",
  direction: "Direction",
  definition: "Definition",
  formula: "Formula",
  reference: "Usual value",
  referenceHint: "a hint, never written",
  scoring: "Scoring",
  evidence: "Evidence",

  advised: "Recommended for this form",
  advisedFor: (sheet) => `Recommended for “${sheet}”`,
  advise: "Read this sheet and recommend",
  adviseHint:
    "Looks for empty blocks and for work without an indicator in the form, and recommends what fits.",
  advisedNone: "Nothing to recommend: every block and all work that is mentioned has an indicator.",
  advisedMore: (count) => `Show ${String(count)} more`,
  favourites: "Favourites",
  recent: "Recently used",
  allPresets: "All indicators",
  favour: (name) => `Favourite “${name}”`,
  tick: (name) => `Choose “${name}”`,
  notKept: {
    blocked:
      "This computer lets add-ins keep nothing: favourites, recently used and your own library last for this session only.",
    full: "This computer's room for add-ins is full: what you did last is kept for this session only. Please export your own library.",
  },

  chosen: (count) => `${String(count)} chosen`,
  chosenPreview: "Insert together…",
  chosenClear: "Choose none",
  several: (count) => `Insert ${plural(count, "indicator")}`,
  back: "Back to the library",
  drop: (name) => `Do not insert “${name}”`,
  dropShort: "Do not insert",
  insertSeveral: (count) => `Insert ${plural(count, "indicator")}`,
  notAll: (count) => `${String(count)} of them have no place and will not be inserted.`,
  planAgain:
    "The sheet has just changed, so the places were looked for again. Please look before you insert.",

  part: "Declaration",
  partNamed: (name, first, last) =>
    `${name === "" ? "without a name" : `“${name}”`} (rows ${String(first)}–${String(last)}).`,
  partOther: "For another declaration of this sheet select any of its cells, then open the indicator anew.",
  placing: "Place",
  placeEmptyRow: (sheet, row, block) => `Sheet “${sheet}”, row ${String(row)}: the empty row of “${block}”.`,
  placeNewRow: (sheet, row, block) => `Sheet “${sheet}”, row ${String(row)}: a new row below “${block}”.`,
  writing: "Written",
  cellField: (field) => fields[field] ?? "other",
  weightLeft: (cell) => `The weight (${cell}) is left for you to fill.`,
  formulasGrow: (cells) => `The formulas in ${cells} are made to cover the new rows.`,
  alreadyThere: (cell) =>
    `${cell} already has an indicator of this name; please make sure that it is not double.`,
  span: "Insert into",
  spanName: (span) => (span === "annual" ? "the year's table" : "the table of the whole period"),
  value: "Target value",
  valueOf: (name) => `Target value of “${name}”`,
  valueHint: "May stay empty and be filled in the sheet",
  placeholder: "Without a target value a placeholder is written; replace it by the real figure.",
  insert: "Insert",
  insertOf: (name) => `Insert “${name}”`,
  useNearest: (block) => `Insert into “${block}”`,
  saidInsertedSeveral: (count, cell) =>
    cell === null
      ? `Inserted ${plural(count, "indicator")}. Undo is possible.`
      : `Inserted ${plural(count, "indicator")}. Fill the target values from ${cell} on. Undo is possible.`,

  own: "My own library",
  ownCount: (own, maintained) =>
    `${plural(own, "indicator")} of your own${maintained > 0 ? `, ${String(maintained)} of your organisation` : ""}. Your own are kept on this computer only.`,
  ownHow:
    "A file may be .xlsx, .xls or .csv (UTF-8 or GB18030). Heads in its first rows are best, at least 三级指标 and 二级指标; without heads the contents tell, please look at the preview. Cells may be merged.",
  importFile: "Import a file",
  importDrop: "or drop a file here",
  importSheet: "Import this sheet",
  importRows: "Keep the selected rows",
  exportLibrary: "Export as text (CSV)",
  exportWorkbook: "Export as workbook",
  exportName: "indicators.csv",
  exportHint:
    "“Download” saves a file; if nothing happens, copy the text below into an editor and save it as .csv (UTF-8).",
  exportText: "My own library (CSV)",
  download: "Download",
  copy: "Copy",
  copied: "Copied.",
  copyFailed: "Not copied: select the text and press Ctrl+C.",
  removeLibrary: "Remove my library",
  removeSure: (count) =>
    `Remove these ${plural(count, "indicator")}? This cannot be undone; better export before.`,
  removeYes: "Remove",
  importing: (name) => `Import “${name}”`,
  importCount: (count) => `${plural(count, "indicator")} can be imported.`,
  importSheets: "Sheets to import",
  importSheetOf: (sheet, count) => `“${sheet}” (${String(count)})`,
  importErrors: (count) => `${plural(count, "row")} not imported`,
  importDoubts: (count) => `${plural(count, "row")} imported with a question`,
  importSample: "Indicators to be imported",
  importRest: (count) => `${String(count)} more are not listed.`,
  importRow: (sheet, row, message) => `“${sheet}”, row ${String(row)}: ${message}`,
  importMode: "With indicators of your own",
  importMerge: "Merge: update the same level and name, keep the others",
  importReplace: (count) => `Replace: remove the ${String(count)} before`,
  importTake: (count) => `Import ${String(count)}`,
  importCancel: "Do not import",
  saidImported: (count) => `Imported ${plural(count, "indicator")}.`,
  saidLibraryRemoved: "Your own library was removed.",
  shelfProblems: "Something is wrong with a library",
};
