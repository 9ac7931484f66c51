import type { JudgedReport } from "../../review/judged";
import { judgementOf, opinionOf } from "../../review/opinion/opinion";
import type { Opinion } from "../../review/opinion/opinion";
import { sheetAnswers } from "../../review/opinion/answers";
import type { SheetAnswers } from "../../review/opinion/answers";
import { planOpinion } from "../../review/opinion/plan";
import type { OpinionPlan } from "../../review/opinion/plan";
import { judgeSheets } from "../check/judging";
import type { JudgingOrder } from "../check/judging";

/** What an opinion is to be made of: the visible sheets in workbook order, and what only the opinion needs. */
export interface OpinionOrder extends JudgingOrder {
  /** Names of all sheets, hidden ones too. */
  readonly names: readonly string[];
  readonly reviewer: string;
  /** As printed. */
  readonly date: string;
}

export interface OpinionResult {
  readonly opinion: Opinion;
  readonly planned: OpinionPlan;
  /** What people typed on the sheet and is no decision yet, by declaration. */
  readonly answers: readonly SheetAnswers[];
}

/** Reads and checks all sheets; null where none is a declaration. */
export function opinionResult(order: OpinionOrder): OpinionResult | null {
  const judged = judgeSheets(order).flatMap((outcome) => outcome.judged);
  const opinion = opinionOn(judged, order);
  return (
    opinion && {
      opinion,
      planned: planOpinion(order.grids, order.names, opinion),
      answers: judged.flatMap(({ sheet }) => sheetAnswers(order.grids, sheet) ?? []),
    }
  );
}

/** What is to be said to the declarations among the sheets; null where there are none. */
export function opinionFor(order: OpinionOrder): Opinion | null {
  return opinionOn(
    judgeSheets(order).flatMap((outcome) => outcome.judged),
    order,
  );
}

function opinionOn(judged: readonly JudgedReport[], order: OpinionOrder): Opinion | null {
  return judged.length === 0 ? null : opinionOf(judged.map(judgementOf), order);
}
