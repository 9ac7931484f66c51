import { parseArea } from "../../grid/address";
import { gridFromTable } from "../../grid/table";
import { labelAreas } from "./labelAreas";
import type { BlankForm } from "./blankForm";

const name = "项目支出绩效目标申报表";
const FIRST = 2;

const grid = gridFromTable(
  `
  | 项目支出绩效目标申报表 | <              | <                | <        | <          | <          | <          |
  | （    年度）           | <              | <                | <        | <          | <          | 单位：万元 |
  | 项目名称               |                | <                | <        | <          | <          | <          |
  | 主管部门               |                | <                | 实施单位 |            | <          | <          |
  | 项目属性               |                | <                | 项目期   |            | <          | <          |
  | 项目负责人             |                | <                | 联系电话 |            | <          | <          |
  | 项目资金（万元）       | 年度资金总额   | <                | =SUM(D8:D9) → 0 | <   | <          | <          |
  | ^                      | 其中：财政拨款 | <                |          | <          | <          | <          |
  | ^                      | 其他资金       | <                |          | <          | <          | <          |
  | 立项依据               |                | <                | <        | <          | <          | <          |
  | 年度总体目标           |                | <                | <        | <          | <          | <          |
  | 绩效指标               | 一级指标       | 二级指标         | 三级指标 | 指标方向   | 年度指标值 | 计量单位   |
  | ^                      | 成本指标       | 经济成本指标     |          |            |            |            |
  | ^                      | ^              | ^                |          |            |            |            |
  | ^                      | ^              | 社会成本指标     |          |            |            |            |
  | ^                      | ^              | 生态环境成本指标 |          |            |            |            |
  | ^                      | 产出指标       | 数量指标         |          |            |            |            |
  | ^                      | ^              | ^                |          |            |            |            |
  | ^                      | ^              | ^                |          |            |            |            |
  | ^                      | ^              | 质量指标         |          |            |            |            |
  | ^                      | ^              | ^                |          |            |            |            |
  | ^                      | ^              | 时效指标         |          |            |            |            |
  | ^                      | ^              | ^                |          |            |            |            |
  | ^                      | 效益指标       | 经济效益指标     |          |            |            |            |
  | ^                      | ^              | ^                |          |            |            |            |
  | ^                      | ^              | 社会效益指标     |          |            |            |            |
  | ^                      | ^              | ^                |          |            |            |            |
  | ^                      | ^              | 生态效益指标     |          |            |            |            |
  | ^                      | ^              | 可持续影响指标   |          |            |            |            |
  | ^                      | 满意度指标     | 服务对象满意度指标 |        |            |            |            |
  | ^                      | ^              | ^                |          |            |            |            |
`,
  name,
);

const area = (address: string) => parseArea(address) ?? { row: 0, column: 0, rows: 1, columns: 1 };

/** 项目支出: money, goal, indicators for the year with direction and unit in columns of their own. */
export const PROJECT_FORM: BlankForm = {
  name,
  grid,
  widths: [13, 14, 20, 28, 11, 13, 11],
  heights: { 0: 36, 9: 60, 10: 110 },
  labels: labelAreas(grid, FIRST),
  prose: ["B10:G10", "B11:G11", "D13:D31"].map(area),
  firstRow: FIRST,
  choices: [
    { area: area("B5"), list: ["新增项目", "延续项目"] },
    { area: area("E13:E31"), list: ["≥", "≤", "=", "定性"] },
  ],
  start: { row: 2, column: 1 },
};
