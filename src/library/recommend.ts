import type { Declaration, IndicatorGroup, Level2 } from "../declaration/declaration";
import { matcher } from "../declaration/match";
import { mentionsOf } from "../declaration/narrative";
import { unitNamed } from "../declaration/units";
import { checkWorkbook } from "../rules/engine";
import { promiseWithoutIndicator } from "../rules/narrative/promise-without-indicator";
import type { Finding } from "../rules/rule";
import { isFilled, quote } from "../rules/wording";
import { alreadyThere } from "./alreadyThere";
import { fieldsOf, shareOf, withField } from "./fieldsOfWork";
import { homesOf, level1Of } from "./preset";
import type { Preset } from "./preset";
import { relevanceFor } from "./relevance";
import type { Fit } from "./relevance";
import { FIELD_WORDS } from "./standardPresets";
import { subjectsOf, titleOf } from "./subjects";
import type { Subject } from "./subjects";

/** A preset that fits a declaration, and why. */
export interface Recommendation {
  readonly preset: Preset;
  readonly kind: "empty-block" | "missing-level" | "promise" | "subject";
  /** One Chinese sentence. */
  readonly reason: string;
}

/** So many presets are offered for one empty block, and for one level without any indicator. */
const PER_BLOCK = 3;
const PER_LEVEL = 2;
/** Below this a text does not speak of a preset of another field. */
const SUBJECT_LEAST = 0.9;
/** What an indicator of another field needs beside a field's share: it is of the form's work from here on. */
const OF_FIELD = 0.5;

/** Levels that every form has, whatever its generation. */
const NEEDED: readonly Level2[] = ["数量指标", "质量指标", "时效指标", "服务对象满意度指标"];

/** What is known of a form and the presets it lacks, while recommending. */
interface Work {
  readonly declaration: Declaration;
  readonly presets: readonly Preset[];
  readonly subjects: readonly Subject[];
  readonly relevance: (text: string) => (preset: Preset) => Fit;
  readonly fields: ReadonlyMap<string, number>;
}

/**
 * The presets that fit a declaration, best first: those for blocks without an indicator, those for levels that every form has
 * and this one lacks, those for promises of goals and tasks that no indicator measures, those that a task, the project's name
 * or a goal speaks of. Each preset once; none that the form has. `findings` are those of the declaration, where it has been
 * checked already; otherwise its promises are looked for here.
 */
export function recommend(
  declaration: Declaration,
  presets: readonly Preset[],
  findings?: readonly Finding[],
): Recommendation[] {
  const isThere = alreadyThere(declaration);
  const subjects = subjectsOf(declaration);
  const work: Work = {
    declaration,
    presets: presets.filter((preset) => !isThere(preset)),
    subjects,
    relevance: relevanceFor(presets),
    fields: fieldsOf(subjects, FIELD_WORDS),
  };
  const found = new Map<Preset, Recommendation>();
  for (const one of [
    ...forEmptyBlocks(work),
    ...forMissingLevels(work),
    ...forPromises(work, findings ?? promisesOf(declaration)),
    ...forSubjects(work),
  ])
    if (!found.has(one.preset)) found.set(one.preset, one);
  return [...found.values()];
}

/** The best presets for a place of a form, by all that the form says. */
function bestFor({ presets, subjects, relevance, fields }: Work, fits: (preset: Preset) => boolean) {
  const fit = relevance(subjects.map(({ text }) => text).join("\n"));
  return presets
    .filter(fits)
    .map((preset) => ({ preset, score: withField(fit(preset), preset, fields) }))
    .sort((one, other) => other.score - one.score)
    .map(({ preset }) => preset);
}

function forEmptyBlocks(work: Work): Recommendation[] {
  const blocks = new Map<string, IndicatorGroup>();
  for (const group of work.declaration.groups) {
    const label = (group.level2 ?? group.level1)?.text;
    if (label !== undefined && isEmpty(work.declaration, group) && !blocks.has(label))
      blocks.set(label, group);
  }
  return [...blocks].flatMap(([label, group]) =>
    bestFor(work, (preset) => belongs(preset, group))
      .slice(0, PER_BLOCK)
      .map((preset) => ({ preset, kind: "empty-block", reason: `${label}一栏还没有指标。` })),
  );
}

/** Whether no row of the group has a name: one that awaits its name is empty as well. */
function isEmpty({ indicators }: Declaration, { table, rows }: IndicatorGroup): boolean {
  return !indicators.some(
    (indicator) => indicator.table === table && rows.includes(indicator.row) && isFilled(indicator.name),
  );
}

function belongs(preset: Preset, { level1, level2 }: IndicatorGroup): boolean {
  if (level2?.level) return homesOf(preset).includes(level2.level);
  return level2 === null && level1?.level === level1Of(preset);
}

/** Levels that the form has no block for; what is planned already is not asked for more. */
function forMissingLevels(work: Work): Recommendation[] {
  const { groups, stage, indicators } = work.declaration;
  // Labels that are not read may be any level.
  if (stage !== "target" || groups.length === 0 || groups.some(({ level2 }) => !level2?.level)) return [];
  // Satisfaction is planned under whatever label.
  const isSatisfied = indicators.some(({ name }) => name?.text.includes("满意"));
  return NEEDED.filter(
    (level) =>
      !groups.some(({ level2 }) => level2?.level === level) &&
      !(isSatisfied && level === "服务对象满意度指标"),
  ).flatMap((level) =>
    bestFor(work, ({ level2 }) => level2 === level)
      .slice(0, PER_LEVEL)
      .map((preset) => ({ preset, kind: "missing-level", reason: `表中还没有${level}。` })),
  );
}

function promisesOf(declaration: Declaration): readonly Finding[] {
  return checkWorkbook([declaration], undefined, [promiseWithoutIndicator])[0]?.findings ?? [];
}

function forPromises({ declaration, presets }: Work, findings: readonly Finding[]): Recommendation[] {
  const match = matcher(presets.map(({ name, unit }) => ({ name, unit: unitNamed(unit) })));
  const evidence = findings
    .filter(({ rule }) => rule === promiseWithoutIndicator.id)
    .flatMap((finding) => finding.evidence ?? []);
  return evidence.flatMap(({ at, number, phrase }): Recommendation[] => {
    const mention = mentionsOf(declaration).find(
      ({ field, quantity }) =>
        field.at.row === at.row && field.at.column === at.column && quantity.text === number,
    );
    const preset = mention && presets[match(mention.quantity)?.index ?? -1];
    if (!preset) return [];
    const reason = `${titleOf(mention.field)}写了${quote(phrase, 30)}，还没有对应的指标。`;
    return [{ preset, kind: "promise", reason }];
  });
}

function forSubjects({ presets, subjects, relevance, fields }: Work): Recommendation[] {
  return subjects.flatMap(({ most, text, least, reason }) => {
    const fit = relevance(text);
    return presets
      .filter((preset) => level1Of(preset) !== "满意度指标")
      .map((preset) => ({ preset, fit: fit(preset), share: shareOf(preset, fields) }))
      .filter(({ fit: { score }, share }) => score >= SUBJECT_LEAST || (share >= OF_FIELD && score >= least))
      .sort((one, other) => other.fit.score * (1 + other.share) - one.fit.score * (1 + one.share))
      .slice(0, most)
      .map(({ preset, fit: { word } }) => ({ preset, kind: "subject" as const, reason: reason(word) }));
  });
}
