import type { Grid } from "../../grid/grid";
import { read } from "../../reading/read";
import { aboutOf } from "../../review/decisions";
import { opinionOf } from "../../review/opinion/opinion";
import type { Opinion } from "../../review/opinion/opinion";
import { planOpinion } from "../../review/opinion/plan";
import type { OpinionPlan } from "../../review/opinion/plan";
import { targetsOf } from "../../review/targets";
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
export function opinionFor({ grids, settings, reviewer, date }: OpinionOrder): Opinion | null {
  const declarations = grids.flatMap((grid) => read(grid) ?? []);
  if (declarations.length === 0) return null;
  const judgements = checkWorkbook(declarations, (declaration) => settingsOf(settings, declaration)).map(
    (report) => ({
      report,
      about: aboutOf(report.declaration),
      targets: targetsOf(report.declaration, report.findings),
    }),
  );
  return opinionOf(judgements, { reviewer, date });
}
