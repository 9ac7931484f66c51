import fc from "fast-check";
import { LEVELS2 } from "../../src/library/presetSchema";
import { withPinyin } from "../../src/library/pinyin";
import { level1Of } from "../../src/library/preset";
import { indexOf, tokens } from "../../src/library/search";
import type { Filter, Index } from "../../src/library/search";
import { PRESETS } from "../../src/library/standardPresets";

const written = indexOf(PRESETS);
let heard: Index;
beforeAll(async () => {
  heard = await withPinyin(written);
});

const names = (index: Index, query: string, filter?: Filter) =>
  index.search(query, filter).map(({ name }) => name);

describe.each([
  ["as written", () => written],
  ["with pinyin", () => heard],
])("%s", (_, index) => {
  test("a name is found by any part of it, best fit first", () => {
    expect(names(index(), "培训人次")[0]).toBe("培训人次");
    expect(names(index(), "人次").slice(0, 10).join()).toMatch(/人次/);
    const content = names(index(), "满意度");
    expect(content.length).toBeGreaterThan(20);
    expect(content.slice(0, 20).every((name) => name.includes("满意度"))).toBe(true);
    expect(names(index(), "训")).toContain("培训班期数");
    expect(names(index(), "率")).toEqual(
      PRESETS.filter(({ name }) => name.includes("率")).map(({ name }) => name),
    );
    expect(names(index(), "PM2.5")[0]).toBe("PM2.5年均浓度");
  });

  test("a keyword finds what is called otherwise", () => {
    expect(names(index(), "扫码付款没有这种东西")).not.toContain("培训人次");
    expect(names(index(), "四上")).toContain("新增规上企业数");
    expect(names(index(), "等保")).toContain("网络安全等级测评系统数");
  });

  test("filters narrow by level and field; an empty query lists all that pass, in order", () => {
    for (const level2 of LEVELS2)
      expect(index().search("", { level2 })).toEqual(PRESETS.filter((preset) => preset.level2 === level2));
    expect(index().search("率", { level1: "满意度指标" }).map(level1Of)).not.toContain("产出指标");
    const water = index().search("工程", { field: "水利" });
    expect(water.length).toBeGreaterThan(3);
    expect(new Set(water.map(({ field }) => field))).toEqual(new Set(["水利"]));
    expect(index().search("  ")).toEqual(PRESETS);
  });

  test("what nobody would mean finds nothing", () => {
    expect(names(index(), "没有这种东西哦")).toEqual([]);
    expect(names(index(), "qqqqqqqq")).toEqual([]);
  });
});

test.each([
  ["peixunrenci", "培训人次"],
  ["peixun", "培训人次"],
  ["pxrc", "培训人次"],
  ["PXRC", "培训人次"],
  ["px人次", "培训人次"],
  ["培训rc", "培训人次"],
  ["peix", "培训班期数"],
  ["shebeiyanshou", "设备验收合格率"],
  ["sbyshgl", "设备验收合格率"],
  ["lvhua", "绿化成活率"],
  ["luhua", "绿化成活率"],
  ["butiefafang", "补贴发放准确率"],
  ["btjzff", "补贴（救助）发放人数"],
  ["pm2.5", "PM2.5年均浓度"],
])("%s finds %s", (query, name) => {
  expect(names(heard, query).slice(0, 8)).toContain(name);
});

test.each([
  ["peixn", "培训人次"],
  ["pexunrenci", "培训人次"],
  ["peixunrenchi", "培训人次"],
  ["manyudu", "服务对象满意度"],
  ["陪训人次", "培训人次"],
  ["配训人次", "培训人次"],
  ["满亿度", "服务对象满意度"],
])("the typing error in %s does not hide %s", (query, name) => {
  const found = names(heard, query);
  expect(found).toContain(name);
  if (name === "培训人次") expect(found.slice(0, 5)).toContain(name);
});

test.each([
  ["hgl", /合格率$/],
  ["jsl", /及时率$/],
  ["app", /系统/],
  ["PUE", /能源|能耗/],
  ["网站", /系统/],
])("%s finds first what is usual: %s", (query, name) => {
  expect(names(heard, query)[0]).toMatch(name);
});

test("of what holds only part of the query that comes first whose name has more of its signs", () => {
  const found = names(heard, "培训次数");
  expect(found.slice(0, 4)).toContain("培训班期数");
  expect(found.indexOf("培训人次")).toBeLessThan(found.indexOf("培训考核合格率"));
});

test("several words must all fit", () => {
  expect(names(heard, "renyuan manyidu").slice(0, 3)).toContain("参训人员满意度");
  expect(names(heard, "px hg")[0]).toBe("培训考核合格率");
});

test("every name is found by its own first signs, its pinyin and its initials", async () => {
  const { pinyin } = await import("pinyin-pro");
  const chinese = PRESETS.filter(({ name }) => /^\p{Script=Han}{4,}$/u.test(name));
  fc.assert(
    fc.property(fc.constantFrom(...chinese), ({ name, level2 }) => {
      const syllables = pinyin(name, { toneType: "none", type: "array" });
      for (const query of [
        name,
        syllables.join(""),
        syllables.map((syllable) => syllable[0]).join(""),
        name.slice(0, 2) + syllables.slice(2).join(""),
      ])
        expect(names(heard, query.replace(/ü/g, "v"), { level2 }).slice(0, 3)).toContain(name);
    }),
    { numRuns: 60 },
  );
});

test("no query makes the search throw, and no filter is overridden", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."pxzhcsh 培训率v（2%") })),
      fc.constantFrom(...LEVELS2),
      (query, level2) => {
        const found = heard.search(query, { level2 });
        expect(found.every((preset) => preset.level2 === level2)).toBe(true);
        expect(new Set(found).size).toBe(found.length);
      },
    ),
    { numRuns: 200 },
  );
});

test("Chinese is cut into pairs of characters", () => {
  expect(tokens("培训班期数 2024 ％")).toEqual(["培训", "训班", "班期", "期数", "2024", "%"]);
  expect(tokens("人")).toEqual(["人"]);
});
