import type { Content, Edit, Plan } from "../../grid/edit";
import { cellAt } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { STATUSES, STATUS_WORDS } from "../decision";
import type { Status, Target } from "../decision";
import type { Judged } from "../decisions";
import type { JudgedSheet } from "../judged";
import { contentIn, frameOf, isTyped } from "./frame";
import type { Frame, KnownRow } from "./frame";
import { matchRows } from "./matching";
import { contentTrace, encodeMemory } from "./rowKeys";
import type { ShownColumn } from "./rows";

/** What people typed on the sheet to the findings of one declaration, with what deciding on them needs; plain data. */
export interface SheetAnswers extends Judged {
  /** The sheet of the program's own. */
  readonly on: string;
  readonly answers: readonly Answer[];
}

/** What people typed to a declaration on the sheet that is among those that were read; null: nothing. */
export function sheetAnswers(
  grids: readonly Grid[],
  { sheet, about, keptAs, targets, findings, decisions }: JudgedSheet,
): SheetAnswers | null {
  const on = grids.find((grid) => frameOf(grid) !== null);
  if (!on) return null;
  const items = findings.flatMap(({ message }, index) => {
    const target = targets[index];
    const decision = decisions[index];
    const { status = "open", opinion, reply } = decision ?? {};
    const said = { status, opinion: opinion?.text ?? "", reply: reply?.text ?? "" };
    return target ? [{ target, message, ...said, decided: Boolean(decision) }] : [];
  });
  const answers = answersOn(on, [{ sheet, about, items }]);
  return answers.length === 0 ? null : { sheet, about, keptAs, targets, on: on.sheet, answers };
}

/** The columns into which people write what could be a decision. */
export const ANSWER_COLUMNS = ["opinion", "reply", "status"] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** What is said to a finding, as texts: 审核人意见, 单位反馈, 状态. Empty: nothing. */
export interface Said {
  readonly opinion: string;
  readonly reply: string;
  readonly status: Status;
}

/** What people typed on the sheet to one finding, where that is not what was decided. */
export interface Answer {
  readonly target: Target;
  readonly message: string;
  /** The row of the sheet. */
  readonly row: number;
  /** What was typed, by column; a status only where it is one of the words that decisions know. */
  readonly typed: Partial<Said>;
  /** What was decided on the finding. */
  readonly decided: Said;
  /** Decided otherwise since the sheet was written: both sides have changed something, so a person must choose. */
  readonly conflicts: readonly AnswerColumn[];
}

/** A checked declaration, as far as answers need it. */
export interface Answerable {
  /** Its id. */
  readonly sheet: string;
  /** See `aboutOf`. */
  readonly about: string;
  readonly items: readonly (Said & {
    readonly target: Target;
    readonly message: string;
    /** See `OpinionItem`. */
    readonly decided: boolean;
  })[];
}

/** What people typed on a sheet of the program's own to the findings of today, from the top; nothing for other sheets. */
export function answersOn(grid: Grid, declarations: readonly Answerable[]): Answer[] {
  const frame = frameOf(grid);
  if (!frame) return [];
  return [...matchRows(frame.rows, declarations).items]
    .flatMap(([{ target, message, opinion, reply, status, decided: known }, row]): Answer[] => {
      const decided: Said = { opinion, reply, status };
      const typed = typedIn(grid, frame, row, decided, known);
      const conflicts = ANSWER_COLUMNS.filter(
        (column) =>
          known &&
          typed[column] !== undefined &&
          contentTrace(contentOf(decided, column)) !== traceOf(row, column),
      );
      return Object.keys(typed).length === 0
        ? []
        : [{ target, message, row: row.row, typed, decided, conflicts }];
    })
    .sort((a, b) => a.row - b.row);
}

/**
 * What was typed and differs from what was decided.
 * @param known whether anything was decided: another program may have dropped what the workbook kept, but not what it says
 */
function typedIn(grid: Grid, frame: Frame, row: KnownRow, decided: Said, known: boolean): Partial<Said> {
  const text = (column: ShownColumn): string | undefined => {
    const at = frame.columns[column];
    if (at === undefined || (known && !isTyped(grid, frame, row, column))) return undefined;
    return cellAt(grid, row.row, at)?.text.trim() ?? "";
  };
  const [opinion, reply, words] = [text("opinion"), text("reply"), text("status")];
  const status = STATUSES.find((each) => STATUS_WORDS[each] === words);
  return {
    ...(opinion !== undefined && opinion !== decided.opinion && { opinion }),
    ...(reply !== undefined && reply !== decided.reply && { reply }),
    ...(status !== undefined && status !== decided.status && { status }),
  };
}

/** What the program writes into a column for a decision. */
function contentOf(said: Said, column: AnswerColumn): Content {
  if (column === "status") return STATUS_WORDS[said.status];
  return said[column] === "" ? null : said[column];
}

const traceOf = ({ traces }: KnownRow, column: AnswerColumn) => traces[column] ?? contentTrace(null);

/**
 * The plan that puts what was decided into the sheet in place of what was typed: where people chose what was decided.
 * @param rows those of the answers, as the sheet has them now
 */
export function planDecided(grid: Grid, answers: readonly Answer[]): Plan {
  const frame = frameOf(grid);
  const edits = answers.flatMap(({ row, typed, decided }): Edit[] => {
    const known = frame?.rows.find((each) => each.row === row);
    if (!frame || !known) return [];
    const columns = ANSWER_COLUMNS.filter((column) => typed[column] !== undefined);
    const traces = { ...known.traces };
    const write = (column: AnswerColumn | "key", after: Content): Edit[] => {
      const at = frame.columns[column];
      if (at === undefined) return [];
      const before = contentIn(grid, frame, row, column);
      return [{ kind: "write", at: { sheet: grid.sheet, row, column: at }, before, after }];
    };
    const writes = columns.flatMap((column) => {
      const content = contentOf(decided, column);
      traces[column] = contentTrace(content);
      return write(column, content);
    });
    return [...writes, ...write("key", encodeMemory({ key: known.key, traces }))];
  });
  return { title: "审核意见表改用窗格中的意见", edits };
}
