import type { Source } from "../../settings/settingsState";
import type { Treatment } from "../../settings/settingsJson";
import type { Saved } from "../../kept";

const settingsSources: Record<Source, string> = {
  workbook: "保存在本工作簿中的设置",
  session: "本次选用的设置，关闭窗格后不再有效",
  maintained: "管理员的设置",
  form: "按申报表的样式自动选用",
};

const treatments: Record<Treatment, string> = {
  rule: "按规则原定的级别",
  error: "一律作为错误",
  warning: "一律作为警告",
  info: "一律作为提示",
  off: "不适用本市，不核对",
};

const settingsNotKept: Record<(Saved & { readonly kind: "refused" })["why"], string> = {
  newer: "工作簿中的数据由较新版本的加载项保存，没有改动。请先更新加载项。",
  damaged: "工作簿中保存的数据已损坏，没有改动。请把文件交给管理员。",
  unreadable: "工作簿中原有的设置无法读取，为免丢失，没有改动。请把文件交给管理员。",
  "too-large": "工作簿中保存的数据已达上限，没有保存。",
};

/** The settings that forms are checked by. */
export const settings = {
  settings: "核对设置",
  settingsSources,
  settingsBy: (name: string, source: string) => `核对依据：${name}（${source}）。`,
  settingsChange: "更改",
  settingsLoading: "正在读取设置…",
  settingsKeptWrong: "本工作簿保存的核对设置有误，没有采用，已按申报表的样式自动选用。",
  settingsOthers: "改用其他设置",
  settingsAutomatic: "自动（按申报表的样式选用）",
  settingsMaintained: (name: string) => `管理员的设置：${name}`,
  settingsFile: "从设置文件（JSON）载入：",
  settingsFileRead: (file: string) => `已读取“${file}”，请在下面选择采用方式。`,
  settingsNoJson: (file: string) =>
    `“${file}”不是 JSON 设置文件，请检查引号和括号是否成对，引号、逗号和括号是否为半角。`,
  settingsFileWrong: (file: string, count: number) =>
    `“${file}”有 ${String(count)} 处错误，没有采用。请改正后再载入：`,
  settingsWhole: "整个文件",
  settingsUse: "本次采用",
  settingsSave: "保存到工作簿",
  settingsRemove: "删除工作簿中的设置",
  settingsUsed: "已采用所选设置。",
  settingsSaved: "设置已保存到工作簿，随文件一起发送。请记得保存文件。",
  settingsRemoved: "已删除工作簿中的设置。请记得保存文件。",
  settingsNotKept,
  keepingClearsUndo: "请注意：保存到工作簿后，Excel 的“撤消”（Ctrl+Z）记录可能被清空。",
  settingsExport: "导出现用设置",
  settingsExportHint: "复制下面的内容，存为 .json 文件，即可在其他电脑上载入，或用于命令行的 --settings。",
  settingsCopy: "复制",
  settingsCopied: "已复制。",
  treatment: "本市如何处理",
  treatmentHint: "这条规则发现的问题：",
  treatments,
  adjusted: "单独处理的规则",
  adjustedNone: "没有。各条规则都按原定的级别处理；需要更改的，请在规则说明中选择。",
};
