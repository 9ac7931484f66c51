/**
 * What every workbook under the workbench must do, written once: jest runs it over the workbook in memory, a browser test over
 * Univer's. It knows no test runner: each case throws where the workbook is wrong.
 */
import { MAX_COLUMNS, parseArea, parseCell } from "../../src/grid/address";
import type { Area } from "../../src/grid/address";
import { BookError } from "../../src/workbench/book";
import type { Book, BookEvent, ConditionalFormat, Sheet, Validation } from "../../src/workbench/book";

export interface Case {
  readonly name: string;
  run(book: Book, sheet: Sheet): Promise<void> | void;
}

export interface Outcome {
  readonly name: string;
  /** Null: it conforms. */
  readonly problem: string | null;
}

/** Runs all cases, each on a fresh workbook: one empty sheet called `Sheet1`, A1 selected, nothing to undo. */
export async function runConformance(factory: () => Promise<Book>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of CASES) {
    try {
      const book = await factory();
      await run(book, first(book));
      outcomes.push({ name, problem: null });
    } catch (error) {
      outcomes.push({ name, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return outcomes;
}

function first(book: Book): Sheet {
  const sheet = book.sheets[0];
  if (!sheet) throw new Error("The workbook has no sheet.");
  return sheet;
}

function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`${address} is no address.`);
  return found;
}

function at(address: string) {
  const found = parseCell(address);
  if (!found) throw new Error(`${address} is no cell.`);
  return found;
}

// Key order is not what is compared.
function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function same(actual: unknown, expected: unknown, what: string): void {
  if (plain(actual) !== plain(expected))
    throw new Error(`${what}: expected ${plain(expected)}, found ${plain(actual)}`);
}

function refused(problem: BookError["problem"], work: () => void, what: string): void {
  try {
    work();
  } catch (error) {
    if (error instanceof BookError && error.problem === problem) return;
    throw error;
  }
  throw new Error(`${what}: not refused`);
}

const value = (sheet: Sheet, address: string) => {
  const { row, column } = at(address);
  return sheet.cell(row, column).value;
};
const formula = (sheet: Sheet, address: string) => {
  const { row, column } = at(address);
  return sheet.cell(row, column).formula;
};
const format = (sheet: Sheet, address: string) => {
  const { row, column } = at(address);
  return sheet.format(row, column);
};
const sorted = (areas: readonly Area[]) => [...areas].sort((a, b) => a.row - b.row || a.column - b.column);

const highlight = (id: string, address: string, formula = '=N("mark")=0'): ConditionalFormat => ({
  id,
  areas: [area(address)],
  rule: { type: "Custom", formula },
  style: { fill: "#FFC7CE" },
  stopIfTrue: false,
});

const prompt = (id: string, address: string): Validation => ({
  id,
  areas: [area(address)],
  rule: { type: "Custom", formula: "=TRUE" },
  ignoreBlanks: true,
  prompt: { show: true, title: "提示", message: "请填写" },
  alert: { show: false, style: "Stop", title: "", message: "" },
});

const note = (address: string, text: string) => ({
  ...at(address),
  text,
  author: "审核人",
  visible: false,
  width: 108,
  height: 60,
});

export const CASES: readonly Case[] = [
  {
    name: "contents: texts stay texts, numbers numbers, null empties, undefined leaves",
    run(_, sheet) {
      sheet.write(at("A1"), [["001", 2.5, true, "=1+1", "95%"]]);
      sheet.write(at("A1"), [[undefined, null]]);
      same(value(sheet, "A1"), "001", "A1");
      same(value(sheet, "B1"), null, "B1");
      same(value(sheet, "C1"), true, "C1");
      same(value(sheet, "D1"), "=1+1", "D1");
      same(formula(sheet, "D1"), undefined, "the formula of a text");
      same(value(sheet, "E1"), "95%", "E1");
      same(
        sheet.cells(area("A1:E1")).map(({ column }) => column),
        [0, 2, 3, 4],
        "the cells that are not empty",
      );
    },
  },
  {
    name: "formulas: sums, references, comparisons; values follow what they depend on",
    async run(book, sheet) {
      sheet.write(at("A1"), [[1], [2], [{ formula: "=SUM(A1:A2)" }], [{ formula: "=A3*2>5" }]]);
      await book.settled();
      same(value(sheet, "A3"), 3, "the sum");
      same(value(sheet, "A4"), true, "the comparison");
      sheet.write(at("A1"), [[10]]);
      await book.settled();
      same(value(sheet, "A3"), 12, "the sum afterwards");
      same(formula(sheet, "A3"), "=SUM(A1:A2)", "its formula");
    },
  },
  {
    name: "formulas reach other sheets, and follow their names",
    async run(book, sheet) {
      const other = book.addSheet("明细 1");
      other.write(at("B2"), [[7]]);
      sheet.write(at("A1"), [[{ formula: "='明细 1'!B2+1" }]]);
      await book.settled();
      same(value(sheet, "A1"), 8, "the sum");
      other.set({ name: "明细" });
      await book.settled();
      same(value(sheet, "A1"), 8, "the sum after renaming");
      same(formula(sheet, "A1")?.replaceAll("'", ""), "=明细!B2+1", "the formula after renaming");
    },
  },
  {
    name: "texts are shown by number formats",
    run(_, sheet) {
      sheet.write(at("A1"), [[0.95, 1234.5, "007"]]);
      sheet.setFormat(area("A1"), { numberFormat: "0.00%" });
      sheet.setFormat(area("B1"), { numberFormat: "#,##0.00" });
      same(sheet.cell(0, 0).text, "95.00%", "A1");
      same(sheet.cell(0, 1).text, "1,234.50", "B1");
      same(sheet.cell(0, 2).text, "007", "C1");
      same(value(sheet, "A1"), 0.95, "the value behind the text");
    },
  },
  {
    name: "used range: by values, or by formats and merged areas too",
    run(_, sheet) {
      same(sheet.used(false), null, "an empty sheet");
      sheet.write(at("B2"), [["x"]]);
      sheet.setFormat(area("D5"), { fill: "#FFFF00" });
      same(sheet.used(true), area("B2"), "by values");
      same(sheet.used(false), area("B2:D5"), "by formats too");
      sheet.merge(area("E6:F7"));
      same(sheet.used(false), area("B2:F7"), "with merged areas");
    },
  },
  {
    name: "formats: a patch changes what it names, clearing takes all off",
    run(_, sheet) {
      sheet.setFormat(area("A1:B2"), { fill: "#FFFF00", bold: true, horizontal: "Center", wrap: true });
      sheet.setFormat(area("A1"), {
        fontColor: "#FF0000",
        borders: { EdgeTop: { style: "Continuous", weight: "Thin", color: "#000000" } },
      });
      const look = format(sheet, "A1");
      same(
        [look.fill, look.bold, look.horizontal, look.wrap, look.fontColor],
        ["#FFFF00", true, "Center", true, "#FF0000"],
        "A1",
      );
      same(look.borders.EdgeTop?.style, "Continuous", "its border");
      sheet.setFormat(area("A1"), { borders: { EdgeTop: null } });
      same(format(sheet, "A1").borders.EdgeTop, undefined, "its border afterwards");
      sheet.clearFormats(area("A1:B2"));
      same([format(sheet, "B2").fill, format(sheet, "B2").bold], [null, false], "B2 cleared");
    },
  },
  {
    name: "locked cells",
    run(_, sheet) {
      same(format(sheet, "A1").locked, true, "an untouched cell");
      sheet.setFormat(area("A1"), { locked: false });
      same(format(sheet, "A1").locked, false, "an unlocked cell");
    },
  },
  {
    name: "sizes and hidden rows",
    run(_, sheet) {
      sheet.setSize("rows", 1, 2, 30);
      sheet.setSize("columns", 0, 1, 120);
      same([sheet.size("rows", 1), sheet.size("rows", 2)].map(Math.round), [30, 30], "heights");
      same(Math.round(sheet.size("columns", 0)), 120, "width");
      sheet.setHidden("rows", 4, 1, true);
      same([sheet.hidden("rows", 4), sheet.hidden("rows", 5)], [true, false], "hidden");
      sheet.setHidden("rows", 4, 1, false);
      same(sheet.hidden("rows", 4), false, "shown again");
    },
  },
  {
    name: "merging keeps the top-left content; unmerging takes apart whatever touches",
    run(_, sheet) {
      sheet.write(at("B2"), [
        ["a", "b"],
        ["c", "d"],
      ]);
      sheet.merge(area("B2:C3"));
      same(sheet.merges(), [area("B2:C3")], "merged");
      same(
        ["B2", "C2", "B3", "C3"].map((cell) => value(sheet, cell)),
        ["a", null, null, null],
        "contents",
      );
      sheet.write(at("C3"), [["lost"]]);
      same(value(sheet, "C3"), null, "what is written under a merged area");
      sheet.unmerge(area("C3:D4"));
      same(sheet.merges(), [], "unmerged");
      same(value(sheet, "B2"), "a", "the content that stays");
    },
  },
  {
    name: "rows inserted inside a merged area, a sum, a name make them grow",
    async run(book, sheet) {
      sheet.write(at("B1"), [[1], [2], [3], [{ formula: "=SUM(B1:B3)" }]]);
      sheet.merge(area("A1:A3"));
      book.putName({ name: "金额", scope: null, formula: "=Sheet1!$B$1:$B$3", comment: "", visible: true });
      sheet.insert("rows", 1, 2);
      await book.settled();
      same(sheet.merges(), [area("A1:A5")], "the merged area");
      same(formula(sheet, "B6"), "=SUM(B1:B5)", "the sum");
      same(value(sheet, "B6"), 6, "its value");
      same(
        book.names().map(({ formula }) => formula.replaceAll("'", "")),
        ["=Sheet1!$B$1:$B$5"],
        "the name",
      );
    },
  },
  {
    name: "rows inserted at the edge do not",
    async run(book, sheet) {
      sheet.write(at("B2"), [[1], [2], [{ formula: "=SUM(B2:B3)" }]]);
      sheet.merge(area("A2:A3"));
      sheet.insert("rows", 3, 1);
      await book.settled();
      same(formula(sheet, "B5"), "=SUM(B2:B3)", "below: the sum");
      same(sheet.merges(), [area("A2:A3")], "below: the merged area");
      sheet.insert("rows", 1, 1);
      await book.settled();
      same(formula(sheet, "B6"), "=SUM(B3:B4)", "above: the sum");
      same(sheet.merges(), [area("A3:A4")], "above: the merged area");
    },
  },
  {
    name: "inserted rows look like the one above, without its contents",
    run(_, sheet) {
      sheet.write(at("A2"), [["x"]]);
      sheet.setFormat(area("A2:B2"), { fill: "#FFFF00", numberFormat: "0.00" });
      sheet.insert("rows", 2, 1);
      same(format(sheet, "B3").fill, "#FFFF00", "the fill");
      same(format(sheet, "A3").numberFormat, "0.00", "the number format");
      same(value(sheet, "A3"), null, "the content");
    },
  },
  {
    name: "removed rows take what is on them along, and what lies across shrinks",
    async run(book, sheet) {
      sheet.write(at("B1"), [[1], [2], [3], [{ formula: "=SUM(B1:B3)" }], [{ formula: "=B2" }]]);
      sheet.merge(area("A1:A3"));
      sheet.remove("rows", 1, 1);
      await book.settled();
      same(formula(sheet, "B3"), "=SUM(B1:B2)", "the sum");
      same(value(sheet, "B3"), 4, "its value");
      same(formula(sheet, "B4"), "=#REF!", "a formula whose cell is gone");
      same(sheet.merges(), [area("A1:A2")], "the merged area");
    },
  },
  {
    name: "columns come and go like rows",
    async run(book, sheet) {
      sheet.write(at("A1"), [[1, 2, { formula: "=A1+B1" }]]);
      sheet.insert("columns", 1, 1);
      await book.settled();
      same(formula(sheet, "D1"), "=A1+C1", "after inserting");
      sheet.remove("columns", 1, 1);
      await book.settled();
      same(formula(sheet, "C1"), "=A1+B1", "after removing");
      same(value(sheet, "C1"), 3, "the value");
    },
  },
  {
    name: "cells make room, and close up",
    run(_, sheet) {
      sheet.write(at("A1"), [
        ["a", "x"],
        ["b", "y"],
      ]);
      sheet.insertCells(area("A1"), "down");
      same(
        ["A1", "A2", "A3", "B1", "B2"].map((cell) => value(sheet, cell)),
        [null, "a", "b", "x", "y"],
        "down",
      );
      sheet.removeCells(area("A1"), "up");
      same(
        ["A1", "A2", "B1"].map((cell) => value(sheet, cell)),
        ["a", "b", "x"],
        "up",
      );
      sheet.insertCells(area("A1"), "right");
      same(
        ["A1", "B1", "C1", "A2"].map((cell) => value(sheet, cell)),
        [null, "a", "x", "b"],
        "right",
      );
      sheet.removeCells(area("A1"), "left");
      same(
        ["A1", "B1"].map((cell) => value(sheet, cell)),
        ["a", "x"],
        "left",
      );
    },
  },
  {
    name: "shifting a part of a merged area is refused and changes nothing",
    run(_, sheet) {
      sheet.write(at("A1"), [["a"]]);
      sheet.merge(area("A3:B3"));
      refused("forbidden", () => sheet.insertCells(area("A1"), "down"), "cutting a merged area");
      same([value(sheet, "A1"), sheet.merges()], ["a", [area("A3:B3")]], "the sheet");
    },
  },
  {
    name: "conditional formats: added on top, replaced in place, moved, removed",
    run(_, sheet) {
      sheet.putConditionalFormat(highlight("a", "A1:A3"));
      sheet.putConditionalFormat(highlight("b", "B1:B3"));
      same(
        sheet.conditionalFormats().map(({ id }) => id),
        ["b", "a"],
        "order",
      );
      sheet.putConditionalFormat(highlight("a", "C1:C2"));
      same(sheet.conditionalFormats()[1], highlight("a", "C1:C2"), "replaced");
      sheet.moveConditionalFormat("a", 0);
      same(
        sheet.conditionalFormats().map(({ id }) => id),
        ["a", "b"],
        "moved",
      );
      sheet.removeConditionalFormat("a");
      same(sheet.conditionalFormats(), [highlight("b", "B1:B3")], "removed");
    },
  },
  {
    name: "conditional formats of several areas and of comparisons come back as they were",
    run(_, sheet) {
      const several = { ...highlight("a", "A1:A2"), areas: [area("A1:A2"), area("C5")], stopIfTrue: true };
      const compared: ConditionalFormat = {
        id: "b",
        areas: [area("E1:E9")],
        rule: { type: "CellValue", operator: "GreaterThan", formula1: "=100" },
        style: { fontColor: "#FF0000", bold: true },
        stopIfTrue: false,
      };
      sheet.putConditionalFormat(several);
      sheet.putConditionalFormat(compared);
      const [top, below] = sheet.conditionalFormats();
      same(top, compared, "the comparison");
      same({ ...below, areas: sorted(below?.areas ?? []) }, several, "several areas");
    },
  },
  {
    name: "conditional formats, validations and notes move with their cells, and grow inside",
    run(_, sheet) {
      sheet.putConditionalFormat(highlight("a", "A2:A4"));
      sheet.putValidation(prompt("v", "B2:B4"));
      sheet.putNote(note("C4", "备注"));
      sheet.insert("rows", 2, 1);
      same(sheet.conditionalFormats()[0]?.areas, [area("A2:A5")], "the conditional format");
      same(sheet.validations()[0]?.areas, [area("B2:B5")], "the validation");
      same(
        sheet.notes().map(({ row, column }) => ({ row, column })),
        [at("C5")],
        "the note",
      );
      sheet.insert("rows", 0, 1);
      same(sheet.conditionalFormats()[0]?.areas, [area("A3:A6")], "moved down");
      sheet.remove("rows", 2, 4);
      same(sheet.conditionalFormats(), [], "gone with its rows");
      same(sheet.validations(), [], "the validation, too");
    },
  },
  {
    name: "validations: put, replaced, removed",
    run(_, sheet) {
      sheet.putValidation(prompt("v", "A1:B2"));
      same(sheet.validations(), [prompt("v", "A1:B2")], "put");
      const list: Validation = {
        ...prompt("v", "C1"),
        rule: { type: "List", source: "是,否", dropDown: true },
      };
      sheet.putValidation(list);
      same(sheet.validations(), [list], "replaced");
      sheet.removeValidation("v");
      same(sheet.validations(), [], "removed");
    },
  },
  {
    name: "notes: one a cell",
    run(_, sheet) {
      sheet.putNote(note("B2", "一"));
      sheet.putNote(note("B2", "二"));
      same(
        sheet.notes().map(({ text }) => text),
        ["二"],
        "replaced",
      );
      sheet.removeNote(at("B2"));
      same(sheet.notes(), [], "removed");
    },
  },
  {
    name: "names: of the workbook and of a sheet, replaced in any case, removed",
    run(book, sheet) {
      const name = { name: "Total", formula: "=Sheet1!$A$1", comment: "", visible: true };
      book.putName({ ...name, scope: null });
      book.putName({ ...name, scope: sheet.id });
      book.putName({ ...name, name: "TOTAL", scope: null, formula: "=Sheet1!$A$2" });
      same(book.names().length, 2, "how many");
      same(book.names().find(({ scope }) => scope === null)?.formula, "=Sheet1!$A$2", "replaced");
      book.removeName("total", null);
      same(
        book.names().map(({ scope }) => scope),
        [sheet.id],
        "removed",
      );
    },
  },
  {
    name: "sheets: added, named, moved, hidden, removed",
    run(book, sheet) {
      const second = book.addSheet("第二张");
      same(
        book.sheets.map(({ properties }) => properties.name),
        ["Sheet1", "第二张"],
        "added",
      );
      book.moveSheet(second, 0);
      same(
        book.sheets.map(({ id }) => id),
        [second.id, sheet.id],
        "moved",
      );
      second.set({ tabColor: "#FF0000", showGridlines: false });
      same([second.properties.tabColor, second.properties.showGridlines], ["#FF0000", false], "properties");
      second.set({ visibility: "Hidden" });
      same(second.properties.visibility, "Hidden", "hidden");
      refused("forbidden", () => sheet.set({ visibility: "Hidden" }), "hiding the last visible sheet");
      refused("forbidden", () => book.removeSheet(sheet), "removing the last visible sheet");
      refused("invalid", () => book.addSheet("Sheet1"), "a name that is taken");
      refused("invalid", () => sheet.set({ name: "a/b" }), "a name that Excel forbids");
      second.set({ visibility: "Visible" });
      book.removeSheet(second);
      same(
        book.sheets.map(({ id }) => id),
        [sheet.id],
        "removed",
      );
    },
  },
  {
    name: "selection and active sheet",
    run(book, sheet) {
      const second = book.addSheet("第二张");
      same(book.active.id, sheet.id, "adding does not activate");
      book.select(second, [area("B2:C3")]);
      same([book.active.id, book.selection], [second.id, [area("B2:C3")]], "selected");
      book.activate(sheet);
      same(book.active.id, sheet.id, "activated");
    },
  },
  {
    name: "freezing, protecting",
    async run(book, sheet) {
      same(sheet.freeze(), { rows: 0, columns: 0 }, "nothing frozen");
      sheet.setFreeze(2, 1);
      same(sheet.freeze(), { rows: 2, columns: 1 }, "frozen");
      sheet.setFreeze(0, 0);
      same(sheet.freeze(), { rows: 0, columns: 0 }, "no more");
      sheet.protect({ allowFormatCells: true });
      await book.settled();
      same(sheet.protection()?.allowFormatCells, true, "protected");
      sheet.protect(null);
      await book.settled();
      same(sheet.protection(), null, "not protected");
    },
  },
  {
    name: "undo takes back a group as one, redo brings it again",
    async run(book, sheet) {
      sheet.write(at("A1"), [["before"]]);
      await book.settled();
      await book.group(async () => {
        sheet.write(at("A1"), [["after"]]);
        await book.settled();
        sheet.insert("rows", 0, 1);
        sheet.setFormat(area("B1"), { bold: true });
        await book.settled();
      });
      same(value(sheet, "A2"), "after", "the group");
      same(book.undo(), true, "undo");
      await book.settled();
      same([value(sheet, "A1"), value(sheet, "A2")], ["before", null], "taken back");
      same(format(sheet, "B1").bold, false, "the format, too");
      same(book.redo(), true, "redo");
      await book.settled();
      same(value(sheet, "A2"), "after", "again");
      book.clearUndo();
      same(book.undo(), false, "nothing left to undo");
    },
  },
  {
    name: "events: edits with before and after, insertions, formats, selection, sheets; none after stopping",
    async run(book, sheet) {
      const heard: BookEvent[] = [];
      const stop = book.subscribe((event) => heard.push(event));
      const kinds = (...wanted: BookEvent["kind"][]) => heard.filter(({ kind }) => wanted.includes(kind));
      sheet.write(at("B2"), [[5]]);
      sheet.write(at("B2"), [[6]]);
      await book.settled();
      const edits = kinds("edited") as (BookEvent & { kind: "edited" })[];
      same(
        edits.map((event) => event.area),
        [area("B2"), area("B2")],
        "edited areas",
      );
      same(edits[1]?.cell, { before: 5, after: 6 }, "details of a single cell");
      sheet.insert("rows", 1, 2);
      const [inserted] = kinds("inserted") as (BookEvent & { kind: "inserted" })[];
      same(
        [inserted?.area, inserted?.shift],
        [{ row: 1, column: 0, rows: 2, columns: MAX_COLUMNS }, "down"],
        "the insertion",
      );
      sheet.setFormat(area("A1"), { bold: true });
      same(kinds("formatted").length > 0, true, "a format");
      book.select(sheet, [area("C3")]);
      same(kinds("selected").length, 1, "the selection");
      const added = book.addSheet("x");
      book.activate(added);
      same([kinds("sheetAdded").length, kinds("activated").length], [1, 1], "a sheet");
      const count = heard.length;
      stop();
      sheet.write(at("A1"), [[1]]);
      await book.settled();
      same(heard.length, count, "after stopping");
    },
  },
  {
    name: "a link shows its own text",
    async run(book, sheet) {
      const link = `=HYPERLINK("#'Sheet1'!B2","B2、C3")`;
      sheet.write(at("A1"), [[{ formula: link }, { formula: '=HYPERLINK("#A1")' }]]);
      await book.settled();
      same(value(sheet, "A1"), "B2、C3", "the link's text");
      same(formula(sheet, "A1"), link, "the link's formula");
      same(value(sheet, "B1"), "#A1", "a link without a text");
    },
  },
  {
    name: "events: calculated after values changed",
    async run(book, sheet) {
      sheet.write(at("A1"), [[1, { formula: "=A1+1" }]]);
      await book.settled();
      const heard: string[] = [];
      book.subscribe(({ kind }) => heard.push(kind));
      sheet.write(at("A1"), [[2]]);
      await book.settled();
      same(heard.includes("calculated"), true, "calculated");
      same(value(sheet, "B1"), 3, "the value");
    },
  },
];
