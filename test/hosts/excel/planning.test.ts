import type { Area } from "../../../src/grid/address";
import type { Edit } from "../../../src/grid/edit";
import type { Grid } from "../../../src/grid/grid";
import { newRows } from "../../../src/hosts/excel/insertion";
import { addressesOf } from "../../../src/hosts/excel/marks";
import { currentRow, sourceRow } from "../../../src/grid/rows";
import { scopesOf } from "../../../src/hosts/excel/scope";

const grid = (merges: Area[]): Grid => ({
  sheet: "S",
  hidden: false,
  protected: false,
  rows: 20,
  columns: 8,
  cells: new Map(),
  merges,
});
const insert = (row: number, count: number, like: number): Edit => ({
  kind: "insertRows",
  sheet: "S",
  row,
  count,
  like,
});
const write = (row: number, column: number): Edit => ({
  kind: "write",
  at: { sheet: "S", row, column },
  before: null,
  after: "x",
});

test("formats are copied beside merged areas that hang over the neighbour or grow, merged areas in the row are repeated", () => {
  const label = { row: 2, column: 0, rows: 5, columns: 1 };
  const group = { row: 5, column: 3, rows: 2, columns: 2 };
  const inRow = { row: 4, column: 6, rows: 1, columns: 2 };
  const { columns, merges } = newRows(grid([label, group, inRow]), 5, 4, 8);
  expect(columns).toEqual([{ column: 1, columns: 7 }]);
  expect(merges).toEqual([{ column: 6, columns: 2 }]);
  // Below the label's last row nothing grows, but the neighbour lies under the label and the group.
  expect(newRows(grid([label, group]), 7, 6, 8).columns).toEqual([
    { column: 1, columns: 2 },
    { column: 5, columns: 3 },
  ]);
});

test("rows are followed through insertions and deletions, in both directions", () => {
  const edits: Edit[] = [
    insert(5, 2, 4),
    { kind: "deleteRows", sheet: "S", row: 9, count: 1, like: 8 },
    insert(5, 1, 6),
  ];
  expect([4, 5, 6, 7, 8].map((row) => currentRow(edits, "S", row))).toEqual([4, 8, 9, null, 10]);
  // The row that was inserted last resembles one that was inserted first, which resembles row 4.
  expect([4, 5, 6, 7, 8, 10].map((row) => sourceRow(edits, "S", row))).toEqual([4, 4, 4, 4, 5, 8]);
  expect(currentRow(edits, "other", 9)).toBe(9);
});

test("a plan that inserts looks at the rows around the place, all as they lay before", () => {
  const [scope] = scopesOf({ title: "", edits: [insert(5, 1, 4), write(5, 2), write(8, 2)] });
  expect(scope?.windows).toEqual([{ row: 4, rows: 5, spare: 0 }]);
});

test("written cells are looked at together where they are near, else one by one", () => {
  const near = scopesOf({ title: "", edits: [write(2, 1), write(4, 3)] });
  expect(near[0]?.windows).toEqual([{ row: 2, column: 1, rows: 3, columns: 3 }]);
  const far = scopesOf({ title: "", edits: [write(2, 1), write(90_000, 30)] });
  expect(far[0]?.windows).toHaveLength(2);
});

test("addresses are cut into texts that Excel takes, without losing one", () => {
  const areas = Array.from({ length: 3000 }, (_, row) => ({ row, column: 30, rows: 1, columns: 2 }));
  const addresses = addressesOf(areas);
  expect(addresses.length).toBeGreaterThan(1);
  expect(Math.max(...addresses.map((address) => address.length))).toBeLessThanOrEqual(8000);
  expect(addresses.join(",").split(",")).toHaveLength(3000);
});
