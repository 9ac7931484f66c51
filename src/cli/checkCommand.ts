import type { Form } from "../declaration/declaration";
import { a1, refA1 } from "../grid/address";
import type { CellRef } from "../grid/address";
import type { Decision, Statement, Status } from "../review/decision";
import { judgeWorkbook } from "../review/judged";
import type { JudgedSheet } from "../review/judged";
import type { Comparison } from "../review/secondRound";
import type { Report, Severity } from "../rules/rule";
import type { Settings } from "../rules/settings";
import { decisionsProblem } from "./kept";
import type { KeptInFile } from "./kept";
import { partOutput } from "./workbookFile";
import type { FileFailure, PartOutput, SheetRead } from "./workbookFile";

/** What `declaration check --format json` prints. */
export interface CheckOutput {
  readonly files: readonly FileOutput[];
}

export interface FileOutput {
  readonly file: string;
  readonly sheets: readonly SheetFindings[];
  /** Present where the file keeps decisions that could not be read; a sentence. */
  readonly keptProblem?: string;
  /** Present where the file could not be read. */
  readonly error?: FileFailure;
}

/** A declaration; of a sheet that holds several each has one of these. */
export interface SheetFindings {
  readonly sheet: string;
  /** Present where the sheet holds several. */
  readonly part?: PartOutput;
  /** Null: no declaration, nothing was checked. */
  readonly form: Form | null;
  /** What people call the settings that it was checked by; null where nothing was checked. */
  readonly settings: string | null;
  readonly findings: readonly FindingOutput[];
  /** `defect` is present where a rule itself failed; it is for the maintainer. */
  readonly notChecked: readonly {
    readonly rule: string;
    readonly because: string;
    readonly defect?: string;
  }[];
  /** What has become of the last review that the file keeps of this sheet; absent where it keeps none. */
  readonly sinceReview?: SinceReview;
}

export interface SinceReview {
  readonly round: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** 已解决; the cells are those of then. */
  readonly resolved: readonly { readonly rule: string; readonly message: string; readonly cell: string }[];
  /** 仍存在 and 新出现, counted. */
  readonly remaining: number;
  readonly fresh: number;
  /** What else changed in the form; null: what it was could not be kept. Cells are those of today, null where it is gone. */
  readonly changes:
    | readonly {
        readonly field: string;
        readonly row: string | null;
        readonly before: string;
        readonly after: string;
        readonly cell: string | null;
      }[]
    | null;
}

/** What people said to a finding, as the file keeps it. */
export interface DecisionOutput {
  readonly status: Status;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** 审核人意见. */
  readonly opinion: Statement | null;
  /** 单位反馈. */
  readonly reply: Statement | null;
}

export interface FindingOutput {
  readonly rule: string;
  readonly severity: Severity;
  /** Cells to change; of another sheet as `'sheet'!D6`. */
  readonly cells: readonly string[];
  /** The other side of a contradiction. */
  readonly related: readonly string[];
  readonly message: string;
  readonly howToFix: string;
  readonly fixable: boolean;
  /** Absent where nothing was said yet. */
  readonly decision?: DecisionOutput;
}

/** Checks the visible declarations of one workbook; without settings each by the preset that fits it. */
export function checkSheets(
  file: string,
  sheets: readonly SheetRead[],
  kept: KeptInFile,
  settings: Settings | undefined,
): FileOutput {
  const keptProblem = decisionsProblem(kept);
  return {
    file,
    sheets: judgeWorkbook(sheets, kept.part, settings).flatMap(({ grid, judged }): SheetFindings[] =>
      judged.length === 0
        ? [{ sheet: grid.sheet, form: null, settings: null, findings: [], notChecked: [] }]
        : judged.map(({ report, sheet }) => findingsOf(report, sheet)),
    ),
    ...(keptProblem !== null && { keptProblem }),
  };
}

function findingsOf(
  { declaration, settings, notChecked }: Report,
  { findings, decisions, comparison }: JudgedSheet,
): SheetFindings {
  const { sheet, form } = declaration;
  const names = (cells: readonly CellRef[]) => cells.map((cell) => refA1(cell, sheet));
  return {
    sheet,
    ...partOutput(declaration),
    form,
    settings: settings.name,
    findings: findings.map(({ rule, severity, blamed, related, message, howToFix, fixes }, index) => {
      const decision = decisions[index];
      return {
        rule,
        severity,
        cells: names(blamed),
        related: names(related),
        message,
        howToFix,
        fixable: fixes.length > 0,
        ...(decision && { decision: decisionOutput(decision) }),
      };
    }),
    notChecked: notChecked.map(({ rule, because, defect }) => ({
      rule,
      because,
      ...(defect !== undefined && { defect }),
    })),
    ...(comparison && { sinceReview: sinceReview(comparison) }),
  };
}

function decisionOutput({ status, by, at, opinion, reply }: Decision): DecisionOutput {
  const filled = (statement: Statement | null) =>
    statement === null || statement.text === ""
      ? null
      : { text: statement.text, by: statement.by, at: statement.at };
  return { status, by, at, opinion: filled(opinion), reply: filled(reply) };
}

function sinceReview({ before, resolved, remaining, fresh, changes }: Comparison): SinceReview {
  return {
    ...before,
    resolved: resolved.map(({ rule, message, cell }) => ({ rule, message, cell })),
    remaining: remaining.length,
    fresh: fresh.length,
    changes:
      changes &&
      changes.map(({ label, row, before: old, after, at }) => ({
        field: label ?? "",
        row,
        before: old,
        after,
        cell: at && a1(at),
      })),
  };
}

/** 0: no error; 1: some; 2: a file could not be read. */
export function exitStatus({ files }: CheckOutput): 0 | 1 | 2 {
  if (files.some(({ error }) => error)) return 2;
  const findings = files.flatMap(({ sheets }) => sheets).flatMap((sheet) => sheet.findings);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
