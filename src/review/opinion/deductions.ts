import type { Severity } from "../../rules/rule";
import type { DimensionScore } from "../score";
import type { OpinionItem } from "./opinion";

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};

/**
 * What a dimension lost and through which rows of the table: `错误 2 个，各扣 3 分（第 1、4 条）；警告 3 个，各扣 1 分（第 5—7 条）`.
 * @param items all of the declaration
 * @param numberOf the row's number in the table
 */
export function deductionsText(
  { dimension, full, points }: DimensionScore,
  items: readonly OpinionItem[],
  numberOf: (item: OpinionItem) => number,
): string {
  const kinds = new Map<Severity, { severity: Severity; each: number; numbers: number[] }>();
  for (const item of items) {
    const { severity, deduction: each } = item;
    if (item.dimension !== dimension || each === 0) continue;
    const kind = kinds.get(severity) ?? { severity, each, numbers: [] };
    kind.numbers.push(numberOf(item));
    kinds.set(severity, kind);
  }
  if (kinds.size === 0) return "没有扣分";
  const parts = [...kinds.values()].map(
    ({ severity, each, numbers: rows }) =>
      `${SEVERITY_WORDS[severity]} ${String(rows.length)} 个，${rows.length > 1 ? "各" : ""}扣 ${String(each)} 分（第 ${numbersText(rows)} 条）`,
  );
  const most = full > 0 && points === 0 ? "；扣完为止" : "";
  return `${parts.join("；")}${most}`;
}

/** `1、4—6`: three or more in a row are joined. */
export function numbersText(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const run = runs[runs.length - 1];
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) =>
      first === last
        ? String(first)
        : last === first + 1
          ? `${String(first)}、${String(last)}`
          : `${String(first)}—${String(last)}`,
    )
    .join("、");
}
