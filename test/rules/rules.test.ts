import { readdirSync } from "node:fs";
import path from "node:path";
import type { Declaration } from "../../src/declaration/declaration";
import { refA1 } from "../../src/grid/address";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import { RULES } from "../../src/rules/registry";
import type { Example, Finding, Rule } from "../../src/rules/rule";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";

const SHEET = "Sheet1";
const folder = path.join(__dirname, "../../src/rules");

/** What the rule alone finds in the example's form, and whether it was checked. */
function run(rule: Rule, example: Example): { findings: readonly Finding[]; because: string | null } {
  const sheets = [[SHEET, example.form], ...Object.entries(example.otherSheets ?? {})] as const;
  const declarations = sheets.map(([name, form]): Declaration => {
    const declaration = read(gridFromTable(form, name));
    if (!declaration) throw new Error(`The example's sheet ${name} is read as no declaration.`);
    return declaration;
  });
  const [report] = checkWorkbook(declarations, { ...DEFAULT_SETTINGS, ...example.settings, off: [] }, [rule]);
  const because = report?.notChecked[0];
  if (because?.defect) throw new Error(because.defect);
  return { findings: report?.findings ?? [], because: because?.because ?? null };
}

const cellsOf = (findings: readonly Finding[]) =>
  [...new Set(findings.flatMap(({ blamed }) => blamed.map((cell) => refA1(cell, SHEET))))].sort();

test("ids are unique", () => {
  const ids = RULES.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("every rule that stands in a folder of rules is registered, under its folder's subject", async () => {
  const subjects = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const wrong: string[] = [];
  for (const { name: subject } of subjects)
    for (const file of readdirSync(path.join(folder, subject))) {
      const exported = (await import(path.join(folder, subject, file))) as Record<string, unknown>;
      for (const value of Object.values(exported))
        if (typeof value === "object" && value !== null && "check" in value) {
          const rule = value as Rule;
          if (!RULES.includes(rule)) wrong.push(`${subject}/${file} is not registered`);
          if (!rule.id.startsWith(`${subject}/`)) wrong.push(`${rule.id} stands in ${subject}/${file}`);
        }
    }
  expect(wrong).toEqual([]);
  expect(subjects.length).toBeGreaterThan(5);
});

test("rules that are superseded, off or rated in the settings exist", () => {
  const ids = new Set(RULES.map(({ id }) => id));
  const named = [
    ...RULES.flatMap(({ supersedes }) => supersedes ?? []),
    ...DEFAULT_SETTINGS.off,
    ...Object.keys(DEFAULT_SETTINGS.severities),
  ];
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test("says what it is, why it matters and what to do", () => {
    expect(rule.id).toMatch(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of [rule.title, rule.why, rule.howToFix]) expect(text).toMatch(/\p{Script=Han}{4}/u);
    for (const text of [rule.why, rule.howToFix]) expect(text).toMatch(/。$/);
    expect(rule.title).not.toMatch(/。$/);
    expect(rule.catalogue.every((number) => Number.isInteger(number) && number >= 1 && number <= 82)).toBe(
      true,
    );
    expect(rule.examples.accepts.length).toBeGreaterThan(0);
    expect(rule.examples.flags.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.accepts.map((example) => [example.title, example] as const))(
    "accepts: %s",
    (_title, example) => {
      expect(cellsOf(run(rule, example).findings)).toEqual([]);
    },
  );

  test.each(rule.examples.flags.map((example) => [example.title, example] as const))(
    "flags: %s",
    (_title, example) => {
      const { findings, because } = run(rule, example);
      expect({ cells: cellsOf(findings), because }).toEqual({
        cells: [...example.cells].sort(),
        because: null,
      });
      for (const finding of findings) expect(finding.message).toMatch(/。$/);
    },
  );
});
