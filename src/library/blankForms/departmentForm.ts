import { parseArea } from "../../grid/address";
import { gridFromTable } from "../../grid/table";
import { labelAreas } from "./labelAreas";
import type { BlankForm } from "./blankForm";

const name = "部门整体绩效目标申报表";
const FIRST = 2;

const grid = gridFromTable(
  `
  | 部门整体预算绩效目标申报表 | <                    | <                | <                      | <                | <          |
  | （    年度）               | <                    | <                | <                      | <                | 单位：万元 |
  | 部门名称                   |                      | <                | <                      | <                | <          |
  | 基本信息                   | 财政供养人员数       |                  | 下属二级单位数         |                  | <          |
  | 预算整体情况               | 部门预算支出         | 预算金额（万元） | 收入来源               | 预算金额（万元） | <          |
  | ^                          | 基本支出             |                  | 财政拨款               |                  | <          |
  | ^                          | 项目支出             |                  | 其他资金               |                  | <          |
  | ^                          | 事业发展性支出       | 预算金额（万元） | 按预算级次划分         | 预算金额（万元） | <          |
  | ^                          | 财政专项资金         |                  | 本级使用资金           |                  | <          |
  | ^                          | 其他事业发展性支出   |                  | 拟用于对下转移支付资金 |                  | <          |
  | ^                          | 支出合计             | =SUM(C6:C7,C9:C10) → 0 | 收入合计         | =SUM(E6:E7) → 0  | <          |
  | 总体绩效目标               |                      | <                | <                      | <                | <          |
  | 年度重点工作任务           | 名称                 | 主要实施内容     | 拟投入的资金（万元）   | 期望达到的目标（概述） | <    |
  | ^                          |                      |                  |                        |                  | <          |
  | ^                          |                      |                  |                        |                  | <          |
  | ^                          |                      |                  |                        |                  | <          |
  | 其他需完成的任务（可选填） |                      |                  |                        |                  | <          |
  | 绩效指标                   | 一级指标             | 二级指标         | 三级指标               | 实施周期指标值   | 年度指标值 |
  | ^                          | 成本指标             | 经济成本指标     |                        |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
  | ^                          | 产出指标             | 数量指标         |                        |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
  | ^                          | ^                    | 质量指标         |                        |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
  | ^                          | ^                    | 时效指标         |                        |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
  | ^                          | 效益指标             | 经济效益指标     |                        |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
  | ^                          | ^                    | 社会效益指标     |                        |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
  | ^                          | ^                    | 生态效益指标     |                        |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
  | ^                          | ^                    | 可持续影响指标   |                        |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
  | ^                          | 满意度指标           | 服务对象满意度指标 |                      |                  |            |
  | ^                          | ^                    | ^                |                        |                  |            |
`,
  name,
);

const area = (address: string) => parseArea(address) ?? { row: 0, column: 0, rows: 1, columns: 1 };

/** 部门整体: budget, goal, tasks, indicators for the whole period and the year. */
export const DEPARTMENT_FORM: BlankForm = {
  name,
  grid,
  widths: [13, 17, 20, 26, 17, 14],
  heights: { 0: 36, 11: 120, 13: 60, 14: 60, 15: 60, 16: 45 },
  labels: labelAreas(grid, FIRST),
  prose: ["B12:F12", "B14:C17", "E14:F17", "D19:D37"].map(area),
  firstRow: FIRST,
  choices: [],
  start: { row: 2, column: 1 },
};
