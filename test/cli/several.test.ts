import type { CheckOutput } from "../../src/cli/checkCommand";
import type { ReadOutput } from "../../src/cli/readCommand";
import { run } from "../../src/cli/run";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { LISTED, STACKED } from "../reading/severalForms";
import { memoryFiles } from "./memoryFiles";

const LOOK = { columns: [], styles: [], frozenRows: 0, page: { landscape: false, titleRows: null } };
const NOTES = gridFromTable("| 填表说明 |", "说明");
const workbook = (...grids: Grid[]) => writeWorkbook(grids.map((grid) => ({ grid, look: LOOK })));
const files = memoryFiles({ "多个.xlsx": workbook(NOTES, STACKED, LISTED) });

test("read prints every declaration of a sheet with its own cells, and says which it is", async () => {
  const { stdout } = await run(["read", "多个.xlsx"], files);
  const { sheets } = JSON.parse(stdout) as ReadOutput;
  expect(sheets.map(({ sheet, form, part }) => [sheet, form, part])).toEqual([
    ["说明", null, undefined],
    ["项目绩效", "project", { name: "道路养护", firstRow: 1, lastRow: 11 }],
    ["项目绩效", "project", { name: "设备购置", firstRow: 12, lastRow: 21 }],
    ["项目清单", "project", { name: "村组干部报酬", firstRow: 4, lastRow: 5 }],
    ["项目清单", "project", { name: "基层组织活动经费", firstRow: 6, lastRow: 8 }],
  ]);
  expect(sheets[2]?.cells).toMatchObject({
    B13: "project.name",
    B14: "budget.total",
    D18: "indicators.annualValue",
  });
  expect(sheets[2]?.cells).not.toHaveProperty("B2");
  expect(sheets[2]?.money["budget.total"]).toBe(30);
});

test("check finds what is wrong in each, and says where", async () => {
  const { stdout } = await run(["check", "多个.xlsx", "--format", "json"], files);
  const [file] = (JSON.parse(stdout) as CheckOutput).files;
  const vague = file?.sheets.map(({ part, findings }) => [
    part?.name,
    findings.filter(({ rule }) => rule === "vague/value").flatMap(({ cells }) => cells),
  ]);
  expect(vague).toEqual([
    [undefined, []],
    ["道路养护", ["D7"]],
    ["设备购置", ["D18"]],
    ["村组干部报酬", ["I5"]],
    ["基层组织活动经费", ["I8"]],
  ]);
});

test("the text names each with its rows and counts them all", async () => {
  const { stdout } = await run(["check", "多个.xlsx"], files);
  expect(stdout).toMatch(/工作表“项目绩效”中的“道路养护”，第 1—11 行（项目支出/);
  expect(stdout).toMatch(/工作表“项目绩效”中的“设备购置”，第 12—21 行（项目支出/);
  expect(stdout).toMatch(/合计：1 个文件，4 张申报表/);
});

test("a sheet of one declaration is told as before", async () => {
  const [single] = [{ ...STACKED, cells: new Map([...STACKED.cells].filter(([key]) => key < 11 * 16384)) }];
  const source = memoryFiles({ "一个.xlsx": workbook(single) });
  const { stdout } = await run(["read", "一个.xlsx"], source);
  const { sheets } = JSON.parse(stdout) as ReadOutput;
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).not.toHaveProperty("part");
  expect((await run(["check", "一个.xlsx"], source)).stdout).toMatch(/ {2}工作表“项目绩效”（项目支出/);
});
