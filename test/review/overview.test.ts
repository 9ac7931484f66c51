import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { a1 } from "../../src/grid/address";
import { gridFromTable } from "../../src/grid/table";
import { readGrids } from "../../src/hosts/file/read";
import { read } from "../../src/reading/read";
import { overviewOf } from "../../src/review/overview";
import type { Overview } from "../../src/review/overview";

const FORMS = path.join(__dirname, "../forms");

function overviewsIn(file: string): Overview[] {
  return readGrids(readFileSync(path.join(FORMS, file))).flatMap((grid) => {
    const declaration = read(grid);
    return declaration ? [overviewOf(declaration)] : [];
  });
}

function overview(table: string): Overview {
  const declaration = read(gridFromTable(table, "表"));
  if (!declaration) throw new Error("no declaration");
  return overviewOf(declaration);
}

const form = (total: string, fiscal: string, other: string) =>
  overview(`
    | 项目支出绩效目标申报表 | < | < | < |
    | 项目名称 | 道路养护 | 金额单位 | 万元 |
    | 资金总额 | ${total} | 其中：财政拨款 | ${fiscal} |
    | | | 其他资金 | ${other} |
    | 年度目标 | 完成全区120公里道路养护 | < | < |`);

test("the real form: who, money, tasks, indicators and the gaps among them, each at its cell", () => {
  const [seen] = overviewsIn("00-guangzhou-tianhe-department.xlsx");
  const name = seen?.identity.find(({ label }) => label === "部门名称");
  expect(name).toMatchObject({ text: "广州高新技术产业开发区天河科技园管理委员会" });
  expect(a1(name!.at)).toBe("B2");

  expect(seen?.sums.map(({ kind, state }) => [kind, state])).toEqual([
    ["income-expenditure", "agrees"],
    ["levels-total", "agrees"],
  ]);
  expect(seen?.tasks.total).toBe("73,008.00 万元");
  expect(seen?.tasks.tasks).toHaveLength(4);
  const shares = seen?.tasks.tasks.map(({ share }) => share ?? 0) ?? [];
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);

  const gaps = seen?.matrix.rows.filter(({ counts }) => counts[0]?.gap);
  expect(gaps?.map(({ level2 }) => level2)).toEqual(["生态效益指标", "可持续影响指标"]);
  expect(a1(gaps![0]!.counts[0]!.at)).toBe("D55");
  expect(seen?.matrix.rows[0]).toMatchObject({ level1: "产出指标", level2: "数量指标" });
  expect(seen?.matrix.rows[0]?.counts[0]?.count).toBe(12);
});

test("sums that differ show both sides on one scale, and by how much, exactly", () => {
  const [sum] = form("100.3", "50.1", "25.1").sums;
  expect(sum).toMatchObject({
    kind: "sources-total",
    state: "differs",
    difference: "25.10 万元",
    sides: [
      { label: "资金总额", amount: "100.30 万元", share: 1 },
      { label: "财政拨款＋其他资金", amount: "75.20 万元", share: 0.7498 },
    ],
  });
  if (sum?.state !== "differs") throw new Error("differs");
  expect(sum.sides.map(({ cells }) => cells.map(a1))).toEqual([["B3"], ["D3", "D4"]]);
});

test("sums that agree have no difference; what is empty or unreadable is no agreement", () => {
  expect(form("0.3", "0.1", "0.2").sums[0]).toMatchObject({ state: "agrees", difference: null });
  expect(form("", "", "").sums[0]?.state).toBe("unfilled");
  expect(form("7,5.0", "50", "25").sums[0]?.state).toBe("unknown");
});

test("tasks without money, and money that cannot be read, have no share", () => {
  const { tasks } = overview(`
    | 部门整体预算绩效目标申报表 | < | < | < | < |
    | 部门名称 | 市交通局 | < | < | < |
    | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 | < | < | < |
    | 年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |
    | ^ | 道路养护 | 养护120公里 | 300 | 路况优良率90% |
    | ^ | 公交保障 | 补贴公交线路 | 100 | 准点率95% |
    | ^ | 宣传 | 安全宣传 | | 知晓率95% |`);
  expect(tasks.tasks.map(({ name, amount, share, percent }) => [name, amount, share, percent])).toEqual([
    ["道路养护", "300.00 万元", 0.75, "75.0%"],
    ["公交保障", "100.00 万元", 0.25, "25.0%"],
    ["宣传", "", null, ""],
  ]);
});

test("a level 1 that the form lacks is a gap at the table's head", () => {
  const { matrix } = overview(`
    | 项目支出绩效目标申报表 | < | < | < |
    | 项目名称 | 主体班 | 主管部门 | 市委党校 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训人次 | 280人次 |
    | 效益指标 | 社会效益指标 | | |`);
  const seen = matrix.rows.map(({ level1, level2, counts: [cell] }) => [
    level1,
    level2,
    cell?.count,
    cell?.gap,
    cell && a1(cell.at),
  ]);
  expect(seen).toEqual([
    ["产出指标", "数量指标", 1, false, "C4"],
    ["效益指标", "社会效益指标", 0, true, "C5"],
    ["满意度指标", "", 0, true, "A3"],
  ]);
});

