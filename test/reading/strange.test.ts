import fc from "fast-check";
import { cellKey } from "../../src/grid/grid";
import type { Cell, Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { read, whyNot } from "../../src/reading/read";
import { NO_DECLARATIONS } from "./negatives";
import { formGrids, formNames } from "./truth";

const words = [
  ...new Set(
    formNames().flatMap((name) =>
      formGrids(name).flatMap((grid) => [...grid.cells.values()].map(({ text }) => text.slice(0, 40))),
    ),
  ),
  "#REF!",
  "#VALUE!",
  "#DIV/0!",
  "null",
  "：",
  "（",
  "其中：",
  "续表",
  "成本指标",
  "满意度指标",
  "年初预算数",
  "全年执行数",
  "任务名称",
  "一、",
  "单位：",
  "2023年",
  "",
];

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom(...words).map((text) => ({ value: text, text })),
  fc.string({ maxLength: 30 }).map((text) => ({ value: text, text })),
  fc.double({ noNaN: false }).map((value) => ({ value, text: String(value) })),
  fc.boolean().map((value) => ({ value, text: String(value).toUpperCase() })),
);

function gridOf(
  rows: number,
  columns: number,
  cells: [number, number, Cell][],
  merges: Grid["merges"],
): Grid {
  return {
    sheet: "Sheet1",
    hidden: false,
    protected: false,
    rows,
    columns,
    cells: new Map(cells.map(([row, column, content]) => [cellKey(row, column), content])),
    merges,
  };
}

function size(maxRow: number, maxColumn: number) {
  return fc.tuple(fc.nat(maxRow), fc.nat(maxColumn), cell);
}

test("dense sheets of labels in random places give a declaration or null", () => {
  fc.assert(
    fc.property(
      fc.array(size(25, 8), { maxLength: 150 }),
      fc.array(
        fc.tuple(fc.nat(25), fc.nat(8), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 })),
        { maxLength: 6 },
      ),
      (cells, areas) => {
        const merges = areas.map(([row, column, rows, columns]) => ({ row, column, rows, columns }));
        const grid = gridOf(40, 20, cells, merges);
        const declaration = read(grid);
        expect(declaration === null).toBe(whyNot(grid) !== null);
      },
    ),
    { numRuns: 300 },
  );
});

test("sparse sheets of 20,000 rows and 500 columns, with one merged area over everything", () => {
  fc.assert(
    fc.property(fc.array(size(19_999, 499), { maxLength: 400 }), fc.boolean(), (cells, all) => {
      const merges = all ? [{ row: 0, column: 0, rows: 20_000, columns: 500 }] : [];
      expect(() => read(gridOf(20_000, 500, cells, merges))).not.toThrow();
    }),
    { numRuns: 30 },
  );
});

test("one row of 500 columns of labels, and one column of 20,000 rows of them", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 20, maxLength: 20 }), fc.boolean(), (contents, wide) => {
      const [rows, columns] = wide ? [2, 500] : [20_000, 2];
      const cells = Array.from({ length: rows * columns }, (_, i): [number, number, Cell] => [
        Math.floor(i / columns),
        i % columns,
        contents[(i * 7 + Math.floor(i / 20)) % contents.length]!,
      ]);
      expect(() => read(gridOf(rows, columns, cells, []))).not.toThrow();
    }),
    { numRuns: 12 },
  );
});

test("real forms with labels and errors strewn over them, and areas merged anywhere", () => {
  const grids = formNames().flatMap(formGrids);
  fc.assert(
    fc.property(
      fc.constantFrom(...grids),
      fc.array(size(70, 9), { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(70), fc.nat(9), fc.nat(4), fc.nat(3)), { maxLength: 4 }),
      (grid, strewn, areas) => {
        const cells = new Map(grid.cells);
        for (const [row, column, content] of strewn) cells.set(cellKey(row, column), content);
        const merged = areas.map(([row, column, rows, columns]) => ({
          row,
          column,
          rows: rows + 1,
          columns: columns + 1,
        }));
        const damaged = { ...grid, cells, merges: [...grid.merges, ...merged] };
        expect(read(damaged) === null).toBe(whyNot(damaged) !== null);
      },
    ),
    { numRuns: 150 },
  );
});

test("a merged area over all of Excel's sheet costs nothing", () => {
  const grid = gridFromTable("| 项目名称 | 道路养护 |");
  const whole = {
    ...grid,
    rows: 1_048_576,
    columns: 16_384,
    merges: [{ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }],
  };
  expect(read(whole)).toBeNull();
});

