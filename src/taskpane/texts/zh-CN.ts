import type { Form, IndicatorTable, Stage } from "../../declaration/declaration";
import type { RelationKind } from "../../rules/budget";
import type { Severity } from "../../rules/rule";
import type { ProblemKind, Task } from "../state";

type Horizon = IndicatorTable["horizon"];

const tasks: Record<Task, string> = {
  check: "校核",
  clear: "清除标记",
  fix: "修正",
  undo: "撤销",
  insert: "插入指标",
  preview: "查找插入位置",
  overview: "读取",
  select: "跳转",
  start: "连接工作簿",
};

const severities: Record<Severity, string> = { error: "错误", warning: "警告", info: "提示" };
const forms: Record<Form, string> = { department: "部门整体", project: "项目支出" };
const stages: Record<Stage, string> = { target: "绩效目标申报", "self-evaluation": "绩效自评" };

/** What happened, where, what to do. `where` names cells and may be empty. */
const problems: Record<ProblemKind, (where: string) => string> = {
  stale: (where) =>
    `工作表在读取之后有改动${where && `（${where}）`}，为免覆盖，没有作任何修改。请重新校核后再试。`,
  busy: () =>
    "单元格正在编辑，或有对话框未关闭，Excel 暂时不能响应。请按回车键结束输入、关闭对话框，然后再试。",
  protected: () => "工作表受保护，不能修改。如需修改，请先在“审阅”选项卡中撤消工作表保护，完成后再重新保护。",
  "read-only": () => "文件以只读方式打开，不能修改。请先启用编辑或另存一份，再试一次。",
  "no-sheet": () => "找不到这张工作表，可能已被删除或改名。请切换到要处理的工作表，重新校核。",
  obstacle: (where) =>
    `要修改的位置${where && `（${where}）`}有超级表、溢出公式或正在使用的筛选，没有作任何修改。请先清除筛选，或把超级表转换为普通区域。`,
  connection: () => "与 Excel 的连接中断，没有完成。请再试一次；如仍不行，请关闭并重新打开本窗格。",
  partial: (where) =>
    `修改中途出错，未能全部恢复原状。请逐一核对下列单元格：${where || "本次修改涉及的单元格"}。核对之前请不要保存文件。`,
  unsupported: () => "当前的 Excel 版本不支持这项操作，需要 Excel 2021 或更高版本。",
  "not-loaded": () => "加载项的文件没有全部载入。请检查与加载项服务器的连接，然后再试一次。",
  unknown: () => "发生意外，没有完成。请再试一次；如仍不行，请把下面的技术信息转给管理员。",
};

const sums: Record<RelationKind, string> = {
  "income-expenditure": "收入与支出",
  "sources-total": "总额与资金来源",
  "parts-total": "合计与分项",
  "levels-total": "总额与按级次划分",
};

const horizons: Record<Horizon, string> = { period: "实施期指标", annual: "年度指标", both: "指标数" };

