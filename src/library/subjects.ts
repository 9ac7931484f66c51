import type { Declaration, Field } from "../declaration/declaration";
import { isFilled, labelOf, quote } from "../rules/wording";

/** A text of a form that says what its work is. */
export interface Subject {
  readonly text: string;
  /** How much it tells of the field of the form's work. */
  readonly weight: number;
  /** So many presets may be recommended for it. */
  readonly most: number;
  /** How well it must go with a preset of the field of the form's work. */
  readonly least: number;
  /** Why a preset is: one Chinese sentence; `word` is one of the preset that stands in the text. */
  readonly reason: (word: string | null) => string;
}

/** Presets per task, per project, and per goal or other text. */
const PER_TASK = 2;
const PER_PROJECT = 5;
const PER_TEXT = 3;
/** A name says one thing, a goal touches on many. */
const LEAST_OF_NAME = 0.3;
const LEAST_OF_TEXT = 0.4;

/** The texts that say what a form's work is, those that tell most first. */
export function subjectsOf(declaration: Declaration): Subject[] {
  const { fields, tasks, indicators } = declaration;
  const of = (paths: RegExp) => fields.filter((field) => paths.test(field.path) && isFilled(field));
  const projects = of(/^project\.name$/).map((field) =>
    related(`项目${quote(field.text, 20)}`, field.text, 3, PER_PROJECT),
  );
  const bodies = of(/^(?:unit\.name|project\.(?:implementer|supervisor|category))$/);
  const works = tasks
    .filter(({ name }) => isFilled(name))
    .map(({ name, item, content, expected }) =>
      related(
        `任务${quote((name?.text ?? "").replace(/^任务[\d一二三四五六七八九十]{1,3}[:：、.．]/, ""), 20)}`,
        joined([name, item, content, expected]),
        1.5,
        PER_TASK,
      ),
    );
  const goals = of(/^(?:goal\.|unit\.duties|project\.(?:overview|basis|necessity|measures|plan))/).map(
    (field) => ({
      text: field.text,
      weight: 1,
      most: PER_TEXT,
      least: LEAST_OF_TEXT,
      reason: (word: string | null) =>
        word === null
          ? `${titleOf(field)}所写的工作与此有关，表中还没有这样的指标。`
          : `${titleOf(field)}提到${quote(word)}，表中还没有这样的指标。`,
    }),
  );
  return [
    ...projects,
    ...works,
    ...goals,
    // Who does it and how it is measured say only of which field the work is.
    silent(joined(bodies), projects.length === 0 ? 3 : 1.5),
    silent(joined(indicators.map(({ name }) => name)), 0.5),
  ];
}

/** What people are told that a field is called, without the number of its section. */
export function titleOf(field: Field): string {
  return labelOf(field).replace(/^[一二三四五六七八九十]{1,3}[、.．]/, "");
}

function related(title: string, text: string, weight: number, most: number): Subject {
  return {
    text,
    weight,
    most,
    least: LEAST_OF_NAME,
    reason: () => `${title}与此有关，表中还没有这样的指标。`,
  };
}

function silent(text: string, weight: number): Subject {
  return { text, weight, most: 0, least: Infinity, reason: () => "" };
}

function joined(fields: readonly (Field | undefined)[]): string {
  return fields.flatMap((field) => (isFilled(field) ? [field.text] : [])).join("\n");
}
