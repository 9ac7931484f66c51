import fc from "fast-check";
import { areaA1, parseArea, parseCell, a1, refA1 } from "../../src/grid/address";
import { applyEdits } from "../../src/grid/apply";
import { contentAt, expectations, inverse } from "../../src/grid/edit";
import type { Edit, Plan } from "../../src/grid/edit";
import { areaAt, cellAt } from "../../src/grid/grid";
import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";

const sheet = "Sheet1";
const form = () =>
  gridFromTable(`
    | 绩效指标 | 产出 | 数量 | 培训班期数 | 3期  |
    | ^        | ^    | ^    | 培训人次   | 280  |
    | ^        | ^    | 质量 | 合格率     | 95%  |
    | 备注     | <    | <    | <          |      |
  `);

test("A1 texts and positions are each other's inverse", () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseCell(a1({ row, column }))).toEqual({ row, column });
    }),
  );
  expect(areaA1({ row: 1, column: 0, rows: 1, columns: 6 })).toBe("A2:F2");
  expect(parseArea("F2:A1")).toEqual({ row: 0, column: 0, rows: 2, columns: 6 });
  expect([parseCell("A0"), parseCell("XFE1"), parseCell("A1048577"), parseArea("A1:B2:C3")]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(refA1({ sheet: "张三's", row: 5, column: 3 }, sheet)).toBe("'张三''s'!D6");
});

test("a text table is read with its merged areas and values", () => {
  const grid = form();
  expect(areaA1(areaAt(grid, 1, 0))).toBe("A1:A3");
  expect(areaA1(areaAt(grid, 3, 2))).toBe("A4:D4");
  expect(cellAt(grid, 1, 4)).toEqual({ value: 280, text: "280" });
  expect(cellAt(grid, 2, 4)).toEqual({ value: 0.95, text: "95%", numberFormat: "0%" });
  expect(() => gridFromTable("| ^ |")).toThrow(/Nothing to join/);
});

test("rows inserted inside a merged area make it grow, at its edge they do not; merges within the row are copied", () => {
  const inside = applyEdits(form(), [{ kind: "insertRows", sheet, row: 1, count: 1, like: 0 }]);
  expect(inside.merges.map(areaA1).sort()).toEqual(["A1:A4", "A5:D5", "B1:B4", "C1:C3"]);
  const edge = applyEdits(form(), [{ kind: "insertRows", sheet, row: 4, count: 1, like: 3 }]);
  expect(edge.merges.map(areaA1).sort()).toEqual(["A1:A3", "A4:D4", "A5:D5", "B1:B3", "C1:C2"]);
});

test("expectations name the sheet as it is before the plan", () => {
  const plan: Plan = {
    title: "",
    edits: [
      { kind: "insertRows", sheet, row: 1, count: 1, like: 0 },
      { kind: "write", at: { sheet, row: 1, column: 3 }, before: null, after: "新" },
      { kind: "write", at: { sheet, row: 2, column: 4 }, before: 280, after: 300 },
      { kind: "write", at: { sheet, row: 2, column: 4 }, before: 300, after: 310 },
    ],
  };
  expect(expectations(plan)).toEqual([{ at: { sheet, row: 1, column: 4 }, content: 280 }]);
});

/** Edits that fit the sheet they are applied to, each in turn. */
function fitting(grid: Grid, choices: readonly [number, number, number, string][]): Edit[] {
  const edits: Edit[] = [];
  let now = grid;
  for (const [kind, row, column, text] of choices) {
    const r = row % now.rows;
    const c = column % now.columns;
    const edit: Edit =
      kind === 0
        ? { kind: "insertRows", sheet, row: r + 1, count: 1 + (column % 3), like: r }
        : { kind: "write", at: { sheet, row: r, column: c }, before: contentAt(now, r, c), after: text };
    edits.push(edit);
    now = applyEdits(now, [edit]);
  }
  return edits;
}

const plain = (grid: Grid) => ({
  rows: grid.rows,
  cells: [...grid.cells].sort(([a], [b]) => a - b).map(([key, { value, formula }]) => [key, value, formula]),
  merges: grid.merges.map(areaA1).sort(),
});

test("a plan and its inverse leave the sheet as it was", () => {
  const choice = fc.tuple(fc.nat(1), fc.nat(50), fc.nat(50), fc.string());
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 8 }), (choices) => {
      const before = form();
      const plan: Plan = { title: "", edits: fitting(before, choices) };
      const after = applyEdits(applyEdits(before, plan.edits), inverse(plan).edits);
      expect(plain(after)).toEqual(plain(before));
    }),
  );
});
