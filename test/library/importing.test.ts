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

describe("where heads are missing or say nothing, contents decide", () => {
  const rows = (table: string) =>
    libraryFromGrid(gridFromTable(table, "库")).presets.map((one) =>
      [one.level2, one.name, one.unit, one.direction, one.definition, one.reference ?? ""].join(" / "),
    );
  const EXPECTED = [
    "数量指标 / 巡查次数 / 次 / ≥ / 全年对辖区河道巡查的总次数，以巡查日志为准 / ≥12次",
    "质量指标 / 验收合格率 / % / ≥ / 验收合格的工程数占验收工程总数的比例，按批次 / ≥95%",
    "时效指标 / 投诉办结时限 / 天 / ≤ / 自受理群众投诉至办结并反馈所用的平均天数 / ≤5天",
  ];

  test("no head row at all", () => {
    expect(
      rows(`
      | 产出指标 | 数量指标 | 巡查次数     | 次 | ≥ | 全年对辖区河道巡查的总次数，以巡查日志为准     | ≥12次 |
      | ^        | 质量指标 | 验收合格率   | % | ≥ | 验收合格的工程数占验收工程总数的比例，按批次   | ≥95%  |
      | ^        | 时效指标 | 投诉办结时限 | 天 | ≤ | 自受理群众投诉至办结并反馈所用的平均天数       | ≤5天  |`),
    ).toEqual(EXPECTED);
  });

  test("heads `指标`, `内容`, `标准` below a title and a note", () => {
    expect(
      rows(`
      | 某市绩效指标库（2024年版） | < | < | < | < | < | < |
      | 说明：本库供编制绩效目标时参考。 | < | < | < | < | < | < |
      |          | 指标     | 内容         | 单位 | 方向 | 说明 | 标准 |
      | 产出指标 | 数量指标 | 巡查次数     | 次   | ≥ | 全年对辖区河道巡查的总次数，以巡查日志为准   | ≥12次 |
      | ^        | 质量指标 | 验收合格率   | %   | ≥ | 验收合格的工程数占验收工程总数的比例，按批次 | ≥95%  |
      | ^        | 时效指标 | 投诉办结时限 | 天   | ≤ | 自受理群众投诉至办结并反馈所用的平均天数     | ≤5天  |`),
    ).toEqual(EXPECTED);
  });

  test("a head row beyond the usual reach of titles, a column without a head", () => {
    const notes = Array.from(
      { length: 25 },
      (_, row) => `| 使用说明第 ${String(row + 1)} 条 | < | < | < | < | < | < |`,
    );
    expect(
      rows(`
      ${notes.join("\n      ")}
      | 一级指标 | 二级指标 | 三级指标     |      | 指标方向 | 指标解释 | 参考值 |
      | 产出指标 | 数量指标 | 巡查次数     | 次   | ≥ | 全年对辖区河道巡查的总次数，以巡查日志为准   | ≥12次 |
      | 产出指标 | 质量指标 | 验收合格率   | %   | ≥ | 验收合格的工程数占验收工程总数的比例，按批次 | ≥95%  |
      | 产出指标 | 时效指标 | 投诉办结时限 | 天   | ≤ | 自受理群众投诉至办结并反馈所用的平均天数     | ≤5天  |`),
    ).toEqual(EXPECTED);
  });

  test("a fourth level is the indicator, the third one groups it", () => {
    const { presets, errors } = libraryFromGrid(
      gridFromTable(`
      | 一级指标 | 二级指标 | 三级指标 | 四级指标   | 单位 |
      | 产出指标 | 数量指标 | 巡查     | 巡查次数   | 次   |
      | ^        | ^        | ^        | 巡查里程   | 公里 |
      | ^        | 质量指标 | 验收     | 验收合格率 | %    |`),
    );
    expect([errors, presets.map(({ name }) => name)]).toEqual([[], ["巡查次数", "巡查里程", "验收合格率"]]);
  });

  test("serial numbers, remarks and addresses are no library", () => {
    for (const table of [
      "| 1 | 张三 | 科员 | 13800000000 |\n | 2 | 李四 | 科长 | 13800000001 |\n | 3 | 王五 | 局长 | 13800000002 |",
      "| 序号 | 事项 | 备注 |\n | 1 | 数量指标填报要求 | 无 |\n | 2 | 质量要求 | 无 |\n | 3 | 时效 | 无 |",
    ])
      expect(libraryFromGrid(gridFromTable(table))).toMatchObject({ presets: [], errors: [{ row: 0 }] });
  });
});

test("texts of tens of thousands of characters, in merged levels, come in whole", () => {
  const long = "按规定程序办理，".repeat(4000);
  const { presets, errors } = libraryFromGrid(
    gridFromTable(`
      | 一级指标 | 二级指标 | 三级指标   | 单位 | 指标解释 |
      | 产出指标 | 数量指标 | 巡查次数   | 次   | ${long}  |
      | ^        | ^        | 巡查里程   | 公里 | ${long}  |`),
  );
  expect([errors, presets.map(({ definition }) => definition.length)]).toEqual([[], [32000, 32000]]);
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
