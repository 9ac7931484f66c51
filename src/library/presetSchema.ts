import { z } from "zod/mini";
import { level1Of } from "./preset";
import type { Preset, PresetLevel2 } from "./preset";
import { unitNamed } from "../declaration/units";

/** The level-2 kinds, in the order of the regulation. */
export const LEVELS2 = [
  "数量指标",
  "质量指标",
  "时效指标",
  "经济成本指标",
  "社会成本指标",
  "生态环境成本指标",
  "经济效益指标",
  "社会效益指标",
  "生态效益指标",
  "可持续影响指标",
  "服务对象满意度指标",
] as const satisfies readonly PresetLevel2[];

const text = z
  .string()
  .check(z.refine((value) => value.trim() === value && value !== "", { error: "不能为空，首尾不能有空格" }));

const CODE = z.string().check(z.regex(/^[A-Z]{2}-\d{3,5}$/, { error: "编码应为两个字母、短横线和三位数字" }));

/** A row of a preset file: a `Preset` without its field, which the file names. */
export const PRESET_ROW = z.strictObject({
  code: CODE,
  level2: z.enum(LEVELS2, { error: "没有这种二级指标" }),
  name: text,
  unit: text,
  direction: z.enum(["≥", "≤", "="], { error: "方向只能是 ≥、≤、=" }),
  valueType: z.enum(["整数", "小数", "百分比", "金额", "日期", "等级"], { error: "没有这种值类型" }),
  definition: text,
  formula: z.optional(text),
  reference: z.optional(text),
  scoring: z.optional(text),
  evidence: z.optional(text),
  keywords: z.optional(z.array(text)),
});

/** A file of presets. */
export const PRESET_FILE = z.strictObject({
  field: text,
  words: z.optional(z.array(text)),
  retired: z.optional(z.array(CODE)),
  presets: z.array(PRESET_ROW),
});

/** The more the better; what follows at the end decides. */
const GOOD =
  /(?:满意度|满意率|好评率|合格率|达标率|完好率|优良率|及时率|准确率|覆盖率|知晓率|办结率|整改率|化解率|成活率|通过率|巩固率|参保率|采纳率|完成率|下降率|精简率|节约率|增长率)$/;
/** The less the better. */
const BAD =
  /(?:故障率|差错率|空置率|失业率|死亡率|败诉率|再犯罪率|受害率|成灾率|发病率|漏损率|投诉率|投诉件数|事故数|事件数|超标次数|差错次数|发生数)$/;

/**
 * What does not fit together in a preset, one Chinese sentence each; empty where all is well. Shape is the schema's business:
 * here unit, kind of value, direction and name are held against each other.
 */
export function misfits(
  preset: Pick<Preset, "level2" | "name" | "unit" | "direction" | "valueType">,
): string[] {
  const { name, unit, direction, valueType } = preset;
  const found: string[] = [];
  if (!unitFits(unit, valueType)) found.push(`单位“${unit}”与值类型“${valueType}”不相称。`);
  if (valueType === "日期" && direction !== "≤") found.push("日期的方向应为“≤”：不晚于。");
  if (GOOD.test(name) && direction === "≤") found.push(`“${name}”越高越好，方向不应为“≤”。`);
  if (BAD.test(name) && direction === "≥") found.push(`“${name}”越低越好，方向不应为“≥”。`);
  if (level1Of(preset) === "成本指标" && valueType === "金额" && direction === "≥")
    found.push("成本的金额应有上限，方向不应为“≥”。");
  return found;
}

function unitFits(unit: string, valueType: Preset["valueType"]): boolean {
  const kind = unitNamed(unit)?.kind;
  const isMoney = /^[百千万亿]*(?:元|美元)/.test(unit);
  switch (valueType) {
    case "百分比":
      return kind === "percent";
    case "金额":
      return isMoney;
    case "日期":
      return unit === "日期";
    case "等级":
      return unit === "等次" || unit === "等级";
    case "整数":
    case "小数":
      return kind !== "percent" && !isMoney && unit !== "日期";
  }
}
