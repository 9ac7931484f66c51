import type { CellRef } from "../../src/grid/address";
import { planFor } from "../../src/rules/fixes";
import type { Fix } from "../../src/rules/rule";

const at: CellRef = { sheet: "表", row: 3, column: 2 };
const other: CellRef = { ...at, row: 4 };
const fix = (cell: CellRef, before: string, after: string): Fix => ({
  title: `改为 ${after}`,
  at: cell,
  before,
  after,
  safe: true,
});

test("one fix keeps its own title and selects its cell", () => {
  expect(planFor([fix(at, ">=90％", "≥90%")])).toEqual({
    title: "改为 ≥90%",
    edits: [{ kind: "write", at, before: ">=90％", after: "≥90%" }],
    select: at,
  });
});

test("a cell is written once, by its first fix, since all start from what it holds now", () => {
  const plan = planFor([fix(at, " >=9", "≥9"), fix(at, " >=9", ">=9"), fix(other, "１", "1")]);
  expect(plan.title).toBe("修正 2 处");
  expect(plan.edits).toEqual([
    { kind: "write", at, before: " >=9", after: "≥9" },
    { kind: "write", at: other, before: "１", after: "1" },
  ]);
});

test("nothing to change is an empty plan", () => {
  expect(planFor([fix(at, "12", "12")]).edits).toEqual([]);
});
