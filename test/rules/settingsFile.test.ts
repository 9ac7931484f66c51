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
      colour: "red",
    }).sort(),
  ).toEqual([
    "base",
    "colour",
    "level1Weights.产出",
    "level1Weights.产出指标",
    "off.0",
    "severities.form/blanks",
    "severities.form/nothing",
    "weightTotals.0",
  ]);
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
