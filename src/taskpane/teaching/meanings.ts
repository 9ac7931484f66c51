import { COLUMN_GROUPS, VALUE_GROUPS } from "../../reading/fieldNames";
import { LEVELS1, LEVELS2 } from "../../reading/levels";
import type { Means } from "../../reading/lesson";
import type { ValueField } from "../../reading/profile";

/** Something that a cell can be, in the forms' own words. */
export interface Meaning {
  readonly means: Means;
  readonly name: string;
  /** What people may look for besides the name. */
  readonly searched: string;
}

export interface MeaningGroup {
  readonly title: string;
  readonly meanings: readonly Meaning[];
}

/** What a cell can be. @param values the cell is a value itself, not its label. */
export function meaningGroups(values: boolean): MeaningGroup[] {
  const means = (field: ValueField): Means => (values ? { kind: "value", field } : { kind: "label", field });
  const fields = VALUE_GROUPS.map(({ title, fields }) => ({
    title,
    meanings: fields.map(({ path, name }) => meaning(means(path), name, title, path)),
  }));
  if (values) return fields;
  return [
    ...fields,
    ...COLUMN_GROUPS.map(({ title, fields: columns }) => ({
      title,
      meanings: columns.map(({ path, name }) => meaning({ kind: "column", field: path }, name, title, path)),
    })),
    {
      title: "标准的一级指标",
      meanings: LEVELS1.map((level) => meaning({ kind: "level1", level }, level, "一级指标", level)),
    },
    {
      title: "标准的二级指标",
      meanings: LEVELS2.map((level) => meaning({ kind: "level2", level }, level, "二级指标", level)),
    },
  ];
}

function meaning(means: Means, name: string, title: string, path: string): Meaning {
  return { means, name, searched: `${name} ${title} ${path}`.toLowerCase() };
}

/** Groups with what a search lets through. */
export function matching(groups: readonly MeaningGroup[], search: string): MeaningGroup[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ title, meanings }) => ({
      title,
      meanings: meanings.filter(({ searched }) => words.every((word) => searched.includes(word))),
    }))
    .filter(({ meanings }) => meanings.length > 0);
}

/** One text a meaning. */
export function meansKey(means: Means): string {
  return "field" in means ? `${means.kind} ${means.field}` : `${means.kind} ${means.level}`;
}

const NAMES = new Map<string, string>([
  ["title", "表名"],
  ...[...VALUE_GROUPS, ...COLUMN_GROUPS].flatMap(({ fields }) =>
    fields.map(({ path, name }): [string, string] => [path, name]),
  ),
]);

/** What forms call a field. */
export function nameOf(path: string): string {
  return NAMES.get(path) ?? path;
}
