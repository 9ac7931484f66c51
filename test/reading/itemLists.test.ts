import type { ItemList } from "../../src/declaration/itemList";
import { a1 } from "../../src/grid/address";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import { formGrids } from "./truth";

/** A list in short: its columns; its items with amounts; its sums with the items that they add up. */
function short(list: ItemList) {
  const amounts = (row: ItemList["items"][number]) =>
    row.amounts.map((amount) =>
      amount ? `${a1(amount.at)} ${amount.amount?.number.toFixed() ?? "?"}` : "covered",
    );
  return {
    columns: list.columns.map(({ label }) => label),
    items: list.items.map((item) => [item.name, ...amounts(item)].join(" ")),
    sums: list.sums.map((sum) => [sum.name, ...amounts(sum), "of", ...sum.of.map(String)].join(" ")),
  };
}

function listsOf(table: string) {
  return read(
    gridFromTable(`| 项目支出绩效目标表 | < | < | < | < |
    | 项目名称 | 设备购置 | < | < | < |
    ${table}
    | 年度目标 | 购置设备 | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | |
    | 产出指标 | 数量指标 | 购置数量 | 10台 | |`),
  )?.itemLists.map(short);
}

test("24: the sub-items of a project with their sums in two columns", () => {
  const declaration = read(formGrids("24-jiangsu-suzhou-selfeval")[0]!);
  expect(declaration?.itemLists.map(short)).toEqual([
    {
      columns: ["预算数(万元)", "实际数(万元)"],
      items: ["市财政灾备中心建设 D10 203 F10 197.33", "监理服务 D11 7 F11 5.638"],
      sums: ["合计 D12 210 F12 210 of 0 1"],
    },
  ]);
  expect(declaration?.itemLists[0]?.items[0]?.amounts[0]?.amount?.unit).toBe("万元");
});

test("a department's tasks with a head of two rows", () => {
  const lists = listsOf(`
    | 年度主要任务 | 任务名称 | 主要内容 | 预算金额（元） | < |
    | ^ | ^ | ^ | 总额 | 其中：财政拨款 |
    | ^ | 道路养护 | 养护1200公里 | 5000 | 4800 |
    | ^ | 安全监管 | 检查40次 | 300 | |
    | ^ | 金额合计 | < | 5300 | 5100 |`);
  expect(lists).toEqual([
    {
      columns: ["总额", "其中：财政拨款"],
      items: ["道路养护 D5 5000 E5 4800", "安全监管 D6 300 E6 ?"],
      sums: ["金额合计 D7 5300 E7 5100 of 0 1"],
    },
  ]);
});

test("subtotals add up what stands above them, the total everything; parts and lower numbers count once", () => {
  const lists = listsOf(`
    | 支出明细 | 支出内容 | 单价 | 数量 | 金额（万元） |
    | ^ | 一、设备费 | | | 30 |
    | ^ | 1.服务器 | 2 | 10 | 20 |
    | ^ | 2.存储 | 5 | 2 | 10 |
    | ^ | 小计 | | | 30 |
    | ^ | 二、软件费 | | | 8 |
    | ^ | 其中：授权费 | | | 3 |
    | ^ | 小计 | | | 8 |
    | ^ | 合计 | | | 38 |`);
  expect(lists?.map(({ columns, sums }) => ({ columns, sums }))).toEqual([
    {
      columns: ["金额（万元）"],
      sums: ["小计 E7 30 of 0", "小计 E10 8 of 3", "合计 E11 38 of 0 3"],
    },
  ]);
});

test("a sum above its items adds up those below it", () => {
  const lists = listsOf(`
    | 资金明细 | 序号 | 子项目名称 | 申请金额 | 测算依据 |
    | ^ | | 合计 | 12 | |
    | ^ | 1 | 培训费 | 8 | 80人 |
    | ^ | 2 | 资料费 | 4 | 80册 |`);
  expect(lists).toEqual([
    { columns: ["申请金额"], items: ["培训费 D5 8", "资料费 D6 4"], sums: ["合计 D4 12 of 0 1"] },
  ]);
});
