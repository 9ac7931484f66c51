import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Declaration } from "../../src/declaration/declaration";
import { comparableName } from "../../src/declaration/normalise";
import { gridFromTable } from "../../src/grid/table";
import { readGrids } from "../../src/hosts/file/read";
import { homesOf } from "../../src/library/preset";
import type { Preset } from "../../src/library/preset";
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
const REGIONS = path.join(__dirname, "../reading/regions/forms");
const regional = readdirSync(REGIONS).flatMap((file) => {
  const table = readFileSync(path.join(REGIONS, file), "utf8").replace(/^(?!\|).*$/gm, "");
  const declaration = read(gridFromTable(table));
  return declaration ? [[file, declaration] as const] : [];
});
const KINDS: readonly Recommendation["kind"][] = ["empty-block", "missing-level", "promise", "subject"];
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

test("an indicator of one's own, of a field that nobody has words for, is offered where the form speaks of it", () => {
  const own: Preset = {
    code: "BD-001",
    field: "本市特色",
    level2: "数量指标",
    name: "龙舟赛参赛队伍数",
    unit: "支",
    direction: "≥",
    valueType: "整数",
    definition: "年内实际参赛的队伍支数",
  };
  const found = recommend(
    form(`
      | 项目名称 | 端午龙舟赛参赛队伍保障 | 主管部门 | 某镇人民政府 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 保障到位率 | ≥95% |
      | ^ | 数量指标 | | |`),
    [...PRESETS, own],
  );
  expect(found[0]?.preset).toBe(own);
});

test("a library without anything that fits recommends nothing", () => {
  expect(recommend(declarations[0]![1], [])).toEqual([]);
});

test("what goals speak of is offered with the word that they say", () => {
  const found = recommend(
    form(`
      | 项目名称 | 业务经费 | 主管部门 | 某县图书馆 |
      | 年度目标 | 开展全民阅读，做好文物修缮 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 办证数 | ≥100个 |`),
    PRESETS,
  );
  expect(found.find(({ preset }) => preset.name === "阅读推广活动场次")?.reason).toBe(
    "年度目标提到“全民阅读”，表中还没有这样的指标。",
  );
});

test("levels that every form has and this one lacks are asked for, not where the year is over", () => {
  const rows = (heads: string) => `
      | 项目名称 | 城区绿化补植 | 主管部门 | 某市园林中心 |
      | 一级指标 | 二级指标 | 三级指标 | ${heads} |
      | 产出指标 | 数量指标 | 补植苗木数量 | ≥2万株 |
      | ^ | 质量指标 | 苗木成活率 | ≥95% |
      | 满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% |`;
  const found = recommend(form(rows("指标值")), PRESETS).filter(({ kind }) => kind === "missing-level");
  expect(found.map(({ reason }) => reason)).toEqual(["表中还没有时效指标。", "表中还没有时效指标。"]);
  // Nothing is said of rubbish, snow or lamps: what fits any work comes first.
  expect(found.map(({ preset }) => preset.field)).toEqual(["通用", "通用"]);
});

test("a short name, or another word for it, is the preset's where the project's name says the rest", () => {
  const names = (rows: string) => recommend(form(rows), PRESETS).map(({ preset }) => preset.name);
  const roads = (name: string) => `
      | 项目名称 | 农村公路养护 | 主管部门 | 某县交通局 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | ${name} | ≥500公里 |`;
  expect(names(roads("养护里程"))).not.toContain("农村公路养护里程");
  expect(names(roads("巡查里程"))).toContain("农村公路养护里程");
  const rivers = (name: string) => `
      | 项目名称 | 河道治理 | 主管部门 | 某县水利局 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | ${name} | ≥12公里 |`;
  expect(names(rivers("治理河道长度"))).not.toContain("河道整治长度");
  expect(names(rivers("新建便道长度"))).toContain("河道整治长度");
});

test("a word that several fields know does not make a form theirs", () => {
  const found = recommend(
    form(`
      | 项目名称 | 招商引资工作经费 | 主管部门 | 某园区管委会 |
      | 年度目标 | 引进新能源汽车企业 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 引进企业数 | ≥3家 |
      | 效益指标 | 生态效益指标 | | |`),
    PRESETS,
  );
  expect(found[0]?.kind).toBe("empty-block");
  expect(found[0]?.preset.field).toBe("招商产业");
});

test.each([...declarations, ...regional])("%s: every reason is true", (_, declaration) => {
  for (const { preset, kind, reason } of recommend(declaration, PRESETS)) {
    const named = declaration.indicators.filter(({ name }) => name?.text.trim());
    if (kind === "missing-level") {
      expect(named.filter(({ level2 }) => level2?.level === preset.level2)).toEqual([]);
      if (/满意/.test(preset.level2))
        expect(named.filter(({ name }) => name?.text.includes("满意"))).toEqual([]);
    }
    if (kind === "empty-block") {
      const label = reason.replace("一栏还没有指标。", "");
      const groups = declaration.groups.filter(({ level1, level2 }) => (level2 ?? level1)?.text === label);
      const isEmpty = ({ table, rows }: (typeof groups)[number]) =>
        !named.some((indicator) => indicator.table === table && rows.includes(indicator.row));
      expect([reason, groups.some(isEmpty)]).toEqual([reason, true]);
    }
    const word = /提到“([^”]+)”/.exec(reason)?.[1];
    if (kind === "subject" && word !== undefined) {
      const all = declaration.fields.map(({ text }) => comparableName(text)).join("\n");
      expect([reason, all.includes(word.replace(/…$/, ""))]).toEqual([reason, true]);
    }
    expect(named.map(({ name }) => name?.text)).not.toContain(preset.name);
  }
});

test.each([...declarations, ...regional])(
  "%s: each preset once, in order of need, for every empty block",
  (_, declaration) => {
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
  },
);
