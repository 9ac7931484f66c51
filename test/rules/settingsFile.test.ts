import fc from "fast-check";
import { PRESETS } from "../../src/rules/presets";
import { parseSettings } from "../../src/rules/settingsFile";

const errorsOf = (json: unknown) => {
  const result = parseSettings(json);
  return "errors" in result ? result.errors.map(({ path }) => path) : [];
};

test("a file states what differs from its preset; the rest stays", () => {
  expect(parseSettings({ base: "mof-2021", weightTotals: [100], off: ["form/blanks"] })).toEqual({
    settings: { ...PRESETS["mof-2021"], weightTotals: [100], off: ["form/blanks"] },
  });
  expect(parseSettings({})).toEqual({ settings: PRESETS.default });
});

test("errors are named by their place, all of them", () => {
  expect(
    errorsOf({
      base: "mof-1999",
      weightTotals: ["100"],
      level1Weights: { 产出指标: [50, 40], 产出: [1, 2] },
      severities: { "form/blanks": "bad", "form/nothing": "info" },
      off: ["form/nothing"],
      characterLimits: { goal: 0, name: 10 },
      costPlace: "过程指标",
      colour: "red",
    }).sort(),
  ).toEqual([
    "base",
    "characterLimits.goal",
    "characterLimits.name",
    "colour",
    "costPlace",
    "level1Weights.产出",
    "level1Weights.产出指标",
    "off.0",
    "severities.form/blanks",
    "severities.form/nothing",
    "weightTotals.0",
  ]);
});

test("of the scoring each part may be stated alone", () => {
  const { scoring } = PRESETS.default;
  expect(parseSettings({ scoring: { deductions: { info: 0.5 }, bands: { 优: 95 } } })).toMatchObject({
    settings: {
      scoring: {
        points: scoring.points,
        deductions: { ...scoring.deductions, info: 0.5 },
        bands: { ...scoring.bands, 优: 95 },
      },
    },
  });
});

test.each([
  [{ points: { 完整性: -1, 创新性: 5 } }, ["scoring.points.完整性", "scoring.points.创新性"]],
  [{ points: { 完整性: 0, 相关性: 0, 适当性: 0, 可行性: 0 } }, ["scoring.points"]],
  [{ deductions: { error: "3" } }, ["scoring.deductions.error"]],
  [{ bands: { 优: 101 } }, ["scoring.bands.优"]],
  [{ bands: { 良: 90 } }, ["scoring.bands"]],
  [{ bands: { 差: 10 } }, ["scoring.bands.差"]],
])("wrong scoring is named by its place: %j", (scoring, paths) => {
  expect(errorsOf({ scoring })).toEqual(paths);
});

test("each error says in Chinese what is wrong", () => {
  const result = parseSettings({ name: 5, weightTotals: [], off: ["form/nothing"], indicatorCount: [1] });
  if (!("errors" in result)) throw new Error("expected errors");
  for (const { message } of result.errors) expect(message).toMatch(/\p{Script=Han}/u);
});

test("whatever a file holds, the answer is settings or errors", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const result = parseSettings(json);
      expect("settings" in result || result.errors.length > 0).toBe(true);
    }),
  );
});

test("a file whose base is auto stands on what fits the form", () => {
  expect(parseSettings({ base: "auto", nameLimit: 20 }, PRESETS.guangzhou)).toEqual({
    settings: { ...PRESETS.guangzhou, nameLimit: 20 },
  });
  expect(parseSettings({ base: "auto" })).toEqual({ settings: PRESETS.default });
});
