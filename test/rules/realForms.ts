import { readFileSync } from "node:fs";
import path from "node:path";
import { a1, refA1 } from "../../src/grid/address";
import { readAll } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import type { Finding, Report, Severity } from "../../src/rules/rule";
import { FORMS, formGrids } from "../reading/truth";

/** What a careful reviewer would certainly raise, and what is right: test/forms/README.md. */
export interface Review {
  readonly sheet: string;
  readonly mustFlag: readonly {
    readonly id: string;
    readonly cells: readonly string[];
    readonly level: Severity;
  }[];
  readonly mustNotFlag: readonly { readonly cells: readonly string[] }[];
}

/** The reviews of a real form's sheets that are declarations. */
export function reviewsOf(name: string): Review[] {
  const text = readFileSync(path.join(FORMS, `${name}.truth.json`), "utf8");
  const { sheets } = JSON.parse(text) as { sheets: (Review & { form: string | null })[] };
  return sheets.filter(({ form }) => form !== null);
}

/** What the program finds in the sheets of a real form. */
export function checkForm(name: string): Report[] {
  const declarations = formGrids(name).flatMap((grid) => readAll(grid));
  return checkWorkbook(declarations);
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a finding raises what must be raised: at one of the cells, at least at its level. */
export function raises(finding: Finding, { cells, level }: Review["mustFlag"][number]): boolean {
  return RANK[finding.severity] >= RANK[level] && blames(finding, cells);
}

export function blames({ blamed }: Finding, cells: readonly string[]): boolean {
  return blamed.some((cell) => cells.includes(a1(cell)));
}

/** One line a finding: what a person reads through before the snapshot is committed. */
export function findingsText(name: string): string {
  return checkForm(name)
    .map(({ declaration, findings }) =>
      [
        `# ${declaration.id}`,
        ...findings.map(
          ({ severity, rule, blamed, message, sheet }) =>
            `${severity} ${rule} ${blamed.map((cell) => refA1(cell, sheet)).join(",")} ${message}`,
        ),
        "",
      ].join("\n"),
    )
    .join("\n");
}
