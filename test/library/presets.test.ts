import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { unitNamed } from "../../src/declaration/units";
import { LEVELS2, PRESET_FILE, misfits } from "../../src/library/presetSchema";
import { explanationOf, homesOf, level1Of, levelsOf } from "../../src/library/preset";
import type { Preset } from "../../src/library/preset";
import { PRESETS } from "../../src/library/standardPresets";
import type { PresetFile } from "../../src/library/standardPresets";

const FOLDER = path.join(__dirname, "../../src/library/presets");
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));
const NAME_LIMIT = 20;

/** Prefix of the codes by level 2: a code says where its preset belongs. */
const PREFIX: Record<Preset["level2"], string> = {
  数量指标: "SL",
  质量指标: "ZL",
  时效指标: "SX",
  经济成本指标: "CJ",
  社会成本指标: "CS",
  生态环境成本指标: "CE",
  经济效益指标: "XJ",
  社会效益指标: "XS",
  生态效益指标: "XE",
  可持续影响指标: "XC",
  服务对象满意度指标: "MY",
};

const repeated = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);

/** What is wrong with a file's shape, each with its line and preset, so that whoever edits it finds the place. */
function mistakesIn(text: string): string[] {
  const lines = text.split("\n");
  const broken = lines.flatMap((line, index) => {
    const row = /^ {4}(\{.*\}),?$/.exec(line)?.[1];
    return row === undefined || isJson(row) ? [] : [`第 ${String(index + 1)} 行：引号、逗号或括号不成对。`];
  });
  if (broken.length > 0) return broken;
  if (!isJson(text)) return ["行末的逗号、文件开头或结尾的括号不对：除最后一个指标外，每行末尾有一个逗号。"];
  const file = JSON.parse(text) as PresetFile;
  return (PRESET_FILE.safeParse(file).error?.issues ?? []).map(({ path: place, message }) => {
    const [member, index, ...rest] = place;
    const preset = member === "presets" && typeof index === "number" ? file.presets[index] : undefined;
    const line = lines.findIndex((one) => preset !== undefined && one.includes(`"${preset.code}"`));
    return preset
      ? `第 ${String(line + 1)} 行 ${preset.code} ${preset.name} ${rest.join(".")}：${message}`
      : `${place.join(".")}：${message}`;
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("a mistake in a file is told with its line and preset", () => {
  const text = readFileSync(path.join(FOLDER, "water.json"), "utf8");
  expect(mistakesIn(text)).toEqual([]);
  const code = /"code": "(SL-\d+)"/.exec(text)?.[1] ?? "";
  const direction = text.replace('"direction": "≥"', '"direction": ">"');
  expect(mistakesIn(direction)).toEqual([
    expect.stringMatching(new RegExp(`^第 \\d+ 行 ${code} .*direction：`)),
  ]);
  expect(mistakesIn(text.replace('"direction": "≥"', '"direction": "≥'))).toEqual([
    expect.stringMatching(/^第 \d+ 行：引号/),
  ]);
  expect(mistakesIn(text.replace("]},\n", "]}\n"))).toEqual([expect.stringContaining("逗号")]);
});

test.each(FILES)("%s keeps the schema, one preset a line, and is part of the library", (file) => {
  const text = readFileSync(path.join(FOLDER, file), "utf8");
  expect(mistakesIn(text)).toEqual([]);
  const { field, presets } = JSON.parse(text) as PresetFile;
  expect(text.split("\n").filter((line) => line.includes('"code"'))).toHaveLength(presets.length);
  expect(
    PRESETS.filter((preset) => preset.field === field)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(presets.map(({ code }) => code).sort());
});

test("codes are unique and speak of the level; names are unique within a level, keywords within a preset", () => {
  expect(repeated(PRESETS.map(({ code }) => code))).toEqual([]);
  expect(repeated(PRESETS.map(({ level2, name }) => `${level2}/${name}`))).toEqual([]);
  expect(PRESETS.filter(({ code, level2 }) => !code.startsWith(`${PREFIX[level2]}-`))).toEqual([]);
  expect(PRESETS.flatMap(({ keywords = [] }) => repeated(keywords))).toEqual([]);
});

test("the library covers the fields and every level", () => {
  expect(PRESETS.length).toBeGreaterThanOrEqual(520);
  expect(new Set(PRESETS.map(({ field }) => field)).size).toBeGreaterThanOrEqual(32);
  for (const level2 of LEVELS2) {
    const rare = level2 === "社会成本指标" || level2 === "生态环境成本指标";
    const count = PRESETS.filter((preset) => preset.level2 === level2).length;
    expect([level2, count >= (rare ? 6 : 15)]).toEqual([level2, true]);
  }
  // A field without satisfaction, quality or benefit helps nobody through a form.
  for (const field of new Set(PRESETS.map((preset) => preset.field))) {
    const levels = new Set(PRESETS.filter((preset) => preset.field === field).map(level1Of));
    expect([field, levels.has("产出指标"), levels.has("效益指标")]).toEqual([field, true, true]);
  }
});

test.each(PRESETS.map((preset) => [`${preset.code} ${preset.name}`, preset] as const))(
  "%s is consistent",
  (_, preset) => {
    const { name, unit, valueType, definition, formula, reference, evidence, keywords } = preset;
    expect(misfits(preset)).toEqual([]);
    expect(Array.from(name).length).toBeLessThanOrEqual(NAME_LIMIT);
    expect(definition).not.toMatch(/同上|待定|略$/);
    expect(evidence).toBeTruthy();
    expect(keywords?.length).toBeGreaterThan(0);
    // Another word for the same thing, not the name again.
    expect(keywords).not.toContain(name);
    if (valueType !== "日期" && valueType !== "等级") expect([unit, unitKnown(unit)]).toEqual([unit, true]);
    if (valueType === "百分比") expect(formula ?? definition).toMatch(/÷|增幅|调查|公报|公布/);
    if (reference?.endsWith("%")) expect(valueType).toBe("百分比");
  },
);

/** Units of physics that no rule converts. */
const OF_PHYSICS = ["微克/立方米", "分贝"];

/** Whether our own reading knows the unit: `台（套）`, `万人次`, `元/人·天`. */
function unitKnown(unit: string): boolean {
  return (
    OF_PHYSICS.includes(unit) ||
    unitNamed(unit.replace(/^[万亿](?=.)/, "")) !== null ||
    unitNamed(unit) !== null
  );
}

test("levels follow the template: cost is a level of its own since 2021, one level 2 of outputs before", () => {
  const cost = { level2: "社会成本指标" } as const;
  expect(levelsOf(cost, "2021")).toEqual({ level1: "成本指标", level2: "社会成本指标" });
  expect(levelsOf(cost, "older")).toEqual({ level1: "产出指标", level2: "成本指标" });
  expect(homesOf(cost)).toEqual(["社会成本指标", "成本指标"]);
  const benefit = { level2: "生态效益指标" } as const;
  expect(levelsOf(benefit, "older")).toEqual(levelsOf(benefit, "2021"));
  expect(homesOf(benefit)).toEqual(["生态效益指标"]);
});

test("a rate that is to be 100% is to be just that: more cannot be had", () => {
  const odd = PRESETS.filter(
    ({ unit, direction, reference }) => unit === "%" && reference === "100%" && direction !== "=",
  );
  expect(odd.map(({ name }) => name)).toEqual([]);
});

test("what does not fit together is told", () => {
  const good = {
    level2: "质量指标",
    name: "合格率",
    unit: "%",
    direction: "≥",
    valueType: "百分比",
  } as const;
  expect(misfits(good)).toEqual([]);
  expect(misfits({ ...good, unit: "个" })).toHaveLength(1);
  expect(misfits({ ...good, valueType: "整数" })).toHaveLength(1);
  expect(misfits({ ...good, direction: "≤" })).toHaveLength(1);
  expect(misfits({ ...good, name: "有效投诉件数", unit: "件", valueType: "整数" })).toHaveLength(1);
  expect(
    misfits({ ...good, level2: "经济成本指标", name: "单价", unit: "元/人", valueType: "金额" }),
  ).toHaveLength(1);
});

test("an explanation gives the formula where there is one", () => {
  expect(explanationOf({ definition: "考核合格的占比", formula: "合格÷应考×100%" })).toBe(
    "考核合格的占比；计算公式：合格÷应考×100%",
  );
  expect(explanationOf({ definition: "培训班期数" })).toBe("培训班期数");
});
