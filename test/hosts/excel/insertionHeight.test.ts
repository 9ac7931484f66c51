import { inverse } from "../../../src/grid/edit";
import { gridFromTable } from "../../../src/grid/table";
import { planInsertion } from "../../../src/library/insertion";
import type { Preset } from "../../../src/library/preset";
import { PRESETS } from "../../../src/library/standardPresets";
import { read } from "../../../src/reading/read";
import { NORMAL } from "../../../src/workbench/book";
import { memoryBook } from "../../../src/workbench/memory/book";
import { everything, openExcel } from "./excel";
import { meaning } from "./inserted";

const QUALITY = PRESETS.find(({ level2, formula }) => level2 === "质量指标" && formula === undefined)!;
/** Thirty characters. */
const LONG = "参训人员通过结业考核并取得合格证书的人数占全部参训人数的比例吧";

const MERGED = gridFromTable(
  `
  | 项目支出绩效目标申报表 | <        | <        | <      | <        | <  |
  | 项目名称               | 培训项目 | <        | <      | <        | <  |
  | 一级指标               | 二级指标 | 三级指标 | 指标值 | 指标解释 | <  |
  | 产出指标               | 数量指标 | 培训场次 | 3场    | 场次     | <  |
  | ^                      | 质量指标 | 合格率   | "95%"  | 比例     | <  |
  | 满意度指标             | 服务对象满意度指标 | 学员满意度 | "90%"  | 比例 | < |
`,
  "申报表",
);

/** Rows of 20 points, texts that wrap, five characters a column; the explanation has two columns, merged in each row. */
function book() {
  const made = memoryBook([MERGED]);
  made.change(made.sheets[0]!.id, (draft) => {
    for (let row = 0; row < 6; row++) {
      draft.sizes.rows.set(row, 20);
      for (let column = 0; column < 6; column++)
        draft.formats.set(row * 16384 + column, { ...NORMAL, fontSize: 10, wrap: true });
    }
    for (let column = 0; column < 6; column++) draft.sizes.columns.set(column, 56);
  });
  made.clearUndo();
  return made;
}

async function inserted(presets: readonly Preset[], made = book()) {
  const before = everything(made);
  const { excel } = await openExcel({ workbook: made });
  const { sheets } = await excel.readAround({ overlay: true });
  const planned = planInsertion(
    sheets[0]!,
    read(sheets[0]!)!,
    presets.map((preset) => ({ preset, value: "95" })),
  );
  if ("refused" in planned) throw new Error(planned.refused);
  await excel.apply(planned.plan);
  const heights = Array.from({ length: 6 + presets.length }, (_, row) => made.sheets[0]!.size("rows", row));
  return { heights, excel, planned, made, before };
}

const named = (name: string, definition: string): Preset => ({ ...QUALITY, name, definition });

test("a row is as high as its neighbour where its texts fit", async () => {
  const { heights } = await inserted([named("到课率", "比例")]);
  expect(heights).toEqual([20, 20, 20, 20, 20, 20, 20]);
});

test("a row is higher where a text would be cut; no other row is touched", async () => {
  const { heights } = await inserted([named(LONG, "比例")]);
  // Five characters a line.
  expect(heights[5]).toBeGreaterThanOrEqual((LONG.length / 5) * 12);
  expect(heights.filter((_, row) => row !== 5)).toEqual([20, 20, 20, 20, 20, 20]);
});

test("a merged cell is as wide as its columns together", async () => {
  const { heights } = await inserted([named("到课率", LONG)]);
  // Ten characters a line.
  expect(heights[5]).toBeGreaterThanOrEqual((LONG.length / 10) * 12);
  expect(heights[5]).toBeLessThan((LONG.length / 5) * 12);
});

test("several rows are each as high as they must be", async () => {
  const { heights } = await inserted([named(LONG, "比例"), named("到课率", "比例"), named("出勤率", LONG)]);
  expect(heights.map((height) => height > 20)).toEqual([
    ...[false, false, false, false, false],
    ...[true, false, true],
    false,
  ]);
});

test("in cells that do not wrap texts stay on their line, and rows as high as they are", async () => {
  const made = book();
  made.change(made.sheets[0]!.id, (draft) => {
    for (const [key, format] of draft.formats) draft.formats.set(key, { ...format, wrap: false });
  });
  made.clearUndo();
  expect((await inserted([named(LONG, LONG)], made)).heights[5]).toBe(20);
});

test("taken back and done again, the heights come and go with the rows", async () => {
  const { excel, planned, made, before, heights } = await inserted([named(LONG, LONG)]);
  const after = meaning(everything(made));
  const back = inverse(planned.plan);
  await excel.apply(back);
  expect(meaning(everything(made))).toEqual(meaning(before));
  await excel.apply(inverse(back));
  expect(made.sheets[0]!.size("rows", 5)).toBe(heights[5]);
  expect(meaning(everything(made))).toEqual(after);
});

test("five thousand characters get the highest row that Excel has", async () => {
  expect((await inserted([named("到课率", "解释".repeat(2500))])).heights[5]).toBe(409.5);
});
