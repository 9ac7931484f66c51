import type { RegionalForm } from "./form";

/** The first forms of other regions that the reading was made to read. */
export const EARLY_FORMS: readonly RegionalForm[] = [
  {
    title: "ministry: medium-term and annual amounts, goals and indicators side by side",
    head: "project target 万元 2023",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, G4 project.implementer, C5 project.attribute, G5 project.period, E6 budget.total, H6 budget.annual.total, E7 budget.fiscal, H7 budget.annual.fiscal, E8 budget.other, H8 budget.annual.carryover, H9 budget.annual.other, B11 goal.period, F11 goal.annual",
    columns: ["D name, E periodValue, G name, H annualValue"],
    indicators: [
      "13 产出指标 数量指标",
      "14 产出指标 数量指标",
      "15 产出指标 质量指标",
      "16 产出指标 时效指标",
      "17 效益指标 社会效益指标",
      "18 满意度指标 服务对象满意度指标",
    ],
    amounts:
      "budget.total 3000, budget.annual.total 1000, budget.fiscal 2900, budget.annual.fiscal 960, budget.other 100, budget.annual.carryover 10, budget.annual.other 30",
    table: `
      | 项目支出绩效目标表 | < | < | < | < | < | < | < |
      | （2023年度） | < | < | < | < | < | < | < |
      | 项目名称 | < | 水文监测 | < | < | < | < | < |
      | 主管部门及代码 | < | [126]水利部 | < | 实施单位 | < | 水利部水文司 | < |
      | 项目属性 | < | 延续项目 | < | 项目期 | < | 2022-2024年 | < |
      | 项目资金（万元） | < | 中期资金总额： | < | 3000 | 年度资金总额： | < | 1000 |
      | ^ | ^ | 其中：财政拨款 | < | 2900 | 其中：财政拨款 | < | 960 |
      | ^ | ^ | 其他资金 | < | 100 | 上年结转 | < | 10 |
      | ^ | ^ | | < | | 其他资金 | < | 30 |
      | 总体目标 | 中期目标（2022年—2024年） | < | < | < | 年度目标 | < | < |
      | ^ | 目标1：建成监测站网 | < | < | < | 目标1：新建监测站20个 | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 新建监测站 | 60个 | 数量指标 | 新建监测站 | 20个 |
      | ^ | ^ | ^ | 维护监测站 | 100个 | ^ | 维护监测站 | 30个 |
      | ^ | ^ | 质量指标 | 合格率 | ≥95% | 质量指标 | 合格率 | ≥95% |
      | ^ | ^ | 时效指标 | | | 时效指标 | 完成时间 | 12月底前 |
      | ^ | 效益指标 | 社会效益指标 | 预报准确率 | ≥90% | 社会效益指标 | 预报准确率 | ≥88% |
      | ^ | 满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥90% | 服务对象满意度指标 | 公众满意度 | ≥90% |`,
  },
  {
    title: "self-evaluation: amounts as a matrix, goal beside what became of it",
    head: "project self-evaluation 万元 2023",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, I4 project.implementer, C5 project.leader, I5 project.phone, E7 budget.total, F7 budget.adjusted, G7 budget.executed, H7 budget.weight, I7 budget.executionRate, J7 budget.score, E8 budget.fiscal, E9 budget.carryover, E10 budget.other, B12 goal.annual, G12 goal.actual, G19 evaluation.weight, H19 evaluation.score",
    columns: ["D name, E annualValue, F actualValue, G weight, H score, I deviation"],
    indicators: [
      "14 产出指标 数量指标",
      "15 产出指标 质量指标",
      "16 产出指标 时效指标",
      "17 效益指标 生态效益指标",
      "18 满意度指标 服务对象满意度指标",
    ],
    amounts:
      "budget.total 100, budget.adjusted 110, budget.executed 105, budget.fiscal 90, budget.carryover 0, budget.other 10",
    table: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < | < | < |
      | （2023年度） | < | < | < | < | < | < | < | < | < |
      | 项目名称 | < | 城市绿化养护 | < | < | < | < | < | < | < |
      | 主管部门 | < | 市园林局 | < | < | < | 实施单位 | < | 绿化中心 | < |
      | 项目负责人 | < | 张三 | < | < | < | 联系电话 | < | 020-12345678 | < |
      | 项目资金（万元） | < | | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | ^ | 年度资金总额 | < | 100 | 110 | 105 | 10 | 95.45% | 9.5 |
      | ^ | ^ | 其中：当年财政拨款 | < | 90 | 100 | 95 | — | 95% | — |
      | ^ | ^ | 上年结转资金 | < | 0 | 0 | 0 | — | | — |
      | ^ | ^ | 其他资金 | < | 10 | 10 | 10 | — | 100% | — |
      | 年度总体目标 | 预期目标 | < | < | < | < | 实际完成情况 | < | < | < |
      | ^ | 完成绿化养护面积100万平方米 | < | < | < | < | 完成养护面积102万平方米 | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | < |
      | ^ | 产出指标（50分） | 数量指标 | 养护面积 | 100万平方米 | 102万平方米 | 20 | 20 | | < |
      | ^ | ^ | 质量指标 | 成活率 | ≥95% | 96% | 20 | 20 | | < |
      | ^ | ^ | 时效指标 | 完成时间 | 12月底前 | 12月20日 | 10 | 10 | | < |
      | ^ | 效益指标（30分） | 生态效益指标 | 绿化覆盖率 | ≥40% | 41% | 30 | 30 | | < |
      | ^ | 满意度指标（10分） | 服务对象满意度指标 | 市民满意度 | ≥90% | 92% | 10 | 10 | | < |
      | 总分 | < | < | < | < | < | 100 | 99.5 | | < |`,
  },
  {
    title: "department: tasks with a head of two rows and a sum",
    head: "department target 万元 2024",
    cells:
      "A1 title, A2 year, C3 unit.name, B6 tasks.name, C6 tasks.content, D6 tasks.funding, B7 tasks.name, C7 tasks.content, D7 tasks.funding, B9 goal.annual",
    columns: ["D name, E annualValue"],
    indicators: [
      "11 产出指标 数量指标",
      "12 产出指标 质量指标",
      "13 效益指标 社会效益指标",
      "14 满意度指标 服务对象满意度指标",
    ],
    amounts: "tasks.funding 5000, tasks.funding 300",
    table: `
      | 部门整体支出绩效目标申报表 | < | < | < | < | < |
      | （2024年度） | < | < | < | < | < |
      | 部门（单位）名称 | < | 省交通运输厅 | < | < | < |
      | 年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < | < |
      | ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金 |
      | ^ | 道路养护 | 国省干线养护1200公里 | 5000 | 4800 | 200 |
      | ^ | 安全监管 | 开展安全检查40次 | 300 | 300 | 0 |
      | ^ | 金额合计 | < | 5300 | 5100 | 200 |
      | 年度总体目标 | 完成国省干线养护1200公里，优良路率达到95%以上 | < | < | < | < |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | < |
      | ^ | 产出指标 | 数量指标 | 养护里程 | 1200公里 | < |
      | ^ | ^ | 质量指标 | 优良路率 | ≥95% | < |
      | ^ | 效益指标 | 社会效益指标 | 通行能力 | 有效提升 | < |
      | ^ | 满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥90% | < |`,
  },
  {
    title: "self-evaluation of a transfer payment",
    head: "project self-evaluation 万元 2022",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, C5 project.supervisor, F5 project.implementer, D7 budget.total, E7 budget.executed, F7 budget.executionRate, D8 budget.fiscal.superior, D9 budget.fiscal.local, D10 budget.other, B12 goal.overall, D12 goal.actual",
    columns: ["D name, E annualValue, F actualValue"],
    indicators: ["14 产出指标 数量指标", "15 效益指标 经济效益指标"],
    amounts:
      "budget.total 1000, budget.executed 900, budget.fiscal.superior 800, budget.fiscal.local 200, budget.other 0",
    table: `
      | 中央对地方转移支付区域绩效目标自评表 | < | < | < | < | < |
      | （2022年度） | < | < | < | < | < |
      | 转移支付名称 | | 农田建设补助资金 | < | < | < |
      | 中央主管部门 | | 农业农村部 | < | < | < |
      | 地方主管部门 | | 省农业农村厅 | < | 资金使用单位 | 县农业农村局 |
      | 资金投入情况（万元） | | < | 全年预算数(A) | 全年执行数(B) | 预算执行率(B/A×100%) |
      | ^ | 年度资金总额： | < | 1000 | 900 | 90% |
      | ^ | 其中：中央财政资金 | < | 800 | 720 | 90% |
      | ^ | 地方资金 | < | 200 | 180 | 90% |
      | ^ | 其他资金 | < | 0 | 0 | |
      | 总体目标完成情况 | 总体目标 | < | 全年实际完成情况 | < | < |
      | ^ | 建设高标准农田2万亩 | < | 建设2万亩 | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 |
      | ^ | 产出指标 | 数量指标 | 建设面积 | ≥2万亩 | 2万亩 |
      | ^ | 效益指标 | 经济效益指标 | 亩均增产 | ≥50公斤 | 55公斤 |`,
  },
  {
    title: "Beijing: project in words, operator in a column of its own",
    head: "project target 万元 2024",
    cells:
      "A1 title, A2 year, B3 project.name, F3 project.category, B4 project.supervisor, F4 project.implementer, B5 project.period, F5 project.leader, E6 budget.total, E7 budget.fiscal, E8 budget.other, B9 project.overview, B10 project.basis, B11 project.necessity, B12 project.measures, B13 project.plan, B14 goal.period, E14 goal.annual, F20 formDate",
    columns: ["D name, E direction, F annualValue"],
    indicators: [
      "16 产出指标 数量指标",
      "17 产出指标 质量指标",
      "18 成本指标 经济成本指标",
      "19 效益指标 社会效益指标",
    ],
    amounts: "budget.total 500, budget.fiscal 500, budget.other 0",
    table: `
      | 项目支出绩效目标申报表 | < | < | < | < | < |
      | （2024年度） | < | < | < | < | < |
      | 项目名称 | 老旧小区改造 | < | < | 项目类型 | 新增项目 |
      | 主管部门 | 住建委 | < | < | 项目实施单位 | 住房中心 |
      | 项目起止时间 | 2024-01-01至2024-12-31 | < | < | 项目负责人 | 张三 |
      | 项目资金申请（万元） | 资金总额 | < | < | 500.00 | < |
      | ^ | 其中：财政拨款 | < | < | 500.00 | < |
      | ^ | 其他资金 | < | < | 0.00 | < |
      | 项目概况 | 对5个老旧小区进行改造 | < | < | < | < |
      | 立项依据 | 京政办发〔2022〕1号 | < | < | < | < |
      | 项目设立的必要性 | 改善居民居住条件 | < | < | < | < |
      | 保证项目实施的制度、措施 | 财务管理办法 | < | < | < | < |
      | 项目实施计划 | 1-6月设计招标，7-12月施工 | < | < | < | < |
      | 项目总目标 | 完成改造 | < | 年度绩效目标 | 完成5个小区改造 | < |
      | 绩效指标 | 一级指标 | 二级指标 | 指标内容 | 绩效指标性质 | 绩效指标值 |
      | ^ | 产出指标 | 数量指标 | 改造小区数量 | = | 5个 |
      | ^ | ^ | 质量指标 | 验收合格率 | ≥ | 98% |
      | ^ | 成本指标 | 经济成本指标 | 总成本 | ≤ | 500万元 |
      | ^ | 效益指标 | 社会效益指标 | 居住条件 | 定性 | 明显改善 |
      | 单位负责人（签字）： | | 填报人： | 张三 | 填报日期： | 2023年9月1日 |`,
  },
  {
    title: "Sichuan: no merged areas, two columns for the direction",
    head: "project target 万元 ",
    cells:
      "A1 title, A2 unit.name, F2 moneyUnit, B3 project.name, C4 budget.total, E4 budget.fiscal, G4 budget.other, B5 goal.overall",
    columns: ["D name, E direction, F annualValue, G unit, H weight, I direction"],
    indicators: [
      "7 产出指标 数量指标",
      "8 产出指标 质量指标",
      "9 效益指标 社会效益指标",
      "10 满意度指标 服务对象满意度指标",
      "11 成本指标 经济成本指标",
    ],
    amounts: "budget.total 200, budget.fiscal 200, budget.other 0",
    table: `
      | 项目绩效目标申报表 |  |  |  |  |  |  |  |  |
      | 单位：某县教育局 | | | | | 单位：万元 | | | |
      | 项目名称 | 营养改善计划 | | 预算执行率权重(%) | 10 | | | | |
      | 项目资金 | 年度资金总额 | 200 | 财政拨款 | 200 | 其他资金 | 0 | | |
      | 总体目标 | 为3000名学生提供营养餐 | | | | | | | |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 | 指标方向性 |
      | | 产出指标 | 数量指标 | 受益学生数 | ≥ | 3000 | 人 | 20 | 正向指标 |
      | | | 质量指标 | 食品合格率 | = | 100 | % | 20 | 正向指标 |
      | | 效益指标 | 社会效益指标 | 学生体质 | 定性 | 好 |  | 30 | 正向指标 |
      | | 满意度指标 | 服务对象满意度指标 | 家长满意度 | ≥ | 90 | % | 10 | 正向指标 |
      | | 成本指标 | 经济成本指标 | 人均补助 | ≤ | 800 | 元/人 | 10 | 反向指标 |`,
  },
  {
    title: "Shaanxi: prose above the table, whole and annual amounts",
    head: "project target 万元 2023",
    cells:
      "A3 title, A4 year, C5 project.name, C6 project.supervisor, F6 project.period, D7 budget.total, F7 budget.annual.total, D8 budget.fiscal, F8 budget.annual.fiscal, D9 budget.other, F9 budget.annual.other, B11 goal.period, E11 goal.annual",
    columns: ["D name, E annualValue, F remark"],
    indicators: ["13 产出指标 数量指标", "14 效益指标 可持续影响指标", "15 满意度指标 服务对象满意度指标"],
    amounts:
      "budget.total 300, budget.annual.total 300, budget.fiscal 300, budget.annual.fiscal 300, budget.other 0, budget.annual.other 0",
    table: `
      | 附件2 | < | < | < | < | < |
      | 根据《预算法》规定，现将2023年部门预算绩效目标公开如下，接受监督。 | < | < | < | < | < |
      | 省级部门预算专项业务经费绩效目标表 | < | < | < | < | < |
      | （2023年度） | < | < | < | < | < |
      | 专项（项目）名称 | < | 文物保护 | < | < | < |
      | 主管部门 | < | 省文物局 | < | 实施期限 | 1年 |
      | 资金金额（万元） | < | 实施期资金总额： | 300 | 年度资金总额： | 300 |
      | ^ | ^ | 其中：财政拨款 | 300 | 其中：财政拨款 | 300 |
      | ^ | ^ | 其他资金 | 0 | 其他资金 | 0 |
      | 总体目标 | 实施期总目标 | < | < | 年度目标 | < |
      | ^ | 保护文物50处 | < | < | 保护文物50处 | < |
      | 绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
      | ^ | 产出指标 | 数量指标 | 保护文物数量 | 50处 | |
      | ^ | 效益指标 | 可持续影响指标 | 文物寿命 | 延长 | |
      | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | |
      | 注：1.各部门应公开本部门整体预算绩效目标。2.项目的编报可适当调整。 | < | < | < | < | < |`,
  },
  {
    title: "Yunnan: tasks under a heading line, levels in the second row of the head",
    head: "department target 元 ",
    cells:
      "A1 title, A2 unit.name, C4 unit.duties, C5 goal.overall, C6 goal.annual, A10 unit.duties, B10 tasks.content, C10 tasks.item, D10 tasks.funding",
    columns: ["C name, D scoring, E basis, F definition, G annualValue"],
    indicators: ["14 产出指标 数量指标", "15 效益指标 社会效益指标"],
    amounts: "tasks.funding 5000000",
    table: `
      | 部门整体支出绩效目标表 | < | < | < | < | < | < |
      | 部门名称：昆明市某局 | < | < | < | < | < | < |
      | 内容 | < | 说明 | < | < | < | < |
      | 部门总体目标 | 部门职责 | 负责市政管理 | < | < | < | < |
      | ^ | 总体绩效目标（2024-2026年期间） | 建设美丽城市 | < | < | < | < |
      | 部门年度目标 | 预算年度（2024年）绩效目标 | 完成环卫作业3000万平方米 | < | < | < | < |
      | 二、部门年度重点工作任务 | < | < | < | < | < | < |
      | 部门职能职责 | 主要内容 | 对应项目 | 预算申报金额（元） | < | < | < |
      | ^ | ^ | ^ | 总额 | 财政拨款 | 其他资金 | < |
      | 环卫作业 | 道路清扫保洁 | 环卫经费 | 5000000 | 5000000 | 0 | < |
      | 三、部门整体支出绩效指标 | < | < | < | < | < | < |
      | 绩效指标 | < | < | 评（扣）分标准 | 绩效指标值设定依据及数据来源 | 说明 | 指标值 |
      | 一级指标 | 二级指标 | 三级指标 | ^ | ^ | ^ | ^ |
      | 产出指标 | 数量指标 | 清扫面积 | 完成得满分 | 工作计划 | 反映清扫 | ≥3000万平方米 |
      | 效益指标 | 社会效益指标 | 市容环境 | 酌情 | 考核结果 | 反映市容 | 明显改善 |`,
  },
  {
    title: "Hunan: a department's income and expenditure side by side",
    head: "department target 万元 2023",
    cells:
      "A1 title, A2 unit.name, D2 moneyUnit, B3 unit.name, B4 budget.total, C6 budget.income.fiscal, E6 budget.basic, C7 budget.further, E7 budget.project, C9 budget.income.other, B10 unit.duties, B11 goal.overall",
    columns: ["D name, E annualValue"],
    indicators: ["13 产出指标 数量指标", "14 产出指标 质量指标", "15 效益指标 经济效益指标"],
    amounts:
      "budget.total 2000, budget.income.fiscal 1800, budget.basic 800, budget.further 0, budget.project 1200, budget.income.other 200",
    table: `
      | 2023年部门整体支出绩效目标申报表 | < | < | < | < |
      | 填报单位：（盖章）某县农业农村局 | < | < | 单位：万元 | < |
      | 部门名称 | 某县农业农村局 | < | < | < |
      | 年度预算申请 | 资金总额：2000 | < | < | < |
      | ^ | 按收入性质分： | < | 按支出性质分： | < |
      | ^ | 其中：一般公共预算： | 1800 | 其中：基本支出： | 800 |
      | ^ | 政府性基金拨款： | 0 | 项目支出： | 1200 |
      | ^ | 纳入专户管理的非税收入拨款： | 0 | | |
      | ^ | 其他资金： | 200 | | |
      | 部门职能职责概述 | 负责农业农村工作 | < | < | < |
      | 整体绩效目标 | 完成粮食生产任务50万亩 | < | < | < |
      | 部门整体支出年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 粮食面积 | 50万亩 |
      | ^ | ^ | 质量指标 | 合格率 | 98% |
      | ^ | 效益指标 | 经济效益指标 | 农民增收 | 8% |
      | 其他需要说明的问题 | 无 | < | < | < |
      | 审核意见 | （盖章） 年 月 日 | < | < | < |`,
  },
  {
    title: "Henan: numbered labels, levels of the form's own",
    head: "department target 万元 2024",
    cells:
      "A1 title, A2 year, C3 unit.name, C4 goal.annual, C6 tasks.name, D6 tasks.content, C7 tasks.name, D7 tasks.content, D8 budget.total, D9 budget.fiscal, D10 budget.further, D11 budget.own, D12 budget.basic, D13 budget.project",
    columns: ["C name, D annualValue, E definition"],
    indicators: [
      "15 投入管理指标 工作目标管理",
      "16 投入管理指标 预算和财务管理",
      "17 产出指标 重点工作任务完成",
      "18 产出指标 履职目标实现",
      "19 效益指标 履职效益",
      "20 效益指标 服务对象满意度指标",
    ],
    amounts:
      "budget.total 3000, budget.fiscal 2900, budget.further 0, budget.own 100, budget.basic 1200, budget.project 1800",
    table: `
      | 部门（单位）整体绩效目标表 | < | < | < | < |
      | （2024年度） | < | < | < | < |
      | 部门（单位）名称 | < | 郑州市某局 | < | < |
      | 年度履职目标 | < | 目标1：加强监管 | < | < |
      | 年度主要任务 | < | 任务名称 | 主要内容 | < |
      | ^ | < | 市场监管 | 开展检查500次 | < |
      | ^ | < | 食品安全 | 抽检2000批次 | < |
      | 预算情况 | < | 部门预算总额（万元） | 3000 | < |
      | ^ | < | 1、资金来源：（1）政府预算资金 | 2900 | < |
      | ^ | < | （2）财政专户管理资金 | 0 | < |
      | ^ | < | （3）单位资金 | 100 | < |
      | ^ | < | 2、资金结构：（1）基本支出 | 1200 | < |
      | ^ | < | （2）项目支出 | 1800 | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值说明 |
      | 投入管理指标 | 工作目标管理 | 年度履职目标相关性 | 相关 | 评价要点 |
      | ^ | 预算和财务管理 | 预算编制完整性 | 完整 | 评价要点 |
      | 产出指标 | 重点工作任务完成 | 检查次数 | ≥500次 | 实际检查 |
      | ^ | 履职目标实现 | 抽检批次 | ≥2000批次 | |
      | 效益指标 | 履职效益 | 市场秩序 | 良好 | |
      | ^ | 满意度 | 群众满意度 | ≥90% | |`,
  },
  {
    title: "Guangdong: no column at the left of the levels",
    head: "project target 万元 ",
    cells:
      "A1 title, A2 unit.name, E2 moneyUnit, B3 project.name, B4 project.start, E4 project.end, B5 budget.total, E5 budget.annual.total, B6 project.basis, B7 project.overview, B8 goal.overall, B9 goal.annual",
    columns: ["C name, D definition, E periodValue, F annualValue"],
    indicators: [
      "11 产出指标 数量指标",
      "12 产出指标 质量指标",
      "13 效益指标 社会效益指标",
      "14 效益指标 服务对象满意度指标",
    ],
    amounts: "budget.total 300, budget.annual.total 100",
    table: `
      | 项目支出绩效目标表 | < | < | < | < | < |
      | 单位：广州市某局 | < | < | < | 金额单位：万元 | < |
      | 项目名称 | 信息化建设 | < | 项目等级 | 一级项目 | < |
      | 实施起始年月 | 2024-01 | < | 实施终止年月 | 2026-12 | < |
      | 项目总金额 | 300 | < | 2024年预算金额 | 100 | < |
      | 政策依据 | 粤府〔2023〕1号 | < | < | < | < |
      | 项目概述 | 建设政务系统 | < | < | < | < |
      | 总体绩效目标 | 建成全市一体化平台 | < | < | < | < |
      | 年度绩效目标 | 完成一期建设 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标说明 | 实施周期指标值 | 年度指标值 |
      | 产出指标 | 数量指标 | 系统数量 | 建设系统个数 | 6个 | 2个 |
      | ^ | 质量指标 | 验收合格率 | | 100% | 100% |
      | 效益指标 | 社会效益指标 | 用户数 | | ≥10万人 | ≥3万人 |
      | ^ | 服务对象满意度指标 | 用户满意度 | | ≥90% | ≥90% |`,
  },
  {
    title: "self-evaluation: budget and execution in pairs",
    head: "project self-evaluation 万元 2022",
    cells:
      "A1 title, A2 unit.name, E2 formDate, B3 project.name, F3 project.supervisor, C4 budget.total, F4 budget.executed, C5 budget.fiscal, C6 budget.other, B8 goal.annual, E8 goal.actual",
    columns: ["D name, E annualValue, F actualValue, G deviation"],
    indicators: ["10 产出指标 数量指标", "11 效益指标 社会效益指标"],
    amounts: "budget.total 100, budget.executed 98, budget.fiscal 90, budget.other 10",
    table: `
      | 2022年度部门预算项目支出绩效自评表 | < | < | < | < | < | < |
      | 填报单位：某中心 | < | < | < | 填报日期：2023年3月1日 | < | < |
      | 项目名称 | 设备购置 | < | < | 主管部门 | 某局 | < |
      | 预算执行情况（万元） | 预算数： | 100 | < | 执行数： | 98 | < |
      | ^ | 其中：财政拨款 | 90 | < | 其中：财政拨款 | 88 | < |
      | ^ | 其他资金 | 10 | < | 其他资金 | 10 | < |
      | 年度目标完成情况 | 预期目标 | < | < | 目标实际完成情况 | < | < |
      | ^ | 购置设备10台 | < | < | 已购置设备10台 | < | < |
      | 绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 未完成原因 |
      | ^ | 产出指标 | 数量指标 | 购置数量 | 10台 | 10台 | 无 |
      | ^ | 效益指标 | 社会效益指标 | 使用率 | ≥90% | 92% | |`,
  },
  {
    title: "Jiangxi: amounts in 元 with separators, value split into sign, number and unit",
    head: "project target 元 ",
    cells:
      "A1 title, B2 unit.name, F2 moneyUnit, B3 project.name, F3 project.leader, B4 project.supervisor, F4 project.implementer, D5 budget.total, D6 budget.fiscal, D7 budget.own, B8 goal.annual",
    columns: ["D name, E direction, F annualValue, G unit"],
    indicators: ["11 产出指标 数量指标", "12 产出指标 时效指标", "13 效益指标 可持续影响指标"],
    amounts: "budget.total 1200000, budget.fiscal 1000000, budget.own 200000",
    table: `
      | 江西省项目支出绩效目标申报表 | < | < | < | < | < | < |
      | 填报单位: | 某研究所 | < | < | < | 单位：元 | < |
      | 项目名称 | 科研专项 | < | < | 项目负责人及联系电话 | 张三 020-12345678 | < |
      | 主管部门 | 科技厅 | < | < | 实施单位 | 某研究所 | < |
      | 资金情况（元） | 年度资金总额 | < | 1,200,000.00 | < | < | < |
      | ^ | 其中：财政拨款 | < | 1,000,000.00 | < | < | < |
      | ^ | 单位自筹 | < | 200,000.00 | < | < | < |
      | 年度绩效目标 | 发表论文20篇 | < | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 目标值 | < | < |
      | ^ | ^ | ^ | ^ | 符号 | 值 | 单位（文字描述） |
      | ^ | 产出指标 | 数量指标 | 论文数 | ≥ | 20 | 篇 |
      | ^ | ^ | 时效指标 | 完成时间 | ≤ | 12 | 月 |
      | ^ | 效益指标 | 可持续影响指标 | 人才培养 | ≥ | 5 | 人 |`,
  },
  {
    title: "values of three years, levels without 指标",
    head: "project target 万元 2025",
    cells:
      "A1 title, A2 year, B3 project.name, B4 budget.total, E4 budget.annual.total, B5 goal.period, B6 goal.annual",
    columns: ["C name, D periodValue, E annualValue, F previousValue"],
    indicators: [
      "8 产出指标 数量指标",
      "9 产出指标 质量指标",
      "10 效益指标 经济效益指标",
      "11 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 900, budget.annual.total 300",
    table: `
      | 专项资金绩效目标申报表 | < | < | < | < | < |
      | 申报年度：2025年 | < | < | < | < | < |
      | 专项名称 | 产业扶持资金 | < | < | < | < |
      | 资金总额（万元） | 900 | < | 2025年度预算 | 300 | < |
      | 实施期目标 | 扶持企业90家 | < | < | < | < |
      | 2025年绩效目标 | 扶持企业30家 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 实施期目标值 | 2025年目标值 | 2024年实际值 |
      | 产出 | 数量 | 扶持企业数 | 90家 | 30家 | 25家 |
      | ^ | 质量 | 合规率 | 100% | 100% | 100% |
      | 效益 | 经济效益 | 新增产值 | 9亿元 | 3亿元 | 2亿元 |
      | 满意度 | 服务对象满意度 | 企业满意度 | ≥90% | ≥90% | 91% |`,
  },
  {
    title: "Zhejiang: no merged areas, the year's budget with its parts in one row",
    head: "project target 万元 2024",
    cells:
      "A1 title, B2 project.name, E2 project.code, G2 project.category, B3 project.supervisor, E3 project.implementer, G3 project.leader, B4 project.start, E4 project.end, G4 budget.total, B5 budget.annual.total, E5 budget.annual.fiscal, G5 budget.annual.other, B6 project.basis, B7 project.overview, B8 goal.overall, B9 goal.annual",
    columns: ["C name, D annualValue, E unit, F weight, G remark"],
    indicators: [
      "11 产出指标 数量指标",
      "12 产出指标 质量指标",
      "13 效益指标 社会效益指标",
      "14 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 600, budget.annual.total 200, budget.annual.fiscal 180, budget.annual.other 20",
    table: `
      | 2024年度项目支出绩效目标申报表 | | | | | | |
      | 项目名称 | 智慧城管 | | 项目代码 | 330100210000 | 项目类别 | 特定目标类 |
      | 主管部门 | 综合执法局 | | 项目单位 | 城管中心 | 项目负责人 | 张三 |
      | 起始年度 | 2023 | | 终止年度 | 2025 | 项目总金额(万元) | 600 |
      | 2024年预算数(万元) | 200 | | 其中：一般公共预算 | 180 | 其他资金 | 20 |
      | 立项依据 | 浙政发〔2022〕10号 | | | | | |
      | 项目内容 | 建设智慧城管平台 | | | | | |
      | 总体目标 | 建成平台 | | | | | |
      | 年度目标 | 完成二期 | | | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 权重(%) | 备注 |
      | 产出 | 数量 | 接入摄像头 | ≥500 | 个 | 20 | |
      | 产出 | 质量 | 系统可用率 | ≥99 | % | 20 | |
      | 效益 | 社会效益 | 案件处置率 | ≥95 | % | 30 | |
      | 满意度 | 服务对象满意度 | 市民满意度 | ≥90 | % | 10 | |`,
  },
  {
    title: "Shenzhen: a department's tasks with amounts, a blank row inside a group",
    head: "department target 万元 2024",
    cells:
      "A1 title, A2 year, D2 moneyUnit, B3 unit.name, D3 unit.staffCount, C4 budget.income.total, E4 budget.expenditure.total, C5 budget.income.fiscal, E5 budget.basic, C6 budget.income.other, E6 budget.project, B8 tasks.name, C8 tasks.content, D8 tasks.funding, B9 tasks.name, C9 tasks.content, D9 tasks.funding, B10 goal.annual",
    columns: ["D name, E annualValue"],
    indicators: ["12 产出指标 数量指标", "13 产出指标 数量指标", "15 效益指标 社会效益指标"],
    amounts:
      "budget.income.total 5000, budget.expenditure.total 5000, budget.income.fiscal 5000, budget.basic 2000, budget.income.other 0, budget.project 3000, tasks.funding 1000, tasks.funding 500",
    table: `
      | 部门整体支出绩效目标申报表 | < | < | < | < |
      | 预算年度：2024 | < | < | 单位：万元 | < |
      | 部门名称 | 某局 | 编制人数 | 120 | < |
      | 年度总体预算 | 收入合计 | 5000 | 支出合计 | 5000 |
      | ^ | 财政拨款 | 5000 | 基本支出 | 2000 |
      | ^ | 其他收入 | 0 | 项目支出 | 3000 |
      | 年度主要任务 | 主要任务 | 主要内容 | 涉及金额 | 其中：财政拨款 |
      | ^ | 任务一 | 开展普查 | 1000 | 1000 |
      | ^ | 任务二 | 开展宣传 | 500 | 500 |
      | 年度绩效目标 | 1.完成普查；2.完成宣传 | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
      | ^ | 产出指标 | 数量指标 | 普查户数 | 10000户 |
      | ^ | ^ | ^ | 宣传场次 | 20场 |
      | ^ | ^ | ^ | | |
      | ^ | 效益指标 | 社会效益指标 | 知晓率 | ≥80% |`,
  },
  {
    title: "Hebei: no title, numbered headings",
    head: "project target  ",
    cells: "B2 project.code, D2 project.name, C3 budget.total, E3 budget.fiscal, B4 goal.overall",
    columns: ["C name, D definition, E annualValue, F basis"],
    indicators: [
      "7 产出指标 数量指标",
      "8 产出指标 质量指标",
      "9 效益指标 社会效益指标",
      "10 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 50, budget.fiscal 50",
    table: `
      | 一、项目基本情况 | < | < | < | < | < |
      | 项目编码 | 1300002 | 项目名称 | 乡村振兴补助 | < | < |
      | 预算规模及资金用途 | 预算数 | 50.00 | 其中：财政资金 | 50.00 | 其他资金 |
      | 绩效目标 | 1.支持乡村振兴项目10个 | < | < | < | < |
      | 二、分解目标 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 项目个数 | 支持的项目数量 | ≥10个 | 实施方案 |
      | ^ | 质量指标 | 合格率 | 验收合格的比例 | 100% | 实施方案 |
      | 效益指标 | 社会效益指标 | 受益人数 | 受益人口数 | ≥500人 | 工作计划 |
      | 满意度指标 | 服务对象满意度指标 | 满意度 | 受益群众满意度 | ≥90% | 问卷 |`,
  },
  {
    title: "Jiangsu: sources of money as column heads, governments by name",
    head: "project target 万元 2024",
    cells:
      "A1 title, B2 project.name, E2 unit.name, B3 project.period, E3 project.attribute, B5 budget.total, C5 budget.fiscal.superior, D5 budget.fiscal.superior, E5 budget.fiscal.local, F5 budget.other, B6 goal.overall",
    columns: ["D name, E annualValue, F scoring"],
    indicators: ["8 产出指标 数量指标", "9 效益指标 社会效益指标"],
    amounts:
      "budget.total 100, budget.fiscal.superior 30, budget.fiscal.superior 20, budget.fiscal.local 50, budget.other 0",
    table: `
      | 项目绩效目标申报表 | < | < | < | < | < |
      | 项目名称 | 养老服务 | < | 申报单位 | 民政局 | < |
      | 项目实施期 | 2024年1月 至 2024年12月 | < | 项目属性 | ☑新增 □延续 | < |
      | 资金来源（万元） | 合计 | 中央财政 | 省财政 | 市财政 | 其他 |
      | ^ | 100 | 30 | 20 | 50 | 0 |
      | 项目绩效目标 | 提升养老服务水平 | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 |
      | ^ | 产出 | 数量 | 服务老人数 | 1000人 | 完成得满分 |
      | ^ | 效益 | 社会效益 | 服务覆盖率 | 90% | 完成得满分 |`,
  },
  {
    title: "Guangdong self-evaluation: weights before values",
    head: "project self-evaluation  2023",
    cells:
      "A1 title, B2 project.name, F2 year, B3 project.supervisor, F3 project.implementer, C4 budget.total, E4 budget.executed, G4 budget.executionRate, B5 goal.annual, F5 goal.actual, D9 budget.weight, F9 budget.executionRate, G9 budget.score",
    columns: ["C name, D weight, E annualValue, F actualValue, G score, H deviation"],
    indicators: ["7 产出指标 数量指标", "8 效益指标 社会效益指标"],
    amounts: "budget.total 50, budget.executed 48",
    table: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 项目名称 | 培训经费 | < | < | 预算年度 | 2023 | < | < |
      | 主管部门 | 党校 | < | < | 实施单位 | 党校 | < | < |
      | 资金使用情况 | 预算安排 | 50 | 实际支出 | 48 | 支出率 | 96% | |
      | 年度绩效目标 | 培训500人 | < | < | 实际完成情况 | 培训520人 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 自评得分 | 未达标原因分析 |
      | 产出指标 | 数量指标 | 培训人数 | 30 | 500人 | 520人 | 30 | |
      | 效益指标 | 社会效益指标 | 能力提升 | 30 | 提升 | 提升 | 30 | |
      | 预算执行率 | < | < | 10 | 100% | 96% | 9.6 | |`,
  },
  {
    title: "Hubei: a department's long-term table above the annual one",
    head: "department target 万元 2022",
    cells:
      "A1 title, A2 formDate, E2 moneyUnit, B3 unit.name, D4 project.phone, C6 budget.income.fiscal, C7 budget.income.other, C8 budget.income.total, C9 budget.basic, C10 budget.project, C11 budget.expenditure.total, B12 unit.duties, B14 goal.period, D14 goal.annual, B15 goal.period, B19 goal.annual",
    columns: ["D name, E periodValue", "D name, E annualValue"],
    indicators: [
      "17 产出指标 数量指标",
      "18 效益指标 社会效益指标",
      "21 产出指标 数量指标",
      "22 效益指标 社会效益指标",
    ],
    amounts:
      "budget.income.fiscal 800, budget.income.other 200, budget.income.total 1000, budget.basic 600, budget.project 400, budget.expenditure.total 1000",
    table: `
      | 部门整体绩效目标申报表 | < | < | < | < |
      | 申报日期：2022-11-20 | < | < | < | 单位：万元 |
      | 部门名称 | 湖北某局 | < | < | < |
      | 填报人 | 张三 | 联系电话 | 020-12345678 | < |
      | 部门总体资金情况 | 总体资金情况 | 当年金额 | 占比 | 近两年收支金额 |
      | 收入构成 | 财政拨款 | 800 | 80% | 750 |
      | ^ | 其他资金 | 200 | 20% | 180 |
      | ^ | 合计 | 1000 | 100% | 930 |
      | 支出构成 | 基本支出 | 600 | 60% | 500 |
      | ^ | 项目支出 | 400 | 40% | 430 |
      | ^ | 合计 | 1000 | 100% | 930 |
      | 部门职能概述 | 负责党史研究 | < | < | < |
      | 整体绩效总目标 | 长期目标（截止2024年） | < | 年度目标 | < |
      | ^ | 目标1：编写党史3部 | < | 目标1：编写党史1部 | < |
      | 长期目标1： | 编写党史3部 | < | < | < |
      | 长期绩效指标 | 一级指标 | 二级指标 | 指标名称 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 编写部数 | 3部 |
      | ^ | 效益指标 | 社会效益指标 | 影响力 | 提升 |
      | 年度目标1： | 编写党史1部 | < | < | < |
      | 年度绩效指标 | 一级指标 | 二级指标 | 指标名称 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 编写部数 | 1部 |
      | ^ | 效益指标 | 社会效益指标 | 影响力 | 提升 |`,
  },
];
