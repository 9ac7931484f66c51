import { a1 } from "../../grid/address";
import type { Edit } from "../../grid/edit";
import { OWN_RULE } from "../../review/decision";
import type { Decision, Target } from "../../review/decision";
import type { JudgedSheet } from "../../review/judged";
import { marksFor } from "../../review/marks";
import { overviewOf } from "../../review/overview";
import type { Overview } from "../../review/overview";
import type { Review } from "../../review/lastReview";
import { reviewOf } from "../../review/secondRound";
import type { Comparison } from "../../review/secondRound";
import { safeFixes } from "../../rules/fixes";
import { RULES } from "../../rules/registry";
import type { Finding, Fix, NotChecked } from "../../rules/rule";
import type { Settings } from "../../rules/settings";
import { judgeSheets } from "./judging";
import type { JudgingOrder, SheetOutcome } from "./judging";

/** A finding with what the list shows of its rule. */
export interface ListedFinding {
  /** Stays the same from one check to the next while the finding does. */
  readonly key: string;
  readonly finding: Finding;
  readonly title: string;
  readonly why: string;
  readonly basis: string | null;
  /** What the search looks through, in lower case. */
  readonly searched: string;
  /** What decisions on it are kept under. */
  readonly target?: Target;
  /** What was said to it; absent where nothing was. */
  readonly decision?: Decision;
  /** It was not there in the last review. */
  readonly fresh?: boolean;
}

/** A rule that did not judge the form. */
export interface ListedRule {
  readonly rule: string;
  readonly title: string;
  readonly because: string;
  /** What the program said of itself when the rule failed, for the maintainer; null where the form is the reason. */
  readonly defect: string | null;
}

/** The result of a check, ready to be shown: plain data. */
export interface Checked {
  readonly sheet: string;
  readonly protected: boolean;
  /** What the sheet was understood as; null: no declaration. */
  readonly overview: Overview | null;
  /** In the order of the list. */
  readonly findings: readonly ListedFinding[];
  readonly notChecked: readonly ListedRule[];
  /** What it was checked by; null: no declaration. */
  readonly settings: Settings | null;
  /** Rules that judged the form, findings or not. */
  readonly judged: number;
  /** Fixes that cannot change a meaning: what 全部修正 applies. */
  readonly safe: readonly Fix[];
  /** The edits that mark the sheet; old marks go first. */
  readonly marks: readonly Edit[];
  /** Which declaration it is, whatever its sheet is called. */
  readonly about?: string;
  /** What has become of the last review; absent where the workbook keeps none of this sheet. */
  readonly comparison?: Comparison;
}

/** What is to be checked: plain data. */
export interface CheckOrder extends JudgingOrder {
  /** Names of the sheets whose results are wanted. */
  readonly sheets: readonly string[];
}

/** Reads all sheets and checks those that are wanted; the results come in the order of the grids. */
export function checkSheets(order: CheckOrder): Checked[] {
  return judgeSheets(order, order.sheets).map(checkedOf);
}

/** The sheet that the order names as it is, to compare the next round with; null where it is no declaration. */
export function reviewSheet(order: CheckOrder, by: string, at: string): Review | null {
  const [outcome] = judgeSheets(order, order.sheets);
  if (!outcome?.judged) return null;
  const { report, sheet } = outcome.judged;
  return reviewOf({ declaration: report.declaration, ...sheet }, by, at);
}

function checkedOf({ grid, judged }: SheetOutcome): Checked {
  const report = judged?.report;
  const findings = judged?.sheet.findings ?? [];
  const notChecked = report?.notChecked ?? [];
  const off = report?.settings.off ?? [];
  const active = RULES.filter((rule) => !off.includes(rule.id));
  return {
    sheet: grid.sheet,
    protected: grid.protected,
    overview: report ? overviewOf(report.declaration, report.settings) : null,
    findings: judged ? withDecisions(listed(findings), judged.sheet) : [],
    notChecked: listedRules(notChecked),
    settings: report?.settings ?? null,
    judged: report ? active.length - notChecked.length : 0,
    safe: safeFixes(findings),
    marks: marksFor(findings, grid.sheet),
    ...(judged && { about: judged.sheet.about }),
    ...(judged?.sheet.comparison && { comparison: judged.sheet.comparison }),
  };
}

function withDecisions(
  findings: readonly ListedFinding[],
  { targets, decisions, comparison }: JudgedSheet,
): ListedFinding[] {
  const fresh = new Set(comparison?.fresh);
  return findings.map((each, index) => {
    const target = targets[index];
    const decision = decisions[index];
    return {
      ...each,
      ...(target && { target }),
      ...(decision && { decision }),
      ...(fresh.has(index) && { fresh: true }),
    };
  });
}

/** Rules that failed come first: they hide among many that had nothing to look at. */
function listedRules(notChecked: readonly NotChecked[]): ListedRule[] {
  return notChecked
    .map(({ rule, because, defect }) => ({
      rule,
      title: ruleOf(rule)?.title ?? rule,
      because,
      defect: defect ?? null,
    }))
    .sort((a, b) => Number(b.defect !== null) - Number(a.defect !== null));
}

const ruleOf = (id: string) => RULES.find((rule) => rule.id === id);

function listed(findings: readonly Finding[]): ListedFinding[] {
  const taken = new Map<string, number>();
  return findings.map((finding) => {
    const rule = ruleOf(finding.rule);
    const cells = finding.blamed.map(a1).join(" ");
    const name = `${finding.rule} ${finding.subject} ${cells}`;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    const title = finding.rule === OWN_RULE ? "审核人提出的问题" : (rule?.title ?? finding.rule);
    return {
      key: before === 0 ? name : `${name} ${String(before + 1)}`,
      finding,
      title,
      why: rule?.why ?? "",
      basis: rule?.basis ?? null,
      searched: `${title} ${finding.message} ${cells} ${finding.related.map(a1).join(" ")}`.toLowerCase(),
    };
  });
}
