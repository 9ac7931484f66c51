import { readdirSync } from "node:fs";
import path from "node:path";
import { enUS } from "../../src/taskpane/texts/en-US";
import { textsFor } from "../../src/taskpane/texts/texts";
import { zhCN } from "../../src/taskpane/texts/zh-CN";

test("Office's display language chooses the texts; Chinese where it is unknown", async () => {
  expect(await textsFor("zh-CN")).toBe(zhCN);
  expect(await textsFor("zh-TW")).toBe(zhCN);
  expect(await textsFor("en-US")).toBe(enUS);
  expect(await textsFor("de-DE")).toBe(enUS);
  expect(await textsFor(undefined)).toBe(zhCN);
});

test("every sentence about changed cells names them, in both languages", () => {
  for (const texts of [zhCN, enUS])
    for (const problem of ["stale", "partial", "obstacle"] as const)
      expect(texts.problem(problem, "C5")).toContain("C5");
});

test("no text stands under the same name in two files: the later one would hide the other", async () => {
  const folder = path.join(__dirname, "../../src/taskpane/texts/zh-CN");
  const parts = await Promise.all(
    readdirSync(folder).map((file) => import(path.join(folder, file)) as Promise<Record<string, object>>),
  );
  const names = parts.flatMap((part) => Object.values(part).flatMap((texts) => Object.keys(texts)));
  expect(names.length).toBe(Object.keys(zhCN).length);
});
