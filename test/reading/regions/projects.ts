import type { RegionalForm } from "./form";

/** Project forms as regions and ministries print them. */
export const PROJECT_FORMS: readonly RegionalForm[] = [
  {
    title: "ministry 2021: points for execution beside the amounts, goals numbered in one cell",
    head: "project target 万元 2024",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, F4 project.implementer, E5 budget.total, E6 budget.fiscal, E7 budget.carryover, E8 budget.other, B9 goal.annual",
    columns: ["D name, E annualValue, F weight"],
    indicators: [
      "11 成本指标 经济成本指标",
      "12 产出指标 数量指标",
      "13 产出指标 数量指标",
      "14 产出指标 质量指标",
      "15 效益指标 社会效益指标",
      "16 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 860, budget.fiscal 800, budget.carryover 60",
    table: `
      | 项目支出绩效目标表 | < | < | < | < | < |
      | （2024年度） | < | < | < | < | < |
      | 项目名称 | < | 国家重点档案保护与开发 | < | < | < |
      | 主管部门及代码 | < | [142]国家档案局 | < | 实施单位 | 国家档案局本级 |
      | 项目资金\\n（万元） | < | 年度资金总额： | < | 860.00 | 执行率分值（10） |
      | ^ | ^ | 其中：财政拨款 | < | 800.00 | ^ |
      | ^ | ^ | 上年结转 | < | 60.00 | ^ |
      | ^ | ^ | 其他资金 | < | - | ^ |
      | 年\\n度\\n总\\n体\\n目\\n标 | 目标1：完成抢救保护档案2万卷。\\n目标2：开展专题培训3期。 | < | < | < | < |
      | 绩\\n效\\n指\\n标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值权重（90） |
      | ^ | 成本指标 | 经济成本指标 | 单卷抢救成本 | ≤300元 | 20 |
      | ^ | 产出指标 | 数量指标 | 抢救保护档案数量 | ≥2万卷 | 10 |
      | ^ | ^ | ^ | 培训期数 | 3期 | 10 |
      | ^ | ^ | 质量指标 | 验收合格率 | ≥98% | 20 |
      | ^ | 效益指标 | 社会效益指标 | 档案利用率 | 提高 | 20 |
      | ^ | 满意度指标 | 服务对象满意度指标 | 查档人员满意度 | ≥95% | 10 |`,
  },
  {
    title: "Beijing: property, value, measure and direction in columns of their own, contact lines",
    head: "project target 万元 2023",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, G4 project.implementer, C5 project.leader, G5 project.phone, C6 project.category, G6 project.period, E7 budget.total, E8 budget.fiscal, E9 budget.carryover, E10 budget.other, B11 goal.annual",
    columns: ["D name, E direction, F annualValue, G unit, H direction"],
    indicators: [
      "13 产出指标 数量指标",
      "14 产出指标 质量指标",
      "15 产出指标 时效指标",
      "16 成本指标 经济成本指标",
      "17 效益指标 社会效益指标",
      "18 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 1235.678, budget.fiscal 1235.678, budget.carryover 0, budget.other 0",
    table: `
      | 项目支出绩效目标表 | < | < | < | < | < | < | < |
      | （ 2023年度 ） | < | < | < | < | < | < | < |
      | 项目名称 | < | 冬季清洁取暖补贴 | < | < | < | < | < |
      | 主管部门及代码 | < | 041-北京市农业农村局 | < | < | 实施单位 | 041001-北京市农业农村局（本级） | < |
      | 项目负责人 | < | 张三 | < | < | 联系电话 | 010-12345678 | < |
      | 项目类型 | < | 经常性项目 | < | < | 项目期限 | 1年 | < |
      | 项目资金\\n（万元） | < | 年度资金总额： | < | 1235.678000 | < | < | < |
      | ^ | ^ | 其中：财政拨款 | < | 1235.678000 | < | < | < |
      | ^ | ^ | 上年结转资金 | < | 0.000000 | < | < | < |
      | ^ | ^ | 其他资金 | < | 0.000000 | < | < | < |
      | 总体目标 | 年度绩效目标：按时足额发放补贴，惠及农户12万户。 | < | < | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 绩效指标值 | 绩效度量单位 | 指标方向性 |
      | ^ | 产出指标 | 数量指标 | 补贴农户数 | ≥ | 12 | 万户 | 正向指标 |
      | ^ | ^ | 质量指标 | 补贴发放准确率 | ＝ | 100 | % | 正向指标 |
      | ^ | ^ | 时效指标 | 补贴发放时间 | 定性 | 12月底前 | | 正向指标 |
      | ^ | 成本指标 | 经济成本指标 | 户均补贴 | ≤ | 1500 | 元 | 反向指标 |
      | ^ | 效益指标 | 社会效益指标 | 空气质量 | 定性 | 好坏 | | 正向指标 |
      | ^ | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥ | 90 | % | 正向指标 |`,
  },
  {
    title: "Tianjin: sums in one row, no level column merged, description behind the name",
    head: "project target 万元 2024",
    cells:
      "A1 title, A2 unit.name, F2 moneyUnit, B3 project.name, E3 project.code, B4 budget.total, D4 budget.fiscal, F4 budget.other, B5 goal.overall",
    columns: ["C name, D definition, F annualValue"],
    indicators: [
      "7 产出指标 数量指标",
      "8 产出指标 时效指标",
      "9 效益指标 经济效益指标",
      "10 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 320.5, budget.fiscal 320.5",
    table: `
      | 2024年部门预算项目绩效目标表 | < | < | < | < | < |
      | 单位名称：天津市某区水务局 | < | < | < | < | 单位：万元 |
      | 项目名称 | 河道日常维护 | < | 项目编码 | 12011124P01 | < |
      | 预算金额合计 | 320.50 | 其中：财政资金 | 320.50 | 其他资金 | |
      | 绩效目标 | 1.维护二级河道8条。2.保障汛期行洪安全。 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | < | 绩效指标值 |
      | 产出指标 | 数量指标 | 维护河道条数 | 年度内维护的二级河道数量 | < | 8条 |
      | 产出指标 | 时效指标 | 维护及时率 | 按计划时间完成的比例 | < | ≥95% |
      | 效益指标 | 经济效益指标 | 减少涝灾损失 | 与上年相比 | < | ≥200万元 |
      | 满意度指标 | 服务对象满意度指标 | 沿河居民满意度 | 问卷调查 | < | ≥90% |`,
  },
  {
    title: "Liaoning: policy or project, operators before values, points in the labels",
    head: "project target 万元 2024",
    cells:
      "A1 title, A2 year, C3 project.name, C4 project.supervisor, F4 project.implementer, C5 budget.total, C6 budget.fiscal, F6 budget.own, B7 goal.overall, B8 goal.annual",
    columns: ["D name, E direction, F annualValue, G unit"],
    indicators: [
      "10 产出指标 数量指标",
      "11 产出指标 质量指标",
      "12 产出指标 成本指标",
      "13 效益指标 生态效益指标",
      "14 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 980, budget.fiscal 950, budget.own 30",
    table: `
      | 项目（政策）绩效目标表 | < | < | < | < | < | < |
      | 预算年度：2024 | < | < | < | < | < | < |
      | 项目（政策）名称 | < | 辽河干流防护林建设 | < | < | < | < |
      | 主管部门 | < | 省林业和草原局 | < | 实施单位 | 省林业发展服务中心 | < |
      | 预算资金总额（万元） | < | 980 | < | < | < | < |
      | 财政拨款 | < | 950 | < | 单位资金 | 30 | < |
      | 总体目标 | 三年内建成防护林带100公里 | < | < | < | < | < |
      | 年度目标 | 完成造林3000亩 | < | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 运算符号 | 指标值 | 度量单位 |
      | ^ | 产出指标（50分） | 数量指标 | 造林面积 | >= | 3000 | 亩 |
      | ^ | ^ | 质量指标 | 成活率 | >= | 85 | % |
      | ^ | ^ | 成本指标 | 亩均成本 | <= | 3000 | 元/亩 |
      | ^ | 效益指标（30分） | 生态效益指标 | 林草覆盖率 | 定性 | 提高 | |
      | ^ | 满意度指标（10分） | 服务对象满意度 | 群众满意度 | >= | 90 | % |`,
  },
  {
    title: "Heilongjiang: numbering column before the levels, one label in each row",
    head: "project target 万元 ",
    cells:
      "A1 title, A2 unit.name, G2 moneyUnit, C3 project.name, F3 project.category, C4 budget.total, F4 budget.fiscal, C5 goal.annual",
    columns: ["D name, E annualValue, F unit, G weight, H remark"],
    indicators: [
      "7 产出指标 数量指标",
      "8 产出指标 质量指标",
      "9 效益指标 社会效益指标",
      "10 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 66, budget.fiscal 66",
    table: `
      | 项目支出绩效目标表 | < | < | < | < | < | < | < |
      | 单位：黑龙江省某中心 | < | < | < | < | < | 金额单位：万元 | < |
      | 项目名称 | < | 冰雪旅游宣传 | < | 项目类别 | 其他运转类 | < | < |
      | 资金总额 | < | 66.00 | < | 其中：财政拨款 | 66.00 | < | < |
      | 年度绩效目标 | < | 制作宣传片2部 | < | < | < | < | < |
      | 序号 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 计量单位 | 分值权重 | 备注 |
      | 1 | 产出指标 | 数量指标 | 宣传片数量 | 2 | 部 | 30 | |
      | 2 | 产出指标 | 质量指标 | 验收通过率 | 100 | % | 20 | |
      | 3 | 效益指标 | 社会效益指标 | 播放量 | 50 | 万次 | 30 | |
      | 4 | 满意度指标 | 服务对象满意度指标 | 观众满意度 | 90 | % | 10 | |`,
  },
  {
    title: "Jiangsu: decision and process as levels, half-year and whole-year values",
    head: "project target 万元 2024",
    cells:
      "A1 title, A2 year, B3 project.name, E3 project.supervisor, B4 project.implementer, E4 project.category, C5 budget.total, C6 budget.fiscal, C7 budget.other, B8 project.overview, B9 project.basis, B10 goal.annual",
    columns: ["D name, F annualValue"],
    indicators: [
      "13 决策 项目立项",
      "14 过程指标 资金管理",
      "15 产出指标 数量指标",
      "16 产出指标 质量指标",
      "17 效益指标 社会效益指标",
      "18 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 150, budget.fiscal 150, budget.other 0",
    table: `
      | 项目支出绩效目标申报表 | < | < | < | < | < |
      | （2024年度） | < | < | < | < | < |
      | 项目名称 | 全民阅读推广 | < | 主管部门 | 市文广旅局 | < |
      | 实施单位 | 市图书馆 | < | 项目类型 | 发展类项目 | < |
      | 项目资金（万元） | 预算总额 | 150 | < | < | < |
      | ^ | 一般公共预算资金 | 150 | < | < | < |
      | ^ | 其他资金 | 0 | < | < | < |
      | 项目概况 | 开展阅读推广活动 | < | < | < | < |
      | 立项依据 | 苏政办发〔2023〕8号 | < | < | < | < |
      | 年度绩效目标 | 举办阅读活动200场 | < | < | < | < |
      | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | < |
      | ^ | ^ | ^ | ^ | 半年（程） | 全年（程） |
      | ^ | 决策 | 项目立项 | 立项依据充分性 | 充分 | 充分 |
      | ^ | 过程 | 资金管理 | 预算执行率 | ≥50% | ≥95% |
      | ^ | 产出 | 数量指标 | 阅读活动场次 | 80场 | 200场 |
      | ^ | ^ | 质量指标 | 活动完成率 | 100% | 100% |
      | ^ | 效益 | 社会效益 | 参与人次 | 2万人次 | 5万人次 |
      | ^ | 满意度 | 服务对象满意度 | 读者满意度 | ≥90% | ≥90% |`,
  },
  {
    title: "Shandong: goals numbered in rows, level and sub-level written in one cell",
    head: "project target 万元 2023",
    cells:
      "A1 title, A2 unit.name, D2 moneyUnit, B3 project.name, D3 project.attribute, B4 budget.total, D4 budget.fiscal, B5 goal.annual, B6 goal.annual, B7 goal.annual",
    columns: ["B name, C annualValue, D remark"],
    indicators: [
      "9 产出指标 数量指标",
      "10 产出指标 数量指标",
      "11 产出指标 质量指标",
      "12 效益指标 社会效益指标",
      "13 满意度指标 服务对象满意度指标",
    ],
    amounts: "budget.total 500, budget.fiscal 500",
    table: `
      | 2023年度市级部门项目支出绩效目标表 | < | < | < |
      | 填报单位：某市教育局 | < | < | 单位：万元 |
      | 项目名称 | 学前教育发展资金 | 项目属性 | 延续项目 |
      | 资金总额 | 500 | 其中：财政拨款 | 500 |
      | 年度目标 | 目标1：新建公办幼儿园5所。 | < | < |
      | ^ | 目标2：培训幼师300人次。 | < | < |
      | ^ | 目标3：普惠率达到90%以上。 | < | < |
      | 指标类别 | 指标名称 | 指标值 | 备注 |
      | 产出指标-数量指标 | 新建幼儿园数量 | 5所 | |
      | 产出指标-数量指标 | 培训幼师人次 | 300人次 | |
      | 产出指标-质量指标 | 验收合格率 | 100% | |
      | 效益指标-社会效益指标 | 普惠性幼儿园覆盖率 | ≥90% | |
      | 满意度指标-服务对象满意度指标 | 家长满意度 | ≥92% | |`,
  },
  {
    title: "Chongqing: current budget by source, indicators without any levels",
    head: "project target 万元 2024",
    cells:
      "A1 title, A2 unit.name, F2 moneyUnit, B3 project.name, E3 project.supervisor, B4 budget.total, D4 budget.fiscal.local, F4 budget.fiscal.superior, B5 project.overview, B6 project.basis, B7 goal.annual",
    columns: ["B name, C direction, D annualValue, E unit, F weight"],
    indicators: ["9  ", "10  ", "11  "],
    amounts: "budget.total 240, budget.fiscal.local 240, budget.fiscal.superior 0",
    table: `
      | 2024年项目支出绩效目标表 | < | < | < | < | < |
      | 编制单位：重庆市某区城市管理局 | < | < | < | < | 单位：万元 |
      | 项目名称 | 垃圾分类运行费 | < | 业务主管部门 | 某区城市管理局 | < |
      | 当年预算 | 240 | 本级资金 | 240 | 上级补助 | 0 |
      | 项目概况 | 保障全区垃圾分类工作 | < | < | < | < |
      | 立项依据 | 渝府办发〔2019〕110号 | < | < | < | < |
      | 当年绩效目标 | 居民小区垃圾分类覆盖率100% | < | < | < | < |
      | 绩效指标 | 指标名称 | 指标性质 | 指标值 | 计量单位 | 指标权重 |
      | ^ | 分类覆盖率 | = | 100 | % | 40 |
      | ^ | 回收利用率 | ≥ | 35 | % | 30 |
      | ^ | 居民满意度 | ≥ | 90 | % | 20 |`,
  },
  {
    title: "Guangxi: input and process points, contents as values, scoring rules",
    head: "project target 万元 2021",
    cells:
      "A1 title, A2 year, A3 unit.name, C4 project.name, F4 project.category, C5 project.supervisorCode, F5 project.supervisor, C6 project.implementer, F6 project.leader, D7 project.start, F7 project.end, D8 budget.total, D9 budget.fiscal, D10 budget.carryover, C11 unit.duties, C12 project.overview, D13 project.basis, D14 project.feasibility, D15 project.necessity, C16 project.plan, C18 goal.period, E18 goal.annual",
    columns: ["D weight, E name, F annualValue, G scoring"],
    indicators: [
      "20 投入指标 资金到位率",
      "21 过程指标 资金使用合规性",
      "22 产出指标 数量指标",
      "23 效益指标 社会效益指标",
    ],
    amounts: "budget.total 88, budget.fiscal 88, budget.carryover 0",
    table: `
      | 财政支出绩效目标申报表 | < | < | < | < | < |
      | （2021年度） | < | < | < | < | < |
      | 填报单位：广西某学校 | < | < | < | < | < |
      | 项目名称 | < | 实训基地建设 | < | 项目类型 | 新增项目 |
      | 主管部门编码 | < | 216 | < | 主管部门名称 | 自治区教育厅 |
      | 项目实施单位 | < | 广西某学校 | < | 项目负责人 | 张三 |
      | 项目起止时间（如20190101） | < | 开始时间 | 20210101 | 结束时间 | 20211231 |
      | 项目资金申请（万元） | < | 资金总额： | 88 | < | < |
      | ^ | < | 一般公共预算拨款： | 88 | < | < |
      | ^ | < | 上年结余收入： | 0 | < | < |
      | 单位职能概述（450字内） | < | 培养技能人才 | < | < | < |
      | 项目概况（450字内） | < | 建设汽修实训基地 | < | < | < |
      | 项目立项情况 | < | 项目立项的依据（450字内） | 桂教〔2020〕5号 | < | < |
      | ^ | < | 项目申报的可行性（450字内） | 师资充足 | < | < |
      | ^ | < | 项目申报的必要性（450字内） | 设备老化 | < | < |
      | 项目实施进度计划（450字内） | < | 上半年采购，下半年安装 | < | < | < |
      | 项目绩效目标 | < | 长期目标（450字内） | < | 年度目标（450字内） | < |
      | ^ | < | 建成区级示范基地 | < | 完成设备安装40台 | < |
      | 项目年度绩效目标衡量指标 | 一级指标 | 二级指标 | 分值 | 指标内容（150字内） | 指标值（150字内） | 评分细则（150字内） |
      | ^ | 投入指标 | 资金到位率 | 10 | 资金到位率=实际到位资金/计划投入资金×100% | 资金到位率达100% | 每少10个百分点扣1分 |
      | ^ | 过程指标 | 资金使用合规性 | 10 | 资金使用是否合规 | 合规 | 违规不得分 |
      | ^ | 产出指标 | 产出数量 | 40 | 安装实训设备台数 | 40台 | 少一台扣1分 |
      | ^ | 效益指标 | 社会效益 | 40 | 学生就业率 | ≥95% | 酌情 |`,
  },
];
