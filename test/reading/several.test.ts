import { cellPaths } from "../../src/declaration/declaration";
import { gridFromTable } from "../../src/grid/table";
import { read, readAll, whyNot } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import { soundForms } from "../rules/soundForms";
import { REGIONAL_FORMS } from "./regions/all";
import { formGrids, formNames, formTruth } from "./truth";

/** What is read outside the indicators, and how many of them, for each declaration of a sheet. */
function short(table: string) {
  return readAll(gridFromTable(table)).map((declaration) => ({
    cells: [...cellPaths(declaration)]
      .filter(([, path]) => !path.startsWith("indicators."))
      .map(([cell, path]) => `${cell} ${path}`)
      .join(", "),
    unit: declaration.moneyUnit,
    indicators: declaration.indicators.map(
      ({ name, annualValue }) => `${name?.text ?? ""} ${annualValue?.text ?? ""}`,
    ),
  }));
}

const LIST = `
  | 部门预算项目绩效目标申报表（2023年度） | < | < | < | < | < | < | < | < | < |
  | 金额单位：元 | < | < | < | < | < | < | < | < | < |
  | 单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
  | 820001-某镇人民政府 | 村组干部报酬 | 3309840 | 按时发放报酬 | 产出指标 | 数量指标 | 村组干部人数 | = | 230 | 人 |
  | ^ | ^ | ^ | ^ | 效益指标 | 社会效益指标 | 社会稳定 | ≥ | 95 | % |
  | ^ | 基层组织活动经费 | 660000 | 保障办公 | 产出指标 | 数量指标 | 行政村数量 | = | 11 | 个 |
  | ^ | ^ | ^ | ^ | 产出指标 | 质量指标 | 保障运转 | ≥ | 95 | % |
  | ^ | ^ | ^ | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥ | 90 | % |`;

test("a list of projects with one table of indicators: each project is a declaration", () => {
  expect(short(LIST)).toEqual([
    {
      cells: "A1 title, A2 moneyUnit, A4 unit.name, B4 project.name, C4 budget.total, D4 goal.annual",
      unit: "元",
      indicators: ["村组干部人数 230", "社会稳定 95"],
    },
    {
      cells: "A1 title, A2 moneyUnit, A4 unit.name, B6 project.name, C6 budget.total, D6 goal.annual",
      unit: "元",
      indicators: ["行政村数量 11", "保障运转 95", "群众满意度 90"],
    },
  ]);
});

test("read takes the first of several and shows the others' cells as not read", () => {
  const declaration = read(gridFromTable(LIST));
  expect(declaration?.indicators).toHaveLength(2);
  expect(declaration?.unrecognised.map(({ text }) => text)).toContain("基层组织活动经费");
  expect(whyNot(gridFromTable(LIST))).toBeNull();
});

test("one unit over a wide table is one declaration", () => {
  expect(
    short(`
      | 整体支出绩效目标表 | < | < | < | < | < | < | < | < | < | < | < | < | < |
      | 单位：湖南省某监狱 | < | < | < | < | < | < | < | < | < | < | 金额单位：万元 | < | < |
      | 单位代码 | 单位名称 | 年度预算申请 | < | < | < | < | 整体绩效目标 | 部门整体支出年度绩效指标 | < | < | < | < | < |
      | ^ | ^ | 资金总额 | 按收入性质分 | < | 按支出性质分 | < | ^ | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明 | 度量单位 |
      | ^ | ^ | ^ | 一般公共预算 | 其他资金 | 基本支出 | 项目支出 | ^ | ^ | ^ | ^ | ^ | ^ | ^ |
      | 128001 | 湖南省某监狱 | 1500 | 1450 | 50 | 900 | 600 | 确保监管安全 | 产出指标 | 数量指标 | 教育课时 | 500 | 完成课时数 | 课时 |
      | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 质量指标 | 改造合格率 | 95 | 合格人数占比 | % |
      | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 效益指标 | 社会效益指标 | 重新犯罪率 | 下降 | 与上年比 | |
      | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 满意度指标 | 服务对象满意度指标 | 家属满意度 | 90 | 问卷 | % |`),
  ).toEqual([
    {
      cells:
        "A1 title, A2 unit.name, L2 moneyUnit, A6 unit.code, B6 unit.name, C6 budget.total, D6 budget.income.fiscal, E6 budget.income.other, F6 budget.basic, G6 budget.project, H6 goal.overall",
      unit: "万元",
      indicators: ["教育课时 500", "改造合格率 95", "重新犯罪率 下降", "家属满意度 90"],
    },
  ]);
});

