import type { RegionalForm } from "./form";

/** Forms of whole departments. */
export const DEPARTMENT_FORMS: readonly RegionalForm[] = [
  {
    title: "Liaoning department: levels of its own, tasks by kind of project with sources",
    head: "department target 万元 2024",
    cells:
      "A1 title, A2 year, B3 unit.name, B4 unit.duties, C5 budget.income.total, C6 budget.income.fiscal, E6 budget.income.other, B9 tasks.name, C9 tasks.item, D9 tasks.funding, B10 tasks.name, C10 tasks.item, D10 tasks.funding, B11 goal.annual",
    columns: ["D name, E direction, F annualValue, G unit"],
    indicators: [
      "13 履职效能 重点工作履行情况",
      "14 履职效能 整体工作完成情况",
      "15 管理效率 预算编制管理",
      "16 运行成本 成本控制成效",
      "17 社会效应 社会效益指标",
      "18 可持续性 体制机制改革",
    ],
    amounts:
      "budget.income.total 3200, budget.income.fiscal 3200, budget.income.other 0, tasks.funding 900, tasks.funding 450",
    table: `
      | 部门（单位）整体绩效目标表 | < | < | < | < | < | < |
      | （2024年度） | < | < | < | < | < | < |
      | 部门（单位）名称 | 辽宁省某厅 | < | < | < | < | < |
      | 主要职能 | 负责全省知识产权保护工作 | < | < | < | < | < |
      | 年度部门预算收入（万元） | 收入总额 | 3200 | < | < | < | < |
      | ^ | 财政拨款 | 3200 | 其他收入 | 0 | < | < |
      | 年度主要任务 | 任务名称 | 对应项目 | 预算资金情况（万元） | < | < | < |
      | ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金 | < |
      | ^ | 专利转化 | 专利转化专项 | 900 | 900 | 0 | < |
      | ^ | 保护执法 | 执法办案经费 | 450 | 450 | 0 | < |
      | 年度绩效目标 | 提升知识产权创造质量 | < | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 运算符号 | 指标值 | 度量单位 |
      | ^ | 履职效能 | 重点工作履行情况 | 重点工作办结率 | = | 100 | % |
      | ^ | ^ | 整体工作完成情况 | 总体工作完成率 | = | 100 | % |
      | ^ | 管理效率 | 预算编制管理 | 预算绩效目标覆盖率 | = | 100 | % |
      | ^ | 运行成本 | 成本控制成效 | 三公经费变动率 | <= | 0 | % |
      | ^ | 社会效应 | 社会效益 | 有效发明专利拥有量 | >= | 60000 | 件 |
      | ^ | 可持续性 | 体制机制改革 | 制度建设 | 定性 | 健全 | |`,
  },
  {
    title: "Beijing department: budget by kind, duties and goals in rows",
    head: "department target 万元 2023",
    cells:
      "A1 title, A2 year, C3 unit.name, C4 budget.total, F4 budget.basic, F5 budget.project, C6 unit.duties, C7 goal.annual",
    columns: ["C name, D direction, E annualValue, F unit"],
    indicators: [
      "9 产出指标 数量指标",
      "10 产出指标 质量指标",
      "11 效益指标 社会效益指标",
      "12 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 15600.5, budget.basic 9600.5, budget.project 6000",
    table: `
      | 部门整体支出绩效目标申报表 | < | < | < | < | < |
      | （2023年度） | < | < | < | < | < |
      | 部门（单位）名称 | < | 北京市某局 | < | < | < |
      | 部门资金（万元） | < | 15600.50 | < | 其中：基本支出 | 9600.50 |
      | | < | | < | 项目支出 | 6000.00 |
      | 部门职责 | < | 负责本市档案事业 | < | < | < |
      | 年度绩效目标 | < | 接收档案10万卷 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标方向 | 指标值 | 度量单位 |
      | 产出指标 | 数量指标 | 接收档案数量 | ≥ | 10 | 万卷 |
      | ^ | 质量指标 | 著录准确率 | ≥ | 99 | % |
      | 效益指标 | 社会效益指标 | 查档利用人次 | ≥ | 5000 | 人次 |
      | 满意度指标 | 服务对象满意度指标 | 查档人员满意度 | ≥ | 95 | % |`,
  },
  {
    title: "Shandong department: total with sources in a matrix of expenditure, tasks numbered",
    head: "department target 万元 2023",
    cells:
      "A1 title, B2 unit.name, E2 unit.staffCount, B3 unit.duties, C4 budget.total, C5 budget.basic, C6 budget.project, B8 tasks.name, C8 tasks.content, E8 tasks.funding, B9 tasks.name, C9 tasks.content, E9 tasks.funding, B10 goal.annual",
    columns: ["C name, D annualValue, E remark"],
    indicators: [
      "12 产出指标 数量指标",
      "13 产出指标 时效指标",
      "14 效益指标 可持续影响指标",
      "15 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 880, budget.basic 500, budget.project 380, tasks.funding 200, tasks.funding 180",
    table: `
      | 2023年部门整体绩效目标申报表 | < | < | < | < |
      | 部门名称 | 某市档案馆 | < | 编制人数 | 35 |
      | 部门职能 | 档案收集、保管和利用 | < | < | < |
      | 预算资金情况（万元） | 部门预算总额 | 880 | < | < |
      | ^ | 基本支出 | 500 | < | < |
      | ^ | 项目支出 | 380 | < | < |
      | 年度重点工作 | 任务名称 | 主要内容 | < | 预算金额 |
      | ^ | 1.数字化 | 完成档案数字化50万页 | < | 200 |
      | ^ | 2.征集 | 征集珍贵档案100件 | < | 180 |
      | 部门年度目标 | 完成数字化和征集任务 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
      | 产出指标 | 数量指标 | 数字化页数 | 50万页 | |
      | ^ | 时效指标 | 完成时间 | 2023年12月 | |
      | 效益指标 | 可持续影响指标 | 档案长期保存 | 有保障 | |
      | 满意度指标 | 社会公众满意度 | 查档群众满意度 | ≥95% | |`,
  },
  {
    title: "Shanghai department: goals and tasks in prose, indicators with cycle values",
    head: "department target 元 2024",
    cells:
      "A1 title, B2 unit.name, D2 unit.code, B3 unit.duties, B4 goal.period, B5 goal.annual, B6 budget.expenditure.total, D6 budget.income.fiscal, B7 budget.basic, D7 budget.project",
    columns: ["C name, D annualValue"],
    indicators: [
      "9 产出目标 数量指标",
      "10 产出目标 时效指标",
      "11 效果目标 社会效益指标",
      "12 影响力目标 长效管理",
    ],
    amounts:
      "budget.expenditure.total 50000000, budget.income.fiscal 48000000, budget.basic 30000000, budget.project 20000000",
    table: `
      | 2024年度部门整体支出绩效目标申报表（单位：元） | < | < | < |
      | 部门名称 | 上海市某区民政局 | 部门编码 | 0123 |
      | 部门职能 | 负责社会救助、养老服务 | < | < |
      | 中长期规划目标 | 建成大城养老样板 | < | < |
      | 年度绩效目标 | 新增养老床位300张 | < | < |
      | 部门支出总额 | 50000000 | 财政拨款收入 | 48000000 |
      | 基本支出 | 30000000 | 项目支出 | 20000000 |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
      | 产出目标 | 数量 | 新增养老床位 | 300张 |
      | ^ | 时效 | 按期完成率 | 100% |
      | 效果目标 | 社会效益 | 老年人受益面 | 扩大 |
      | 影响力目标 | 长效管理 | 制度健全性 | 健全 |`,
  },
];
