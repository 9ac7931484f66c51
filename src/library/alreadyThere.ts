import type { Declaration, Indicator } from "../declaration/declaration";
import { bigrams, sharedSigns } from "../declaration/likeness";
import { comparableName } from "../declaration/normalise";
import { unitNamed } from "../declaration/units";
import { isFilled } from "../rules/wording";
import { homesOf } from "./preset";
import type { Preset } from "./preset";
import { coreOf } from "./relevance";

/** Two names that share so many of their pairs of characters, both ways, are one. */
const SAME_NAME = 0.8;
/** A short name (养护里程) is that of a preset (农村公路养护里程) where the project's name says the rest. */
const OWN_SIGNS = 0.85;
const SIGNS_OF_PRESET = 0.65;
const SIGNS_SHARED = 0.5;
/** A keyword so long says what an indicator is, whatever its unit. */
const LONG_KEYWORD = 4;

const VERBS = /新建|改建|扩建|建设|新增|完成|开展|举办|组织|实施|办理|发放|设置|配备|购置|采购|编制|服务/g;

/** A name as it is compared. */
interface Compared {
  readonly core: string;
  readonly pairs: ReadonlySet<string>;
  /** Without verbs that say only that something is done. */
  readonly thing: string;
  /** What it is measured in, or null. */
  readonly unit: string | null;
}

/** An indicator of the form. */
interface Known extends Compared {
  readonly levels: readonly (string | null)[];
  readonly name: string;
}

/** Tells of presets whether a form has such an indicator already, maybe in other words. */
export function alreadyThere(declaration: Declaration): (preset: Preset) => boolean {
  const known = declaration.indicators
    .filter(({ name }) => isFilled(name))
    .map((indicator): Known => {
      const name = indicator.name?.text ?? "";
      const levels = [indicator.level1?.level ?? null, indicator.level2?.level ?? null];
      return { ...compared(name, unitOf(indicator)), name: comparableName(name), levels };
    });
  const subject = declaration.fields
    .filter(({ path }) => path === "project.name" || path === "unit.name")
    .map(({ text }) => comparableName(text))
    .join("");
  return (preset) => {
    const its = compared(preset.name, measureOf(preset.unit));
    const homes = homesOf(preset);
    const keywords = (preset.keywords ?? []).map(comparableName);
    return known.some((own) => {
      const isSameUnit = its.unit !== null && own.unit === its.unit;
      return (
        isLike(its, own) ||
        (isSameUnit && saysTheSame(its.thing, own.thing, subject)) ||
        (homes.some((home) => own.levels.includes(home)) && isCalled(keywords, own, isSameUnit))
      );
    });
  };
}

function compared(name: string, unit: string | null): Compared {
  const core = coreOf(name);
  const rest = core.replace(VERBS, "");
  return { core, pairs: bigrams(core), thing: rest.length < 2 ? core : rest, unit };
}

function isLike(one: Compared, other: Compared): boolean {
  if (one.core === other.core) return true;
  let shared = 0;
  for (const pair of one.pairs) if (other.pairs.has(pair)) shared++;
  return shared > 0 && shared >= SAME_NAME * Math.max(one.pairs.size, other.pairs.size);
}

function saysTheSame(its: string, own: string, subject: string): boolean {
  return (
    Math.max(signsShared(own, its), signsShared(its, own)) > SIGNS_SHARED &&
    signsShared(own, its + subject) >= OWN_SIGNS &&
    signsShared(its, own + subject) >= SIGNS_OF_PRESET
  );
}

/** The part of the characters of a text that another one has: 0 to 1. */
function signsShared(text: string, by: string): number {
  return sharedSigns(text, by) / text.length;
}

/** Whether a name is, or says, a keyword of a preset: 治理河道 of 河道整治长度. */
function isCalled(keywords: readonly string[], { name, core }: Known, isSameUnit: boolean): boolean {
  return keywords.some(
    (word) =>
      (word.length >= LONG_KEYWORD || (isSameUnit && word.length * 2 >= core.length)) && name.includes(word),
  );
}

/** What an indicator's value is measured in, or null. */
function unitOf({ unit, annualValue, periodValue }: Indicator): string | null {
  if (isFilled(unit)) return measureOf(unit.text);
  const value = [annualValue, periodValue].find(isFilled)?.text ?? "";
  return measureOf(value.replace(/^[^\d]*[\d.,]+\s*/, "").replace(/(?:以上|以下|以内|左右)$/, ""));
}

/** Units of things that people count by any of them: 网点 by 个, 处 or 家, but households by 户 only. */
const ANY_THING: ReadonlySet<string> = new Set(["个", "项", "处", "家", "件", "座", "所"]);

function measureOf(spelling: string): string | null {
  const unit = unitNamed(spelling);
  if (unit?.kind !== "item") return unit?.kind ?? null;
  return ANY_THING.has(unit.name) ? "item" : unit.name;
}
