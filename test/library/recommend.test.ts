import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Declaration } from "../../src/declaration/declaration";
import { gridFromTable } from "../../src/grid/table";
import { readGrids } from "../../src/hosts/file/read";
import { homesOf } from "../../src/library/preset";
import { recommend } from "../../src/library/recommend";
import type { Recommendation } from "../../src/library/recommend";
import { PRESETS } from "../../src/library/standardPresets";
import { read } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";

const FORMS = path.join(__dirname, "../forms");
const declarations = readdirSync(FORMS)
  .filter((file) => file.endsWith(".xlsx"))
  .flatMap((file) =>
    readGrids(new Uint8Array(readFileSync(path.join(FORMS, file)))).flatMap((grid) => {
      const declaration = read(grid);
      return declaration ? [[`${file} ${grid.sheet}`, declaration] as const] : [];
    }),
  );
const KINDS: readonly Recommendation["kind"][] = ["empty-block", "promise", "subject"];
const namesOf = (found: readonly Recommendation[], kind: Recommendation["kind"]) =>
  found.filter((one) => one.kind === kind).map(({ preset }) => preset.name);

function form(rows: string): Declaration {
  return read(
    gridFromTable(`
      | 项目支出绩效目标申报表 | < | < | < |
      | （2025年度） | < | < | < |
      ${rows}`),
  )!;
}

test("form 00: the two empty blocks first, then the promises that no indicator measures, each with its reason", () => {
  const [, declaration] = declarations.find(([name]) => name.startsWith("00-"))!;
  const found = recommend(declaration, PRESETS);
  expect(found.slice(0, 2).map(({ reason }) => reason)).toEqual([
    "生态效益指标一栏还没有指标。",
    "生态效益指标一栏还没有指标。",
  ]);
  expect(
    new Set(found.filter(({ kind }) => kind === "empty-block").map(({ preset }) => preset.level2)),
  ).toEqual(new Set(["生态效益指标", "可持续影响指标"]));
  const land = found.find(({ preset }) => preset.name === "出让地块数量")!;
  expect([land.kind, land.reason]).toEqual([
    "promise",
    "期望达到的目标写了“重点推进6宗地块完成出让”，还没有对应的指标。",
  ]);
});

test("what the checks found already gives the same, and nothing where they were not asked", () => {
  const [, declaration] = declarations.find(([name]) => name.startsWith("00-"))!;
  const [report] = checkWorkbook([declaration], DEFAULT_SETTINGS);
  expect(recommend(declaration, PRESETS, report!.findings)).toEqual(recommend(declaration, PRESETS));
  expect(namesOf(recommend(declaration, PRESETS, []), "promise")).toEqual([]);
});

test("an empty block gets presets of the field that the form is about", () => {
  const found = recommend(
    form(`
      | 项目名称 | 老旧小区改造工程 | 主管部门 | 住建局 |
      | 年度目标 | 改造老旧小区12个，改善居民居住条件 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 改造小区个数 | ≥12个 |
      | ^ | 质量指标 | | |
      | 满意度指标 | 服务对象满意度指标 | | |`),
    PRESETS,
  );
  const blocks = namesOf(found, "empty-block");
  expect(blocks).toContain("老旧小区改造验收合格率");
  expect(blocks).toContain("改造小区居民满意度");
  expect(namesOf(found, "subject")).toContain("老旧小区改造户数");
});

test("older forms' 成本指标 under 产出指标 is filled from the three kinds of cost", () => {
  const found = recommend(
    form(`
      | 项目名称 | 物业服务 | 主管部门 | 机关事务局 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 物业服务面积 | ≥2000平方米 |
      | ^ | 成本指标 | | |`),
    PRESETS,
  );
  expect(namesOf(found, "empty-block")).toContain("物业服务单价");
  expect(found[0]!.reason).toBe("成本指标一栏还没有指标。");
});

test("what the form has, in the same or nearly the same words, is not offered", () => {
  const rows = `
      | 项目名称 | 干部培训班 | 主管部门 | 组织部 |
      | 年度目标 | 举办培训班，参训人员满意 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |`;
  const without = recommend(form(`${rows}\n | 产出指标 | 数量指标 | 购置设备数 | ≥6台 |`), PRESETS);
  expect(without.map(({ preset }) => preset.name)).toContain("培训班期数");
  const withIt = recommend(form(`${rows}\n | 产出指标 | 数量指标 | 培训班期数量 | ≥6期 |`), PRESETS);
  expect(withIt.map(({ preset }) => preset.name)).not.toContain("培训班期数");
});

test("a library without anything that fits recommends nothing", () => {
  expect(recommend(declarations[0]![1], [])).toEqual([]);
});

test.each(declarations)("%s: each preset once, in order of need, for every empty block", (_, declaration) => {
  const found = recommend(declaration, PRESETS);
  expect(new Set(found.map(({ preset }) => preset)).size).toBe(found.length);
  const order = found.map(({ kind }) => KINDS.indexOf(kind));
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(found.every(({ reason }) => /^[^\n]+。$/.test(reason))).toBe(true);
  const names = new Set(declaration.indicators.map(({ name }) => name?.text));
  expect(found.filter(({ preset }) => names.has(preset.name))).toEqual([]);
  for (const { level2, rows } of declaration.groups) {
    if (rows.length > 0 || !level2?.level) continue;
    const level = level2.level;
    expect([level, found.some(({ preset }) => homesOf(preset).includes(level))]).toEqual([level, true]);
  }
});
