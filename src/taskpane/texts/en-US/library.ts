import type { library as shape } from "../zh-CN/library";
import { plural } from "./plural";

/** The tab 指标库. */
export const library: typeof shape = {
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
};
