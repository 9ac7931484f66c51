import type { IndicatorTable } from "../../../declaration/declaration";
import type { RelationKind } from "../../../rules/relations";

type Horizon = IndicatorTable["horizon"];

const sums: Record<RelationKind, string> = {
  "income-expenditure": "收入与支出",
  "sources-total": "总额与资金来源",
  "parts-total": "合计与分项",
  "levels-total": "总额与按级次划分",
};

const horizons: Record<Horizon, string> = { period: "实施期指标", annual: "年度指标", both: "指标数" };

/** The tab 概览. */
export const overview = {
  overviewLoading: "正在载入概览…",
  overviewFailed: "概览没有载入。请检查与服务器的连接，然后重新打开本窗格。",
  overviewNone: "还没有读取工作表。点“读取当前工作表”，这里会列出程序从表中读懂的内容。",
  overviewRead: "读取当前工作表",
  overviewHint: "这是程序从表中读懂的内容，点任何一项可以跳转到单元格。",
  overviewElsewhere: (read: string, active: string) =>
    `下面是工作表“${read}”的概览，您现在看的是“${active}”。`,
  overviewOutdated: "工作表已有改动，下面的概览可能已过时。请重新读取。",
  identity: "基本信息",
  money: "资金",
  goals: "绩效目标",
  evaluation: "完成情况",
  executed: "预算执行",
  executionRate: (rate: string) => `执行率 ${rate}`,
  executionScore: "执行率得分",
  statedScore: "表中总分",
  addedScore: "各项得分相加",
  scored: (score: string, weight: string) =>
    weight === "" ? `${score} 分` : `${score === "" ? "未评" : score} / ${weight} 分`,
  outcomes: (reached: number, missed: number, others: number) =>
    [
      `数值达到目标的 ${String(reached)} 项`,
      `未达到的 ${String(missed)} 项`,
      ...(others > 0 ? [`文字表述、不能自动比较的 ${String(others)} 项`] : []),
    ].join("，") + "。",
  outcomeStates: { reached: "达到", missed: "未达到", unknown: "", unfilled: "未填实际值" },
  targetTo: "目标",
  actualIs: "实际",
  deviation: "原因",
  taskShares: "工作任务",
  matrix: "指标分布",
  unrecognised: "没有读懂的内容",
  unrecognisedHint: "以下文字不属于任何已知栏目，没有参与校核，请人工核对。",
  unrecognisedNone: "没有。表中的文字都归入了栏目。",
  unrecognisedMore: (count: number) => `显示其余 ${String(count)} 处`,
  notFilled: "未填",
  sum: (kind: RelationKind) => sums[kind],
  sumAgrees: "相符",
  sumWithin: (difference: string) => `分项未超过总额，差额 ${difference}`,
  sumDiffers: (difference: string) => `相差 ${difference}`,
  sumUnknown: "无法核对",
  sumUnfilled: "尚未填写",
  sumsNone: "表中没有可以相互核对的金额。",
  amounts: (count: number) => `各项金额（${String(count)} 项）`,
  tasksTotal: (total: string) => `任务资金合计 ${total}`,
  taskUnnamed: "（未写名称）",
  noFunding: "未填资金",
  horizon: (horizon: Horizon) => horizons[horizon],
  tableNumber: (label: string, number: number) => `${label}（表 ${String(number)}）`,
  level1: "一级指标",
  level2: "二级指标",
  noLevel: "—",
  gap: "缺",
  gaps: (count: number) =>
    count === 0 ? "各类指标都有，没有空缺。" : `有 ${String(count)} 处空缺，标为“缺”。`,
  indicators: (count: number) => `${String(count)} 个`,
  matrixNone: "表中没有绩效指标表。",
};
