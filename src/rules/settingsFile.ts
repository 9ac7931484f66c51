import { z } from "zod/mini";
import { LEVELS1, LEVELS2 } from "../reading/levels";
import { fileErrors } from "../reading/schemaErrors";
import type { FileError } from "../reading/schemaErrors";
import { PRESETS } from "./presets";
import type { PresetKey } from "./presets";
import { RULES } from "./registry";
import { COST_PLACES, DEFAULT_SETTINGS, LIMITED_TEXTS } from "./settings";
import type { Scoring, Settings } from "./settings";

const IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

const level1 = z.enum(LEVELS1);
const level2 = z.enum(LEVELS2);
/** Instead of a preset: the one that fits each form. */
export const AUTOMATIC = "auto";
const preset = z.enum([...(Object.keys(PRESETS) as PresetKey[]), AUTOMATIC]);
const severity = z.enum(["error", "warning", "info"]);
const ruleId = z.string().check(z.refine((id) => IDS.has(id), { error: "没有这条规则" }));
const count = z.number().check(z.refine((number) => number >= 0, { error: "不能小于 0" }));
const range = z
  .tuple([count, count])
  .check(z.refine(([least, most]) => least <= most, { error: "前一个数不能大于后一个数" }));

/** Each part may be stated alone: what is left out stays as in the preset. */
const scoring = z.strictObject({
  points: z.optional(
    z.strictObject({
      完整性: z.optional(count),
      相关性: z.optional(count),
      适当性: z.optional(count),
      可行性: z.optional(count),
    }),
  ),
  deductions: z.optional(
    z.strictObject({ error: z.optional(count), warning: z.optional(count), info: z.optional(count) }),
  ),
  bands: z.optional(z.strictObject({ 优: z.optional(count), 良: z.optional(count), 中: z.optional(count) })),
});

const WORDS = { unknownKey: "没有这一项设置", object: "一组设置" };

/** What a settings file may say. What it leaves out stays as in the preset that it names, or as usual. */
const FILE = z.strictObject({
  base: z.optional(preset),
  name: z.optional(z.string()),
  requiredLevel1: z.optional(z.array(level1)),
  expectedLevel1: z.optional(z.array(level1)),
  wantedLevel2: z.optional(z.array(level2)),
  weightTotals: z.optional(z.array(count).check(z.minLength(1))),
  level1Weights: z.optional(z.partialRecord(level1, range)),
  moneyTolerance: z.optional(count),
  indicatorCount: z.optional(range),
  nameLimit: z.optional(count),
  goalLeast: z.optional(count),
  characterLimits: z.optional(z.partialRecord(z.enum(LIMITED_TEXTS), z.int().check(z.minimum(1)))),
  costPlace: z.optional(z.enum(COST_PLACES)),
  scoring: z.optional(scoring),
  off: z.optional(z.array(ruleId)),
  severities: z.optional(z.record(ruleId, severity)),
});

/**
 * Reads the content of a settings file: the settings, or everything that is wrong with it. Never throws.
 * @param automatic What a file stands on whose base is `auto`: the preset that fits the form at hand (`settingsFor`).
 */
export function parseSettings(
  json: unknown,
  automatic: Settings = DEFAULT_SETTINGS,
): { readonly settings: Settings } | { readonly errors: readonly FileError[] } {
  const result = FILE.safeParse(json);
  if (!result.success) return { errors: result.error.issues.flatMap((issue) => fileErrors(issue, WORDS)) };
  const { base = "default", scoring: ownScoring, ...own } = result.data;
  const usual = base === AUTOMATIC ? automatic : PRESETS[base];
  const scoring = scoringWith(usual.scoring, ownScoring);
  const errors = scoringErrors(scoring);
  if (errors.length > 0) return { errors };
  return { settings: { ...usual, ...stated(own), scoring } };
}

function scoringWith(usual: Scoring, own: z.infer<typeof scoring> = {}): Scoring {
  return {
    points: { ...usual.points, ...stated(own.points) },
    deductions: { ...usual.deductions, ...stated(own.deductions) },
    bands: { ...usual.bands, ...stated(own.bands) },
  };
}

/** What only shows when the stated numbers stand beside those of the preset. */
function scoringErrors({ points, bands }: Scoring): FileError[] {
  const full = Object.values(points).reduce((sum, number) => sum + number, 0);
  if (full === 0) return [{ path: "scoring.points", message: "四项分值不能都是 0" }];
  const { 优: best, 良: good, 中: fair } = bands;
  if (best > full)
    return [{ path: "scoring.bands.优", message: `不能大于四项分值之和 ${String(Number(full.toFixed(6)))}` }];
  if (best <= good || good <= fair)
    return [{ path: "scoring.bands", message: "“优”“良”“中”的最低分应当一个比一个低" }];
  return [];
}

/** Without what is left out, which zod gives as undefined. */
function stated<T extends object>(own: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(own ?? {}).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