const STACKED = `
  | 130001某厅本级 | < | < | 单位：万元 | < |
  | 1、执法办案经费绩效目标表 | < | < | < | < |
  | 项目编码 | 13000023P001 | 项目名称 | 执法办案经费 | < |
  | 预算数 | 50 | 其中：财政资金 | 50 | < |
  | 绩效目标 | 1.办理案件100件 | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
  | 产出指标 | 数量指标 | 办案数量 | 办理案件数 | ≥100件 |
  | 效益指标 | 社会效益指标 | 结案率 | 结案比例 | ≥90% |
  | | | | | |
  | 2、设备购置绩效目标表 | < | < | < | < |
  | 项目编码 | 13000023P002 | 项目名称 | 设备购置 | < |
  | 预算数 | 30 | 其中：财政资金 | 30 | < |
  | 绩效目标 | 1.购置设备20台 | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
  | 产出指标 | 数量指标 | 购置数量 | 购置台数 | 20台 |
  | 效益指标 | 社会效益指标 | 使用率 | 使用比例 | ≥95% |`;

test("declarations one below another are read one by one; the unit at the top holds for all", () => {
  expect(short(STACKED)).toEqual([
    {
      cells:
        "D1 moneyUnit, A2 title, B3 project.code, D3 project.name, B4 budget.total, D4 budget.fiscal, B5 goal.overall",
      unit: "万元",
      indicators: ["办案数量 ≥100件", "结案率 ≥90%"],
    },
    {
      cells:
        "D1 moneyUnit, A10 title, B11 project.code, D11 project.name, B12 budget.total, D12 budget.fiscal, B13 goal.overall",
      unit: "万元",
      indicators: ["购置数量 20台", "使用率 ≥95%"],
    },
  ]);
});

test("the next page of a form that repeats the project's name is no declaration of its own", () => {
  const page = (row: string) => `
    | 项目支出绩效目标表 | < | < | < |
    | 项目名称 | 道路养护 | < | < |
    | 年度目标 | 养护道路 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    ${row}`;
  const declarations = readAll(
    gridFromTable(
      page("| 产出指标 | 数量指标 | 养护里程 | 100公里 |") +
        page("| 效益指标 | 社会效益指标 | 通行能力 | ≥95% |"),
    ),
  );
  expect(declarations.map(({ indicators }) => indicators.length)).toEqual([2]);
});

describe("several declarations of a sheet", () => {
  const SMALL = (name: string) => `
    | 项目支出绩效目标表 | < | < | < |
    | 项目名称 | ${name} | < | < |
    | 年度目标 | 完成${name} | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | ${name}数量 | 100个 |
    | 效益指标 | 社会效益指标 | 覆盖率 | ≥95% |
    | | | | |`;

  test("each has an id by its name, and rows of its own", () => {
    expect(readAll(gridFromTable(STACKED, "项目")).map(({ id, rows }) => [id, rows])).toEqual([
      ["项目/执法办案经费", { first: 0, last: 8 }],
      ["项目/设备购置", { first: 9, last: 15 }],
    ]);
    expect(readAll(gridFromTable(LIST, "项目")).map(({ id, rows }) => [id, rows])).toEqual([
      ["项目/村组干部报酬", { first: 3, last: 4 }],
      ["项目/基层组织活动经费", { first: 5, last: 7 }],
    ]);
  });

  test("names that are alike are numbered", () => {
    const grid = gridFromTable(SMALL("道路养护") + SMALL("设备购置") + SMALL("道路养护"), "项目");
    expect(readAll(grid).map(({ id }) => id)).toEqual(["项目/道路养护", "项目/设备购置", "项目/道路养护 2"]);
  });

  test("what belongs to none of them is shown as not understood", () => {
    const note = "| 填表人：张三，以上各项目均已经单位集体研究 | < | < | < | < | < | < | < | < | < |";
    const texts = readAll(gridFromTable(`${LIST}\n${note}`)).map(({ unrecognised }) =>
      unrecognised.map(({ text }) => text),
    );
    expect(texts[0]).not.toContain("填表人：张三，以上各项目均已经单位集体研究");
    expect(texts[1]).toContain("填表人：张三，以上各项目均已经单位集体研究");
  });

  test("a single declaration is called by its sheet and has all rows", () => {
    const [only, ...others] = readAll(gridFromTable(SMALL("道路养护"), "项目"));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: "项目", rows: null });
  });
});

