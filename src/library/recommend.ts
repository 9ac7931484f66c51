import type { Declaration, Field, IndicatorGroup } from "../declaration/declaration";
import { coverage } from "../declaration/likeness";
import { matcher } from "../declaration/match";
import { mentionsOf } from "../declaration/narrative";
import { unitNamed } from "../declaration/units";
import { checkWorkbook } from "../rules/engine";
import { promiseWithoutIndicator } from "../rules/narrative/promise-without-indicator";
import type { Finding } from "../rules/rule";
import { isFilled, labelOf, quote } from "../rules/wording";
import { homesOf, level1Of } from "./preset";
import type { Preset } from "./preset";
import { coreOf, relevanceOf } from "./relevance";

/** A preset that fits a declaration, and why. */
export interface Recommendation {
  readonly preset: Preset;
  readonly kind: "empty-block" | "promise" | "subject";
  /** One Chinese sentence. */
  readonly reason: string;
}

/** So many presets are offered for one empty block, and for one task or project. */
const PER_BLOCK = 3;
const PER_SUBJECT = 2;
/** Below this a text does not speak of a preset. */
const SUBJECT_LEAST = 0.9;
/** Two names that share so many of their pairs of characters, both ways, are one. */
const SAME_NAME = 0.8;

/**
 * The presets that fit a declaration, best first: those for blocks without an indicator, those for promises of goals and tasks
 * that no indicator measures, those that a task or the project's name speaks of. Each preset once; none that the form has.
 * `findings` are those of the declaration, where it has been checked already; otherwise its promises are looked for here.
 */
export function recommend(
  declaration: Declaration,
  presets: readonly Preset[],
  findings?: readonly Finding[],
): Recommendation[] {
  const missing = presets.filter((preset) => !isThere(preset, declaration));
  const found = new Map<Preset, Recommendation>();
  for (const one of [
    ...forEmptyBlocks(declaration, missing),
    ...forPromises(declaration, missing, findings ?? promisesOf(declaration)),
    ...forSubjects(declaration, missing),
  ])
    if (!found.has(one.preset)) found.set(one.preset, one);
  return [...found.values()];
}

/** Whether the form has the preset's indicator already, maybe in slightly other words. */
function isThere(preset: Preset, { indicators }: Declaration): boolean {
  const core = coreOf(preset.name);
  return indicators.some(({ name }) => {
    const other = coreOf(name?.text ?? "");
    return other === core || (coverage(core, other) >= SAME_NAME && coverage(other, core) >= SAME_NAME);
  });
}

function forEmptyBlocks(declaration: Declaration, presets: readonly Preset[]): Recommendation[] {
  const relevance = relevanceOf(
    texts(declaration)
      .map(({ text }) => text)
      .join("\n"),
    presets,
  );
  const blocks = new Map<string, IndicatorGroup>();
  for (const group of declaration.groups) {
    const label = (group.level2 ?? group.level1)?.text;
    if (label !== undefined && isEmpty(declaration, group) && !blocks.has(label)) blocks.set(label, group);
  }
  return [...blocks].flatMap(([label, group]) =>
    presets
      .filter((preset) => belongs(preset, group))
      .map((preset) => ({ preset, score: relevance.withField(preset) }))
      .sort((one, other) => other.score - one.score)
      .slice(0, PER_BLOCK)
      .map(({ preset }) => ({
        preset,
        kind: "empty-block" as const,
        reason: `${label}一栏还没有指标。`,
      })),
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

function promisesOf(declaration: Declaration): readonly Finding[] {
  return checkWorkbook([declaration], undefined, [promiseWithoutIndicator])[0]?.findings ?? [];
}

function forPromises(
  declaration: Declaration,
  presets: readonly Preset[],
  findings: readonly Finding[],
): Recommendation[] {
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
    const reason = `${labelOf(mention.field)}写了${quote(phrase, 30)}，还没有对应的指标。`;
    return [{ preset, kind: "promise", reason }];
  });
}

function forSubjects(declaration: Declaration, presets: readonly Preset[]): Recommendation[] {
  return texts(declaration)
    .filter(({ title }) => title !== null)
    .flatMap(({ title, text }) => {
      const relevance = relevanceOf(text, presets);
      return presets
        .map((preset) => ({ preset, score: relevance.of(preset) }))
        .filter(({ score }) => score >= SUBJECT_LEAST)
        .sort((one, other) => other.score - one.score)
        .slice(0, PER_SUBJECT)
        .map(({ preset }) => ({
          preset,
          kind: "subject" as const,
          reason: `${title ?? ""}与此有关，表中还没有这样的指标。`,
        }));
    });
}

/** What the declaration is about; the texts that can be named in a reason have a title. */
function texts(declaration: Declaration): { title: string | null; text: string }[] {
  const joined = (fields: readonly (Field | undefined)[]) =>
    fields.flatMap((field) => (isFilled(field) ? [field.text] : [])).join("\n");
  const tasks = declaration.tasks
    .filter(({ name }) => isFilled(name))
    .map(({ name, item, content, expected }) => ({
      title: `任务${quote(name?.text ?? "", 20)}`,
      text: joined([name, item, content, expected]),
    }));
  const projects = declaration.fields
    .filter((field) => field.path === "project.name" && isFilled(field))
    .map((field) => ({ title: `项目${quote(field.text, 20)}`, text: field.text }));
  const others = declaration.fields.filter(({ path }) =>
    /^(?:goal\.|unit\.(?:name|duties)|project\.(?:overview|basis|necessity|measures|plan))/.test(path),
  );
  return [...projects, ...tasks, { title: null, text: joined(others) }];
}
