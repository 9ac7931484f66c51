import type { Declaration, Form } from "../declaration/declaration";
import { refA1 } from "../grid/address";
import type { CellRef } from "../grid/address";
import { checkWorkbook } from "../rules/engine";
import type { Report, Severity } from "../rules/rule";
import type { Settings } from "../rules/settings";
import type { FileFailure, SheetRead } from "./workbookFile";

/** What `declaration check --format json` prints. */
export interface CheckOutput {
  readonly files: readonly FileOutput[];
}

export interface FileOutput {
  readonly file: string;
  readonly sheets: readonly SheetFindings[];
  /** Present where the file could not be read. */
  readonly error?: FileFailure;
}

export interface SheetFindings {
  readonly sheet: string;
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
}

/** Checks the visible declarations of one workbook; without settings each by the preset that fits it. */
export function checkSheets(
  file: string,
  sheets: readonly SheetRead[],
  settings: Settings | undefined,
): FileOutput {
  const declarations = sheets
    .map(({ declaration }) => declaration)
    .filter((declaration): declaration is Declaration => declaration !== null);
  const reports = new Map(
    checkWorkbook(declarations, settings).map((report) => [report.declaration, report]),
  );
  return {
    file,
    sheets: sheets.map(({ sheet, declaration }) => {
      const report = declaration && reports.get(declaration);
      return report
        ? findingsOf(sheet, report)
        : { sheet, form: null, settings: null, findings: [], notChecked: [] };
    }),
  };
}

function findingsOf(sheet: string, { declaration, settings, findings, notChecked }: Report): SheetFindings {
  const names = (cells: readonly CellRef[]) => cells.map((cell) => refA1(cell, sheet));
  return {
    sheet,
    form: declaration.form,
    settings: settings.name,
    findings: findings.map(({ rule, severity, blamed, related, message, howToFix, fixes }) => ({
      rule,
      severity,
      cells: names(blamed),
      related: names(related),
      message,
      howToFix,
      fixable: fixes.length > 0,
    })),
    notChecked: notChecked.map(({ rule, because, defect }) => ({
      rule,
      because,
      ...(defect !== undefined && { defect }),
    })),
  };
}

/** 0: no error; 1: some; 2: a file could not be read. */
export function exitStatus({ files }: CheckOutput): 0 | 1 | 2 {
  if (files.some(({ error }) => error)) return 2;
  const findings = files.flatMap(({ sheets }) => sheets).flatMap((sheet) => sheet.findings);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