test("forms of several units one below another; blank forms below a filled one", () => {
  const department = (name: string) => `
    | 部门整体绩效目标申报表 | < | < | < |
    | 部门名称 | ${name} | < | < |
    | 年度目标 | ${name === "" ? "" : "完成全年任务"} | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | ${name === "" ? "" : "办件数量"} | ${name === "" ? "" : "100件"} |
    | 效益指标 | 社会效益指标 | | |`;
  const ids = (table: string) => readAll(gridFromTable(table, "部门")).map(({ id }) => id);
  expect(ids(department("甲局") + department("乙局"))).toEqual(["部门/甲局", "部门/乙局"]);
  const blank = department("")
    .replace(/部门整体/, "项目支出")
    .replace("部门名称", "项目名称");
  const filled = blank.replace("| 项目名称 | ", "| 项目名称 | 养护");
  expect(ids(filled + blank + blank)).toEqual(["部门/养护", "部门/", "部门/ 2"]);
  for (const { declaration, findings } of checkWorkbook(readAll(gridFromTable(filled + blank, "部门"))).slice(
    1,
  )) {
    expect(declaration.id).toBe("部门/");
    expect(findings.map(({ rule }) => rule)).toEqual(["completeness/blank-form"]);
  }
});

test("a list below a form, whose head names projects too, is no declaration and stays with the form", () => {
  const [only, ...others] = readAll(
    gridFromTable(
      `
      | 项目支出绩效目标申报表 | < | < | < |
      | 项目名称 | 道路养护 | < | < |
      | 年度目标 | 养护道路 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 养护里程 | 100公里 |
      | 效益指标 | 社会效益指标 | 通行能力 | ≥95% |
      | 项目名称 | 子项名称 | 金额 | 备注 |
      | 道路养护 | 路面修补 | 30 | |`,
      "项目",
    ),
  );
  expect(others).toEqual([]);
  expect(only).toMatchObject({ id: "项目", rows: null });
});

describe("one declaration stays one", () => {
  test.each(formNames())("%s", (name) => {
    const declared = formTruth(name).filter(({ form }) => form !== null);
    expect(formGrids(name).flatMap((grid) => readAll(grid).map(({ id }) => id))).toEqual(
      declared.map(({ sheet }) => sheet),
    );
  });

  test.each(REGIONAL_FORMS)("$title", ({ table }) => {
    expect(readAll(gridFromTable(table))).toHaveLength(1);
  });

  test.each(soundForms())("$file", ({ form }) => {
    expect(readAll(gridFromTable(form))).toHaveLength(1);
  });
});

test("Henan's list: a project a row, its levels side by side, below the line of their unit", () => {
  const heads = `
    | 2024年预算项目支出绩效目标汇总表 | < | < | < | < | < | < | < |
    | 单位编码（项目编码） | 项目单位（项目名称） | 资金总额（万元） | 绩效目标 | 产出指标 | < | 效益指标 | < |
    | ^ | ^ | ^ | ^ | 三级指标 | 指标值 | 三级指标 | 指标值 |`;
  const read = short(`${heads}
    | 411001 | 某市城市管理局本级 | 1060 | | | | | |
    | 4110002201 | 环卫保洁 | 860 | 保洁320万平方米 | 保洁面积 | 320万平方米 | 市容环境 | 改善 |
    | ^ | ^ | ^ | ^ | 清运及时率 | 100% | | |
    | 4110002202 | 公厕运行 | 200 | 开放公厕120座 | 开放公厕 | 120座 | 如厕环境 | 改善 |`);
  expect(read).toEqual([
    {
      cells: "A1 title, A5 project.code, B5 project.name, C5 budget.total, D5 goal.overall",
      unit: "万元",
      indicators: ["保洁面积 320万平方米", "市容环境 改善", "清运及时率 100%"],
    },
    {
      cells: "A1 title, A7 project.code, B7 project.name, C7 budget.total, D7 goal.overall",
      unit: "万元",
      indicators: ["开放公厕 120座", "如厕环境 改善"],
    },
  ]);
});
