import type { RegionalForm } from "./form";

/** Self-evaluations: what was to be reached beside what was reached. */
export const SELF_EVALUATION_FORMS: readonly RegionalForm[] = [
  {
    title: "ministry self-evaluation: matrix of amounts with points and scores, grade below",
    head: "project self-evaluation 万元 2023",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, H4 project.implementer, E6 budget.total, F6 budget.adjusted, G6 budget.executed, H6 budget.weight, I6 budget.executionRate, J6 budget.score, E7 budget.fiscal, E8 budget.carryover, E9 budget.other, B11 goal.annual, G11 goal.actual, H18 evaluation.weight, I18 evaluation.score, J18 evaluation.grade",
    columns: ["D name, E annualValue, G actualValue, H weight, I score, J deviation"],
    indicators: [
      "13 产出指标 数量指标",
      "14 产出指标 质量指标",
      "15 产出指标 时效指标",
      "16 效益指标 社会效益指标",
      "17 满意度指标 服务对象满意度指标",
    ],
    amounts:
      "budget.total 500, budget.adjusted 480, budget.executed 456, budget.fiscal 500, budget.carryover 0, budget.other 0",
    table: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < | < | < |
      | （ 2023 年度） | < | < | < | < | < | < | < | < | < |
      | 项目名称 | < | 地震监测台网运行 | < | < | < | < | < | < | < |
      | 主管部门 | < | 中国地震局 | < | < | < | 实施单位 | 某省地震局 | < | < |
      | 项目资金\\n（万元） | < | | < | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
      | ^ | ^ | 年度资金总额： | < | 500 | 480 | 456 | 10 | 95.00% | 9.5 |
      | ^ | ^ | 其中：本年财政拨款 | < | 500 | 480 | 456 | — | | — |
      | ^ | ^ | 上年结转资金 | < | 0 | 0 | 0 | — | | — |
      | ^ | ^ | 其他资金 | < | 0 | 0 | 0 | — | | — |
      | 年度总体目标完成情况 | 预期目标 | < | < | < | < | 实际完成情况 | < | < | < |
      | ^ | 保障300个台站稳定运行 | < | < | < | < | 保障305个台站稳定运行 | < | < | < |
      | 年度绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
      | ^ | 产出指标\\n（50分） | 数量指标 | 运行台站数 | 300个 | < | 305个 | 20 | 20 | |
      | ^ | ^ | 质量指标 | 数据连续率 | ≥95% | < | 97% | 20 | 20 | |
      | ^ | ^ | 时效指标 | 速报时间 | ≤2分钟 | < | 1.5分钟 | 10 | 10 | |
      | ^ | 效益指标\\n（30分） | 社会效益指标 | 地震速报服务人口 | ≥500万人 | < | 520万人 | 30 | 30 | |
      | ^ | 满意度指标\\n（10分） | 服务对象满意度指标 | 公众满意度 | ≥90% | < | 92% | 10 | 10 | |
      | 总分 | < | < | < | < | < | < | 100 | 99.5 | 优 |`,
  },
  {
    title: "department self-evaluation: execution by source, tasks with what became of them",
    head: "department self-evaluation 万元 2022",
    cells:
      "A1 title, A2 year, B3 unit.name, D5 budget.total, E5 budget.executed, F5 budget.executionRate, G5 budget.weight, H5 budget.score, D6 budget.basic, D7 budget.project, B9 goal.annual, E9 goal.actual, G15 evaluation.weight, H15 evaluation.score, C16 evaluation.grade",
    columns: ["D name, E annualValue, F actualValue, G weight, H score, I deviation"],
    indicators: [
      "11 产出指标 数量指标",
      "12 产出指标 质量指标",
      "13 效益指标 社会效益指标",
      "14 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 2600, budget.executed 2550, budget.basic 1600, budget.project 1000",
    table: `
      | 部门整体支出绩效自评表 | < | < | < | < | < | < | < | < |
      | （2022年度） | < | < | < | < | < | < | < | < |
      | 部门（单位）名称 | 某市司法局 | < | < | < | < | < | < | < |
      | 部门资金（万元） | < | | 全年预算数（A） | 全年执行数（B） | 执行率（B/A） | 分值 | 得分 | |
      | ^ | < | 年度资金总额 | 2600 | 2550 | 98.08% | 10 | 9.8 | |
      | ^ | < | 其中：基本支出 | 1600 | 1590 | 99.38% | — | — | |
      | ^ | < | 项目支出 | 1000 | 960 | 96% | — | — | |
      | 年度总体目标 | 预期目标 | < | < | 目标实际完成情况 | < | < | < | < |
      | ^ | 办理法律援助案件1000件 | < | < | 办理1050件 | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际值 | 分值 | 得分 | 未完成原因及改进措施 |
      | ^ | 产出指标 | 数量指标 | 法律援助案件数 | ≥1000件 | 1050件 | 30 | 30 | |
      | ^ | ^ | 质量指标 | 案件合格率 | ≥98% | 99% | 20 | 20 | |
      | ^ | 效益指标 | 社会效益指标 | 矛盾纠纷化解率 | ≥97% | 98% | 30 | 30 | |
      | ^ | 满意度指标 | 服务对象满意度指标 | 受援人满意度 | ≥95% | 97% | 10 | 10 | |
      | 自评总分 | < | < | < | < | < | 100 | 99.8 | |
      | 自评等级 | < | 优 | < | < | < | < | < | < |`,
  },
  {
    title: "Sichuan self-evaluation: numbered headings, completion beside unit and weight, conclusions below",
    head: "project self-evaluation 万元 2023",
    cells:
      "A3 title, C4 project.name, C5 project.supervisor, G5 project.implementer, B8 goal.annual, F8 goal.actual, B10 project.overview, C12 budget.total, D12 budget.adjusted, E12 budget.executed, F12 budget.executionRate, G12 budget.weight, H12 budget.score, C13 budget.fiscal, C14 budget.own, I19 evaluation.weight, J19 evaluation.score, A23 project.leader",
    columns: ["D name, E direction, F annualValue, G unit, H actualValue, I weight, J score, K deviation"],
    indicators: ["16 产出指标 数量指标", "17 效益指标 社会效益指标", "18 满意度指标 服务对象满意度指标"],
    amounts:
      "budget.total 238.93, budget.adjusted 251.89, budget.executed 251.89, budget.fiscal 238.93, budget.own 0",
    table: `
      | 报表编号：510000_0013zp | < | < | < | < | < | < | < | < | < | < |
      | | | | | | | | | | | |
      | 部门预算项目支出绩效自评表（2023年度） | < | < | < | < | < | < | < | < | < | < |
      | 项目名称 | < | 51000021R-工资性支出 | < | < | < | < | < | < | < | < |
      | 主管部门 | < | 某县发展和改革局本级 | < | < | 实施单位（盖章） | 某县发展和改革局 | < | < | < | < |
      | 项目基本情况 | 1.项目年度目标完成情况 | < | < | < | < | < | < | < | < | < |
      | ^ | 项目年度目标 | < | < | < | 年度目标完成情况 | < | < | < | < | < |
      | ^ | 及时足额发放工资 | < | < | < | 已足额发放 | < | < | < | < | < |
      | ^ | 2.项目实施内容及过程概述 | < | < | < | < | < | < | < | < | < |
      | ^ | 按月发放 | < | < | < | < | < | < | < | < | < |
      | 预算执行情况（10分） | 年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | < | < |
      | ^ | 总额 | 238.93 | 251.89 | 251.89 | 100.00% | 10 | 10 | | < | < |
      | ^ | 其中：财政资金 | 238.93 | 251.89 | 251.89 | 100.00% | / | / | ^ | < | < |
      | ^ | 单位资金 | 0.00 | 0.00 | 0.00 | 0.00% | / | / | ^ | < | < |
      | 绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
      | ^ | 产出指标 | 数量指标 | 发放覆盖率 | ＝ | 100 | % | 100 | 60 | 60 | |
      | ^ | 效益指标 | 社会效益指标 | 足额保障率 | ＝ | 100 | % | 100 | 20 | 20 | |
      | ^ | 满意度指标 | 服务对象满意度指标 | 职工满意度 | ≥ | 90 | % | 95 | 10 | 10 | |
      | 合计 | < | < | < | < | < | < | < | 100 | 100 | |
      | 评价结论 | 自评得分100分，保障了工资发放。 | < | < | < | < | < | < | < | < | < |
      | 存在问题 | 无 | < | < | < | < | < | < | < | < | < |
      | 改进措施 | 无 | < | < | < | < | < | < | < | < | < |
      | 项目负责人：张三 | < | < | < | 财务负责人：张三 | < | < | < | < | < | < |`,
  },
  {
    title: "Deyang self-evaluation: points before values, goals with what became of them",
    head: "project self-evaluation 万元 2022",
    cells:
      "A1 title, A2 year, C3 project.name, F3 project.leader, C4 project.supervisor, F4 project.implementer, D6 budget.total, E6 budget.executed, F6 budget.weight, G6 budget.executionRate, H6 budget.score, D7 budget.fiscal, D8 budget.other, B10 goal.annual, E10 goal.actual, E17 evaluation.weight, H17 evaluation.score",
    columns: ["D name, E weight, F annualValue, G actualValue, H score, I deviation"],
    indicators: [
      "12 产出指标 数量指标",
      "13 产出指标 质量指标",
      "14 产出指标 成本指标",
      "15 效益指标 社会效益指标",
      "16 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 20, budget.executed 20, budget.fiscal 20",
    table: `
      | 绩效目标自评表 | < | < | < | < | < | < | < | < |
      | （2022年度） | < | < | < | < | < | < | < | < |
      | 项目名称 | < | 水库水标尺安装项目 | < | 项目负责人及电话 | 张三 0838-1234567 | < | < | < |
      | 主管部门 | < | 县水利局 | < | 实施单位 | 县水利局 | < | < | < |
      | 资金情况（万元） | < | | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 | < |
      | ^ | < | 年度资金总额： | 20 | 20 | 10 | 100.00% | 10 | < |
      | ^ | < | 其中：本年财政拨款 | 20 | 20 | — | — | — | < |
      | ^ | < | 其他资金 | | | — | — | — | < |
      | 年度总体目标 | 年初设定目标 | < | < | 年度总体目标完成情况综述 | < | < | < | < |
      | ^ | 安装水标尺266米 | < | < | 完成安装266米 | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施 |
      | ^ | 产出指标（50分） | 数量指标 | 安装水标尺 | 20 | ≥266米 | 266米 | 20 | |
      | ^ | ^ | 质量指标 | 验收合格率 | 20 | 100% | 100% | 20 | |
      | ^ | ^ | 成本指标 | 总投资 | 10 | ≤20万元 | 20万元 | 10 | |
      | ^ | 效益指标（30分） | 社会效益指标 | 受益人口 | 30 | ≥1000人 | 1000人 | 30 | |
      | ^ | 满意度指标（10分） | 服务对象满意度指标 | 受益群众满意度 | 10 | ≥95% | 96% | 10 | |
      | 总分 | < | < | < | 100 | < | < | 100 | |
      | 注：1.一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分、预算资金执行率10分。 | < | < | < | < | < | < | < | < |`,
  },
  {
    title: "Hubei self-evaluation: budget and execution in one row, indicators scored, analysis below",
    head: "project self-evaluation 万元 2023",
    cells:
      "A1 title, A2 unit.name, F2 formDate, B3 project.name, B4 project.supervisor, F4 project.implementer, B5 project.category, B6 project.attribute, C8 budget.total, D8 budget.executed, E8 budget.executionRate, F8 budget.score, G14 evaluation.score",
    columns: ["D name, E annualValue, F actualValue, G score"],
    indicators: [
      "10 产出指标 数量指标",
      "11 产出指标 质量指标",
      "12 效益指标 社会效益指标",
      "13 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 60, budget.executed 58.5",
    table: `
      | 2023年度文物保护项目自评表 | < | < | < | < | < | < |
      | 单位名称：某市博物馆 | < | < | < | 填报日期： | 2024年3月20日 | < |
      | 项目名称 | 文物修复 | < | < | < | < | < |
      | 主管部门 | 市文旅局 | < | < | 项目实施单位 | 某市博物馆 | < |
      | 项目类别 | 1、部门预算项目☑ 2、市直专项□ | < | < | < | < | < |
      | 项目属性 | 1、持续性项目☑ 2、新增性项目□ | < | < | < | < | < |
      | 预算执行情况（万元）（20分） | < | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） | < |
      | ^ | 年度财政资金总额 | 60 | 58.5 | 97.5% | 19.5 | < |
      | 年度绩效目标（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
      | ^ | 产出指标（40分） | 数量指标 | 修复文物件数 | 50件 | 52件 | 20 |
      | ^ | ^ | 质量指标 | 修复合格率 | 100% | 100% | 20 |
      | ^ | 效益指标（30分） | 社会效益指标 | 观众人数 | 20万人次 | 21万人次 | 30 |
      | ^ | 满意度指标（10分） | 服务对象满意度 | 观众满意度 | ≥90% | 95% | 10 |
      | 总分 | < | < | < | < | < | 99.5 |
      | 偏差大或目标未完成原因分析 | 无 | < | < | < | < | < |
      | 改进措施及结果应用方案 | 加强预算管理 | < | < | < | < | < |`,
  },
  {
    title: "monitoring in mid-year: executed until July, forecast, likelihood columns",
    head: "project self-evaluation 万元 2024",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, G4 project.implementer, D6 budget.total, E6 budget.executed, F6 budget.executionRate, D7 budget.fiscal, B8 goal.annual",
    columns: ["D name, E annualValue, F actualValue, H deviation"],
    indicators: ["11 产出指标 数量指标", "12 产出指标 质量指标", "13 效益指标 社会效益指标"],
    amounts: "budget.total 300, budget.executed 160, budget.fiscal 300",
    table: `
      | 项目支出绩效目标执行监控表 | < | < | < | < | < | < | < | < |
      | （2024年度） | < | < | < | < | < | < | < | < |
      | 项目名称 | < | 中小学校舍维修 | < | < | < | < | < | < |
      | 主管部门 | < | 市教育局 | < | < | 实施单位 | 市教育局 | < | < |
      | 项目资金（万元） | < | | 年初预算数 | 1-7月执行数 | 1-7月执行率 | 全年预计执行数 | < | < |
      | ^ | < | 年度资金总额： | 300 | 160 | 53.3% | 300 | < | < |
      | ^ | < | 其中：本年财政拨款 | 300 | 160 | 53.3% | 300 | < | < |
      | 年度总体目标 | 维修校舍20栋 | < | < | < | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | 完成目标可能性 |
      | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ |
      | ^ | 产出指标 | 数量指标 | 维修校舍 | 20栋 | 12栋 | 20栋 | | 确定能 |
      | ^ | ^ | 质量指标 | 验收合格率 | 100% | 100% | 100% | | 确定能 |
      | ^ | 效益指标 | 社会效益指标 | 受益学生 | ≥8000人 | 5000人 | 8000人 | | 有可能 |`,
  },
];