/** The pane's texts; the other languages have the same shape. */
export const zhCN = {
  language: "zh-CN",
  productName: "绩效目标校核",
  severities,
  forms,
  stages,
  tasks,
  list: (items: readonly string[]) => items.join("、"),

  tabs: "功能",
  tabCheck: "校核",
  tabLibrary: "指标库",
  tabOverview: "概览",

  sheet: (name: string) => `工作表：${name}`,
  noSheet: "正在连接工作簿…",
  moneyUnit: (unit: string) => `金额单位：${unit}`,
  notDeclared: "不是申报表",

  check: "校核",
  clearMarks: "清除标记",
  undo: "撤销",
  undoTitle: (title: string) => `撤销：${title}`,
  fixAll: (count: number) => `全部修正（${String(count)} 处）`,
  fixAllHint: "只包括不改变原意的修正，如统一符号、去掉多余空格。",
  busy: (task: Task) => `正在${tasks[task]}…`,

  firstRun: "打开要核对的申报表，点“校核”，这里会列出缺漏、前后矛盾和不规范之处，并在表中标出位置。",
  firstRunPrivacy: "全部在本机进行，不上传任何数据。",

  notDeclaration: (sheet: string) =>
    `工作表“${sheet}”不像是绩效目标申报表：没有找到“绩效目标申报表”一类的标题，也没有找到“一级指标、二级指标、三级指标、指标值”这样的指标表。请切换到申报表所在的工作表，再点“校核”。`,

  elsewhere: (listed: string, active: string) =>
    `下面是工作表“${listed}”的校核结果，您现在看的是“${active}”。`,
  checkThis: "校核当前工作表",
  outdated: "工作表已有改动，下面的结果可能已过时。请重新校核。",

  markProblem: (problem: ProblemKind): string =>
    problem === "protected"
      ? "工作表受保护，表中没有作标记，问题请看下面的列表。"
      : problem === "read-only"
        ? "文件以只读方式打开，表中没有作标记，问题请看下面的列表。"
        : problem === "busy"
          ? "单元格正在编辑，表中没有作标记。请按回车键结束输入，再点“校核”。"
          : "没能在表中作标记，问题请看下面的列表。",
  keptMessages: (cells: string) => `${cells} 已有批注或输入提示，予以保留，只作了底色标记。`,
  noMessages: "当前的 Excel 版本不能在单元格旁显示说明，只作了底色标记，说明请看下面的列表。",

  severityFilter: "按严重程度筛选",
  all: "全部",
  count: (label: string, count: number) => `${label} ${String(count)}`,
  search: "在问题中查找",
  selectionOnly: "只看选中的单元格",
  nothingMatches: "没有符合筛选条件的问题。",
  showAll: "显示全部",

  findings: "问题列表",
  findingsHint: "上下键移动，回车键跳转到单元格。",
  moreCells: (count: number) => `等 ${String(count)} 格`,
  why: "为什么",
  howToFix: "怎么改",
  basis: "依据",
  cells: "位置",
  related: "对应",
  goTo: (cell: string) => `跳转到 ${cell}`,
  fix: "一键修正",
  fixOf: (title: string) => `一键修正：${title}`,
  fixOld: "原为",
  fixNew: "改为",
  emptyContent: "（空）",

  nothingFound: "没有发现问题。",
  judged: (count: number) => `共核对 ${String(count)} 项规则。`,
  nothingFoundCaution: "未发现问题不等于内容合理，请结合实际情况审核。",
  notChecked: (count: number) => `未核对的规则（${String(count)} 项）`,
  notCheckedHint: "以下规则在本表中没有核对，原因如下；必要时请人工核对。",

  problemTitle: (task: Task) => `没有完成“${tasks[task]}”`,
  problem: (problem: ProblemKind, where: string) => problems[problem](where),
  detail: "技术信息",
  close: "关闭",

  saidChecked: (error: number, warning: number, info: number) =>
    `校核完成：错误 ${String(error)} 个，警告 ${String(warning)} 个，提示 ${String(info)} 个。`,
  saidNothingFound: (judged: number) => `校核完成：核对了 ${String(judged)} 项规则，没有发现问题。`,
  saidNotDeclaration: (sheet: string) => `工作表“${sheet}”不像是绩效目标申报表。`,
  saidOverviewed: (sheet: string) => `已读取工作表“${sheet}”。`,
  saidCleared: (sheet: string) => `已清除工作表“${sheet}”中的标记。`,
  saidFixed: (count: number) => `已修正 ${String(count)} 处，可以撤销。`,
  saidUndone: (title: string) => `已撤销：${title}。`,
  saidInserted: (name: string, cell: string | null) =>
    cell === null ? `已插入“${name}”，可以撤销。` : `已插入“${name}”，请在 ${cell} 填写目标值。可以撤销。`,
  saidHidden: (cell: string) =>
    `${cell} 所在的行、列或工作表已隐藏或被筛选掉，现在看不到。请先取消隐藏或清除筛选。`,

  librarySearch: "查找指标",
  librarySearchHint: "输入名称、领域或单位，如“培训”“满意度”",
  libraryLevel1: "一级指标",
  libraryLevel2: "二级指标",
  libraryField: "领域",
  anyLevel1: "全部一级指标",
  anyLevel2: "全部二级指标",
  anyField: "全部领域",
  libraryCount: (shown: number, total: number) =>
    shown < total ? `显示前 ${String(shown)} 个，共 ${String(total)} 个` : `共 ${String(total)} 个`,
  libraryMore: "显示更多",
  libraryNone: "没有找到这样的指标。请换一个词，或放宽筛选条件。",
  libraryLoading: "正在载入指标库…",
  libraryFailed: "指标库没有载入。请检查与服务器的连接，然后重新打开本窗格。",
  libraryResults: "预设指标",
  level: (level1: string, level2: string) => `${level1} › ${level2}`,
  unit: "单位",
  direction: "方向",
  definition: "口径",
  reference: "参考值",
  scoring: "评分标准",
  evidence: "佐证材料",
  placing: "插入位置",
  placeEmptyRow: (sheet: string, row: number, block: string) =>
    `工作表“${sheet}”第 ${String(row)} 行，“${block}”的空行。`,
  placeNewRow: (sheet: string, row: number, block: string) =>
    `工作表“${sheet}”第 ${String(row)} 行，“${block}”之下新增一行。`,
  alreadyThere: (cell: string) => `${cell} 已有同名指标，请确认是否重复。`,
  value: "目标值",
  valueHint: "可以不填，插入后再到表中填写",
  placeholder: "目标值未填时先写入占位符，请插入后改成实际数值。",
  insert: "插入",
  insertOf: (name: string) => `插入“${name}”`,
  useNearest: (block: string) => `插入到“${block}”`,

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

  notExcel: "请在 Excel 中打开本加载项。",
  notExcelHint:
    "本页面要在 Excel 的任务窗格中运行。如果正是在 Excel 中看到这段话，说明 Office 组件没有载入，请检查与加载项服务器的连接，或联系管理员。",
};
