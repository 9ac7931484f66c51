/** Insertions into sheets that somebody works on: hidden rows, several blocks, tables, odd texts. */
import { inverse } from "../../../src/grid/edit";
import { gridFromTable } from "../../../src/grid/table";
import { planInsertion } from "../../../src/library/insertion";
import type { Wish } from "../../../src/library/insertion";
import type { Preset } from "../../../src/library/preset";
import { PRESETS } from "../../../src/library/standardPresets";
import { read } from "../../../src/reading/read";
import { memoryBook } from "../../../src/workbench/memory/book";
import type { MemoryBook } from "../../../src/workbench/memory/book";
import { everything, openExcel } from "./excel";
import { meaning } from "./inserted";

const FORM = gridFromTable(
  `
  | 项目支出绩效目标申报表 | <        | <        | <      | <        |
  | 项目名称               | 培训项目 | <        | <      | <        |
  | 一级指标               | 二级指标 | 三级指标 | 指标值 | 指标解释 |
  | 产出指标               | 数量指标 | 培训场次 | 3场    | 场次     |
  | ^                      | ^        | 参训单位 | 8家    | 单位     |
  | ^                      | ^        | 培训天数 | 9天    | 天数     |
  | ^                      | 质量指标 | 合格率   | "95%"  | 比例     |
  | ^                      | 时效指标 | 按期完成率 | "100%" | 比例   |
  | 满意度指标             | 服务对象满意度指标 | 学员满意度 | "90%"  | 比例 |
`,
  "申报表",
);
/** Its explanation is its definition alone. */
const PLAIN = PRESETS.find(({ level2, formula }) => level2 === "质量指标" && formula === undefined)!;
const of = (level2: string) => PRESETS.find((one) => one.level2 === level2)!;

async function planned(made: MemoryBook, wishes: readonly Wish[]) {
  made.clearUndo();
  const opened = await openExcel({ workbook: made });
  const { sheets, active } = await opened.excel.readAround({ overlay: true });
  const grid = sheets.find(({ sheet }) => sheet === active)!;
  const insertion = planInsertion(grid, read(grid)!, wishes);
  if ("refused" in insertion) throw new Error(insertion.refused);
  return { ...opened, insertion };
}

test("into several blocks at once: every row in its own block, hidden rows stay hidden, taken back in one step", async () => {
  const made = memoryBook([FORM]);
  made.sheets[0]!.setHidden("rows", 3, 1, true);
  const before = everything(made);
  const levels = ["服务对象满意度指标", "数量指标", "时效指标", "数量指标", "质量指标"];
  const wishes = levels.map((level2, index): Wish => ({
    preset: { ...of(level2), name: `新指标${String(index)}` },
  }));
  const { excel, insertion } = await planned(made, wishes);
  await excel.apply(insertion.plan);
  const [grid] = await excel.read("active");
  const found = new Map(read(grid!)!.indicators.map(({ name, level2 }) => [name?.text, level2?.level]));
  expect(levels.map((_, index) => found.get(`新指标${String(index)}`))).toEqual(levels);
  const hidden = Array.from({ length: 14 }, (_, row) => made.sheets[0]!.hidden("rows", row));
  expect(hidden.flatMap((is, row) => (is ? [row] : []))).toEqual([3]);
  await excel.apply(inverse(insertion.plan));
  expect(meaning(everything(made))).toEqual(meaning(before));
});

test("where one of the blocks ends at hidden rows nothing is inserted anywhere", async () => {
  const made = memoryBook([FORM]);
  made.sheets[0]!.setHidden("rows", 7, 1, true);
  const before = everything(made);
  const { excel, insertion } = await planned(made, [{ preset: of("数量指标") }, { preset: of("时效指标") }]);
  await expect(excel.apply(insertion.plan)).rejects.toMatchObject({
    problem: "obstacle",
    cells: [{ row: 8 }],
  });
  expect(everything(made)).toEqual(before);
});

test.each(["=1+1", "+86", "-5次", "@x", "'1", "#N/A", "1/2", "2025-12", "TRUE", "一行\n又一行"])(
  "%j comes in as it was typed, as a name, as a value and as an explanation",
  async (text) => {
    const made = memoryBook([FORM]);
    const preset: Preset = { ...PLAIN, name: text, definition: text };
    const { excel, insertion } = await planned(made, [{ preset, value: text }]);
    await excel.apply(insertion.plan);
    const [placement] = insertion.placements;
    const row = placement!.row;
    const cells = [2, 3, 4].map((column) => made.sheets[0]!.cell(row, column));
    expect(cells.map(({ value, formula }) => [value, formula])).toEqual([
      [text, undefined],
      [text, undefined],
      [text, undefined],
    ]);
  },
);
