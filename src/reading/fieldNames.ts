import type { ColumnField, ValueField } from "./profile";

/** Fields that belong together, in the order of the forms. */
export interface FieldGroup<Path extends string> {
  readonly title: string;
  readonly fields: readonly { readonly path: Path; readonly name: string }[];
}

/** What the forms call the fields of values, grouped: for people who choose one. */
export const VALUE_GROUPS: readonly FieldGroup<ValueField>[] = [
  group("表头", {
    year: "年度",
    formDate: "填报日期",
    moneyUnit: "金额单位",
  }),
  group("单位", {
    "unit.name": "单位名称（填报单位）",
    "unit.code": "单位编码",
    "unit.staffCount": "财政供养人员数",
    "unit.subordinateCount": "下属单位数",
    "unit.duties": "部门职能",
  }),
  group("项目", {
    "project.name": "项目名称",
    "project.code": "项目编码",
    "project.attribute": "项目属性",
    "project.category": "项目类别",
    "project.nature": "项目性质",
    "project.supervisor": "主管部门",
    "project.supervisorCode": "主管部门编码",
    "project.implementer": "实施单位",
    "project.leader": "项目负责人",
    "project.phone": "联系电话",
    "project.period": "实施期限（起止时间）",
    "project.start": "开始日期",
    "project.end": "结束日期",
    "project.overview": "项目概况",
    "project.basis": "立项依据",
    "project.necessity": "立项必要性",
    "project.feasibility": "立项可行性",
    "project.measures": "保障措施",
    "project.plan": "实施计划",
  }),
  group("资金", {
    "budget.total": "资金总额",
    "budget.fiscal": "财政拨款",
    "budget.fiscal.superior": "上级财政资金",
    "budget.fiscal.local": "本级财政资金",
    "budget.other": "其他资金",
    "budget.carryover": "上年结转",
    "budget.own": "自有（自筹）资金",
    "budget.further": "其他来源（债券、政府性基金、专户、贷款等）",
    "budget.annual.total": "年度资金总额",
    "budget.annual.fiscal": "年度财政拨款",
    "budget.annual.carryover": "年度上年结转",
    "budget.annual.other": "年度其他资金",
    "budget.annual.further": "年度其他来源（债券、政府性基金、专户、贷款等）",
    "budget.basic": "基本支出",
    "budget.project": "项目支出",
    "budget.special": "财政专项资金",
    "budget.development": "其他事业发展性支出",
    "budget.expenditure.total": "支出合计",
    "budget.income.fiscal": "收入：财政拨款",
    "budget.income.other": "收入：其他资金",
    "budget.income.total": "收入合计",
    "budget.level.own": "本级使用",
    "budget.level.transfer": "对下转移支付",
    "budget.adjusted": "全年预算数（调整后）",
    "budget.executed": "执行数",
    "budget.executionRate": "预算执行率",
    "budget.weight": "预算执行分值",
    "budget.score": "预算执行得分",
  }),
  group("绩效目标", {
    "goal.overall": "总体目标",
    "goal.period": "中长期（实施期）目标",
    "goal.annual": "年度目标",
    "goal.actual": "目标实际完成情况",
  }),
  group("自评结果", {
    "evaluation.weight": "总分值",
    "evaluation.score": "自评总分",
    "evaluation.grade": "自评等级",
  }),
];

/** What the forms call the columns of their tables. */
export const COLUMN_GROUPS: readonly FieldGroup<ColumnField>[] = [
  group("绩效指标表的列", {
    "indicators.level1": "一级指标",
    "indicators.level2": "二级指标",
    "indicators.name": "三级指标（指标名称）",
    "indicators.annualValue": "指标值（年度）",
    "indicators.periodValue": "指标值（实施期）",
    "indicators.previousValue": "上年实际值",
    "indicators.actualValue": "实际完成值",
    "indicators.direction": "指标方向（≥、≤、定性）",
    "indicators.kind": "定量或定性",
    "indicators.unit": "计量单位",
    "indicators.weight": "权重（分值）",
    "indicators.definition": "指标解释",
    "indicators.scoring": "评分标准",
    "indicators.basis": "绩效标准（依据）",
    "indicators.remark": "指标备注",
    "indicators.score": "得分",
    "indicators.deviation": "偏差原因（未完成原因）",
  }),
  group("工作任务表的列", {
    "tasks.name": "任务名称",
    "tasks.item": "支出项目名称",
    "tasks.content": "任务内容",
    "tasks.funding": "任务资金",
    "tasks.expected": "预期目标",
    "tasks.remark": "任务备注",
  }),
];

function group<Path extends string>(
  title: string,
  names: Readonly<Partial<Record<Path, string>>>,
): FieldGroup<Path> {
  const fields = Object.entries(names) as [Path, string][];
  return { title, fields: fields.map(([path, name]) => ({ path, name })) };
}
