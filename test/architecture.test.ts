import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const src = path.join(__dirname, "../src");

/** Which rooms a room may import from. What is not listed is forbidden; `hosts/excel` and `hosts/file` do not see each other. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  grid: [],
  declaration: ["grid"],
  reading: ["grid", "declaration"],
  rules: ["grid", "declaration", "reading"],
  library: ["grid", "declaration", "reading", "rules"],
  review: ["grid", "declaration", "reading", "rules", "library"],
  "hosts/excel": ["grid"],
  "hosts/file": ["grid"],
  workbench: ["grid", "hosts/file"],
  commands: ["grid", "declaration", "reading", "rules", "library", "review", "hosts/excel"],
  taskpane: [
    "grid",
    "declaration",
    "reading",
    "rules",
    "library",
    "review",
    "hosts/excel",
    "hosts/file",
    "commands",
  ],
  cli: ["grid", "declaration", "reading", "rules", "library", "review", "hosts/file"],
};

/** Globals that the pure rooms must not know: Excel, the page, the file system, the clock, chance. */
const IMPURE =
  /\b(Excel\.|Office\.|document\.|window\.|localStorage|fetch\(|process\.|Date\.now|new Date\(\)|Math\.random|performance\.)/;
const PURE = ["grid", "declaration", "reading", "rules", "library", "review"];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function roomOf(file: string): string {
  const [first = "", second = ""] = path.relative(src, file).split(path.sep);
  return first === "hosts" ? `hosts/${second}` : first;
}

function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, "utf8")).importedFiles.map(({ fileName }) => fileName);
}

const files = filesBelow(src);

test("arrows between rooms go one way", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith("."))
      .map((name) => roomOf(path.resolve(path.dirname(file), name)))
      .filter((room) => room !== roomOf(file) && !(MAY_IMPORT[roomOf(file)] ?? []).includes(room))
      .map((room) => `${path.relative(src, file)} → ${room}`),
  );
  expect(wrong).toEqual([]);
  expect(files.length).toBeGreaterThan(10);
});

test("every room is known", () => {
  expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
});

test("pure rooms import no Node module and know no host, page, clock or chance", () => {
  const pure = files.filter((file) => PURE.includes(roomOf(file)));
  const wrong = pure.flatMap((file) => [
    ...importsOf(file).filter((name) => name.startsWith("node:") || name.startsWith("react")),
    ...(IMPURE.exec(readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")) ?? []).slice(0, 1),
  ]);
  expect(wrong).toEqual([]);
});
