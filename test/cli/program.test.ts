import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import type { CheckOutput } from "../../src/cli/checkCommand";

// The program as a process: arguments, disk, streams and status. Bundled as the production build does it, into one file.
const root = path.join(__dirname, "../..");
const form = path.join(root, "test/forms/01-shanghai-putuo-project.xlsx");
let folder = "";
let program = "";

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "declaration-"));
  program = path.join(folder, "cli.cjs");
  buildSync({
    entryPoints: [path.join(root, "src/cli/main.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "cjs",
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

function declaration(...argv: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...argv], { encoding: "utf8" });
  return { stdout, stderr, status };
}

test("read prints JSON", () => {
  const { stdout, stderr, status } = declaration("read", form);
  expect([stderr, status]).toEqual(["", 0]);
  expect(JSON.parse(stdout)).toMatchObject({ file: form, sheets: [{}, { sheet: "下立交工程" }, {}] });
});

test("an opinion is written to disk, and over no file", () => {
  const output = path.join(folder, "意见.xlsx");
  const written = declaration("opinion", form, "-o", output);
  expect([written.stderr, written.status]).toEqual(["", 0]);
  const before = readFileSync(output);
  expect(before.subarray(0, 2).toString()).toBe("PK");
  expect(declaration("opinion", form, "-o", output)).toMatchObject({ stdout: "", status: 2 });
  expect(readFileSync(output).equals(before)).toBe(true);
  const nowhere = declaration("opinion", form, "-o", path.join(folder, "没有", "意见.xlsx"));
  expect([nowhere.status, nowhere.stderr.includes("文件夹")]).toEqual([2, true]);
});

test("a folder is searched below, without lock files; what cannot be read is reported", () => {
  const inside = path.join(folder, "申报");
  mkdirSync(path.join(inside, "下级单位"), { recursive: true });
  copyFileSync(form, path.join(inside, "下级单位", "甲.xlsx"));
  writeFileSync(path.join(inside, "~$甲.xlsx"), "lock");
  writeFileSync(path.join(inside, "说明.txt"), "text");
  writeFileSync(path.join(inside, "旧.xls"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
  const { stdout, status } = declaration("check", inside, "--format", "json");
  const { files } = JSON.parse(stdout) as CheckOutput;
  expect(files.map(({ file, error }) => [path.relative(inside, file), error?.code])).toEqual([
    [path.join("下级单位", "甲.xlsx"), undefined],
    ["旧.xls", "broken"],
  ]);
  expect(status).toBe(2);
});

test.each([
  ["missing", () => path.join(folder, "没有.xlsx")],
  ["missing", () => path.join(form, "x.xlsx")],
  ["missing", () => mkdtempSync(path.join(folder, "空-"))],
  ["unreadable", () => os.devNull],
])("%s: a sentence, status 2, no stack trace", (code, file) => {
  const { stdout, stderr, status } = declaration("check", file(), "--format", "json");
  expect((JSON.parse(stdout) as CheckOutput).files[0]?.error).toEqual({
    code,
    message: expect.stringMatching(/。$/),
  });
  expect([stderr, status]).toEqual(["", 2]);
});

test("a folder cannot be read as a file", () => {
  const { stdout, stderr, status } = declaration("read", folder);
  expect([stdout, status]).toEqual(["", 2]);
  expect(stderr).toMatch(/文件夹/);
});

test("a wrong usage goes to the error stream", () => {
  expect(declaration("check")).toMatchObject({
    stdout: "",
    status: 2,
    stderr: expect.stringMatching(/。\n$/),
  });
});