test("long texts are cut between characters, and what was not understood is listed", () => {
  const { goals, unrecognised } = overview(`
    | 项目支出绩效目标申报表 | < | < | < |
    | 项目名称 | 主体班 | 主管部门 | 市委党校 |
    | 天气情况 | 晴转多云 | | |
    | 年度目标 | ${"𠮷".repeat(200)} | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训人次 | 280人次 |`);
  expect(goals[0]?.text).toBe(`${"𠮷".repeat(90)}…`);
  expect(unrecognised.map(({ text, at }) => [text, a1(at)])).toContainEqual(["天气情况", "A3"]);
});

test("every indicator of every real form is counted once, and no share leaves its bar", () => {
  const files = readdirSync(FORMS).filter((file) => file.endsWith(".xlsx"));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files)
    for (const grid of readGrids(readFileSync(path.join(FORMS, file)))) {
      const declaration = read(grid);
      if (!declaration) continue;
      const { matrix, sums, tasks } = overviewOf(declaration);
      const counted = matrix.rows.flatMap(({ counts }) => counts.map((cell) => cell?.count ?? 0));
      expect([file, grid.sheet, counted.reduce((sum, count) => sum + count, 0)]).toEqual([
        file,
        grid.sheet,
        declaration.indicators.length,
      ]);
      const shares = [
        ...sums.flatMap((sum) => ("sides" in sum ? sum.sides.map(({ share }) => share) : [])),
        ...tasks.tasks.map(({ share }) => share ?? 0),
      ];
      for (const share of shares) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
});

describe("a self-evaluation", () => {
  const EVALUATED = `
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < |
    | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | 年度资金总额 | 50 | 48 | 10 | 96% | 9.6 |
    | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
    | ^ | 演出100场 | < | < | 演出98场 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 50 | 49 |
    | 效益指标 | 社会效益指标 | 惠及观众 | ≥5万人次 | 5.2万人次 | 30 | 30 |
    | 满意度指标 | 服务对象满意度指标 | 观众评价 | 满意 | 满意 | 10 | |
    | 总分 | < | < | < | < | 100 | 98.6 |`;
  const evaluated = (table = EVALUATED) => overviewOf(read(gridFromTable(table, "自评"))!).evaluation;

  test("tells what was spent, on one scale, and the points for it", () => {
    const { execution, rate, executionScore } = evaluated()!;
    expect(
      execution.map(({ label, amount, share, cells }) => [label, amount, share, cells.map(a1).join()]),
    ).toEqual([
      ["预算数", "50.00 万元", 1, "C4"],
      ["全年执行数", "48.00 万元", 0.96, "D4"],
    ]);
    expect(rate).toBe("96%");
    expect(executionScore).toMatchObject({ score: "9.6", weight: "10", share: 0.96 });
  });

  test("tells of each indicator what was reached beside what was wanted, and its points", () => {
    expect(
      evaluated()!.outcomes.map(({ name, target, actual, state, score, cells }) =>
        [name, target, actual, state, score?.score, score?.weight, cells.map(a1).join()].join(" "),
      ),
    ).toEqual([
      "演出场次 ≥100场 98场 missed 49 50 C8",
      "惠及观众 ≥5万人次 5.2万人次 reached 30 30 C9",
      "观众评价 满意 满意 unknown  10 C10",
    ]);
  });

  test("adds up points only where every indicator has them, and tells the form's total", () => {
    const { added, stated } = evaluated()!;
    expect(added).toBeNull();
    expect(stated).toMatchObject({ score: "98.6", weight: "100" });
    const complete = evaluated(EVALUATED.replace("| 10 | |\n", "| 10 | 10 |\n"))!;
    expect(complete.added).toMatchObject({ score: "98.6", weight: "100", share: 0.986 });
  });

  test("shows what became of the goal beside the goal", () => {
    const { goals } = overviewOf(read(gridFromTable(EVALUATED, "自评"))!);
    expect(goals.map(({ text, at }) => [text, a1(at)])).toEqual([
      ["演出100场", "B6"],
      ["演出98场", "E6"],
    ]);
  });

  test("a declaration evaluates nothing", () => {
    expect(
      evaluated(EVALUATED.replace("自评表", "目标申报表").replace(/实际完成值|得分|执行/g, "备注")),
    ).toBeNull();
  });
});

test("a kind of cost without an indicator is no gap where another kind has one", () => {
  const { matrix } = overviewOf(
    read(
      gridFromTable(`
        | 项目支出绩效目标申报表 | < | < | < |
        | 项目名称 | 道路养护 | 主管部门 | 交通局 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 养护成本 | ≤50万元 |
        | ^ | 社会成本指标 | | |
        | 产出指标 | 数量指标 | 养护里程 | 100公里 |
        | ^ | 质量指标 | | |
        | 效益指标 | 社会效益指标 | 通行能力 | ≥95% |
        | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% |`),
    )!,
  );
  const gaps = matrix.rows
    .filter(({ counts }) => counts.some((cell) => cell?.gap))
    .map(({ level2 }) => level2);
  expect(gaps).toEqual(["质量指标"]);
});
