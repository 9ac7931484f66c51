import type { CellRef } from "../../../src/grid/address";
import type { Edited, Selection } from "../../../src/hosts/excel/events";
import { eventually, gridOf, openExcel } from "./excel";

const at = (row: number, column: number, sheet = "表"): CellRef => ({ sheet, row, column });
const open = () => openExcel({ workbook: [gridOf("表", [["a", 1, "=B1*2"]]), gridOf("其他", [["b"]])] });

test("edits of the user and of coauthors are heard, ours are not", async () => {
  const { excel, userEdit, settle, book } = await open();
  const heard: Edited[] = [];
  const stop = await excel.onEdited((edited) => heard.push(edited));
  userEdit("A1", "x");
  await eventually(() => expect(heard).toContainEqual({ sheet: "表", what: "contents", remote: false }));
  await settle();
  heard.length = 0;
  userEdit("A1", "y", { sheet: "其他", source: "coauthor" });
  await eventually(() => expect(heard).toContainEqual({ sheet: "其他", what: "contents", remote: true }));
  await settle();
  heard.length = 0;
  await excel.apply({ title: "", edits: [{ kind: "write", at: at(0, 0), before: "x", after: "z" }] });
  await settle();
  expect(heard.filter(({ what }) => what !== "perhaps")).toEqual([]);
  heard.length = 0;
  book.active.insert("rows", 0, 1);
  await eventually(() => expect(heard).toContainEqual({ sheet: "表", what: "structure", remote: false }));
  await stop();
  heard.length = 0;
  userEdit("A1", "w");
  await settle();
  expect(heard).toEqual([]);
});

test("a calculation is told as a perhaps", async () => {
  const { excel, userEdit } = await open();
  const heard: Edited[] = [];
  await excel.onEdited((edited) => heard.push(edited));
  userEdit("B1", 5);
  await eventually(() => expect(heard).toContainEqual({ sheet: "表", what: "perhaps", remote: false }));
});

test("the sheet that the user turns to is told by its name, also after it was renamed", async () => {
  const { excel, book, settle } = await open();
  const heard: string[] = [];
  const stop = await excel.onActivated((sheet) => heard.push(sheet));
  expect(await excel.activeSheet()).toBe("表");
  const [first, second] = book.sheets;
  if (!first || !second) throw new Error("no sheets");
  book.activate(second);
  await eventually(() => expect(heard).toEqual(["其他"]));
  first.set({ name: "新名" });
  book.activate(first);
  await eventually(() => expect(heard).toEqual(["其他", "新名"]));
  await stop();
  book.activate(second);
  await settle();
  expect(heard).toHaveLength(2);
});

test("the selection is told with its areas", async () => {
  const { excel, book } = await open();
  const heard: Selection[] = [];
  await excel.onSelectionChanged((selection) => heard.push(selection));
  book.select(book.active, [
    { row: 1, column: 1, rows: 2, columns: 1 },
    { row: 5, column: 0, rows: 1, columns: 1 },
  ]);
  const areas = [
    { row: 1, column: 1, rows: 2, columns: 1 },
    { row: 5, column: 0, rows: 1, columns: 1 },
  ];
  await eventually(() => expect(heard.at(-1)).toEqual({ sheet: "表", areas }));
});

test("selecting turns to the sheet and says whether the cell can be seen, in one round trip", async () => {
  const { excel, book, requestsOf } = await open();
  const [, second] = book.sheets;
  if (!second) throw new Error("no sheet");
  let shown;
  expect(await requestsOf(async () => (shown = await excel.select(at(3, 1, "其他"))))).toBe(1);
  expect(shown).toEqual({ hidden: false });
  expect(book.active).toBe(second);
  expect(book.selection).toMatchObject([{ row: 3, column: 1 }]);
  second.setHidden("rows", 3, 1, true);
  expect(await excel.select(at(3, 1, "其他"))).toEqual({ hidden: true });
  second.setHidden("columns", 2, 1, true);
  expect(await excel.select(at(1, 2, "其他"))).toEqual({ hidden: true });
});

test("a hidden sheet stays hidden, a missing one is said", async () => {
  const { excel, book } = await open();
  book.sheets[1]?.set({ visibility: "Hidden" });
  expect(await excel.select(at(0, 0, "其他"))).toEqual({ hidden: true });
  expect(book.sheets[1]?.properties.visibility).toBe("Hidden");
  await expect(excel.select(at(0, 0, "没有"))).rejects.toMatchObject({ problem: "no-sheet" });
});
