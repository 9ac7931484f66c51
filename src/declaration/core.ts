import type { Growth } from "./measure";
import { comparableName } from "./normalise";
import type { Unit, UnitClass } from "./units";

/** The number whose words are read, as far as the words depend on it. */
interface Counted {
  readonly unit: Unit | null;
}

const GROWTH_WORD =
  /(?:同比|环比)?(?:增长|增加|提高|提升|上升|下降|降低|减少|压减|压降|压缩|节约|变动|增)(?:率|幅度?|速度?|比例|百分比)|增速|增幅|降幅|同比增长|增长|(?:提高|提升|上升|下降|降低|减少)$/g;
const FALL = /下降|降低|减少|压减|压降|压缩|降幅/;

/** 增长率, 增速, 下降幅度 … speak of a change; 提高农民收入情况 does not. */
export function isGrowthName(name: string): boolean {
  return /增长|增速|增幅|降幅|(?:提高|提升|上升|下降|降低|减少|压减|压降|压缩|变动)(?:率|幅度|比例|百分比)|\p{Script=Han}{3}(?:提高|提升|上升|下降|降低|减少)$/u.test(
    name,
  );
}

/** Whether a name speaks of a change in the other direction, or of a level where a change is meant. */
export function otherChange(name: string, growth: Growth | null): boolean {
  return (
    (growth !== null) !== isGrowthName(name) || (growth !== null && (growth === "down") !== FALL.test(name))
  );
}

const COUNTERS = "家个户人名场次件项台套期条篇宗处栋幢座辆所间门份部批册株棵盏只架根支片头名艘口例";
const COUNT_TAILS: readonly RegExp[] = [
  new RegExp(`(?:完成)?(?:数量|总数|[${COUNTERS}]数|场次|人次|批次|总量|数额|总额|数|情况)$`),
  // 案件数 is the number of 案件, not of 案.
  /(?:完成)?数$/,
];

/** Words of the dimension that the unit says already: 面积 in 亩, 金额 in 万元. */
const DIMENSION: Readonly<Partial<Record<UnitClass, RegExp>>> = {
  area: /(?:总?面积|数量|规模)$/,
  length: /(?:总?长度|里程|总长|长)$/,
  money: /(?:总?金额|总额|额|规模)$/,
  time: /(?:时间|时限|期限|天数|年限|时长)$/,
  volume: /(?:总?量|容量|体积)$/,
  mass: /(?:总?量|重量|产量)$/,
  per: /(?:标准)$/,
};

/** What a name, or the words around a quantity, says without how it is counted: one reading, or two (案, 案件). */
export function coresOf(words: string, { unit }: Counted, withoutGrowth: boolean): readonly string[] {
  let whole = comparableName(words.replace(/[(（][^()（）]*[)）]/g, ""));
  if (withoutGrowth) whole = whole.replace(GROWTH_WORD, "");
  const dimension = unit && DIMENSION[unit.kind];
  const cores = new Set(
    COUNT_TAILS.map((tail) => shortened(shortened(whole, tail), dimension ?? null)).filter(
      (core) => core !== "",
    ),
  );
  return [...cores];
}

function shortened(core: string, tail: RegExp | null): string {
  const shorter = tail ? core.replace(tail, "") : core;
  return shorter.length >= 2 ? shorter : core;
}

const COUNTED_BY = new RegExp(`([${COUNTERS}])数$`);

/** 年鉴册数 is not what 1部 counts; 个, 项 and people count anything that their kind counts. */
export function countedOtherwise(name: string, unit: Unit | null): boolean {
  if (unit?.kind !== "item" || /^[个项]/.test(unit.name)) return false;
  const counter = COUNTED_BY.exec(name)?.[1];
  return counter !== undefined && !"个项人名件次".includes(counter) && !unit.name.startsWith(counter);
}

const RATE = /(?:[\p{Script=Han}]{2}(?:率|度|比例|比重|占比|水平)|比例)$/u;
const RATE_WORD = /(?:率|度|比例|比重|占比|水平)$/;

/** 合格率 is not 完成率: a rate needs its own word in the text. */
export function sameRate(words: string, core: string): boolean {
  const own = RATE.exec(core.replace(/的/g, ""))?.[0];
  const theirs = RATE.exec(words.replace(/的/g, ""))?.[0];
  if (own === undefined) return theirs === undefined;
  const stem = own.replace(RATE_WORD, "");
  if (theirs !== undefined) return theirs.startsWith(stem) || theirs === own;
  return words.includes(own) || (stem !== "" && words.endsWith(stem));
}

/** Whether two rates with one value may be one rate: the word of either stands in the other's words. */
export function relatedRate(words: string, name: string): boolean {
  const stemOf = (text: string) => RATE.exec(text)?.[0].replace(RATE_WORD, "") ?? "";
  const [theirs, own] = [stemOf(words), stemOf(name)];
  return (theirs !== "" && name.includes(theirs)) || (own !== "" && words.includes(own));
}
