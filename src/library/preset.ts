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
  /** What is counted, and what not. */
  readonly definition: string;
  /** Of a computed measure: `合格人数÷应考人数×100%`. */
  readonly formula?: string;
  /** A usual value: a hint for whoever fills the form, never written into it. */
  readonly reference?: string;
  /** How points may be given, where that differs from what `scoringOf` says. */
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

/** The two generations of templates: since 财预〔2021〕101号 cost is a level 1; before, a level 2 under 产出指标. */
export type Generation = "2021" | "older";

/** Where a preset belongs in forms of a generation. */
export function levelsOf(
  preset: Pick<Preset, "level2">,
  generation: Generation,
): { readonly level1: Level1; readonly level2: Level2 } {
  const level1 = level1Of(preset);
  return generation === "older" && level1 === "成本指标"
    ? { level1: "产出指标", level2: "成本指标" }
    : { level1, level2: preset.level2 };
}

/** The level-2 labels under which forms have such an indicator, best first: older ones keep one 成本指标 under 产出指标. */
export function homesOf(preset: Pick<Preset, "level2">): readonly Level2[] {
  return [...new Set([levelsOf(preset, "2021").level2, levelsOf(preset, "older").level2])];
}

/** What a form's column 指标解释 may say: what is counted, and how. */
export function explanationOf({ definition, formula }: Pick<Preset, "definition" | "formula">): string {
  return formula === undefined ? definition : `${definition}；计算公式：${formula}`;
}
