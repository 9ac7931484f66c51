import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Declaration, Indicator } from "../../src/declaration/declaration";
import { a1, areaA1 } from "../../src/grid/address";
import { applyEdits } from "../../src/grid/apply";
import { inverse } from "../../src/grid/edit";
import { cellAt } from "../../src/grid/grid";
import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { readGrids } from "../../src/hosts/file/read";
import { planInsertion } from "../../src/library/insertion";
import type { Insertion, Wish } from "../../src/library/insertion";
import type { PresetLevel2 } from "../../src/library/preset";
import { PRESETS } from "../../src/library/standardPresets";
import { read } from "../../src/reading/read";

const FORMS = path.join(__dirname, "../forms");
const preset = (name: string) => PRESETS.find((one) => one.name === name)!;
const firstOf = (level2: PresetLevel2) => PRESETS.find((one) => one.level2 === level2)!;
const percentOf = (level2: PresetLevel2) =>
  PRESETS.find((one) => one.level2 === level2 && one.unit === "%" && one.direction === "≥")!;

function formsOf(file: string): Grid[] {
  return readGrids(new Uint8Array(readFileSync(path.join(FORMS, file)))).filter(
    (grid) => !grid.hidden && read(grid),
  );
}

function planned(grid: Grid, wishes: readonly Wish[]): Insertion {
  const result = planInsertion({ ...grid, protected: false }, read(grid)!, wishes);
  if ("refused" in result) throw new Error(result.refused);
  return result;
}

/** An indicator without its row: what must not change when others are inserted. */
function plain({ level1, level2, table, ...cells }: Indicator) {
  const texts = Object.entries(cells).flatMap(([member, field]) =>
    typeof field === "object" ? [[member, field.text]] : [],
  );
  return JSON.stringify([table, level1?.text, level2?.text, Object.fromEntries(texts)]);
}

const texts = (declaration: Declaration) =>
  declaration.fields
    .filter(({ path: p }) => !p.startsWith("indicators."))
    .map((field) => [field.path, field.text]);

const [form00, form00b] = [
  "00-guangzhou-tianhe-department.xlsx",
  "00b-guangzhou-tianhe-department-pagebreaks.xlsx",
].map((file) => formsOf(file)[0]!) as [Grid, Grid];

test("an empty row of the right block is used first (00: 生态效益指标, row 55)", () => {
  const { plan, placements } = planned(form00, [{ preset: percentOf("生态效益指标"), value: "3" }]);
  expect(placements.map(({ row, insert }) => [row, insert])).toEqual([[54, false]]);
  const after = applyEdits(form00, plan.edits);
  expect([cellAt(after, 54, 3)?.text, cellAt(after, 54, 4)?.text, cellAt(after, 54, 5)?.text]).toEqual([
    percentOf("生态效益指标").name,
    "≥3%",
    "≥3%",
  ]);
  expect(a1(plan.select!)).toBe("E55");
  expect(after.rows).toBe(form00.rows);
});

test("else a row is inserted below the last one, and the labels grow (00: 满意度, the last block)", () => {
  const { plan, placements } = planned(form00, [{ preset: percentOf("服务对象满意度指标") }]);
  expect(placements[0]?.row).toBe(61);
  const after = applyEdits(form00, plan.edits);
  expect(after.merges.map(areaA1)).toEqual(expect.arrayContaining(["A17:A62", "B57:B62", "C57:C62"]));
  expect(cellAt(after, 61, 4)?.text).toBe("≥**%");
});

test("a label that stands alone is merged over the new row where the form merges labels (00: 成本指标, row 42)", () => {
  const cost = firstOf("经济成本指标");
  const { plan, placements } = planned(form00, [{ preset: cost }]);
  expect(placements[0]?.row).toBe(42);
  const merges = applyEdits(form00, plan.edits).merges.map(areaA1);
  expect(merges).toEqual(expect.arrayContaining(["A17:A62", "B18:B43", "C42:C43", "B44:B57"]));
});

test("shifted columns are followed (00b: 质量指标 stands one column to the left)", () => {
  const { plan, placements } = planned(form00b, [{ preset: firstOf("质量指标"), value: "95" }]);
  expect(placements[0]?.row).toBe(40);
  const after = applyEdits(form00b, plan.edits);
  expect(cellAt(after, 40, 2)?.text).toBe(firstOf("质量指标").name);
  expect(cellAt(after, 40, 1)).toBeUndefined();
  expect(after.merges.map(areaA1)).toEqual(expect.arrayContaining(["A36:A49", "B36:B41"]));
});

