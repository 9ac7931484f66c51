import fc from "fast-check";
import { covers, parseArea, parseCell } from "../../src/grid/address";
import { placesOf } from "../../src/taskpane/cellNames";

const cells = (...names: string[]) => names.map((name) => ({ sheet: "表", ...parseCell(name)! }));
const names = (...list: string[]) => placesOf(cells(...list), "表").map(({ name }) => name);

test("neighbouring cells read as one place", () => {
  expect(names("F35", "E36", "E35", "F36")).toEqual(["E35:F36"]);
  expect(names("D12", "D13", "D14", "C6", "C9")).toEqual(["C6", "C9", "D12:D14"]);
  expect(names("B3", "C3", "E3")).toEqual(["B3:C3", "E3"]);
});

test("a cell of another sheet is named with it, and a jump leads there", () => {
  const [place] = placesOf([{ sheet: "项目's", row: 5, column: 3 }], "表");
  expect(place).toEqual({ name: "'项目''s'!D6", at: { sheet: "项目's", row: 5, column: 3 } });
});

test("places cover exactly the cells, for any set of cells", () => {
  const cell = fc.record({ row: fc.nat(8), column: fc.nat(5) });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => row * 10 + column }), (set) => {
      const areas = placesOf(
        set.map((position) => ({ sheet: "表", ...position })),
        "表",
      ).map(({ name }) => parseArea(name)!);
      for (let row = 0; row <= 8; row++)
        for (let column = 0; column <= 5; column++) {
          const covered = areas.filter((area) => covers(area, { row, column })).length;
          const wanted = set.some((each) => each.row === row && each.column === column);
          expect(covered).toBe(wanted ? 1 : 0);
        }
    }),
  );
});
