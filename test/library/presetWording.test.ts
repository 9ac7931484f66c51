import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gridFromTable } from "../../src/grid/table";
import { coverage } from "../../src/declaration/likeness";
import { libraryFromGrid } from "../../src/library/importing";
import type { Preset } from "../../src/library/preset";
import { FIELD_WORDS, PRESETS } from "../../src/library/standardPresets";
import type { PresetFile } from "../../src/library/standardPresets";

/** What holds for the wording of every preset. Each names the presets that break it, so that one sees what to mend. */
const named = (presets: readonly Preset[]) => presets.map(({ code, name }) => `${code} ${name}`);
const of = (level2: Preset["level2"]) => PRESETS.filter((preset) => preset.level2 === level2);

test("a name says what is measured, not how much; digits stand only in names of their own", () => {
  const bare = (name: string) => name.replace(/12345|PM2\.5/g, "");
  expect(named(PRESETS.filter(({ name }) => /[\d≥≤=%％]|不少于|不低于|以上|以内/.test(bare(name))))).toEqual(
    [],
  );
});

test("the less the better: accidents, complaints, errors, times to wait and prices have an upper bound", () => {
  const less =
    /(?:投诉件数|投诉率|事故数|事故起数|事件数|违法建设发生数|差错率|差错次数|故障率|超标次数|败诉率|死亡率|受害率|成灾率|发病率|失业率|漏损率|空置率|负债率|调整率|结余率|返贫人数|时限|响应时间|等候时间|恢复时间|切换时间|到场时间|费用|单价|标准|亩均成本|单位成本|人均成本|单位养护成本)$/;
  const found = PRESETS.filter(({ name }) => less.test(name));
  expect(found.length).toBeGreaterThan(100);
  expect(named(found.filter(({ direction }) => direction === "≥"))).toEqual([]);
});

test("reference values go the way of the direction, and = with a rate means all", () => {
  const wrong = PRESETS.filter(
    ({ direction, reference = "" }) =>
      (direction === "≥" && /以下|以内|不高于/.test(reference)) ||
      (direction === "≤" && /以上|不低于/.test(reference)),
  );
  expect(named(wrong)).toEqual([]);
  const rates = PRESETS.filter(({ unit, direction }) => unit === "%" && direction === "=");
  expect(named(rates.filter(({ reference }) => reference !== "100%"))).toEqual([]);
});

test("a formula is arithmetic that gives the unit: rates end in their factor, prices are quotients", () => {
  const FACTOR: Readonly<Record<string, string>> = { "%": "×100%", "‰": "×1000‰" };
  const wrong = PRESETS.filter(({ unit, formula }) => {
    const factor = FACTOR[unit];
    if (factor !== undefined) return !formula?.endsWith(factor) || !/÷[^×]{2,}×/.test(formula);
    if (formula === undefined) return false;
    return /[%‰]/.test(formula) || !/[÷−×]/.test(formula) || (unit.includes("/") && !formula.includes("÷"));
  });
  expect(named(wrong)).toEqual([]);
  // Divided by, minus and times are written as in print, so that nobody takes a formula for text or the other way round.
  expect(named(PRESETS.filter(({ formula = "" }) => /[*/+]|[-—–]/.test(formula)))).toEqual([]);
});

test("an explanation says more than the name, and each says something else", () => {
  const rest = ({ name, definition }: Preset) =>
    Array.from(definition).filter((sign) => !name.includes(sign));
  expect(named(PRESETS.filter((preset) => rest(preset).length < 6))).toEqual([]);
  expect(named(PRESETS.filter(({ definition }) => definition.length < 13 || definition.length > 80))).toEqual(
    [],
  );
  const definitions = PRESETS.map(({ definition }) => definition);
  expect(definitions.filter((one, index) => definitions.indexOf(one) !== index)).toEqual([]);
});

test("a share says of what: its denominator is a thing, not “总数”", () => {
  const denominator = (formula = "") => /÷（?([^×÷]+?)）?(?:×|$)/.exec(formula)?.[1] ?? "";
  const rates = PRESETS.filter(({ unit }) => unit === "%" || unit === "‰");
  expect(named(rates.filter(({ formula }) => denominator(formula).length < 2))).toEqual([]);
  expect(
    named(rates.filter(({ formula }) => /^(?:总数|总量|总额|合计)$/.test(denominator(formula)))),
  ).toEqual([]);
});

test("evidence can be asked for: papers with a name, not a bare “资料”", () => {
  const vague = /^(?:资料|材料|台账|记录|问卷|合同|报告|照片|文件|证明|相关资料|有关材料|相关文件)$/;
  expect(
    named(PRESETS.filter(({ evidence = "" }) => evidence.split("、").every((one) => vague.test(one)))),
  ).toEqual([]);
  expect(named(PRESETS.filter(({ evidence = "" }) => Array.from(evidence).length < 5))).toEqual([]);
});

