import type { Level1 } from "../declaration/declaration";
import { comparableName } from "../declaration/normalise";
import { level1Of } from "./preset";
import type { Preset } from "./preset";
import { distinct } from "./relevance";
import type { Fit } from "./relevance";

/** What counts of a hit where the form's work is of another field: 新能源汽车 in a park's goals makes no bus company of it. */
const OF_OTHER_FIELD = 0.3;
/** What a preset's field adds, where the text speaks of the preset … */
const FIELD_SPOKEN_OF = 0.35;
/** … and where it does not: then what is general comes before the outputs of a field, of which each project has its own few … */
const FIELD_ONLY = 0.2;
const GENERAL_ONLY = 0.25;
/** … but not before its benefits, nor before what every project of a kind of spending has. */
const FIELD_SURE = 0.35;
/** Fields that are a kind of spending, not a branch of work. */
const SPENDING: ReadonlySet<string> = new Set([
  "会议培训",
  "课题咨询",
  "信息化",
  "购置",
  "工程修缮",
  "运行保障",
]);
/** Levels at which each project of a branch differs from the next. */
const OF_PROJECTS: ReadonlySet<Level1> = new Set(["产出指标", "成本指标"]);
/** How much of a form's work is of the field 通用, or of one that a library of one's own has and nobody has words for. */
const GENERAL = 0.4;
/** What a part of a name counts that is too small for the text to speak of it: among equals it decides. */
const PART_OF_NAME = 0.1;

/** A text, and how much it tells of what a form is about. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/**
 * How much of a form's work is of each field that has words: 1 the most, 0 where no text speaks of it. A word that several
 * fields have tells less.
 */
export function fieldsOf(
  texts: readonly WeightedText[],
  words: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const list of words.values()) for (const word of list) owners.set(word, (owners.get(word) ?? 0) + 1);
  const plain = texts.map(({ text, weight }) => ({ text: comparableName(text), weight }));
  const scores = new Map<string, number>();
  for (const [field, list] of words) {
    if (list.length === 0) continue;
    let score = 0;
    for (const { text, weight } of plain)
      for (const { text: word } of distinct(
        list.filter((one) => text.includes(one)).map((one) => ({ text: one })),
      ))
        score += (weight * Math.min(word.length, 4)) / (owners.get(word) ?? 1);
    scores.set(field, score);
  }
  const most = Math.max(...scores.values()) || 1;
  return new Map([...scores].map(([field, score]) => [field, score / most]));
}

/** The share of a preset's field in a form's work: 0 to 1. */
export function shareOf({ field }: Preset, fields: ReadonlyMap<string, number>): number {
  return fields.get(field) ?? GENERAL;
}

/** For choosing among presets, also where the texts say nothing of them: what is said of it, and of its field. */
export function withField({ score, part }: Fit, preset: Preset, fields: ReadonlyMap<string, number>): number {
  const share = shareOf(preset, fields);
  const spoken = score * (OF_OTHER_FIELD + (1 - OF_OTHER_FIELD) * share);
  if (preset.field === "通用") return Math.max(spoken, GENERAL_ONLY);
  const isSure = SPENDING.has(preset.field) || !OF_PROJECTS.has(level1Of(preset));
  const only = (isSure ? FIELD_SURE : FIELD_ONLY) * share;
  return PART_OF_NAME * part + (score > 0 ? spoken + FIELD_SPOKEN_OF * share : only);
}
