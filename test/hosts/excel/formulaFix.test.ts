/** A total typed over its formula is given the formula back, through the real office.js. */
import { gridFromTable } from "../../../src/grid/table";
import { everything } from "./excel";
import { openPane } from "./openPane";

const FORM = gridFromTable(
  `
  | 项目支出绩效目标申报表 | < | < | < |
  | 项目名称 | 道路养护 | 金额单位 | 万元 |
  | 项目资金总额 | =B4+B5 → 65 | 年度资金总额 | 65 |
  | 其中：财政拨款 | 45 | 其中：当年财政拨款 | 45 |
  | 其他资金 | 20 | 其他资金 | 20 |
  | 年度目标 | 完成全区120公里道路养护 | < | < |`,
  "表",
);

test("the cell gets a formula that follows its parts, and is what it was after 撤销", async () => {
  const pane = await openPane([FORM], "desktop365");
  await pane.actions.check();
  const cells = () => everything(pane.book).map((sheet) => sheet.cells);
  const before = cells();
  await pane.actions.fix(pane.finding("手工输入的数字").finding.fixes);
  const total = () => pane.book.sheets[0]?.cell(2, 3);
  expect(total()).toMatchObject({ formula: "=D4+D5", value: 65 });
  pane.userEdit("D5", 30, { sheet: "表" });
  expect(total()?.value).toBe(75);
  pane.userEdit("D5", 20, { sheet: "表" });
  await pane.actions.undo();
  expect(total()).toMatchObject({ value: 65 });
  expect(total()?.formula).toBeUndefined();
  expect(cells()).toEqual(before);
});
