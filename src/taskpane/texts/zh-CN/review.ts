import type { Status } from "../../../review/decision";
import type { Dimension } from "../../../rules/rule";
import type { Refusal } from "../../review/reviewState";

const statuses: Record<Status, string> = {
  open: "待处理",
  fixed: "已修改",
  justified: "不改，说明理由",
  accepted: "同意理由",
  returned: "退回",
};

const refusals: Record<Refusal, string> = {
  newer: "工作簿中的处理意见由较新版本的加载项保存，为免损坏，没有改动。请更新加载项后再试。",
  damaged: "工作簿中原有的处理意见已损坏，为免丢失，没有保存。请把文件交给管理员。",
  unreadable: "工作簿中原有的处理意见有一部分已损坏，为免丢失，没有保存。请把文件交给管理员。",
  "too-large": "要保存的内容超过 Excel 的上限（500 KB），没有保存。请缩短文字后再试。",
};

const dimensions: Record<Dimension, string> = {
  完整性: "完整性",
  相关性: "相关性",
  适当性: "适当性",
  可行性: "可行性",
};

/** So many declarations are named; the others are counted. */
const NAMED = 3;
const someOf = (names: readonly string[]) =>
  names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join("、") + (names.length > NAMED ? `等 ${String(names.length)} 张申报表` : "");

/** Decisions, findings of the reviewer's own, and the second round. */
export const review = {
  statuses,
  dimensions,
  decision: "处理意见",
  status: "处理结果",
  opinion: "审核人意见",
  reply: "单位反馈",
  saidBy: (text: string, by: string, date: string) => `${text}（${by && `${by}，`}${date}）`,
  saveDecision: "保存意见",
  reasonNeeded: "请写明不改的理由，再保存。",
  clearsUndo: "保存后，此前的修改不能再用 Ctrl+Z 撤销。",
  keptInFile: "保存在工作簿中，随文件一起发送。",
  refused: (why: Refusal) => refusals[why],
  refusedTitle: "没有保存",
  nothingLost: "已输入的内容仍在窗格中。",
  keptFailed: "没能读取工作簿中保存的处理意见和模板对照，因此没有显示和采用。请再点一次“校核”。",
  keptNewer: "工作簿中的处理意见由较新版本的加载项保存，本版本不能显示。请更新加载项。",
  keptDamaged: "工作簿中保存的处理意见已损坏，不能显示。",
  saved: "已保存到工作簿。请记得保存文件。",
  savedWithoutSnapshot:
    "已保存到工作簿，但表中内容太多，没有存下各栏原来的文字，下一轮不能列出表中的改动。请记得保存文件。",
  saidFinished: (names: readonly string[], snapshotLeft: boolean) =>
    `本轮审核已记入工作簿：${someOf(names)}。${snapshotLeft ? "表中内容太多，没有存下各栏原来的文字，下一轮不能列出表中的改动。" : ""}请记得保存文件。`,

  reviewFailed: "审核部分没有载入。请检查与服务器的连接，然后重新打开本窗格。",
  reviewing: "审核",
  yourName: "署名（可不填）",
  batch: "一次处理多个问题",
  pickAll: (count: number) => `全选列出的 ${String(count)} 个`,
  pickNone: "取消全选",
  pick: (message: string) => `选中：${message}`,
  saveBatch: (count: number) => `保存到选中的 ${String(count)} 个问题`,
  batchHint: "在列表中勾选问题。文字留空时，各问题原有的文字不变。",
  ownFinding: "补充一个问题",
  ownAt: (cell: string) => `位置：${cell}（表中选中的单元格）`,
  ownNowhere: "请先在表中选中有问题的单元格。",
  ownMessage: "问题",
  severity: "级别",
  dimension: "类别",
  saveOwn: "保存问题",
  removeOwn: "删去这个问题",
  finish: (count: number) => (count > 1 ? `完成本轮审核（${String(count)} 张申报表）` : "完成本轮审核"),
  finishHint: (names: readonly string[]) =>
    names.length > 1
      ? `记下${someOf(names)}本轮的问题和表中的内容，收回时可以对比。没有校核的申报表不包括在内。`
      : "记下本轮的问题和表中的内容，收回时可以对比。",
  round: (round: number, by: string, date: string) =>
    `与第 ${String(round)} 轮审核（${by && `${by}，`}${date}）相比`,
  roundCounts: (resolved: number, remaining: number, fresh: number) =>
    `已解决 ${String(resolved)} 个，仍存在 ${String(remaining)} 个，新出现 ${String(fresh)} 个。`,
  fresh: "新出现",
  resolved: (count: number) => `已解决的问题（${String(count)} 个）`,
  changes: (count: number) => `表中的其他改动（${String(count)} 处）`,
  changesUnknown: "上一轮没有存下表中的文字，不能列出改动。",
  thenAt: (cell: string) => `原在 ${cell}`,
  changedField: (row: string | null, label: string | null) =>
    [row, label ?? "整行"].filter((part) => part !== null && part !== "").join(" · "),
  nothingThere: "（无）",
  answers: (count: number) => `“审核意见”表上填写的内容（${String(count)} 条）`,
  answersHint: "下列内容写在工作表“审核意见”上，还不是处理意见。请选择以哪一边为准，再保存。",
  answerConflict: "表上填写之后，窗格中的处理意见也改过，两边不一致，请选择。",
  answerTyped: (words: string) => `以表上填写的为准 — ${words}`,
  answerDecided: (words: string) => `以窗格中的为准，写回表上 — ${words}`,
  answerNeither: "暂不处理",
  answerPlace: (sheet: string, row: number) => `${sheet} 第 ${String(row)} 行`,
  answerPart: (name: string, words: string) => `${name}：${words}`,
  answerJoint: "；",
  takeAnswers: (count: number) => `保存选择（${String(count)} 条）`,
  leaveAnswers: "都暂不处理",
  changedFrom: "原为",
  changedTo: "现为",
};
