import { a1 } from "../../src/grid/address";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";

const HEAD = `
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  | 项目名称 | < | 绿地养护 | < | < | < | < | < |`;
const GOAL = "| 年度目标 | < | 养护绿地 | < | < | < | < | < |";
const TABLE = `
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
  | 产出指标 | 数量指标 | 养护面积 | 100公顷 | 100公顷 | 50 | 50 | |
  | 效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | 38 | |`;

function form(...parts: string[]): string {
  return [HEAD, ...parts].join("\n");
}

/** What is read of the points, apart from the indicators' own. */
function points(rows: string): string[] {
  const declaration = read(gridFromTable(rows));
  return (declaration?.fields ?? []).flatMap(({ path, at, text }) =>
    /^(?:evaluation\.|budget\.(?:weight|score|executionRate)$)/.test(path)
      ? [`${path} ${a1(at)} ${text}`]
      : [],
  );
}

describe("the total of a self-evaluation, below its table", () => {
  test.each([
    [
      "total of points and score",
      "| 总分 | < | < | < | < | 100 | 97.5 | |",
      ["weight F7 100", "score G7 97.5"],
    ],
    [
      "with a grade",
      "| 总 分 | < | < | < | < | 100 | 97.5 | 优 |",
      ["weight F7 100", "score G7 97.5", "grade H7 优"],
    ],
    ["score alone", "| 自评总分 | < | < | < | < | < | 97.5 | |", ["score G7 97.5"]],
    ["score merged over both columns", "| 总得分 | < | < | < | < | 97.5 | < | < |", ["score F7 97.5"]],
    [
      "earned points beside the label",
      "| 自评得分合计 | < | 97.5分 | < | < | < | < | < |",
      ["score C7 97.5分"],
    ],
    ["not yet scored", "| 合计 | < | < | < | < | 100 | | |", ["weight F7 100", "score G7 "]],
    ["no merged areas", "| 总计 | | | | | 100 | 97.5 | |", ["weight F7 100", "score G7 97.5"]],
    ["label with points", "| 总分（100分） | < | < | < | < | < | 97.5 | |", ["score G7 97.5"]],
    [
      "explanations between",
      `| 其他需要说明的问题 | < | 无 | < | < | < | < | < |
       | 总分 | < | < | < | < | 100 | 97.5 | |`,
      ["weight F8 100", "score G8 97.5"],
    ],
    ["grade in a line of its own", "| 自评等级 | < | 优秀 | < | < | < | < | < |", ["grade C7 优秀"]],
    [
      "label and value in one cell",
      "| 自评得分：97.5 | < | < | < | 自评等级：优 | < | < | < |",
      ["score A7 97.5", "grade E7 优"],
    ],
  ])("%s", (_, line, found) => {
    expect(points(form(GOAL, TABLE, line))).toEqual(found.map((text) => `evaluation.${text}`));
  });

  test("what some indicators add up to is no total, nor an amount", () => {
    const rows = form(GOAL, TABLE, `| 小计 | < | < | < | < | 90 | 88 | |`);
    expect(points(rows)).toEqual([]);
    expect(read(gridFromTable(rows))?.money).toEqual([]);
  });

  test("a sum of amounts below the table is none of points", () => {
    const rows = form(
      GOAL,
      TABLE,
      `
      | 子项名称 | < | < | 预算数（万元） | < | 实际数（万元） | < | < |
      | 监理 | < | < | 7 | < | 6 | < | < |
      | 合计 | < | < | 7 | < | 6 | < | < |`,
    );
    expect(points(rows)).toEqual([]);
  });
});

describe("points for the execution of the budget", () => {
  test.each([
    [
      "columns of the matrix",
      `| 项目资金（万元） | < | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
       | ^ | < | 年度资金总额 | 100 | 96 | 10 | 96% | 9.6 |
       | ^ | < | 其中：财政拨款 | 100 | 96 | － | 96% | － |`,
      ["weight F4 10", "executionRate G4 96%", "score H4 9.6"],
    ],
    [
      "heads over one row of values",
      `| 预算执行情况（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
       | ^ | < | 100 | 100 | 96 | 96% | 10 | 9.6 |`,
      ["executionRate F4 96%", "weight G4 10", "score H4 9.6"],
    ],
    [
      "pairs of label and value",
      "| 预算安排（万元） | 100 | 实际支出 | 96 | 支出率 | 96% | 得分 | 9.6分 |",
      ["executionRate F3 96%", "score H3 9.6分"],
    ],
  ])("%s", (_, block, found) => {
    expect(points(form(block, GOAL, TABLE))).toEqual(found.map((text) => `budget.${text}`));
  });

  test("a line below the indicators", () => {
    expect(points(form(GOAL, TABLE, `| 预算执行率 | < | < | 100% | 96% | 10 | 9.6 | |`))).toEqual([
      "budget.executionRate E7 96%",
      "budget.weight F7 10",
      "budget.score G7 9.6",
    ]);
  });
});
