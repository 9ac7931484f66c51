import type { Declaration } from "../declaration/declaration";
import { moneyOf } from "../declaration/declaration";
import { DEFAULT_SETTINGS } from "./settings";
import type { Settings } from "./settings";

/** Settings that come with the program, by the key that files and people choose them by. */
export const PRESETS = {
  default: DEFAULT_SETTINGS,
  "mof-2015": {
    ...DEFAULT_SETTINGS,
    name: "财政部2015年办法（财预〔2015〕88号）",
    // The older framework keeps cost under 产出指标 and gives it no points of its own.
    level1Weights: { 产出指标: [40, 60], 效益指标: [20, 40], 满意度指标: [5, 15] },
  },
  "mof-2021": {
    ...DEFAULT_SETTINGS,
    name: "财政部2021年指引（财预〔2021〕101号）",
    level1Weights: {
      成本指标: [0, 20],
      产出指标: [40, 50],
      效益指标: [20, 30],
      满意度指标: [10, 10],
    },
  },
  guangzhou: {
    ...DEFAULT_SETTINGS,
    name: "广州市部门整体预算绩效目标",
    indicatorCount: [6, 60],
  },
} as const satisfies Record<string, Settings>;

/** Amounts that only Guangzhou's department form asks for together. */
const GUANGZHOU = [
  "budget.development",
  "budget.level.own",
  "budget.level.transfer",
  "budget.income.fiscal",
] as const;

export type PresetKey = keyof typeof PRESETS;

/** The settings that a form is checked by where nobody chose any. */
export function settingsFor(declaration: Declaration): Settings {
  return PRESETS[presetFor(declaration)];
}

/** The settings that fit a form by its own structure; people may choose others. */
export function presetFor(declaration: Declaration): PresetKey {
  const { groups } = declaration;
  // One may be missing: an error typed over an amount must not change what the form is checked by.
  const present = GUANGZHOU.filter((path) => moneyOf(declaration, path));
  if (present.length >= GUANGZHOU.length - 1) return "guangzhou";
  if (groups.some(({ level1 }) => level1?.level === "成本指标")) return "mof-2021";
  const costAsOutput = groups.some(
    ({ level1, level2 }) => level1?.level === "产出指标" && level2?.level === "成本指标",
  );
  return costAsOutput ? "mof-2015" : "default";
}
