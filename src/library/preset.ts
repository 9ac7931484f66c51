import type { Level1, Level2 } from "../declaration/declaration";

/** What kind of value an indicator takes. */
export type ValueType = "整数" | "小数" | "百分比" | "金额" | "日期" | "等级";
export type Direction = "≥" | "≤" | "=";

/** The level-2 kinds of the library: those of 财预〔2021〕101号. */
export type PresetLevel2 = Exclude<Level2, "成本指标">;

/** A standard indicator to insert. */
export interface Preset {
  /** Stable: favourites and recently used ones are kept by it. */
  readonly code: string;
  /** The field of work: 会议培训, 信息化 … */
  readonly field: string;
  readonly level2: PresetLevel2;
  /** 三级指标. */
  readonly name: string;
  /** Unit of the value: `人次`, `%`, `万元`; `日期` where the value is a date. */
  readonly unit: string;
  readonly direction: Direction;
  readonly valueType: ValueType;
  /** What is counted, or the formula. */
  readonly definition: string;
  /** A usual value: a hint for whoever fills the form, never written into it. */
  readonly reference?: string;
  /** How points may be given. */
  readonly scoring?: string;
  /** What proves the value. */
  readonly evidence?: string;
  /** Other words under which people look for it. */
  readonly keywords?: readonly string[];
}

const LEVEL1: Record<PresetLevel2, Level1> = {
  经济成本指标: "成本指标",
  社会成本指标: "成本指标",
  生态环境成本指标: "成本指标",
  数量指标: "产出指标",
  质量指标: "产出指标",
  时效指标: "产出指标",
  经济效益指标: "效益指标",
  社会效益指标: "效益指标",
  生态效益指标: "效益指标",
  可持续影响指标: "效益指标",
  服务对象满意度指标: "满意度指标",
};

/** The level 1 of a preset in forms of the 2021 kind, where 成本指标 is a level of its own. */
export function level1Of(preset: Pick<Preset, "level2">): Level1 {
  return LEVEL1[preset.level2];
}

/** The level-2 labels under which forms have such an indicator, best first: older ones keep one 成本指标 under 产出指标. */
export function homesOf(preset: Pick<Preset, "level2">): readonly Level2[] {
  return level1Of(preset) === "成本指标" ? [preset.level2, "成本指标"] : [preset.level2];
}