test("operator and unit go into their own columns where the form has them", () => {
  const grid = gridFromTable(`
    | 项目支出绩效目标申报表 | <        | <        | <          | <      | <        | <    |
    | 项目名称               | 培训项目 | <        | <          | <      | <        | <    |
    | 一级指标               | 二级指标 | 三级指标 | 指标值类型 | 目标值 | 度量单位 | 备注 |
    | 产出指标               | 数量指标 | 培训场次 | ≥          | 3      | 场       |      |
    | ^                      | 质量指标 | 合格率   | ≥          | 95     | %        |      |
  `);
  const { plan } = planned(grid, [{ preset: preset("培训人次"), value: "280" }]);
  const after = applyEdits(grid, plan.edits);
  expect([2, 3, 4, 5].map((column) => cellAt(after, 4, column)?.value)).toEqual([
    "培训人次",
    "≥",
    280,
    "人次",
  ]);
});

test("of two columns for the direction each is told what it tells in other rows", () => {
  const grid = gridFromTable(`
    | 项目支出绩效目标申报表 | <        | <        | <        | <        | <      | <        |
    | 项目名称               | 培训项目 | <        | <        | <        | <      | <        |
    | 一级指标               | 二级指标 | 三级指标 | 指标性质 | 指标方向 | 目标值 | 计量单位 |
    | 产出指标               | 数量指标 | 培训场次 | 正向     | =        | 3      | 场       |
    | ^                      | 质量指标 | 合格率   | 正向     | ≥        | 95     | %        |
    | ^                      | 成本指标 |          |          | =        |        |          |
  `);
  const { plan } = planned(grid, [
    { preset: preset("培训人次"), value: "280" },
    { preset: firstOf("经济成本指标"), value: "20" },
  ]);
  const after = applyEdits(grid, plan.edits);
  const row = (index: number) => [3, 4, 5].map((column) => cellAt(after, index, column)?.value);
  expect(row(4)).toEqual(["正向", "≥", 280]);
  // What stands in an otherwise empty row stays.
  expect(row(6)).toEqual(["反向", "=", 20]);
});

test.each([
  ["1,200.5", 1200.5],
  ["１，２００", "１，２００"],
  ["1.2.3", "1.2.3"],
  ["1,2", "1,2"],
  [".", "."],
  ["-5", -5],
  ["+86", "+86"],
])("the value %s is a number only where it is one", (typed, value) => {
  const grid = gridFromTable(`
    | 项目支出绩效目标申报表 | <        | <        | <      | <        | <        |
    | 项目名称               | 培训项目 | <        | <      | <        | <        |
    | 一级指标               | 二级指标 | 三级指标 | 符号   | 目标值   | 计量单位 |
    | 产出指标               | 数量指标 | 培训场次 | ≥      | 3        | 场       |
  `);
  const after = applyEdits(grid, planned(grid, [{ preset: preset("培训人次"), value: typed }]).plan.edits);
  expect(cellAt(after, 4, 4)?.value).toBe(value);
});

test("a new row belongs to the block of the table beside as well: both labels reach over it", () => {
  const grid = gridFromTable(`
    | 项目支出绩效目标申报表 | <              | <              | <              | <              | <              | <            |
    | 项目名称               | 培训项目       | <              | <              | <              | <              | <            |
    | 一级指标               | 二级指标(长期) | 三级指标(长期) | 指标值(长期)   | 二级指标(年度) | 三级指标(年度) | 指标值(年度) |
    | 产出指标               | 数量指标       | 培训总场次     | 9场            | 数量指标       | 培训场次       | 3场          |
    | ^                      | 质量指标       | 总合格率       | "95%"          | 质量指标       | 合格率         | "95%"        |
  `);
  const { plan } = planned(grid, [{ preset: preset("培训人次"), value: "280" }]);
  const merges = applyEdits(grid, plan.edits).merges.map(areaA1);
  expect(merges).toEqual(expect.arrayContaining(["A4:A6", "B4:B5", "E4:E5"]));
});

