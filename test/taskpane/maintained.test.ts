/** @jest-environment node */
import { loadMaintained } from "../../src/taskpane/maintained";
import type { GetLocalFile } from "../../src/taskpane/maintained";

/** A folder in memory; what is no text is taken as bytes. */
function folder(files: Record<string, unknown>): GetLocalFile {
  return async (name) => {
    const content = files[name];
    if (content === undefined) return null;
    if (content instanceof Error) throw content;
    if (content instanceof Uint8Array) return content;
    return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
  };
}

const EMPTY = { settings: null, profiles: [], libraries: [], problems: [] };

it("is empty as it is shipped, and where there is no folder", async () => {
  expect(
    await loadMaintained(folder({ "index.json": { settings: null, profiles: [], libraries: [] } })),
  ).toEqual(EMPTY);
  expect(await loadMaintained(folder({}))).toEqual(EMPTY);
});

it("gives settings, profiles and the names of libraries", async () => {
  const found = await loadMaintained(
    folder({
      "index.json":
        "\uFEFF" +
        JSON.stringify({
          settings: "本市.json",
          profiles: ["甲.json"],
          libraries: ["指标库.xlsx", "补充.csv"],
        }),
      "本市.json": { base: "mof-2021", name: "本市", nameLimit: 20 },
      "甲.json": { labels: [] },
    }),
  );
  expect(found.problems).toEqual([]);
  expect(found.settings).toMatchObject({ name: "本市", nameLimit: 20 });
  expect(found.profiles).toEqual([{ file: "甲.json", json: { labels: [] } }]);
  expect(found.libraries).toEqual(["指标库.xlsx", "补充.csv"]);
});

it.each<[string, Record<string, unknown>, RegExp]>([
  ["an index that is no JSON", { "index.json": "{ settings: }" }, /index\.json：不是正确的 JSON/],
  ["an index that is a list", { "index.json": [] }, /index\.json：应为一组设置/],
  ["an unknown key", { "index.json": { library: [] } }, /没有“library”这一项/],
  [
    "a name that leads out of the folder",
    { "index.json": { libraries: ["../a.csv"] } },
    /不能写“\.\.\/a\.csv”/,
  ],
  ["a library of another kind", { "index.json": { libraries: ["a.docx"] } }, /\.csv 或 \.xlsx/],
  ["one name in place of a list", { "index.json": { profiles: "a.json" } }, /“profiles”应为文件名的列表/],
  ["a file that is missing", { "index.json": { settings: "a.json" } }, /“a\.json”不在文件夹中/],
  [
    "a file in the old encoding",
    { "index.json": { profiles: ["a.json"] }, "a.json": Uint8Array.of(0x22, 0xb1, 0xbe, 0x22) },
    /a\.json：不是 UTF-8 编码/,
  ],
  [
    "settings with a rule that does not exist",
    { "index.json": { settings: "a.json" }, "a.json": { off: ["no/such"] } },
    /a\.json：“off\.0”没有这条规则/,
  ],
  [
    "a server that does not answer",
    { "index.json": new Error("Failed to fetch") },
    /index\.json：没有读到（Failed to fetch）/,
  ],
])("says what is wrong: %s", async (_, files, sentence) => {
  const found = await loadMaintained(folder(files));
  expect(found.problems).toHaveLength(1);
  expect(found.problems[0]).toMatch(sentence);
  expect(found.settings).toBeNull();
});

it("goes on with what is right", async () => {
  const found = await loadMaintained(
    folder({
      "index.json": { settings: "a.json", profiles: ["b.json", "c.json"] },
      "b.json": "{",
      "c.json": {},
    }),
  );
  expect(found.problems).toHaveLength(2);
  expect(found.profiles).toEqual([{ file: "c.json", json: {} }]);
});
