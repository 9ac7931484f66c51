import fc from "fast-check";
import { contentAt } from "../../../src/grid/edit";
import { cellKey } from "../../../src/grid/grid";
import type { Cell, Grid } from "../../../src/grid/grid";
import type { SheetLook } from "../../../src/grid/look";
import { readGrids, readWorkbook } from "../../../src/hosts/file/read";
import { writeWorkbook } from "../../../src/hosts/file/writeWorkbook";
import { opinionSheet } from "../../../src/review/opinion/newSheet";
import { formGrids } from "../../reading/truth";
import { opinionOn } from "../../review/opinion/opinions";

const PLAIN: SheetLook = {
  columns: [],
  styles: [],
  frozenRows: 0,
  page: { landscape: false, titleRows: null },
};

function sheet(name: string, contents: readonly Cell[]): Grid {
  const cells = new Map(contents.map((cell, column) => [cellKey(0, column), cell]));
  return {
    sheet: name,
    hidden: false,
    protected: false,
    rows: 1,
    columns: contents.length,
    cells,
    merges: [],
  };
}

test("an opinion comes back as it was written, with links, merged areas, looks and print set-up", () => {
  const { grid, look } = opinionSheet(opinionOn(formGrids("00-guangzhou-tianhe-department")), "审核意见");
  const [back] = readWorkbook(writeWorkbook([{ grid, look }])).sheets;
  if (!back) throw new Error("no sheet");
  const contents = (each: Grid) =>
    Array.from({ length: grid.rows }, (_, row) =>
      Array.from({ length: grid.columns }, (__, column) => contentAt(each, row, column)),
    );
  expect(contents(back.grid)).toEqual(contents(grid));
  expect(new Set(back.grid.merges)).toEqual(new Set(grid.merges));
  expect(back.frozen).toMatchObject({ rows: look.frozenRows });
});

test("whatever a text holds, it comes back", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "中", "<", "&", '"', "_", "x", "0", "D", "\n", "\u0001", "😀", " ", "="),
  });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const written = texts.filter((each) => each !== "").map((value) => ({ value, text: value }));
      const [back] = readGrids(writeWorkbook([{ grid: sheet("表", written), look: PLAIN }]));
      expect(written.map((_, column) => back && contentAt(back, 0, column))).toEqual(
        written.map(({ value }) => value),
      );
    }),
  );
});

test("numbers, truth values, formulas; several sheets of awkward names", () => {
  const cells: Cell[] = [
    { value: 12.5, text: "12.5" },
    { value: true, text: "TRUE" },
    { value: "", text: "", formula: '=IF(A1>1,"<&>","")' },
  ];
  const names = ["甲'乙", 'a"b&<c>'];
  const look: SheetLook = { ...PLAIN, page: { landscape: true, titleRows: { row: 0, rows: 2 } } };
  const grids = readGrids(writeWorkbook(names.map((name) => ({ grid: sheet(name, cells), look }))));
  expect(grids.map(({ sheet: name }) => name)).toEqual(names);
  expect(grids.map((grid) => [0, 1, 2].map((column) => contentAt(grid, 0, column)))).toEqual(
    names.map(() => [12.5, true, { formula: '=IF(A1>1,"<&>","")' }]),
  );
});

test("the same sheets give the same bytes", () => {
  const made = () => writeWorkbook([{ grid: sheet("表", [{ value: 1, text: "1" }]), look: PLAIN }]);
  expect(made()).toEqual(made());
});
