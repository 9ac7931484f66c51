import type { Declaration } from "../declaration/declaration";
import { isFilled } from "./wording";

/**
 * Whether nobody has begun to fill the form: no goal, no task, no indicator, no amount but zeros. Such a form lacks one thing,
 * not forty: `completeness/blank-form` says so, and the rules that look for what is missing stay silent.
 */
export function isBlankForm({ goals, tasks, indicators, money }: Declaration): boolean {
  return (
    !goals.some(isFilled) &&
    !tasks.some(({ name, content, expected }) => [name, content, expected].some(isFilled)) &&
    indicators.length === 0 &&
    !money.some((field) => isFilled(field) && field.amount?.number.eq(0) !== true)
  );
}
