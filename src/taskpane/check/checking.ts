import { sheetOfId } from "../../declaration/declaration";
import { a1 } from "../../grid/address";
import type { Edit } from "../../grid/edit";
import type { Grid } from "../../grid/grid";
import { OWN_RULE } from "../../review/decision";
import type { Among, Decision, Target } from "../../review/decision";
import type { JudgedReport, JudgedSheet } from "../../review/judged";
import { marksFor } from "../../review/marks";
import { sheetAnswers } from "../../review/opinion/answers";
import type { SheetAnswers } from "../../review/opinion/answers";
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
import type { JudgingOrder } from "./judging";

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

/** The result of a check of one declaration, or of a sheet that is none, ready to be shown: plain data. */
export interface Checked {
  /** The declaration's id; the sheet's name where it is none. */
  readonly id: string;
  readonly sheet: string;
  readonly protected: boolean;
  /** What it was understood as; null: the sheet is no declaration. */
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
  /** The edits that mark its sheet, also with what was found in the sheet's other declarations; old marks go first. */
  readonly marks: readonly Edit[];
  /** Which declaration it is, whatever its sheet is called. */
  readonly about?: string;
  /** The id under which the workbook keeps it, and its place on the sheet. */
  readonly keptAs?: string;
  readonly among?: Among | null;
  /** What has become of the last review; absent where the workbook keeps none of this declaration. */
  readonly comparison?: Comparison;
  /** What people typed on the sheet 审核意见 and is no decision yet; absent: nothing. */
  readonly answers?: SheetAnswers;
}

/** What is to be checked: plain data. */
export interface CheckOrder extends JudgingOrder {
  /** Names of the sheets whose results are wanted. */
  readonly sheets: readonly string[];
}

/** Declarations that are to be compared with the next round: plain data. */
export interface ReviewOrder extends JudgingOrder {
  /** Their ids. */
  readonly declarations: readonly string[];
}

/** Reads all sheets and checks those that are wanted; the results come in the order of the grids, then from the top. */
export function checkSheets(order: CheckOrder): Checked[] {
  return judgeSheets(order, order.sheets).flatMap(({ grid, judged }) => {
    const found = judged.flatMap(({ sheet }) => sheet.findings);
    const marks = marksFor(found, grid.sheet);
    return judged.length === 0
      ? [undeclared(grid, marks)]
      : judged.map((each) => ({ ...checkedOf(grid, each, marks), ...answersTo(order.grids, each) }));
  });
}

/** The declarations as they are, to compare the next round with; without those that are not there. */
export function reviewDeclarations(order: ReviewOrder, by: string, at: string): Review[] {
  const { declarations } = order;
  return judgeSheets(order, declarations.map(sheetOfId))
    .flatMap((outcome) => outcome.judged)
    .filter(({ sheet }) => declarations.includes(sheet.sheet))
    .map(({ report, sheet }) => reviewOf({ declaration: report.declaration, ...sheet }, by, at));
}

function answersTo(grids: readonly Grid[], { sheet }: JudgedReport): Pick<Checked, "answers"> {
  const answers = sheetAnswers(grids, sheet);
  return answers ? { answers } : {};
}

function undeclared({ sheet, protected: isProtected }: Grid, marks: readonly Edit[]): Checked {
  return {
    id: sheet,
    sheet,
    protected: isProtected,
    overview: null,
    findings: [],
    notChecked: [],
    settings: null,
    judged: 0,
    safe: [],
    marks,
  };
}

function checkedOf(grid: Grid, { report, sheet }: JudgedReport, marks: readonly Edit[]): Checked {
  const { declaration, settings, notChecked } = report;
  const { findings, about, keptAs, among, comparison } = sheet;
  const active = RULES.filter((rule) => !settings.off.includes(rule.id));
  return {
    id: declaration.id,
    sheet: grid.sheet,
    protected: grid.protected,
    overview: overviewOf(declaration, settings),
    findings: withDecisions(listed(findings), sheet),
    notChecked: listedRules(notChecked),
    settings,
    judged: active.length - notChecked.length,
    safe: safeFixes(findings),
    marks,
    about,
    keptAs,
    among,
    ...(comparison && { comparison }),
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
