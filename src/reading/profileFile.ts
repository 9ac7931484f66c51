import { z } from "zod/mini";
import { LEVELS1, LEVELS2, levelKey } from "./levels";
import { COLUMN_FIELDS, FARTHEST, VALUE_FIELDS } from "./profile";
import type { ColumnField, Profile, TaughtLevel, ValueField } from "./profile";
import { fileErrors } from "./schemaErrors";
import type { FileError } from "./schemaErrors";
import { PROFILE_LISTS, SAMENESS } from "./profileEdit";
import type { ProfileList } from "./profileEdit";
import { hasWords } from "./taught";

/** Longer texts are no labels. */
const LONGEST = 60;

const label = z.string().check(
  z.refine((text) => hasWords(text) && text.length <= LONGEST, {
    error: `应为表中印的文字，不超过 ${String(LONGEST)} 个字`,
  }),
);
const word = z.string().check(
  z.refine((text) => levelKey(text) !== "" && text.length <= LONGEST, {
    error: `应为表中印的级别名称，不超过 ${String(LONGEST)} 个字`,
  }),
);
const UNKNOWN_FIELD = "没有这个字段，可用的字段见《模板对照》";
const valueFields: ReadonlySet<unknown> = new Set(VALUE_FIELDS);
const columnFields: ReadonlySet<unknown> = new Set(COLUMN_FIELDS);
const valueField = z.custom<ValueField>((path) => valueFields.has(path), { error: UNKNOWN_FIELD });
const columnField = z.custom<ColumnField>((path) => columnFields.has(path), { error: UNKNOWN_FIELD });
const steps = z.custom<number>(
  (count) => Number.isInteger(count) && Number(count) >= 0 && Number(count) <= FARTHEST,
  {
    error: `应为 0 到 ${String(FARTHEST)} 的整数`,
  },
);

/** What a profile file may say. */
const FILE = z.strictObject({
  name: z.string().check(z.refine((name) => name.trim() !== "", { error: "要写出模板的名称" })),
  labels: z._default(z.array(z.strictObject({ label, under: z.optional(label), field: valueField })), []),
  columns: z._default(
    z.array(z.strictObject({ head: label, under: z.optional(label), field: columnField })),
    [],
  ),
  levels: z._default(
    z.array(
      z
        .strictObject({
          word,
          level1: z.optional(z.enum(LEVELS1)),
          level2: z.optional(z.enum(LEVELS2)),
        })
        .check(
          z.refine(({ level1, level2 }) => (level1 === undefined) !== (level2 === undefined), {
            error: "level1 和 level2 要写一个，也只能写一个",
          }),
        ),
    ),
    [],
  ),
  values: z._default(
    z.array(
      z
        .strictObject({
          label,
          under: z.optional(label),
          down: z._default(steps, 0),
          right: z._default(steps, 0),
          field: valueField,
        })
        .check(
          z.refine(({ down, right }) => down + right > 0, {
            error: "down 和 right 至少有一个大于 0",
          }),
        ),
    ),
    [],
  ),
});

const WORDS = { unknownKey: "没有这一项", object: "一组内容" };

/** Reads the content of a profile file: the profile, or everything that is wrong with it. Never throws. */
export function parseProfile(
  json: unknown,
): { readonly profile: Profile } | { readonly errors: readonly FileError[] } {
  const result = FILE.safeParse(json);
  if (!result.success) return { errors: result.error.issues.flatMap((issue) => fileErrors(issue, WORDS)) };
  const { name, labels, columns, levels, values } = result.data;
  const profile: Profile = {
    name: name.trim(),
    labels: labels.map(stated),
    columns: columns.map(stated),
    levels: levels.map((level) => stated(level) as TaughtLevel),
    values: values.map(stated),
  };
  const errors = repeated(profile);
  return errors.length > 0 ? { errors } : { profile };
}

const WHERE: Readonly<Record<ProfileList, string>> = {
  labels: "label",
  columns: "head",
  levels: "word",
  values: "label",
};

/** Entries that teach the same words again: which of them counts would be chance. */
function repeated(profile: Profile): FileError[] {
  return PROFILE_LISTS.flatMap((list) => {
    const same = SAMENESS[list] as (entry: Profile[ProfileList][number]) => string;
    const names = profile[list].map(same);
    return names.flatMap((name, index) => {
      const first = names.indexOf(name);
      return first === index
        ? []
        : [
            {
              path: `${list}.${String(index)}.${WHERE[list]}`,
              message: `与 ${list}.${String(first)} 重复，请留下一个`,
            },
          ];
    });
  });
}

/** Without what is left out, which zod gives as undefined. */
function stated<Entry extends object>(
  entry: Entry,
): { [Key in keyof Entry]: Exclude<Entry[Key], undefined> } {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Entry]: Exclude<Entry[Key], undefined>;
  };
}
