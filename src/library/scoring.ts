import type { Preset } from "./preset";

/**
 * How points may be given for a preset: its own suggestion, else what follows from direction and kind of value. Two people who
 * follow it give the same points.
 */
export function scoringOf(
  preset: Pick<Preset, "level2" | "direction" | "valueType" | "scoring" | "reference">,
): string {
  return preset.scoring ?? usualScoring(preset);
}

function usualScoring({
  level2,
  direction,
  valueType,
  reference,
}: Pick<Preset, "level2" | "direction" | "valueType" | "reference">): string {
  if (valueType === "日期") return "在目标日期前完成的得满分；每逾期1个月扣该项分值的20%，扣完为止。";
  if (valueType === "等级") return "达到目标等次的得满分；每低一个等次扣该项分值的30%，扣完为止。";
  if (level2 === "服务对象满意度指标" && direction === "≥")
    return "达到目标值的得满分；未达到的按实际值÷目标值×分值计分，实际值低于60%的不得分。";
  // 事故数 = 0, 投诉件数 ≤ 0: of none there is no percent.
  if (direction !== "≥" && isNone(reference)) return "未发生的得满分；发生1起（件、次）及以上的不得分。";
  if (direction === "≤")
    return valueType === "整数"
      ? "不超过目标值的得满分；每超出目标值1%扣该项分值的5%，扣完为止；目标值为0而发生的不得分。"
      : "不超过目标值的得满分；每超出目标值1%扣该项分值的5%，扣完为止。";
  if (valueType === "百分比")
    return direction === "="
      ? "等于目标值的得满分；每低1个百分点扣该项分值的5%，扣完为止。"
      : "达到目标值的得满分；每低1个百分点扣该项分值的5%，扣完为止。";
  return direction === "="
    ? "与目标值一致的得满分；每偏差1%扣该项分值的2%，扣完为止。"
    : "达到目标值的得满分；未达到的按实际值÷目标值×分值计分，低于目标值60%的不得分。";
}

/** Whether the usual value is none at all: `0起`. */
export function isNone(reference: string | undefined): boolean {
  return /^0(?!\.)/.test(reference ?? "");
}
