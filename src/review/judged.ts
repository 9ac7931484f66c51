import type { Declaration } from "../declaration/declaration";
import { cellKey } from "../grid/grid";
import type { Grid } from "../grid/grid";
import { checkWorkbook } from "../rules/engine";
import type { Finding, Report, Severity } from "../rules/rule";
import type { Settings } from "../rules/settings";
import type { Among, Decision, Target } from "./decision";
import { aboutOf, amongOf, decisionsOn, keptSheet } from "./decisions";
import { ownFindingsOn } from "./ownFindings";
import { compareReviews } from "./secondRound";
import type { Comparison } from "./secondRound";
import { targetsOf } from "./targets";
import type { WorkbookPart } from "./workbookPart";

/** A checked declaration together with what people have said of it. */
export interface JudgedSheet {
  /** Its id. */
  readonly sheet: string;
  readonly about: string;
  /** The id under which the workbook keeps it. */
  readonly keptAs: string;
  /** See `amongOf`. */
  readonly among: Among | null;
  /** The rules' findings and the reviewer's own, by severity and place. */
  readonly findings: readonly Finding[];
  /** One for each finding. */
  readonly targets: readonly Target[];
  /** One for each finding; null: nothing was said yet. */
  readonly decisions: readonly (Decision | null)[];
  /** What has become of the last review; null: there was none. */
  readonly comparison: Comparison | null;
}

/**
 * Joins what the rules found in a declaration with what the workbook keeps of it.
 * @param found the rules' findings, as the engine gives them
 * @param present ids of declarations that are known to be there: tells a renamed one from a copied one
 */
export function judgeSheet(
  part: WorkbookPart,
  declaration: Declaration,
  grid: Grid,
  found: readonly Finding[],
  present: readonly string[] = [],
): JudgedSheet {
  const about = aboutOf(declaration);
  const keptAs = keptSheet(part, declaration.id, about, present);
  const findings = inOrder([...found, ...ownFindingsOn(part, keptAs, declaration, grid)]);
  const targets = targetsOf(declaration, findings);
  const last = part.reviews.find(({ sheet }) => sheet === keptAs);
  return {
    sheet: declaration.id,
    about,
    keptAs,
    among: amongOf(declaration.id, present),
    findings,
    targets,
    decisions: decisionsOn(part, targets, keptAs),
    comparison: last ? compareReviews(last, { declaration, findings, targets }) : null,
  };
}

/** A sheet and the declarations that were read from it, from the top; none where it is no declaration. */
export interface SheetDeclarations {
  readonly grid: Grid;
  readonly declarations: readonly Declaration[];
}

/** A declaration as it was checked, and what people have said of it. */
export interface JudgedReport {
  readonly report: Report;
  /** With the reviewer's own findings among those of the rules. */
  readonly sheet: JudgedSheet;
}

/** A sheet with its declarations, from the top; none where it is no declaration. */
export interface SheetOutcome {
  readonly grid: Grid;
  readonly judged: readonly JudgedReport[];
}

/**
 * Checks the declarations of a workbook, and joins each with what the workbook keeps of it.
 * @param sheets all of them: rules that compare declarations see every one
 * @param settings absent: each declaration is checked by the preset that fits it
 * @param wanted names of the sheets whose outcome is given, in the order of the sheets; absent: all
 */
export function judgeWorkbook(
  sheets: readonly SheetDeclarations[],
  part: WorkbookPart,
  settings?: Settings | ((declaration: Declaration) => Settings),
  wanted?: readonly string[],
): SheetOutcome[] {
  const all = sheets.flatMap(({ declarations }) => declarations);
  const reports = new Map(checkWorkbook(all, settings).map((report) => [report.declaration, report]));
  const present = all.map(({ id }) => id);
  return sheets
    .filter(({ grid }) => wanted?.includes(grid.sheet) ?? true)
    .map(({ grid, declarations }): SheetOutcome => ({
      grid,
      judged: declarations.flatMap((declaration): JudgedReport[] => {
        const report = reports.get(declaration);
        if (!report) return [];
        return [{ report, sheet: judgeSheet(part, declaration, grid, report.findings, present) }];
      }),
    }));
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** As the engine orders them. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ blamed }: Finding) => Math.min(...blamed.map(({ row, column }) => cellKey(row, column)));
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || place(a) - place(b));
}
