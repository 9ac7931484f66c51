import { z } from "zod/mini";
import type { Level1, Level2 } from "../declaration/declaration";
import { PRESETS } from "./presets";
import type { PresetKey } from "./presets";
import { RULES } from "./registry";
import type { Settings } from "./settings";

/** What is wrong in a settings file, and where: `level1Weights.产出指标`. */
export interface SettingsError {
  readonly path: string;
  /** For people, in Chinese. */
  readonly message: string;
}

const LEVELS1 = ["成本指标", "产出指标", "效益指标", "满意度指标", "投入指标", "过程指标"] as const;
const LEVELS2 = [
  "经济成本指标",
  "社会成本指标",
  "生态环境成本指标",
  "成本指标",
  "数量指标",
  "质量指标",
  "时效指标",
  "经济效益指标",
  "社会效益指标",
  "生态效益指标",
  "可持续影响指标",
  "服务对象满意度指标",
] as const satisfies readonly Level2[];

const IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

const level1 = z.enum(LEVELS1 satisfies readonly Level1[]);
const level2 = z.enum(LEVELS2);
const preset = z.enum(Object.keys(PRESETS) as [PresetKey, ...PresetKey[]]);
const severity = z.enum(["error", "warning", "info"]);
const ruleId = z.string().check(z.refine((id) => IDS.has(id), { error: "没有这条规则" }));
const count = z.number().check(z.refine((number) => number >= 0, { error: "不能小于 0" }));
const range = z
  .tuple([count, count])
  .check(z.refine(([least, most]) => least <= most, { error: "前一个数不能大于后一个数" }));

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
  off: z.optional(z.array(ruleId)),
  severities: z.optional(z.record(ruleId, severity)),
});

/** Reads the content of a settings file: the settings, or everything that is wrong with it. Never throws. */
export function parseSettings(
  json: unknown,
): { readonly settings: Settings } | { readonly errors: readonly SettingsError[] } {
  const result = FILE.safeParse(json);
  if (!result.success) return { errors: result.error.issues.flatMap(errorsOf) };
  const { base = "default", ...own } = result.data;
  const stated = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { settings: { ...PRESETS[base], ...stated } };
}

function errorsOf(issue: z.core.$ZodIssue): SettingsError[] {
  const path = issue.path.map(String);
  const at = (keys: readonly string[], message: string): SettingsError => ({ path: keys.join("."), message });
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => at([...path, key], "没有这一项设置"));
  if (issue.code === "invalid_key") return issue.issues.map(({ message }) => at(path, message));
  return [at(path, messageOf(issue))];
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value")
    return `应为${issue.values.map((value) => `“${String(value)}”`).join("、")}之一`;
  if (issue.code === "invalid_type") return `应为${TYPES[issue.expected] ?? issue.expected}`;
  if (issue.code === "too_small") return `至少要有 ${String(issue.minimum)} 个`;
  if (issue.code === "too_big") return `至多有 ${String(issue.maximum)} 个`;
  return issue.code === "custom" ? issue.message : "写法不对";
}

const TYPES: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  array: "列表",
  tuple: "两个数的列表",
  object: "一组设置",
  record: "一组设置",
};
