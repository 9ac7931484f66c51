import {
  CFNumberOperator,
  CFRuleType,
  CFValueType,
  iconMap,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { IIconSet, IIconSetType, IValueConfig } from "@univerjs/preset-sheets-conditional-formatting";
import { BookError } from "../book";
import type { ConditionalRule, ScaleBound } from "../book";

const COUNTS: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };

/**
 * An icon set in Univer's words: icons from the highest to the lowest.
 * @throws BookError where Univer has no such icons.
 */
export function iconSet(
  rule: ConditionalRule & { type: "IconSet" },
  bound: (of: ScaleBound) => IValueConfig,
): IIconSet {
  const iconType = rule.style.replace(
    /^(Three|Four|Five)/,
    (count) => COUNTS[count] ?? count,
  ) as IIconSetType;
  const icons = (iconMap as Partial<Record<IIconSetType, string[]>>)[iconType];
  if (!icons) throw new BookError("unsupported", `No icons named ${rule.style}.`);
  const last = rule.bounds.length - 1;
  const config = [...rule.bounds].reverse().map((of, index) => ({
    iconType,
    iconId: String(rule.reverse ? last - index : index),
    operator:
      of.operator === "GreaterThan" ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
    value: index === last ? { type: CFValueType.num, value: Number.MIN_SAFE_INTEGER } : bound(of),
  }));
  return { type: CFRuleType.iconSet, isShowValue: !rule.iconsOnly, config };
}
