import type { NoLesson } from "../../../reading/lesson";
import type { Unsaved } from "../../teaching/teachingState";

const noLessons: Record<NoLesson, string> = {
  "no-words": "这一格没有可以辨认的文字，不能当作栏目名称。如果它是填写的内容，请选“填写的内容”。",
  "too-long": "这一格的文字太长，不像栏目名称。如果它是填写的内容，请选“填写的内容”。",
  "no-label": "左边和上面都没有栏目名称，无法记住它的位置。请改为选中栏目名称所在的单元格。",
};

const unsaved: Record<Unsaved, string> = {
  newer: "工作簿里的数据由较新版本的加载项保存，没有改动。",
  damaged: "工作簿里保存的数据已损坏，没有改动。",
  unreadable: "工作簿里已有的对照无法读取，没有改动。",
  "too-large": "工作簿里保存的数据已达上限，没有存入。",
  failed: "没能存入工作簿。",
};

/** Saying what labels mean that were not understood. */
export const teaching = {
  thisIs: "这是…",
  thisIsOf: (text: string) => `“${text}”这是…`,
  thisIsSelected: (cell: string) => `选中的 ${cell} 是…`,
  thisIsHint: "程序没有读懂的栏目，或者读错的，可以告诉它是什么：点“这是…”，或先在表中选中单元格。",

  lessonTitle: (cell: string) => `${cell} 是什么？`,
  lessonRole: "这一格是",
  lessonIsLabel: "栏目名称（或列标题、指标级别）",
  lessonIsValue: "填写的内容",
  pickerSearch: "查找栏目",
  pickerHint: "输入名称，如“财政拨款”“指标值”",
  pickerList: "标准的栏目",
  pickerNone: "没有这样的栏目，请换一个词。",
  lessonGained: "这样会读作：",
  lessonLost: "不再读取：",
  lessonIndicators: (count: number) => `有 ${String(count)} 个指标的级别因此改变。`,
  lessonMore: (count: number) => `还有 ${String(count)} 处。`,
  lessonNothing: "这样指定后，读出的内容没有变化。如果不符合您的意思，请改选其他栏目。",
  lessonNotDeclared: "可以先记下；再指定几个栏目（如绩效目标、指标表的列）之后，程序才能认出这是申报表。",
  noLesson: (problem: NoLesson) => noLessons[problem],
  lessonClearsUndo: "存入工作簿会清空 Excel 的撤销（Ctrl+Z）记录。",
  lessonTeach: "记住并重新读取",
  lessonCancel: "取消",

  taught: (count: number) => `模板对照（${String(count)} 条）`,
  taughtHint: "您指定的栏目，以及别人提供的对照。随工作簿保存，也可导出给同一模板的其他人使用。",
  taughtUnsaved: (why: Unsaved) => `${unsaved[why]}您的指定现在有效，但关闭窗格后会丢失，请先导出。`,
  taughtUnread: {
    workbook: "没能读取工作簿中保存的模板对照，这次没有采用。请重新读取工作表。",
    maintained: "没能读取管理员提供的模板对照，这次没有采用。请检查与服务器的连接，再重新读取工作表。",
  },
  taughtWorkbook: "保存在本工作簿中",
  taughtLoaded: "载入的文件：",
  taughtMaintained: "管理员提供：",
  beside: (label: string, down: number, right: number) =>
    `${label}${down > 0 ? `下 ${String(down)} 行` : ""}${right > 0 ? `右 ${String(right)} 格` : ""}`,
  forget: "移除",
  forgetOf: (words: string) => `移除“${words}”`,
  profileLoad: "载入文件…",
  profileKeep: "存入工作簿",
  profileUnload: "不再使用",
  profileRefused: (file: string) => `“${file}”没有采用，请改正后再载入：`,
  profileExport: "导出…",
  profileExportHint:
    "点“下载”保存为文件。Mac 上的 Excel 不能下载：请点下面的文字，按 ⌘C 复制，粘贴到文本编辑中，存为纯文本，文件名以 .json 结尾。",
  profileText: "模板对照的内容",
  profileDownload: "下载",
  profileFile: "模板对照",
};
