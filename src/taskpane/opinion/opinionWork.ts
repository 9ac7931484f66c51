import type { Grid } from "../../grid/grid";
import { NO_PROFILES, profilesFor } from "../../reading/profileChoice";
import type { Profiles } from "../../reading/profileChoice";
import { read } from "../../reading/read";
import { judgeSheet } from "../../review/judged";
import { opinionOf } from "../../review/opinion/opinion";
import type { Judgement, Opinion } from "../../review/opinion/opinion";
import { planOpinion } from "../../review/opinion/plan";
import type { OpinionPlan } from "../../review/opinion/plan";
import { EMPTY_PART } from "../../review/workbookPart";
import type { WorkbookPart } from "../../review/workbookPart";
import { checkWorkbook } from "../../rules/engine";
import { settingsOf } from "../check/checking";
import type { SettingsJson } from "../settings/settingsJson";

/** What an opinion is to be made of: plain data. */
export interface OpinionOrder {
  /** The visible sheets, in workbook order. */
  readonly grids: readonly Grid[];
  /** Names of all sheets, hidden ones too. */
  readonly names: readonly string[];
  /** What a settings file says; null: each declaration is checked by the preset that fits it. */
  readonly settings: SettingsJson | null;
  /** What was taught. */
  readonly profiles?: Profiles;
  /** What the workbook keeps of decisions; absent: nothing that could be read. */
  readonly part?: WorkbookPart;
  readonly reviewer: string;
  /** As printed. */
  readonly date: string;
}

export interface OpinionResult {
  readonly opinion: Opinion;
  readonly planned: OpinionPlan;
}

/** Reads and checks all sheets; null where none is a declaration. */
export function opinionResult(order: OpinionOrder): OpinionResult | null {
  const opinion = opinionFor(order);
  return opinion && { opinion, planned: planOpinion(order.grids, order.names, opinion) };
}

/** What is to be said to the declarations among the sheets; null where there are none. */
export function opinionFor({
  grids,
  settings,
  profiles = NO_PROFILES,
  part = EMPTY_PART,
  reviewer,
  date,
}: OpinionOrder): Opinion | null {
  const sheets = grids.flatMap((grid) => {
    const declaration = read(grid, profilesFor(grid, profiles));
    return declaration ? [{ grid, declaration }] : [];
  });
  if (sheets.length === 0) return null;
  const reports = checkWorkbook(
    sheets.map(({ declaration }) => declaration),
    (declaration) => settingsOf(settings, declaration),
  );
  const judgements = sheets.flatMap(({ grid, declaration }): Judgement[] => {
    const report = reports.find((each) => each.declaration === declaration);
    if (!report) return [];
    const judged = judgeSheet(part, declaration, grid, report.findings);
    const { about, findings, targets, decisions } = judged;
    return [{ report: { ...report, findings }, about, targets, decisions }];
  });
  return opinionOf(judgements, { reviewer, date });
}
