import type { RegionalForm } from "./form";

/** Further project forms: transfer payments, bonds, purchases of services, lists, forms broken over pages. */
export const MORE_PROJECT_FORMS: readonly RegionalForm[] = [
  {
    title: "transfer payment by region: contacts, amounts of three governments",
    head: "project target 万元 2024",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, C5 project.supervisor, F5 project.implementer, D6 budget.total, D7 budget.fiscal.superior, D8 budget.fiscal.local, D9 budget.other, B10 goal.annual",
    columns: ["D name, E annualValue"],
    indicators: [
      "12 产出指标 数量指标",
      "13 产出指标 质量指标",
      "14 产出指标 时效指标",
      "15 产出指标 成本指标",
      "16 效益指标 社会效益指标",
      "17 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 5600, budget.fiscal.superior 4800, budget.fiscal.local 800, budget.other 0",
    table: `
      | 中央对地方转移支付区域绩效目标表 | < | < | < | < | < |
      | （2024年度） | < | < | < | < | < |
      | 转移支付名称 | < | 基本公共卫生服务补助资金 | < | < | < |
      | 中央主管部门 | < | 国家卫生健康委 | < | < | < |
      | 省级主管部门 | < | 某省卫生健康委 | < | 资金使用单位 | 各县（市、区）卫生健康局 |
      | 资金情况\\n（万元） | 年度金额： | < | 5600 | < | < |
      | ^ | 其中：中央补助 | < | 4800 | < | < |
      | ^ | 地方资金 | < | 800 | < | < |
      | ^ | 其他资金 | < | 0 | < | < |
      | 年度目标 | 免费向城乡居民提供基本公共卫生服务。 | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | < |
      | ^ | 产出指标 | 数量指标 | 适龄儿童国家免疫规划疫苗接种率 | ≥90% | < |
      | ^ | ^ | 质量指标 | 居民规范化电子健康档案覆盖率 | ≥64% | < |
      | ^ | ^ | 时效指标 | 资金下达及时率 | 100% | < |
      | ^ | ^ | 成本指标 | 人均补助标准 | 94元 | < |
      | ^ | 效益指标 | 社会效益指标 | 城乡居民公共卫生差距 | 不断缩小 | < |
      | ^ | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | ≥80% | < |`,
  },
  {
    title: "special bonds: capital beside bonds, whole period and year",
    head: "project target 万元 2023",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, F4 project.implementer, C5 project.start, F5 project.end, D6 budget.total, D7 budget.further, D8 budget.own, B10 goal.period, E10 goal.annual",
    columns: ["D name, E periodValue, F annualValue"],
    indicators: [
      "12 产出指标 数量指标",
      "13 产出指标 时效指标",
      "14 效益指标 经济效益指标",
      "15 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 32000, budget.further 24000, budget.own 8000",
    table: `
      | 政府专项债券项目资金绩效目标申报表 | < | < | < | < | < |
      | （2023年度） | < | < | < | < | < |
      | 项目名称 | < | 县人民医院迁建 | < | < | < |
      | 主管部门 | < | 县卫生健康局 | < | 项目单位 | 县人民医院 |
      | 开工时间 | < | 2023年3月 | < | 竣工时间 | 2025年6月 |
      | 资金情况（万元） | 项目总投资 | < | 32000 | < | < |
      | ^ | 其中：专项债券资金 | < | 24000 | < | < |
      | ^ | 自筹资金 | < | 8000 | < | < |
      | 绩效目标 | 实施期目标 | < | < | 年度目标 | < |
      | ^ | 建成床位600张 | < | < | 完成主体结构 | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 年度指标值 |
      | ^ | 产出指标 | 数量指标 | 新增床位 | 600张 | 0张 |
      | ^ | ^ | 时效指标 | 按期完工率 | 100% | 100% |
      | ^ | 效益指标 | 经济效益指标 | 运营收入 | ≥1.2亿元 | 无 |
      | ^ | 满意度指标 | 服务对象满意度指标 | 患者满意度 | ≥90% | ≥90% |`,
  },
  {
    title: "purchase of services: content, catalogue, price beside the declaration",
    head: "project target 元 2024",
    cells:
      "A1 title, A2 unit.name, F2 formDate, B3 project.name, E3 project.implementer, B5 budget.total, E5 budget.fiscal, B6 project.overview, B7 goal.overall",
    columns: ["D name, E annualValue, F remark"],
    indicators: [
      "9 产出指标 数量指标",
      "10 产出指标 质量指标",
      "11 效益指标 社会效益指标",
      "12 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 380000, budget.fiscal 380000",
    table: `
      | 2024年政府购买服务项目绩效目标申报表 | < | < | < | < | < |
      | 购买主体：某区民政局 | < | < | < | 填表日期： | 2023年11月15日 |
      | 项目名称 | 居家养老上门服务 | < | 承接主体 | 某社工服务中心 | < |
      | 购买内容 | 为老年人提供上门服务 | < | 购买方式 | 公开招标 | < |
      | 预算金额（元） | 380,000.00 | < | 其中：财政资金 | 380,000.00 | < |
      | 服务内容 | 助餐、助洁、助医 | < | < | < | < |
      | 绩效目标 | 全年服务老人500名 | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 备注 |
      | ^ | 产出 | 数量 | 服务老人数 | 500名 | |
      | ^ | ^ | 质量 | 服务达标率 | ≥95% | |
      | ^ | 效益 | 社会效益 | 独居老人安全事故 | 0起 | |
      | ^ | 满意度 | 服务对象满意度 | 老人满意度 | ≥90% | |`,
  },
  {
    title: "two printed pages: 续表 with its title, head again, page numbers",
    head: "project target 万元 2023",
    cells:
      "A1 title, A2 year, B3 project.name, E3 project.implementer, C4 budget.total, C5 budget.fiscal, C6 budget.other, B7 goal.annual",
    columns: ["D name, E annualValue"],
    indicators: [
      "9 产出指标 数量指标",
      "10 产出指标 数量指标",
      "14 产出指标 质量指标",
      "15 效益指标 社会效益指标",
      "16 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 45, budget.fiscal 45, budget.other 0",
    table: `
      | 项目支出绩效目标表 | < | < | < | < |
      | （2023年度） | < | < | < | < |
      | 项目名称 | 民族团结进步宣传 | < | 实施单位 | 自治区民委 |
      | 项目资金（万元） | 年度资金总额 | 45 | < | < |
      | ^ | 其中：财政拨款 | 45 | < | < |
      | ^ | 其他资金 | 0 | < | < |
      | 年度目标 | 开展宣传活动12场 | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 宣传活动场次 | 12场 |
      | ^ | ^ | ^ | 发放宣传册 | 5000册 |
      | 第1页 共2页 | < | < | < | < |
      | 项目支出绩效目标表（续） | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 质量指标 | 活动完成率 | 100% |
      | ^ | 效益指标 | 社会效益指标 | 群众知晓率 | ≥90% |
      | ^ | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% |
      | 第2页 共2页 | < | < | < | < |`,
  },
  {
    title: "amounts written into the label cells, sentence under the title, notes below",
    head: "project target 万元 2023",
    cells:
      "A1 title, A2 unit.name, B3 project.name, E3 project.supervisor, B4 budget.total, B5 budget.fiscal, B6 budget.own, B7 goal.period, B8 goal.annual",
    columns: ["D name, E annualValue"],
    indicators: [
      "10 产出指标 数量指标",
      "11 产出指标 时效指标",
      "12 效益指标 生态效益指标",
      "13 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 120, budget.fiscal 100, budget.own 20",
    table: `
      | 项目支出绩效目标申报表（2023年度） | < | < | < | < |
      | 填报单位（盖章）：某县水利局    填报日期：2022年12月1日 | < | < | < | < |
      | 项目名称 | 小型水库除险加固 | < | 主管部门 | 县水利局 |
      | 项目资金 | 年度资金总额：120万元 | < | < | < |
      | ^ | 其中：财政拨款：100万元 | < | < | < |
      | ^ | 单位自筹：20万元 | < | < | < |
      | 中长期目标 | 消除水库隐患 | < | < | < |
      | 年度目标 | 完成3座水库加固 | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | ^ | 产出指标 | 数量指标 | 加固水库数量 | 3座 |
      | ^ | ^ | 时效指标 | 完工时间 | 2023年10月 |
      | ^ | 效益指标 | 生态效益指标 | 水质达标率 | ≥95% |
      | ^ | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | ≥90% |
      | 填表说明：1.年度目标应与项目实施内容一致。2.指标值应量化，如“≥90%”。 | < | < | < | < |
      | 单位负责人（签字）：    填表人：    联系电话： | < | < | < | < |`,
  },
  {
    title: "Gansu: medium-term and annual tables side by side with values each, no level 2 repeated",
    head: "project target 万元 2024",
    cells:
      "A1 title, A2 year, C3 project.name, G3 project.implementer, C4 budget.total, G4 budget.annual.total, B6 goal.period, F6 goal.annual",
    columns: ["C name, D periodValue, G name, H annualValue"],
    indicators: [
      "9 产出指标 数量指标",
      "10 产出指标 质量指标",
      "11 效益指标 社会效益指标",
      "12 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 900, budget.annual.total 300",
    table: `
      | 省级项目支出绩效目标申报表 | < | < | < | < | < | < | < |
      | （2024年度） | < | < | < | < | < | < | < |
      | 项目名称 | < | 戈壁生态农业示范 | < | 实施单位 | < | 省农科院 | < |
      | 中期资金总额（万元） | < | 900 | < | 年度资金总额（万元） | < | 300 | < |
      | 总体目标 | 中期目标（2024-2026年） | < | < | < | 年度目标 | < | < |
      | ^ | 建设示范点30个 | < | < | < | 建设示范点10个 | < | < |
      | 中期绩效指标 | < | < | < | 年度绩效指标 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 示范点数量 | 30个 | 产出指标 | 数量指标 | 示范点数量 | 10个 |
      | ^ | 质量指标 | 达标率 | ≥90% | ^ | 质量指标 | 达标率 | ≥90% |
      | 效益指标 | 社会效益指标 | 带动农户 | 600户 | 效益指标 | 社会效益指标 | 带动农户 | 200户 |
      | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% |`,
  },
  {
    title: "Xinjiang: responsible persons, this year's number columns by source, values explained",
    head: "project target 万元 2025",
    cells:
      "A1 title, A2 unit.name, F2 moneyUnit, C3 project.name, C4 project.leader, F4 project.phone, C5 project.start, F5 project.end, C6 budget.total, C7 budget.fiscal, F7 budget.other, C8 goal.annual",
    columns: ["D name, E annualValue, F definition, G basis"],
    indicators: [
      "10 产出指标 数量指标",
      "11 产出指标 质量指标",
      "12 成本指标 经济成本指标",
      "13 效益指标 社会效益指标",
      "14 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 75, budget.fiscal 75, budget.other 0",
    table: `
      | 自治区部门预算项目支出绩效目标表（2025年度） | < | < | < | < | < | < |
      | 预算单位：新疆某局 | < | < | < | < | 单位：万元 | < |
      | 项目名称 | < | 国家通用语言培训 | < | < | < | < |
      | 项目负责人 | < | 张三 | < | 联系电话 | 0991-1234567 | < |
      | 项目开始时间 | < | 2025年1月 | < | 项目结束时间 | 2025年12月 | < |
      | 项目资金总额 | < | 75.00 | < | < | < | < |
      | 其中：财政拨款 | < | 75.00 | < | 其他资金 | 0.00 | < |
      | 项目年度目标 | < | 培训1200人，合格率95%以上 | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 指标值设定依据 |
      | ^ | 产出指标 | 数量指标 | 培训人数 | ≥1200人 | 反映培训规模 | 实施方案 |
      | ^ | ^ | 质量指标 | 培训合格率 | ≥95% | 反映培训效果 | 实施方案 |
      | ^ | 成本指标 | 经济成本指标 | 人均培训成本 | ≤600元/人 | 反映成本控制 | 经费标准 |
      | ^ | 效益指标 | 社会效益指标 | 就业能力 | 有效提升 | 反映效果 | 计划标准 |
      | ^ | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥95% | 反映满意 | 问卷调查 |`,
  },
  {
    title: "Guizhou: three amounts in one head row, whole and annual goals in rows, totals row of points",
    head: "project target 万元 2024",
    cells:
      "A1 title, A2 year, B3 project.name, F3 project.code, B4 project.supervisor, F4 project.implementer, B6 budget.total, C6 budget.fiscal.superior, D6 budget.fiscal.local, E6 budget.other, C7 goal.overall, C8 goal.annual, F14 evaluation.weight",
    columns: ["D name, E annualValue, F weight"],
    indicators: [
      "10 产出指标 数量指标",
      "11 产出指标 质量指标",
      "12 效益指标 经济效益指标",
      "13 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 510, budget.fiscal.superior 400, budget.fiscal.local 100, budget.other 10",
    table: `
      | 省级财政专项资金绩效目标申报表 | < | < | < | < | < |
      | （2024年度） | < | < | < | < | < |
      | 项目名称 | 茶产业发展 | < | < | 项目编码 | 520000240001 |
      | 主管部门 | 省农业农村厅 | < | < | 实施单位 | 湄潭县 |
      | 资金来源（万元） | 合计 | 中央资金 | 省级资金 | 其他资金 | 备注 |
      | ^ | 510 | 400 | 100 | 10 | |
      | 绩效目标 | 总体目标 | 建成标准茶园3万亩 | < | < | < |
      | ^ | 年度目标 | 新建标准茶园1万亩 | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
      | ^ | 产出指标 | 数量指标 | 新建茶园面积 | 1万亩 | 40 |
      | ^ | ^ | 质量指标 | 验收合格率 | ≥95% | 20 |
      | ^ | 效益指标 | 经济效益指标 | 亩均产值 | ≥5000元 | 30 |
      | ^ | 满意度指标 | 服务对象满意度指标 | 茶农满意度 | ≥90% | 10 |
      | 合计 | < | < | < | < | 100 |`,
  },
  {
    title: "announcement: prose above and below, table in the middle, unit in the prose line",
    head: "project target 万元 2024",
    cells:
      "A7 title, F8 moneyUnit, C9 project.name, C10 project.supervisor, F10 project.implementer, C11 budget.total, C12 goal.annual",
    columns: ["C name, E annualValue"],
    indicators: ["14 产出指标 数量指标", "15 效益指标 社会效益指标", "16 满意度指标 服务对象满意度指标"],
    amounts: "budget.total 88.6",
    table: `
      | 关于2024年重点项目绩效目标的公开说明 | < | < | < | < | < |
      | 一、部门概况 | < | < | < | < | < |
      | 我局主要职责是贯彻执行国家有关体育工作的方针政策，组织开展全民健身活动。 | < | < | < | < | < |
      | 二、预算安排情况 | < | < | < | < | < |
      | 2024年我局部门预算总额1200万元，其中项目支出88.6万元，主要用于全民健身活动。 | < | < | < | < | < |
      | 三、重点项目绩效目标 | < | < | < | < | < |
      | 2024年项目支出绩效目标表 | < | < | < | < | < |
      | | | | | | 单位：万元 |
      | 项目名称 | < | 全民健身赛事活动 | < | < | < |
      | 主管部门 | < | 市体育局 | < | 实施单位 | 市全民健身中心 |
      | 项目资金 | < | 88.6 | < | < | < |
      | 年度绩效目标 | < | 举办赛事30场，参与人数3万人次 | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | < | 指标值 | < |
      | 产出指标 | 数量指标 | 举办赛事场次 | < | 30场 | < |
      | 效益指标 | 社会效益指标 | 参与人数 | < | ≥3万人次 | < |
      | 满意度指标 | 服务对象满意度指标 | 参与群众满意度 | < | ≥90% | < |
      | 四、名词解释 | < | < | < | < | < |
      | 财政拨款：指由财政预算安排且当年拨付的资金。 | < | < | < | < | < |`,
  },
  {
    title: "Jilin: first and second level projects, no level-2 labels, names beside level 1",
    head: "project target 万元 2024",
    cells:
      "A1 title, B2 project.name, D2 project.name, B3 unit.name, D3 project.period, B4 budget.total, D4 budget.fiscal, B5 goal.annual",
    columns: ["B name, C annualValue, D remark"],
    indicators: ["7 产出指标 ", "8 产出指标 ", "9 效益指标 ", "10 满意度指标 "],
    amounts: "budget.total 36, budget.fiscal 36",
    table: `
      | 2024年度项目绩效目标表（单位：万元） | < | < | < |
      | 一级项目名称 | 执法监管 | 二级项目名称 | 市场秩序检查 |
      | 预算部门 | 市市场监管局 | 项目周期 | 1年 |
      | 预算数 | 36.00 | 其中：财政拨款 | 36.00 |
      | 年度目标 | 检查企业800户 | < | < |
      | 一级指标 | 指标名称 | 指标值 | 备注 |
      | 产出指标 | 检查企业户数 | ≥800户 | |
      | ^ | 检查任务完成率 | 100% | |
      | 效益指标 | 市场秩序 | 明显好转 | |
      | 满意度指标 | 企业满意度 | ≥90% | |`,
  },
  {
    title: "Tibet: Chinese labels with blank numbering column, blank rows inside groups",
    head: "project target 万元 2024",
    cells:
      "B1 title, B2 year, D3 project.name, D4 project.supervisor, G4 project.implementer, E5 budget.total, E6 budget.fiscal.superior, E7 budget.fiscal.local, C8 goal.annual",
    columns: ["E name, F annualValue, G remark"],
    indicators: [
      "10 产出指标 数量指标",
      "11 产出指标 数量指标",
      "13 产出指标 质量指标",
      "15 效益指标 生态效益指标",
      "16 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 700, budget.fiscal.superior 500, budget.fiscal.local 200",
    table: `
      | | 西藏自治区项目支出绩效目标表 | < | < | < | < | < |
      | | （2024年度） | < | < | < | < | < |
      | | 项目名称 | < | 草原生态保护 | < | < | < |
      | | 主管部门 | < | 自治区林草局 | < | 实施单位 | 那曲市林草局 |
      | | 项目资金（万元） | < | 年度资金总额 | 700 | < | < |
      | | ^ | < | 其中：中央财政资金 | 500 | < | < |
      | | ^ | < | 自治区财政资金 | 200 | < | < |
      | | 年度目标 | 修复退化草原2万亩 | < | < | < | < |
      | | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
      | | ^ | 产出指标 | 数量指标 | 修复草原面积 | 2万亩 | |
      | | ^ | ^ | ^ | 围栏长度 | 30公里 | |
      | | ^ | ^ | ^ | | | |
      | | ^ | ^ | 质量指标 | 验收合格率 | ≥95% | |
      | | ^ | ^ | 时效指标 | | | |
      | | ^ | 效益指标 | 生态效益指标 | 植被盖度 | ≥60% | |
      | | ^ | 满意度指标 | 服务对象满意度指标 | 牧民满意度 | ≥90% | |`,
  },
];
