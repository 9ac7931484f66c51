import { PRESETS } from "../src/rules/presets";
import { RULES } from "../src/rules/registry";
import { DEFAULT_SETTINGS } from "../src/rules/settings";
import { AUTOMATIC } from "../src/rules/settingsFile";
import type { Settings } from "../src/rules/settings";

/** What a settings file may say: each key with its meaning and how its value is written. The type asks for every key. */
const KEYS: Readonly<Record<keyof Settings | "base", { readonly means: string; readonly value: string }>> = {
  base: {
    means: "以哪一套预设为基础，没有写的项都照它；`auto` 表示按每张表的样式自动选用",
    value: [...Object.keys(PRESETS), AUTOMATIC].map((key) => `\`"${key}"\``).join(" "),
  },
  name: { means: "这套设置的名称，显示在窗格和报告中", value: "文字" },
  requiredLevel1: { means: "必须有的一级指标，缺少是错误", value: "一级指标的列表" },
  expectedLevel1: { means: "通常有的一级指标，缺少是警告", value: "一级指标的列表" },
  wantedLevel2: { means: "除表中印出的以外，本地还要求必须有的二级指标", value: "二级指标的列表" },
  weightTotals: { means: "表中没有印出总分时，各指标分值合计可以是多少", value: "数字的列表" },
  level1Weights: { means: "各一级指标分值通常的范围", value: "一级指标 → [最少, 最多]" },
  moneyTolerance: { means: "两个金额允许相差多少，以较大单位的 0.01 为 1", value: "数字" },
  indicatorCount: { means: "指标条数的范围，过少或过多给出提示", value: "[最少, 最多]" },
  nameLimit: { means: "指标名称最多多少个字", value: "数字" },
  goalLeast: { means: "目标少于多少个字就不成句子", value: "数字" },
  characterLimits: {
    means:
      "各栏最多多少个字：`goal` 目标，`taskContent` 任务内容，`overview` 项目概况，`value` 指标值；不写就不限制",
    value: "栏目 → 数字",
  },
  costPlace: {
    means: "本地模板把成本指标放在哪里：单列为一级指标，或放在产出指标下；`any` 表示都可以",
    value: '`"any"` `"成本指标"` `"产出指标"`',
  },
  scoring: {
    means:
      "建议分怎样算出：`points` 四个方面的分值，`deductions` 每个错误、警告、提示扣几分，`bands` 优、良、中的最低分",
    value: "三组数字，可以只写其中一部分",
  },
  off: { means: "不用的规则", value: "规则编号的列表" },
  severities: {
    means: "改变规则的级别：`error` 错误，`warning` 警告，`info` 提示",
    value: "规则编号 → 级别",
  },
};

/** A file as a maintainer might write it; a test reads it. */
export const EXAMPLE = {
  base: "mof-2021",
  name: "某市2026年项目支出绩效目标",
  wantedLevel2: ["数量指标", "质量指标", "时效指标", "服务对象满意度指标"],
  weightTotals: [90],
  level1Weights: { 成本指标: [10, 20], 产出指标: [40, 50], 效益指标: [20, 30], 满意度指标: [10, 10] },
  nameLimit: 25,
  characterLimits: { goal: 500, value: 50 },
  costPlace: "成本指标",
  scoring: { deductions: { info: 0 } },
  off: ["form/value-styles"],
  severities: { "narrative/promise-without-indicator": "info" },
};

/** The page for maintainers: every key, an example, how to use it. */
export function settingsPage(): string {
  const keys = Object.entries(KEYS);
  return [
    "# 规则设置",
    "",
    "本页由程序自动生成（`npm run docs`），请勿手工修改。",
    "",
    "各地对申报表的要求不同：哪些指标必须有、分值合计多少、字数多少。这些都写在一个设置文件里，不需要编程。",
    "没有设置文件时，程序按表格的样式自动选用一套预设；所以只有本地要求与预设不同的，才需要写设置文件。",
    "",
    "## 怎样使用",
    "",
    "1. 用记事本新建一个文件，例如 `本市设置.json`，照下面的例子写，保存为 UTF-8 编码。",
    "2. 全单位使用：放进服务器的 `local` 文件夹，在 `local/index.json` 的 `settings` 项写上它的名称，见[部署说明](部署说明.md)。",
    "3. 批量校核时使用：`node dist/cli.js check 文件夹 --settings 本市设置.json`。",
    "",
    "写错的地方程序会逐条指出，例如 `severities.form/nothing：没有这条规则`；有错的文件不会被采用一部分。",
    "",
    "## 例子",
    "",
    "```json",
    JSON.stringify(EXAMPLE, null, 2),
    "```",
    "",
    "文件是标准的 JSON：名称和文字用英文双引号，各项之间用英文逗号，最后一项后面没有逗号。只写与预设不同的项。",
    "",
    "## 各项设置",
    "",
    "| 项 | 含义 | 写法 | 不写时 |",
    "|---|---|---|---|",
    ...keys.map(([key, { means, value }]) => `| \`${key}\` | ${means} | ${value} | ${usual(key)} |`),
    "",
    "一级指标：成本指标、产出指标、效益指标、满意度指标、投入指标、过程指标。",
    "",
    "二级指标：经济成本指标、社会成本指标、生态环境成本指标、成本指标、数量指标、质量指标、时效指标、经济效益指标、社会效益指标、生态效益指标、可持续影响指标、服务对象满意度指标。",
    "",
    "## 预设",
    "",
    "| 编号 | 名称 | 什么样的表格自动选用 |",
    "|---|---|---|",
    ...Object.entries(PRESETS).map(
      ([key, { name }]) => `| \`${key}\` | ${name} | ${CHOSEN[key as keyof typeof PRESETS]} |`,
    ),
    "",
    "## 规则编号",
    "",
    `共 ${String(RULES.length)} 条，说明和例子见[校核规则](规则.md)。`,
    "",
    ...RULES.map(({ id, title }) => `- \`${id}\` ${title}`),
    "",
  ].join("\n");
}

const CHOSEN: Readonly<Record<keyof typeof PRESETS, string>> = {
  default: "其他表格",
  "mof-2015": "成本指标印在产出指标下",
  "mof-2021": "成本指标单列为一级指标",
  guangzhou: "广州市的部门整体预算绩效目标申报表",
};

/** What holds where a key is left out, short. */
function usual(key: string): string {
  if (key === "base") return "`default`";
  const value = DEFAULT_SETTINGS[key as keyof Settings];
  if (typeof value === "string") return `\`${value}\``;
  const text = JSON.stringify(value);
  return text === "[]" || text === "{}" ? "无" : `\`${text}\``;
}
