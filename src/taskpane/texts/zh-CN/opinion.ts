import type { OpinionPlan } from "../../../review/opinion/plan";
import type { Grade } from "../../../rules/settings";

type Outcome = OpinionPlan["outcome"];

const made: Record<Outcome, (sheet: string) => string> = {
  new: (sheet) => `已生成工作表“${sheet}”。点“撤销”会删除这张表，Excel 的 Ctrl+Z 记录也会随之清空。`,
  elsewhere: (sheet) =>
    `工作簿中已有一张不是本程序生成的“审核意见”，没有改动它；新的审核意见在工作表“${sheet}”。`,
  updated: (sheet) => `已更新工作表“${sheet}”，您填写的内容都保留。可以撤销。`,
  same: (sheet) => `工作表“${sheet}”已是最新，没有改动。`,
};

/** The tab 审核意见. */
export const opinion = {
  opinionLoading: "正在载入审核意见…",
  opinionFailed: "审核意见没有载入。请检查与服务器的连接，然后重新打开本窗格。",
  reviewer: "审核人",
  reviewerHint: "写在审核意见表和处理意见中；记在本机，下次不用再填。",
  makeOpinion: "生成或更新审核意见",
  openOpinion: "另存为新工作簿",
  opinionHint:
    "校核本工作簿中所有申报表，结果写入工作表“审核意见”，可直接打印。再次生成时，您在表上填写的意见、反馈、状态、得分都保留。",
  scoreOf: (sheet: string) => `评分：${sheet}`,
  points: (points: number) => `${String(points)} 分`,
  pointsOf: (points: number, full: number) => `${String(points)} / ${String(full)} 分`,
  grade: (grade: Grade) => grade as string,
  suggestion: "建议，以审核人为准",
  deducted: (points: number) => `扣 ${String(points)} 分：`,
  saidOpinion: (sheet: string, outcome: Outcome) => made[outcome](sheet),
  saidOpinionOpened: "审核意见已在新工作簿中打开，请在那里保存。",
};
