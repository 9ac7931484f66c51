import type { ProblemKind } from "../../state";

/** The tab 校核. */
export const check = {
  check: "校核",
  checkAll: "校核全部",
  checkAllHint: "校核本工作簿中每一张可见的申报表，并在各表中作标记。",
  clearMarks: "清除标记",
  fixAll: (count: number) => `全部修正（${String(count)} 处）`,
  fixAllHint: "只包括不改变原意的修正，如统一符号、去掉多余空格。",

  firstRun: "打开要核对的申报表，点“校核”，这里会列出缺漏、前后矛盾和不规范之处，并在表中标出位置。",
  firstRunPrivacy: "全部在本机进行，不上传任何数据。",

  notDeclaration: (sheet: string) =>
    `工作表“${sheet}”不像是绩效目标申报表：没有找到“绩效目标申报表”一类的标题，也没有找到“一级指标、二级指标、三级指标、指标值”这样的指标表。请切换到申报表所在的工作表，再点“校核”。`,

  noDeclarations: "本工作簿可见的工作表中没有绩效目标申报表。",
  undeclared: (sheets: string) => `以下工作表不是申报表，没有校核：${sheets}。`,
  notCompared:
    "本工作簿的工作表较多或较大，只读取了当前工作表，没有与其他申报表比对。如需比对，请点“校核全部”。",
  declarations: (count: number) => `申报表（${String(count)} 张）`,
  partOf: (sheet: string, first: number, last: number) => `${sheet} 第 ${String(first)}—${String(last)} 行`,
  noFindings: "没有问题",

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

  fixAllPreview: "全部修正：请先看一遍",
  fixThis: (cell: string) => `修正 ${cell}`,
  applyFixes: (count: number) => `应用（${String(count)} 处）`,
  cancel: "取消",

  rule: "规则说明",
  ruleOf: (title: string) => `规则说明：${title}`,
  ruleId: "编号",
  ruleUnknown: "没有这条规则的说明。",
  pageLoading: "正在载入…",
  pageFailed: "这一页没有载入。请检查与服务器的连接，然后重新打开本窗格。",
  backToList: "返回问题列表",
  flagged: "会指出的例子",
  accepted: "不会指出的例子",
  flaggedCell: "（会指出）",
  flaggedCells: (cells: string) => `会指出 ${cells}，即上表中加粗框的单元格。`,

  nothingFound: "没有发现问题。",
  judged: (count: number) => `共核对 ${String(count)} 项规则。`,
  nothingFoundCaution: "未发现问题不等于内容合理，请结合实际情况审核。",
  notChecked: (count: number) => `未核对的规则（${String(count)} 项）`,
  notCheckedHint: "以下规则在本表中没有核对，原因如下；必要时请人工核对。",
};
