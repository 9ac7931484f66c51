import type { Level1, Level2 } from "../declaration/declaration";
import { remembering } from "../declaration/remembered";
import { labelOf } from "./label";

/** What a level label says. `level1` and `level2` are both set for words that are used on either level (成本, 满意度). */
export interface LevelWord {
  readonly level1: Level1 | null;
  readonly level2: Level2 | null;
  /** The words of either level where one cell names both: `产出指标-数量指标`. */
  readonly parts?: readonly [string, string];
}

/** `产出指标-数量指标` → its two words; a text of one word alone. */
function levelParts(text: string): [string, string?] {
  const [first = "", second, ...more] = text.split(/[-—–－/／·>→\n]+/).map((part) => part.trim());
  return second && first && more.length === 0 ? [first, second] : [text];
}

/** Words without 指标. What forms print instead of the standard terms stands behind it. */
const LEVEL1: Readonly<Record<Level1, readonly string[]>> = {
  成本指标: ["成本"],
  产出指标: ["产出", "产出类", "项目产出", "部门产出"],
  效益指标: ["效益", "结果", "效果", "成效", "效果类", "项目效益", "项目效果", "部门效果", "影响力"],
  满意度指标: ["满意度"],
  投入指标: ["投入", "投入类"],
  过程指标: ["过程", "管理", "投入管理", "投入与管理", "过程管理"],
};

const LEVEL2: Readonly<Record<Level2, readonly string[]>> = {
  经济成本指标: ["经济成本"],
  社会成本指标: ["社会成本"],
  生态环境成本指标: ["生态环境成本", "生态成本", "环境成本"],
  成本指标: ["成本", "产出成本", "成本控制"],
  数量指标: ["数量", "产出数量"],
  质量指标: ["质量", "产出质量"],
  时效指标: ["时效", "进度", "产出时效", "产出进度"],
  经济效益指标: ["经济效益", "经济效果"],
  社会效益指标: ["社会效益", "社会效果"],
  生态效益指标: ["生态效益", "环境效益", "生态环境效益", "环境生态效益", "生态环境", "生态效果"],
  可持续影响指标: ["可持续影响", "可持续影响力", "可持续发展", "可持续性", "可持续发展影响", "可持续效益"],
  服务对象满意度指标: ["满意度"],
};

/** A satisfaction label is made of nothing but these words: 社会公众或服务对象满意度 is one, 园区环境满意度 is a name. */
const SATISFACTION =
  /^(?:服务|受益|社会|公众|群众|对象|群体|或|及|和|与|、|\/|受众|主管部门|相关|人群){1,8}满意(?:度|程度|率)$/;

/** The standard terms, in the order of the forms. */
export const LEVELS1 = Object.keys(LEVEL1) as [Level1, ...Level1[]];
export const LEVELS2 = Object.keys(LEVEL2) as [Level2, ...Level2[]];

const words = new Map<string, LevelWord>();
for (const [level, spellings] of Object.entries(LEVEL1) as [Level1, readonly string[]][])
  for (const word of spellings) words.set(word, { level1: level, level2: null });
for (const [level, spellings] of Object.entries(LEVEL2) as [Level2, readonly string[]][])
  for (const word of spellings) words.set(word, { level1: words.get(word)?.level1 ?? null, level2: level });

/** The level that a text names, or null where it is no level label. */
export function levelWord(text: string): LevelWord | null {
  return text.length > 60 ? null : wordIn(text);
}

const wordIn = remembering(findWord);

function findWord(text: string): LevelWord | null {
  const [first, second] = levelParts(text);
  if (second !== undefined) {
    const [one, two] = [findWord(first), findWord(second)];
    if (one?.level1 && two?.level2) return { level1: one.level1, level2: two.level2, parts: [first, second] };
  }
  const key = levelKey(text);
  const known = words.get(key);
  if (known) return known;
  return SATISFACTION.test(key) ? { level1: null, level2: "服务对象满意度指标" } : null;
}

/** The label's words without points, weights, brackets, and 指标 or 目标 at their end. */
export function levelKey(text: string): string {
  return labelOf(text)
    .key.replace(/(?:权重|分值|权重分值)?\d*(?:\.\d+)?%?$/, "")
    .replace(/(?:类)?(?:指标|目标)$|类$/, "")
    .replace(/^(?:年度|长期|中期|实施期)/, "");
}

/** The level label as printed, without points, hints and line breaks: `产出指标\n(50分)` → `产出指标`. */
export function levelText(text: string): string {
  return labelOf(text).key.replace(/(?:权重|分值|权重分值)?\d*(?:\.\d+)?%?$/, "");
}

const PARENT: Readonly<Record<Level2, Level1>> = {
  经济成本指标: "成本指标",
  社会成本指标: "成本指标",
  生态环境成本指标: "成本指标",
  // Forms of the older kind keep costs under outputs; where costs are a level of their own, their level 2 has other names.
  成本指标: "产出指标",
  数量指标: "产出指标",
  质量指标: "产出指标",
  时效指标: "产出指标",
  经济效益指标: "效益指标",
  社会效益指标: "效益指标",
  生态效益指标: "效益指标",
  可持续影响指标: "效益指标",
  服务对象满意度指标: "满意度指标",
};

/** The level 1 that a level 2 belongs to where the form does not say. */
export function parentOf(level2: Level2): Level1 {
  return PARENT[level2];
}

/** Whether forms print this level 2 under this level 1. */
export function mayStandUnder(level2: Level2 | null, level1: Level1 | null): boolean {
  if (level2 === null || level1 === null || PARENT[level2] === level1) return true;
  if (level1 === "投入指标" || level1 === "过程指标") return true;
  if (level1 === "产出指标") return level2 === "经济成本指标";
  if (level1 === "成本指标") return level2 === "成本指标";
  return level1 === "效益指标" && level2 === "服务对象满意度指标";
}
