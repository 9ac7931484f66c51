/**
 * Every member that the workbench plays exists in Excel, and from the requirement set on that Microsoft documents. The versions are
 * read from @types/office-js, so a wrong or invented one cannot stay.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { clientName } from "../../src/workbench/protocol/member";
import type { ObjectType } from "../../src/workbench/protocol/member";

type Members = ReadonlyMap<string, ReadonlySet<string>>;

/** The requirement sets that the documentation of each member of each class names. */
function documented(): Map<string, Members> {
  const file = path.resolve("node_modules/@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const classes = new Map<string, Map<string, Set<string>>>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name && isExcel(node)) {
      const members = classes.get(node.name.text) ?? new Map<string, Set<string>>();
      classes.set(node.name.text, members);
      for (const member of node.members) {
        const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
        if (name === null) continue;
        const comment = source.text.slice(member.getFullStart(), member.getStart(source));
        const sets = members.get(name) ?? new Set();
        members.set(name, sets);
        for (const [, set = ""] of comment.matchAll(/\[Api set: (ExcelApi\w* [\d.]*\d[^\]]*)\]/g))
          for (const [, version = ""] of set.matchAll(/(?:ExcelApi )?(\w* ?\d+\.\d+)/g))
            sets.add(version.trim());
      }
    }
    if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node) || ts.isSourceFile(node))
      ts.forEachChild(node, visit);
  };
  visit(source);
  return classes;
}

function isExcel(node: ts.ClassDeclaration): boolean {
  return ts.isModuleBlock(node.parent) && node.parent.parent.name.text === "Excel";
}

const FOLDER = path.resolve("src/workbench/objects");

function playedTypes(): ObjectType<unknown>[] {
  const types = readdirSync(FOLDER).flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const exported = require(path.join(FOLDER, file)) as Record<string, unknown>;
    return Object.values(exported).filter(isType);
  });
  return [...new Set(types)];
}

function isType(value: unknown): value is ObjectType<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    ["scalars", "navigation", "methods", "items"].some((part) => part in value)
  );
}

const classes = documented();
const types = playedTypes();

test("the object types were found", () => {
  expect(types.length).toBeGreaterThan(50);
  expect(classes.size).toBeGreaterThan(100);
});

test.each(types.map((type) => [type.name, type] as const))("%s", (name, type) => {
  const members = classes.get(name);
  const wrong: string[] = [];
  const check = (kind: string, wire: string, since: string) => {
    // Office.js' own plumbing is documented nowhere.
    if (wire.startsWith("_")) return;
    const sets = members?.get(clientName(wire));
    const known = sets?.has(since);
    if (!sets) wrong.push(`${kind} ${wire}: no such member`);
    else if (sets.size > 0 && !known) wrong.push(`${kind} ${wire}: ${since}, not ${[...sets].join(" or ")}`);
  };
  for (const [wire, scalar] of Object.entries(type.scalars ?? {}))
    if (!scalar.setOnly) check("scalar", wire, scalar.since);
  for (const [wire, { since }] of Object.entries(type.navigation ?? {})) check("navigation", wire, since);
  for (const [wire, { since }] of Object.entries(type.methods ?? {})) check("method", wire, since);
  expect(wrong).toEqual([]);
});
