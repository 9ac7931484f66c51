import fc from "fast-check";
import { profileJson } from "../../src/reading/profileEdit";
import { parseProfile } from "../../src/reading/profileFile";

const errorsOf = (json: unknown) => {
  const result = parseProfile(json);
  return "errors" in result ? result.errors.map(({ path }) => path) : [];
};

test("a file may teach labels, columns, levels and values beside labels", () => {
  const json = {
    name: "甲市模板",
    labels: [{ label: "经费盘子", under: "投入", field: "budget.total" }],
    columns: [{ head: "测什么", field: "indicators.name" }],
    levels: [
      { word: "干成的事", level1: "产出指标" },
      { word: "干多少", level2: "数量指标" },
    ],
    values: [{ label: "经手人", right: 2, field: "project.phone" }],
  };
  const result = parseProfile(json);
  expect(result).toEqual({ profile: { ...json, values: [{ ...json.values[0], down: 0 }] } });
  expect("profile" in result && parseProfile(profileJson(result.profile))).toEqual(result);
});

test("what is left out is empty", () => {
  expect(parseProfile({ name: "甲" })).toEqual({
    profile: { name: "甲", labels: [], columns: [], levels: [], values: [] },
  });
  expect(profileJson({ name: "甲", labels: [], columns: [], levels: [], values: [] })).toEqual({
    name: "甲",
  });
});

test.each<[string, object, string[]]>([
  ["no name", { name: " " }, ["name"]],
  ["an unknown key", { colour: "red" }, ["colour"]],
  ["an unknown field", { labels: [{ label: "盘子", field: "budget.sum" }] }, ["labels.0.field"]],
  ["the title, which has no label", { labels: [{ label: "盘子", field: "title" }] }, ["labels.0.field"]],
  ["a column as a label", { labels: [{ label: "盘子", field: "indicators.name" }] }, ["labels.0.field"]],
  ["a label without words", { labels: [{ label: "（1）：", field: "year" }] }, ["labels.0.label"]],
  ["a label as long as a text", { labels: [{ label: "长".repeat(61), field: "year" }] }, ["labels.0.label"]],
  ["a missing field", { columns: [{ head: "盘子" }] }, ["columns.0.field"]],
  ["a level of neither kind", { levels: [{ word: "干多少" }] }, ["levels.0"]],
  [
    "a level of both kinds",
    { levels: [{ word: "干", level1: "产出指标", level2: "数量指标" }] },
    ["levels.0"],
  ],
  ["an unknown level", { levels: [{ word: "干", level1: "产出" }] }, ["levels.0.level1"]],
  [
    "a word that says only that it is a level",
    { levels: [{ word: "指标", level1: "产出指标" }] },
    ["levels.0.word"],
  ],
  ["a value at the label itself", { values: [{ label: "经手人", field: "year" }] }, ["values.0"]],
  ["a value too far away", { values: [{ label: "经手人", right: 51, field: "year" }] }, ["values.0.right"]],
  ["a list that is none", { labels: {} }, ["labels"]],
  [
    "labels that are one, spelt otherwise",
    {
      labels: [
        { label: "项目盘子（万元）：", field: "budget.total" },
        { label: "★项 目 盘 子", field: "budget.own" },
      ],
    },
    ["labels.1.label"],
  ],
  [
    "values at one place",
    {
      values: [
        { label: "经手人", right: 1, field: "project.phone" },
        { label: "经手人", right: 1, down: 0, field: "project.leader" },
      ],
    },
    ["values.1.label"],
  ],
])("%s is named by its path", (_what, wrong, paths) => {
  expect(errorsOf({ name: "甲", ...wrong })).toEqual(paths);
});

test("labels alike under different headings, or for different spans, are two", () => {
  expect(
    errorsOf({
      name: "甲",
      labels: [
        { label: "盘子（长期）", field: "budget.total" },
        { label: "盘子（年度）", field: "budget.annual.total" },
        { label: "数", under: "甲口", field: "budget.own" },
        { label: "数", under: "乙口", field: "budget.other" },
      ],
    }),
  ).toEqual([]);
});

test("whatever a file holds, the answer is a profile or errors in Chinese", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const result = parseProfile(json);
      if ("profile" in result) return;
      expect(result.errors.length).toBeGreaterThan(0);
      for (const { message } of result.errors) expect(message).toMatch(/\p{Script=Han}/u);
    }),
  );
});
