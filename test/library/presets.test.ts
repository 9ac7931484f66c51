import { level1Of } from "../../src/library/preset";
import { PRESETS } from "../../src/library/standardPresets";
import { indexOf, tokens } from "../../src/library/search";

const names = (query: string, filter = {}) =>
  indexOf(PRESETS)
    .search(query, filter)
    .map(({ name }) => name);

test("codes are unique, and names within a level", () => {
  const codes = PRESETS.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  const keys = PRESETS.map(({ level2, name }) => `${level2}/${name}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(PRESETS.map((preset) => [preset.code, preset] as const))(
  "%s is complete and consistent",
  (_, preset) => {
    expect(preset.name.trim()).toBe(preset.name);
    expect(preset.name.length).toBeGreaterThan(1);
    expect(preset.definition).not.toBe("");
    expect(preset.unit).not.toBe("");
    if (preset.valueType === "百分比") expect(preset.unit).toBe("%");
    if (preset.valueType === "日期") expect(preset.unit).toBe("日期");
    if (/满意度$/.test(preset.name)) expect(preset.direction).toBe("≥");
    if (level1Of(preset) === "成本指标" && preset.valueType === "金额")
      expect(preset.direction).not.toBe("≥");
  },
);

test("a name is found by any part of it, best fit first", () => {
  expect(names("培训人次")[0]).toBe("培训人次");
  expect(names("满意度").length).toBeGreaterThan(5);
  expect(
    names("满意度")
      .slice(0, 5)
      .every((name) => name.includes("满意度")),
  ).toBe(true);
  expect(names("没有这种东西哦")).toEqual([]);
  expect(names("训")).toContain("培训班期数");
});

test("filters narrow by level and field; an empty query lists all that pass", () => {
  const quality = indexOf(PRESETS).search("", { level2: "质量指标" });
  expect(quality.length).toBe(PRESETS.filter(({ level2 }) => level2 === "质量指标").length);
  expect(new Set(quality.map(({ level2 }) => level2))).toEqual(new Set(["质量指标"]));
  expect(names("率", { level1: "满意度指标" }).every((name) => name.includes("满意"))).toBe(true);
});

test("Chinese is cut into pairs of characters", () => {
  expect(tokens("培训班期数 2024 ％")).toEqual(["培训", "训班", "班期", "期数", "2024", "%"]);
  expect(tokens("人")).toEqual(["人"]);
});
