import type { Declaration, Field } from "../../declaration/declaration";
import { indicatorTargets } from "../../declaration/indicatorTarget";
import type { Mention } from "../../declaration/narrative";
import type { Unit } from "../../declaration/units";

/** Longer lists are no parts of one total. */
const LONGEST_LIST = 12;

/** The numbers of each sentence, by the cell that it stands in. */
export type Sentences = ReadonlyMap<Field, ReadonlyMap<string, readonly Mention[]>>;

export function sentencesOf(mentions: readonly Mention[]): Sentences {
  const fields = new Map<Field, Map<string, Mention[]>>();
  for (const mention of mentions) {
    let sentences = fields.get(mention.field);
    if (!sentences) fields.set(mention.field, (sentences = new Map<string, Mention[]>()));
    const together = sentences.get(mention.quantity.sentence);
    if (together) together.push(mention);
    else sentences.set(mention.quantity.sentence, [mention]);
  }
  return fields;
}

/** Whether an indicator answers for a promised number: its own, or that of what it is said together with. */
export function isCovered(declaration: Declaration, mention: Mention, sentences: Sentences): boolean {
  if (mention.match) return true;
  const together = sentences.get(mention.field)?.get(mention.quantity.sentence) ?? [];
  return (
    together.some((other) => isSubjectOf(other, mention) || isLevelReached(other, mention)) ||
    isJoined(mention, together) ||
    isPartOrTotal(mention, together) ||
    isProduct(mention, together) ||
    isSumOfIndicators(declaration, mention)
  );
}

/** 收入超3100亿元，增长8%: said of the same thing. */
function isSubjectOf({ match, quantity }: Mention, { quantity: open }: Mention): boolean {
  return match !== null && quantity.before !== "" && quantity.before === open.before;
}

/** 比例提高5个百分点，达到75%: the change ends at the level that the indicator states. */
function isLevelReached({ match, quantity: level }: Mention, { quantity: change }: Mention): boolean {
  return (
    match !== null &&
    change.unit?.kind === "point" &&
    level.unit?.kind === "percent" &&
    level.before !== "" &&
    change.before.includes(level.before)
  );
}

/** 1500批次、3200人次 is one thing counted twice; 12个乡镇24.6万人 says where the people live. */
function isJoined({ quantity, field }: Mention, together: readonly Mention[]): boolean {
  return together.some((other) => {
    if (!other.match) return false;
    const [first, second] =
      other.quantity.start < quantity.start ? [other.quantity, quantity] : [quantity, other.quantity];
    const between = field.text.slice(first.end, second.start);
    if (first.unit?.name === second.unit?.name) return false;
    return /^[、,，(（及和/]?$/.test(between) || (first === quantity && PLACES.test(between));
  });
}

const PLACES = /^(?:行政村|自然村|乡镇|镇街?|街道|社区|村|县区?|区|市|部门|单位|学校|小区)的?$/;

/** 立项60项，其中重大5项、重点15项、一般40项: the parts of a number that an indicator states, and the total of such numbers. */
function isPartOrTotal(mention: Mention, together: readonly Mention[]): boolean {
  const { quantity } = mention;
  const list = together
    .filter((other) => other.quantity.role === "target" && sameUnit(other.quantity.unit, quantity.unit))
    .slice(0, LONGEST_LIST);
  // 财政补贴80%，农户自缴20%.
  if (quantity.unit?.kind === "percent")
    return list.some((other) => other.match !== null && near(other.quantity.low + quantity.low, 100));
  for (let from = 0; from < list.length; from++) {
    let sum = 0;
    for (let to = from; to < list.length; to++) {
      sum += list[to]?.quantity.low ?? 0;
      const run = list.slice(from, to + 1);
      if (run.length < 2) continue;
      const outside = list.filter((other) => !run.includes(other) && near(other.quantity.low, sum));
      if (run.includes(mention) && outside.some((other) => other.match !== null)) return true;
      if (outside.includes(mention) && run.every((other) => other.match !== null)) return true;
    }
  }
  return false;
}

/** 240人、10天、共2400人天. */
function isProduct({ quantity }: Mention, together: readonly Mention[]): boolean {
  const factors = together.filter((other) => other.quantity !== quantity && other.quantity.low > 1);
  return factors.some(
    (one) =>
      one.match !== null &&
      factors.some((other) => other !== one && near(one.quantity.low * other.quantity.low, quantity.low)),
  );
}

/** 营造林30万亩: 人工造林12万亩 and 封山育林18万亩, two or three indicators in a row. */
function isSumOfIndicators(declaration: Declaration, { quantity: { unit, low } }: Mention): boolean {
  if (unit === null || unit.kind === "percent" || low < 2) return false;
  let sums = knownSums.get(declaration);
  if (!sums) knownSums.set(declaration, (sums = sumsOf(declaration)));
  return sums.has(worth(unit, low));
}

const knownSums = new WeakMap<Declaration, ReadonlySet<string>>();

/** What two and three neighbouring indicators of one group and unit add up to. */
function sumsOf(declaration: Declaration): ReadonlySet<string> {
  const sums = new Set<string>();
  for (const member of ["periodValue", "annualValue"] as const) {
    const targets = indicatorTargets(declaration).filter((target) => target.member === member);
    for (const [at, first] of targets.entries()) {
      let sum = 0;
      for (const [place, { indicator, measure, unit }] of targets.slice(at, at + 3).entries()) {
        if (indicator.level2?.level !== first.indicator.level2?.level) break;
        if (!measure || !unit || unit.name !== first.unit?.name) break;
        sum += measure.low;
        if (place > 0) sums.add(worth(unit, sum));
      }
    }
  }
  return sums;
}

function worth({ kind, factor }: Unit, number: number): string {
  return `${kind} ${(number * factor).toPrecision(6)}`;
}

/** 台 and 台(套) are one. */
function sameUnit(left: Unit | null, right: Unit | null): boolean {
  const name = (unit: Unit | null) => unit?.name.replace(/\(.*$/, "");
  return name(left) === name(right);
}

function near(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
}
