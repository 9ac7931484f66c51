import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COLUMN_GROUPS, VALUE_GROUPS } from "../../src/reading/fieldNames";
import { LEVELS1, LEVELS2 } from "../../src/reading/levels";
import { COLUMN_FIELDS, VALUE_FIELDS } from "../../src/reading/profile";
import { parseProfile } from "../../src/reading/profileFile";

const page = readFileSync(join(process.cwd(), "docs/模板对照.md"), "utf8");
const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "");

/** Every key that stands anywhere in a JSON value. */
function keysOf(json: unknown): string[] {
  if (typeof json !== "object" || json === null) return [];
  const own = Array.isArray(json) ? [] : Object.keys(json);
  return [...own, ...Object.values(json).flatMap(keysOf)];
}

test("the page's example is a profile, and the page explains each of its keys", () => {
  expect(parseProfile(example)).toHaveProperty("profile");
  for (const key of new Set(keysOf(example))) expect(page).toContain(`| \`${key}\` |`);
});

test("the example shows every key that a profile may have", () => {
  // A key that is none is refused: these are all that are not.
  const keys = [
    "name",
    "labels",
    "columns",
    "levels",
    "values",
    "label",
    "head",
    "word",
    "under",
    "field",
    "level1",
    "level2",
    "right",
    "down",
  ];
  expect([...new Set(keysOf(example))].sort()).toEqual(keys.sort());
});

test("every field has one name, and stands on the page under it", () => {
  const values = VALUE_GROUPS.flatMap(({ fields }) => fields);
  const columns = COLUMN_GROUPS.flatMap(({ fields }) => fields);
  expect(values.map(({ path }) => path).sort()).toEqual([...VALUE_FIELDS].sort());
  expect(columns.map(({ path }) => path).sort()).toEqual([...COLUMN_FIELDS].sort());
  for (const { path, name } of [...values, ...columns]) expect(page).toContain(`| \`${path}\` | ${name} |`);
  expect(new Set([...values, ...columns].map(({ name }) => name)).size).toBe(values.length + columns.length);
  for (const level of [...LEVELS1, ...LEVELS2]) expect(page).toContain(level);
});
