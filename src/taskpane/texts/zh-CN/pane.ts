import type { Form, Stage } from "../../../declaration/declaration";
import type { Severity } from "../../../rules/rule";
import type { ProblemKind, Progress, Task } from "../../state";

const tasks: Record<Task, string> = {
  check: "校核",
  clear: "清除标记",
  fix: "修正",
  settings: "更改核对设置",
  undo: "撤销",
  insert: "插入指标",
  preview: "查找插入位置",
  overview: "读取",
  teach: "指定栏目",
  blank: "新建申报表",
  opinion: "生成审核意见",
  opinionFile: "另存为新工作簿",
  select: "跳转",
  start: "连接工作簿",
  library: "载入指标库",
  advise: "推荐指标",
  import: "导入指标库",
  export: "导出指标库",
  save: "保存",
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
  protected: () =>
    "工作表或工作簿的结构受保护，不能修改。如需修改，请先在“审阅”选项卡中撤消保护，完成后再重新保护。",
  "read-only": () => "文件以只读方式打开，不能修改。请先启用编辑或另存一份，再试一次。",
  "no-sheet": () => "找不到这张工作表，可能已被删除或改名。请切换到要处理的工作表，重新校核。",
  obstacle: (where) =>
    `要修改的位置${where && `（${where}）`}有超级表、溢出公式、隐藏的行或正在使用的筛选，没有作任何修改。请先取消隐藏、清除筛选，或把超级表转换为普通区域。`,
  connection: () => "与 Excel 的连接中断，没有完成。请再试一次；如仍不行，请关闭并重新打开本窗格。",
  partial: (where) =>
    `修改中途出错，未能全部恢复原状。请逐一核对下列单元格：${where || "本次修改涉及的单元格"}。核对之前请不要保存文件。`,
  unsupported: () => "当前的 Excel 版本不支持这项操作，需要 Excel 2021 或更高版本。",
  "not-loaded": () => "加载项的文件没有全部载入。请检查与服务器的连接，然后再试一次。",
  unknown: () => "发生意外，没有完成。请再试一次；如仍不行，请把下面的技术信息转给管理员。",
};

/** The pane as a whole. */
export const pane = {
  language: "zh-CN",
  productName: "绩效目标校核",
  severities,
  forms,
  stages,
  tasks,
  quoted: (name: string) => `“${name}”`,
  list: (items: readonly string[]) => items.join("、"),

  tabs: "功能",
  tabCheck: "校核",
  tabLibrary: "指标库",
  tabOverview: "概览",
  tabOpinion: "审核意见",

  sheet: (name: string) => `工作表：${name}`,
  noSheet: "正在连接工作簿…",
  moneyUnit: (unit: string) => `金额单位：${unit}`,
  notDeclared: "不是申报表",

  undo: "撤销",
  undoTitle: (title: string) => `撤销：${title}`,
  progress: ({ phase, done, of }: Progress) =>
    phase === "read"
      ? "正在读取工作表…"
      : phase === "check"
        ? `正在核对${of > 1 ? ` ${String(of)} 张工作表` : ""}…`
        : `正在标记${of > 1 ? `：${String(of)} 张工作表已完成 ${String(done)} 张` : ""}…`,
  stop: "停止",
  busy: (task: Task) => `正在${tasks[task]}…`,

  shortcuts: "快捷键",
  /** Names of commands, where those of the ribbon, which are Chinese, do not do. */
  commands: {} as Readonly<Record<string, string>>,

  problemTitle: (task: Task) => `没有完成“${tasks[task]}”`,
  problem: (problem: ProblemKind, where: string) => problems[problem](where),
  detail: "技术信息",
  close: "关闭",

  saidChecked: (error: number, warning: number, info: number) =>
    `校核完成：错误 ${String(error)} 个，警告 ${String(warning)} 个，提示 ${String(info)} 个。`,
  saidNothingFound: (judged: number) => `校核完成：核对了 ${String(judged)} 项规则，没有发现问题。`,
  saidNotDeclaration: (sheet: string) => `工作表“${sheet}”不像是绩效目标申报表。`,
  saidOverviewed: (sheet: string) => `已读取工作表“${sheet}”。`,
  saidCheckedAll: (sheets: number, error: number, warning: number, info: number) =>
    `校核完成：${String(sheets)} 张申报表，错误 ${String(error)} 个，警告 ${String(warning)} 个，提示 ${String(info)} 个。`,
  saidCleared: (sheets: string) => `已清除工作表${sheets}中的标记。`,
  saidFixed: (count: number) => `已修正 ${String(count)} 处，可以撤销。`,
  saidUndone: (title: string) => `已撤销：${title}。`,
  saidInserted: (name: string, cell: string | null) =>
    cell === null ? `已插入“${name}”，可以撤销。` : `已插入“${name}”，请在 ${cell} 填写目标值。可以撤销。`,
  saidStepped: (number: number, of: number, message: string) =>
    `第 ${String(number)} 个问题，共 ${String(of)} 个：${message}`,
  saidRechecked: (error: number, warning: number, info: number) =>
    `已随改动重新校核：错误 ${String(error)} 个，警告 ${String(warning)} 个，提示 ${String(info)} 个。`,
  saidStopped: (task: Task) => `已停止“${tasks[task]}”，可以随时重新开始。`,
  saidHidden: (cell: string) =>
    `${cell} 所在的行、列或工作表已隐藏或被筛选掉，现在看不到。请先取消隐藏或清除筛选。`,

  notExcel: "请在 Excel 中打开本加载项。",
  notExcelHint:
    "本页面要在 Excel 的任务窗格中运行。如果正是在 Excel 中看到这段话，说明 Office 组件没有载入，请检查与服务器的连接，或联系管理员。",
};
