import { isAmount } from "./amountCell";
import { isExecutionPoints } from "./fundingLabel";
import { isPointsValue } from "./label";
import type { LabelBox } from "./labelled";
import type { Box } from "./layout";

/** Whether a box may hold the value that a label asks for. */
export function suits(label: LabelBox, value: Box): boolean {
  if (label.asks.kind === "funding")
    return isAmount(value) || (isExecutionPoints(label.asks.funding) && isPointsValue(value.text));
  if (label.asks.kind !== "field") return false;
  const { path } = label.asks;
  if (path === "project.start" || path === "project.end" || path === "formDate" || path === "year")
    return /\d/.test(value.text) || value.text.length > 8;
  if (path === "unit.staffCount" || path === "unit.subordinateCount")
    return /\d|[一二三四五六七八九十无]/.test(value.text);
  if (path === "evaluation.score") return /\d/.test(value.text);
  return true;
}
