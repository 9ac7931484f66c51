import { gridFromTable } from "../../src/grid/table";
import { csvOf, gridFromCsv } from "../../src/library/csv";
import { libraryAsCsv, libraryFromGrid, withImported } from "../../src/library/importing";
import { PRESETS } from "../../src/library/standardPresets";
import fc from "fast-check";

const encode = (text: string) => new TextEncoder().encode(text);

test("merged levels hold for their rows; direction and kind of value follow from name and unit", () => {
  const { presets, errors, doubts } = libraryFromGrid(
    gridFromTable(
      `
      | 某市项目支出绩效指标库 | < | < | < | < | < |
      | 行业 | 一级指标 | 二级指标 | 三级指标 | 计量单位 | 指标解释 |
      | 水利 | 产出指标 | 数量指标 | 清淤长度 | 公里 | 完成清淤的河道长度 |
      | ^ | ^ | ^ | 巡河次数 | 次 | |
      | ^ | ^ | 质量指标 | 验收合格率 | % | 合格÷应验×100% |
      | ^ | ^ | 成本指标 | 清淤单价 | 元/米 | |
      | ^ | ^ | 时效指标 | 完工时间 | | |
      | ^ | 满意度指标 | 服务对象满意度 | 村民满意度 | | |
      | ^ | 效益指标 | 社会效益 | 有效投诉件数 | 件 | |`,
      "水利库",
    ),
  );
  expect([errors, doubts]).toEqual([[], []]);
  expect(
    presets.map((one) => [one.field, one.level2, one.name, one.direction, one.unit, one.valueType]),
  ).toEqual([
    ["水利", "数量指标", "清淤长度", "≥", "公里", "小数"],
    ["水利", "数量指标", "巡河次数", "≥", "次", "整数"],
    ["水利", "质量指标", "验收合格率", "≥", "%", "百分比"],
    ["水利", "经济成本指标", "清淤单价", "≤", "元/米", "金额"],
    ["水利", "时效指标", "完工时间", "≤", "日期", "日期"],
    ["水利", "服务对象满意度指标", "村民满意度", "≥", "%", "百分比"],
    ["水利", "社会效益指标", "有效投诉件数", "≤", "件", "整数"],
  ]);
});

test("rows that cannot be taken are named with the reason; the others are taken", () => {
  const { presets, errors, doubts } = libraryFromGrid(
    gridFromTable(`
      | 编码 | 二级指标 | 指标名称 | 单位 | 方向 | 说明 |
      | A1 | 数量指标 | 检查次数 | 次 | ≥ | 次数 |
      | A2 | 数量指标 | 检查次数 | 次 | ≥ | 次数 |
      | A3 | 奇怪指标 | 检查户数 | 户 | ≥ | 户数 |
      | A4 | 数量指标 | | 户 | ≥ | 户数 |
      | A5 | 质量指标 | 差错率 | % | 正向 | 差错÷全部 |`),
  );
  expect(presets.map(({ code }) => code)).toEqual(["A1", "A5"]);
  expect(errors.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(doubts.map(({ row }) => row)).toEqual([5]);
});

test("a sheet without such heads is refused in a sentence", () => {
  const { presets, errors } = libraryFromGrid(gridFromTable("| 姓名 | 电话 |\n | 张三 | 1 |"));
  expect(presets).toEqual([]);
  expect(errors).toHaveLength(1);
});

test("the whole library survives export and import", () => {
  const { presets, errors } = libraryFromGrid(gridFromCsv(encode(libraryAsCsv(PRESETS))));
  expect(errors).toEqual([]);
  const plain = ({
    code,
    field,
    level2,
    name,
    unit,
    direction,
    formula,
    keywords,
  }: (typeof PRESETS)[number]) => ({
    code,
    field,
    level2,
    name,
    unit,
    direction,
    formula,
    keywords,
  });
  expect(presets.map(plain)).toEqual(PRESETS.map(plain));
});

test("CSV of Chinese Excel (GB18030), with quotes, line breaks, tabs", () => {
  // 名称,"a""b" and a line break in a quoted cell, in GB18030.
  const bytes = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, ...encode('"a""b\nc"\r\nd,\r\n')]);
  const grid = gridFromCsv(bytes);
  expect([...grid.cells.values()].map(({ text }) => text)).toEqual(["名称", 'a"b\nc', "d"]);
  expect([grid.rows, grid.columns]).toEqual([2, 2]);
  expect([...gridFromCsv(encode("一\t二\n三\t四")).cells.values()]).toHaveLength(4);
  expect(gridFromCsv(encode("")).rows).toBe(0);
});

test("any texts survive CSV; what Excel would run gets an apostrophe", () => {
  fc.assert(
    fc.property(
      // An empty cell is none; a leading apostrophe before a sign is what export itself writes.
      fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        fc.pre(!rows.flat().some((text) => /^'[=+\-@]/.test(text)));
        const { cells } = gridFromCsv(encode(csvOf(rows)));
        expect([...cells.values()].map(({ text }) => text)).toEqual(rows.flat());
      },
    ),
  );
  expect([...gridFromCsv(encode(csvOf([["-5%", "=1"]]))).cells.values()].map(({ text }) => text)).toEqual([
    "-5%",
    "=1",
  ]);
  expect(csvOf([["=1+1", "-", "@x"]])).toBe("\uFEFF'=1+1,'-,'@x\r\n");
});

test("merging takes the newer of two and keeps its code; replacing keeps nothing", () => {
  const [first, second] = PRESETS as [(typeof PRESETS)[number], (typeof PRESETS)[number]];
  const newer = { ...first, code: "X", definition: "本市口径" };
  const other = { ...first, code: second.code, name: "本市独有指标数" };
  const merged = withImported([first, second], [newer, other], "merge");
  expect(merged.map(({ definition }) => definition)).toEqual([
    "本市口径",
    second.definition,
    other.definition,
  ]);
  expect(merged[0]!.code).toBe(first.code);
  expect(new Set(merged.map(({ code }) => code)).size).toBe(3);
  expect(withImported([first, second], [newer], "replace")).toEqual([newer]);
});