describe("no declaration", () => {
  test.each<readonly [string, string]>([
    ["an empty sheet", ""],
    [
      "a payroll",
      `| 2023年1月工资发放表 | < | < | < | < |
       | 单位名称：某局 | < | < | < | 单位：元 |
       | 序号 | 姓名 | 部门 | 基本工资 | 合计 |
       | 1 | 张三 | 办公室 | 3000 | 4500 |
       | 2 | 李四 | 财务科 | 3200 | 4700 |
       | 合计 | < | < | 6200 | 9200 |`,
    ],
    [
      "a budget without goals",
      `| 2023年部门预算收支总表 | < | < | < |
       | 单位名称：某局 | < | < | 单位：万元 |
       | 收入 | < | 支出 | < |
       | 项目 | 预算数 | 项目 | 预算数 |
       | 一般公共预算拨款 | 100 | 基本支出 | 60 |
       | 其他资金 | 0 | 项目支出 | 40 |`,
    ],
    [
      "instructions",
      `| 填报说明 |
       | 一、本表由项目实施单位填写。 |
       | 二、绩效目标应当指向明确、细化量化。 |
       | 三、三级指标应尽量量化。 |`,
    ],
    [
      "a dictionary",
      `| 项目性质 | 项目类别 | 一级指标 | 二级指标 |
       | 阶段性项目 | 特定目标类 | 产出指标 | 数量指标 |
       | 经常性项目 | 其他运转类 | 效益指标 | 质量指标 |`,
    ],
    [
      "a library of indicators",
      `| 绩效指标库 | < | < | < |
       | 一级指标 | 二级指标 | 三级指标 | 指标解释 |
       | 产出指标 | 数量指标 | 培训人次 | 反映培训的人次 |
       | 产出指标 | 质量指标 | 合格率 | 反映合格的比例 |`,
    ],
    ...NO_DECLARATIONS,
  ])("%s", (_name, table) => {
    const grid = gridFromTable(table);
    expect(read(grid)).toBeNull();
    expect(whyNot(grid)).toMatch(/。$/);
  });
});

test("a blank form is a declaration", () => {
  const declaration = read(
    gridFromTable(`
      | 项目支出绩效目标申报表 | < | < | < | < |
      | （    年度） | < | < | < | < |
      | 项目名称 | | < | < | < |
      | 主管部门 | | < | 实施单位 | |
      | 项目资金\\n（万元） | 年度资金总额： | | < | < |
      | ^ | 其中：财政拨款 | | < | < |
      | ^ | 其他资金 | | < | < |
      | 总体目标 | 年度目标 | < | < | < |
      | ^ | | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 指标1： | |
      | ^ | ^ | 质量指标 | | |
      | ^ | 效益指标 | 社会效益指标 | | |
      | ^ | 满意度指标 | 服务对象满意度指标 | | |`),
  );
  const paths = declaration?.fields
    .filter(({ path }) => !path.startsWith("indicators."))
    .map(({ path }) => path);
  expect(paths).toEqual([
    "title",
    "year",
    "project.name",
    "project.supervisor",
    "project.implementer",
    "budget.total",
    "budget.fiscal",
    "budget.other",
    "goal.annual",
  ]);
  expect(declaration?.groups.map(({ rows }) => rows.length)).toEqual([1, 0, 0, 0]);
  expect(declaration?.moneyUnit).toBe("万元");
});

test("an explanation that speaks of what is 实际 makes no head of its row", () => {
  const declaration = read(
    gridFromTable(`
    | 2024年部门预算项目绩效目标表 | < | < | < | < |
    | 项目名称 | 校园安全 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 绩效指标值 |
    | 产出指标 | 数量指标 | 校园安保人员配备数 | 实际在岗的专职保安人数 | 20人 |
    | 产出指标 | 数量指标 | 巡查次数 | 校内巡查的次数 | 300次 |
    | 产出指标 | 质量指标 | 设备完好率 | 完好设备的比例 | ≥95% |
    | 效益指标 | 社会效益指标 | 事故起数 | 校内安全事故 | 0起 |`),
  );
  expect(declaration?.tables).toHaveLength(1);
  expect(
    declaration?.indicators.map(({ definition, annualValue }) => [definition?.text, annualValue?.text]),
  ).toEqual([
    ["实际在岗的专职保安人数", "20人"],
    ["校内巡查的次数", "300次"],
    ["完好设备的比例", "≥95%"],
    ["校内安全事故", "0起"],
  ]);
});