test("a row that stands for more (……) is not filled: it would be labelled so; the new row comes above it", () => {
  const grid = gridFromTable(`
    | 项目支出绩效目标申报表 | <        | <        | <      |
    | 项目名称               | 培训项目 | <        | <      |
    | 一级指标               | 二级指标 | 三级指标 | 指标值 |
    | 产出指标               | 数量指标 | 培训场次 | 3场    |
    | ^                      | ……       |          |        |
    | ^                      | 质量指标 | 合格率   | "95%"  |
    | ^                      | ……       |          |        |
  `);
  const { plan } = planned(grid, [{ preset: preset("培训人次") }, { preset: firstOf("质量指标") }]);
  const after = applyEdits(grid, plan.edits);
  expect(after.rows).toBe(9);
  expect(read(after)!.indicators.map(({ name, level2 }) => [name?.at.row, level2?.level])).toEqual([
    [3, "数量指标"],
    [4, "数量指标"],
    [6, "质量指标"],
    [7, "质量指标"],
  ]);
  expect([5, 8].map((row) => cellAt(after, row, 1)?.text)).toEqual(["……", "……"]);
});

test("unmerged forms stay unmerged: repeated labels are repeated, single ones are not", () => {
  const repeated = gridFromTable(`
    | 项目支出绩效目标申报表 |          |          |        |
    | 项目名称               | 培训项目 |          |        |
    | 一级指标               | 二级指标 | 三级指标 | 指标值 |
    | 产出指标               | 数量指标 | 培训场次 | 3场    |
    | 产出指标               | 数量指标 | 参训单位 | 8家    |
    | 产出指标               | 质量指标 | 合格率   | "95%"  |
  `);
  const after = applyEdits(repeated, planned(repeated, [{ preset: preset("培训人次") }]).plan.edits);
  expect([0, 1, 2].map((column) => cellAt(after, 5, column)?.text)).toEqual([
    "产出指标",
    "数量指标",
    "培训人次",
  ]);
  expect(after.merges).toEqual([]);
});

test("what has no place is refused with the nearest block; a protected sheet is not touched", () => {
  const grid = gridFromTable(`
    | 项目支出绩效目标申报表 |          |          |        |
    | 项目名称               | 培训项目 |          |        |
    | 一级指标               | 二级指标 | 三级指标 | 指标值 |
    | 产出指标               | 数量指标 | 培训场次 | 3场    |
  `);
  const quality = firstOf("质量指标");
  const refusal = planInsertion(grid, read(grid)!, [{ preset: quality }]);
  expect(refusal).toMatchObject({ nearest: { row: 3 } });
  const forced = planInsertion(grid, read(grid)!, [{ preset: quality, level2Row: 3 }]);
  expect("plan" in forced).toBe(true);
  expect(planInsertion({ ...grid, protected: true }, read(grid)!, [{ preset: quality }])).toHaveProperty(
    "refused",
  );
});

describe("in every form, whatever is inserted in whatever order", () => {
  const grids = readdirSync(FORMS)
    .filter((file) => file.endsWith(".xlsx"))
    .flatMap((file) => formsOf(file).map((grid) => [`${file} ${grid.sheet}`, grid] as const))
    .filter(([, grid]) => read(grid)!.groups.length > 0);

  test.each(grids)("%s reads as before plus exactly the inserted; taken back, it is as before", (_, grid) => {
    const before = read(grid)!;
    const choice = fc.array(fc.constantFrom(...PRESETS), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(choice, (presets) => {
        const result = planInsertion(
          { ...grid, protected: false },
          before,
          presets.map((one) => ({ preset: one })),
        );
        if ("refused" in result) return;
        const after = applyEdits(grid, result.plan.edits);
        const again = read(after)!;
        const left = again.indicators.map(plain);
        for (const one of before.indicators.map(plain)) {
          expect(left).toContain(one);
          left.splice(left.indexOf(one), 1);
        }
        expect(left.length).toBe(presets.length);
        expect(result.placements.map(({ row }) => row).sort()).toEqual(
          again.indicators
            .filter((one) => left.includes(plain(one)) && presets.some(({ name }) => name === one.name?.text))
            .map(({ row }) => row)
            .filter((row) => result.placements.some((p) => p.row === row))
            .sort(),
        );
        expect(texts(again)).toEqual(texts(before));
        const back = applyEdits(after, inverse(result.plan).edits);
        expect([...back.cells].sort(([a], [b]) => a - b)).toEqual([...grid.cells].sort(([a], [b]) => a - b));
        expect(back.merges.map(areaA1).sort()).toEqual(grid.merges.map(areaA1).sort());
      }),
      { numRuns: 25 },
    );
  });
});