test("every preset is found by at least three other words, none of them a sentence or a single sign", () => {
  expect(named(PRESETS.filter(({ keywords = [] }) => keywords.length < 3))).toEqual([]);
  const odd = PRESETS.filter(({ keywords = [] }) =>
    keywords.some((word) => word.length < 2 || word.length > 12),
  );
  expect(named(odd)).toEqual([]);
});

test("texts are in Chinese punctuation", () => {
  const half = /[\u4e00-\u9fff][,;:()!?]|[,;:()!?][\u4e00-\u9fff]|\s/;
  const texts = ({ name, definition, formula = "", reference = "", evidence = "" }: Preset) => [
    name,
    definition,
    formula,
    reference,
    evidence,
  ];
  expect(named(PRESETS.filter((preset) => texts(preset).some((text) => half.test(text))))).toEqual([]);
  expect(named(PRESETS.filter((preset) => texts(preset).some((text) => /[。；，、]$/.test(text))))).toEqual(
    [],
  );
});

test("levels hold what they are named after", () => {
  const timely = /及时|按期|按时|按农时|时限|时间|进度|提前|压缩|工期|前完工|审限|形象/;
  expect(
    named(of("时效指标").filter(({ name, valueType }) => valueType !== "日期" && !timely.test(name))),
  ).toEqual([]);
  // Timeliness has a level of its own.
  expect(
    named(
      [...of("质量指标"), ...of("社会效益指标")].filter(({ name }) =>
        /(?:及时率|按期完成率|按时\S+率)$/.test(name),
      ),
    ),
  ).toEqual([]);
  expect(named(of("经济成本指标").filter(({ unit }) => unit !== "%" && !unit.includes("元")))).toEqual([]);
  expect(named(of("服务对象满意度指标").filter(({ name }) => !/满意|好评|投诉率/.test(name)))).toEqual([]);
  expect(named(of("数量指标").filter(({ unit }) => unit === "%" || unit === "‰"))).toEqual([]);
});

test("no two names of a field and a level are nearly the same", () => {
  const alike = PRESETS.flatMap((one, index) =>
    PRESETS.slice(index + 1)
      .filter(
        (other) =>
          other.field === one.field &&
          other.level2 === one.level2 &&
          coverage(one.name, other.name) >= 0.75 &&
          coverage(other.name, one.name) >= 0.75,
      )
      .map((other) => `${one.name} ~ ${other.name}`),
  );
  expect(alike).toEqual([]);
});

test("retired codes are not given again; every field but 通用 has words that tell of it", () => {
  const folder = path.join(__dirname, "../../src/library/presets");
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as PresetFile);
  const retired = files.flatMap((file) => file.retired ?? []);
  expect(retired.length).toBeGreaterThan(0);
  expect(named(PRESETS.filter(({ code }) => retired.includes(code)))).toEqual([]);
  for (const [field, words] of FIELD_WORDS) {
    expect([field, words.length >= 3 || field === "通用"]).toEqual([field, true]);
    expect([field, new Set(words).size]).toEqual([field, words.length]);
  }
});

test("a workbook with the heads that docs/指标库维护.md names is read as a library", () => {
  const text = readFileSync(path.join(__dirname, "../../docs/指标库维护.md"), "utf8");
  const rows = [
    ...text.slice(0, text.indexOf("## 二")).matchAll(/^\| ([^|]+) \| [^|]+ \| ?([^|]*)\|$/gm),
  ].slice(1);
  const columns = rows.flatMap(([, heads = "", example = ""]) => {
    const examples = example.trim().split("、");
    return heads
      .split("、")
      .map((head, index) => ({ head, value: examples[index]?.trim() ?? example.trim() }));
  });
  expect(columns.map(({ head }) => head)).toContain("三级指标");
  const table = [columns.map(({ head }) => head), columns.map(({ value }) => value)]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
  const { presets, errors, doubts } = libraryFromGrid(gridFromTable(table));
  expect([errors, doubts]).toEqual([[], []]);
  const [preset] = presets;
  expect(preset).toMatchObject({
    field: "水利",
    level2: "质量指标",
    unit: "%",
    direction: "≤",
    valueType: "百分比",
  });
  expect(preset?.formula).toContain("÷");
  expect(preset?.keywords?.length).toBeGreaterThan(1);
  expect([preset?.definition, preset?.reference, preset?.evidence].every(Boolean)).toBe(true);
});

test("the README says how many there are", () => {
  const readme = readFileSync(path.join(__dirname, "../../README.md"), "utf8");
  expect(readme).toContain(
    `（${String(PRESETS.length)} 个，${String(new Set(PRESETS.map(({ field }) => field)).size)} 个领域）`,
  );
});
