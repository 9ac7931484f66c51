import { cellPaths, levelName } from "../../src/declaration/declaration";
import { a1, parseCell } from "../../src/grid/address";
import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import { withContents } from "../rules/seeding/sheet";
import { formGrids } from "./truth";

function withCell(grid: Grid, cell: string, value: string | null): Grid {
  return withContents(grid, [[{ sheet: grid.sheet, ...parseCell(cell)! }, value]]);
}

/** Forms in which something is wrong are read like the same forms without the fault: rules must see what is wrong. */
const TABLE = `
  | 年度目标 | 养护绿地 | < | < | < |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | ^ | 产出指标 | 数量指标 | 养护面积 | 100公顷 |
  | ^ | 效益指标 | 社会效益指标 | 知晓率 | ≥90% |`;

function amounts(rows: string) {
  const declaration = read(
    gridFromTable(`| 项目支出绩效目标表 | < | < | < | < |
    | 项目名称 | 绿地养护 | < | < | < |
    ${rows} ${TABLE}`),
  );
  return declaration?.money.map(({ path, text, at }) => `${path} ${a1(at)} ${text}`);
}

describe("an amount that cannot be read is still the value beside its label", () => {
  test.each(["待定", "#REF!", "以批复为准", "另行下达", "详见附件"])("%s", (text) => {
    expect(
      amounts(`| 资金总额 | ${text} | < | < | < |
               | 其中：财政拨款 | 80 | < | < | < |`),
    ).toEqual([`budget.total B3 ${text}`, "budget.fiscal B4 80"]);
  });

  test.each(["待定", "#REF!"])("%s below a head", (text) => {
    expect(
      amounts(`| 资金来源 | 合计 | 中央财政 | 市级财政 | 其他资金 |
               | ^ | ${text} | 30 | 20 | ${text} |`),
    ).toEqual([
      `budget.total B4 ${text}`,
      "budget.fiscal.superior C4 30",
      "budget.fiscal.local D4 20",
      `budget.other E4 ${text}`,
    ]);
  });

  test("words that head the next column are no amount", () => {
    expect(
      amounts(`| 资金来源 | 资金总额 | 债券资金 | 绩效占比 | |
               | ^ | 100 | 30 | 20 | |`),
    ).toEqual(["budget.total B4 100", "budget.further C4 30"]);
  });
});

test.each(["绩效度量单位", "计量单位", "度量单位", "指标值单位", "单位名称"])(
  "%s heads the units",
  (head) => {
    const declaration = read(
      gridFromTable(`| 项目支出绩效目标表 | < | < | < | < |
      | 项目名称 | 绿地养护 | < | < | < |
      | 年度目标 | 养护绿地 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | ${head} |
      | 产出指标 | 数量指标 | 养护面积 | 100 | 公顷 |
      | 效益指标 | 社会效益指标 | 知晓率 | ≥90 | % |`),
    );
    expect(declaration?.indicators.map(({ unit }) => unit?.text)).toEqual(["公顷", "%"]);
  },
);

describe("00b, where page breaks shift the table", () => {
  const form = formGrids("00b-guangzhou-tianhe-department-pagebreaks")[0]!;
  const before = cellPaths(read(form)!);

  test.each(["C36", "C40", "C45", "C48", "C57", "C63"])("%s emptied: every cell keeps its path", (cell) => {
    expect(cellPaths(read(withCell(form, cell, null))!)).toEqual(before);
  });

  test.each([
    ["A55", "数量指标"],
    ["A61", "数量指标"],
    ["C49", "质量指标"],
  ])("%s turned into %s stands under 效益指标 still", (cell, level2) => {
    const declaration = read(withCell(form, cell, level2))!;
    const group = declaration.groups.find(
      ({ level2: label }) => label?.at?.row === Number(cell.slice(1)) - 1,
    );
    expect(levelName(group?.level1 ?? null, 1)).toBe("效益指标");
  });
});

describe("columns whose heads do not say what they hold", () => {
  const paths = (rows: string) => {
    const declaration = read(
      gridFromTable(`| 部门预算项目支出绩效目标表 | < | < | < |
      | 项目名称 | 大楼运行保障 | < | < |
      ${rows}`),
    )!;
    return declaration.fields.flatMap(({ path, at }) => (at.row > 2 ? [`${a1(at)} ${path}`] : []));
  };

  test("levels and names one column further left than their heads say: Hubei's project form", () => {
    expect(
      paths(`| 一级指标 | 二级指标 | 绩效标准 | 当年预期实现值 |
             | 数量指标 | 维修次数 | 反映维修情况 | 2280次 |
             | ^ | 巡察次数 | 反映巡检情况 | 200次 |
             | 质量指标 | 验收合格率 | 反映维修质量情况 | ≥92% |`),
    ).toEqual(
      [4, 5, 6].flatMap((row) => [
        `B${String(row)} indicators.name`,
        `C${String(row)} indicators.definition`,
        `D${String(row)} indicators.annualValue`,
      ]),
    );
  });

  test("last year's and this year's level: Heilongjiang's project form", () => {
    expect(
      paths(`| 绩效指标 | 指标名称 | 上年度实际水平 | 本年度计划水平 | 指标内容/计算公式 |
             | 数量指标 | 新增图书册数 | 2万册 | 2.2万册 | 入藏登记数 |
             | 质量指标 | 编目合格率 | 99% | 99% | 抽检 |`),
    ).toEqual(
      [4, 5].flatMap((row) => [
        `B${String(row)} indicators.name`,
        `C${String(row)} indicators.previousValue`,
        `D${String(row)} indicators.annualValue`,
        `E${String(row)} indicators.definition`,
      ]),
    );
  });
});
