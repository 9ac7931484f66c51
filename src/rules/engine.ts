import type { Declaration } from "../declaration/declaration";
import { a1 } from "../grid/address";
import type { CellRef } from "../grid/address";
import { cellKey } from "../grid/grid";
import { settingsFor } from "./presets";
import { RULES } from "./registry";
import type { Checked, Finding, Found, NotChecked, Report, Rule, Severity } from "./rule";
import type { Settings } from "./settings";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/**
 * Checks every declaration of a workbook by all rules that the settings leave on. Reports come in the order of the
 * declarations, findings by severity, then by the place of the first cell that they blame. Never throws: a rule that fails is
 * reported as not checked, with a `defect`.
 * @param settingsOf Left out: each declaration is checked by the preset that fits it.
 */
export function checkWorkbook(
  declarations: readonly Declaration[],
  settingsOf: Settings | ((declaration: Declaration) => Settings) = settingsFor,
  rules: readonly Rule[] = RULES,
): Report[] {
  return declarations.map((declaration) =>
    check(
      {
        declaration,
        workbook: declarations,
        settings: typeof settingsOf === "function" ? settingsOf(declaration) : settingsOf,
      },
      rules,
    ),
  );
}

function check(checked: Checked, rules: readonly Rule[]): Report {
  const { declaration, settings } = checked;
  const active = rules.filter((rule) => !settings.off.includes(rule.id));
  const alone = runAll(
    active.filter(({ standsAlone }) => standsAlone),
    checked,
  );
  if (alone.findings.length > 0)
    return { declaration, settings, ...alone, findings: inOrder(alone.findings) };
  const others = runAll(
    active.filter(({ standsAlone }) => !standsAlone),
    checked,
  );
  return {
    declaration,
    settings,
    findings: inOrder(withoutSuperseded(others.findings, active)),
    notChecked: [...alone.notChecked, ...others.notChecked],
  };
}

function runAll(rules: readonly Rule[], checked: Checked) {
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  for (const rule of rules) {
    const outcome = run(rule, checked);
    if (Array.isArray(outcome)) findings.push(...outcome);
    else notChecked.push(outcome as NotChecked);
  }
  return { findings, notChecked };
}

/** The findings of one rule, complete, or why there are none. */
function run(rule: Rule, checked: Checked): Finding[] | NotChecked {
  const { sheet } = checked.declaration;
  try {
    const outcome = rule.check(checked);
    if ("notChecked" in outcome) return { rule: rule.id, sheet, because: outcome.notChecked };
    return outcome.map((found) => complete(rule, found, checked));
  } catch (error) {
    return {
      rule: rule.id,
      sheet,
      because: `程序在检查“${rule.title}”时出错，这一项没有检查。请把此文件交给维护人员。`,
      defect: error instanceof Error ? error.message : String(error),
    };
  }
}

function complete(rule: Rule, found: Found, { declaration, settings }: Checked): Finding {
  if (found.blamed.length === 0) throw new Error(`${rule.id} blames no cell: ${found.message}`);
  return {
    rule: rule.id,
    sheet: declaration.sheet,
    dimension: rule.dimension,
    severity: settings.severities[rule.id] ?? severityOf(rule, found, declaration),
    blamed: found.blamed,
    related: found.related ?? [],
    message: found.message,
    howToFix: found.howToFix ?? rule.howToFix,
    fixes: found.fixes ?? [],
    ...(found.evidence && { evidence: found.evidence }),
    subject: found.subject,
  };
}

function severityOf(rule: Rule, found: Found, { stage }: Declaration): Severity {
  return rule.ofPlanning && stage === "self-evaluation" ? "info" : (found.severity ?? rule.severity);
}

/** A finding gives way where a rule that supersedes its own blames one of the same cells. */
function withoutSuperseded(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const blamedBy = new Map<string, Set<string>>();
  for (const finding of findings) {
    const cells = blamedBy.get(finding.rule) ?? new Set();
    for (const cell of finding.blamed) cells.add(nameOf(cell));
    blamedBy.set(finding.rule, cells);
  }
  const stronger = new Map<string, string[]>();
  for (const rule of rules)
    for (const weaker of rule.supersedes ?? [])
      stronger.set(weaker, [...(stronger.get(weaker) ?? []), rule.id]);
  return findings.filter(
    (finding) =>
      !(stronger.get(finding.rule) ?? []).some((rule) =>
        finding.blamed.some((cell) => blamedBy.get(rule)?.has(nameOf(cell))),
      ),
  );
}

function inOrder(findings: readonly Finding[]): Finding[] {
  const place = (finding: Finding) =>
    Math.min(...finding.blamed.map((cell) => cellKey(cell.row, cell.column)));
  return [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || place(a) - place(b),
  );
}

function nameOf(cell: CellRef): string {
  return `${cell.sheet}!${a1(cell)}`;
}
