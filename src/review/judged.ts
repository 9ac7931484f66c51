import type { Declaration } from "../declaration/declaration";
import { cellKey } from "../grid/grid";
import type { Grid } from "../grid/grid";
import type { Finding, Severity } from "../rules/rule";
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

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** As the engine orders them. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ blamed }: Finding) => Math.min(...blamed.map(({ row, column }) => cellKey(row, column)));
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || place(a) - place(b));
}
