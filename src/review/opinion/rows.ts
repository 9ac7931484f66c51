import { sheetOfId } from "../../declaration/declaration";
import { a1, quoteSheet } from "../../grid/address";
import type { CellRef } from "../../grid/address";
import type { Content } from "../../grid/edit";
import type { Dimension } from "../../rules/rule";
import { STATUS_WORDS } from "../decision";
import { shortened } from "../shortened";
import type { Target } from "../decision";
import { SEVERITY_WORDS, deductionsText } from "./deductions";
import { bandsText, countsOf } from "./opinion";
import type { JudgedDeclaration, Opinion, OpinionItem } from "./opinion";

/** The columns of the sheet, from A; the last one is hidden and says what each row is. */
export const COLUMNS = [
  "number",
  "severity",
  "cells",
  "problem",
  "basis",
  "advice",
  "opinion",
  "reply",
  "status",
  "key",
] as const;
export type Column = (typeof COLUMNS)[number];
/** The columns that people see. */
export type ShownColumn = Exclude<Column, "key">;

export const HEADS: Readonly<Record<ShownColumn, string>> = {
  number: "序号",
  severity: "级别",
  cells: "位置",
  problem: "问题",
  basis: "依据",
  advice: "修改建议",
  opinion: "审核人意见",
  reply: "单位反馈",
  status: "状态",
};

/** A row of a declaration's score. */
export type ScorePart = "name" | "heads" | Dimension | "total";

/** What a row of the sheet is, whatever row it is in. */
export type RowKey =
  | { readonly kind: "title" | "unit" | "form" | "counts" | "none" | "note" }
  | { readonly kind: "item"; readonly target: Target }
  | { readonly kind: "score"; readonly sheet: string; readonly about: string; readonly part: ScorePart };

/** The address of a cell of the sheet: of this row, or so many rows further up. */
export type Where = (column: ShownColumn, up?: number) => string;

/** What the program writes into a row; columns that it leaves out are people's. */
export interface OpinionRow {
  readonly key: RowKey;
  readonly cells: Readonly<Partial<Record<ShownColumn, Content>>>;
  /** Formulas that name other cells of the sheet: Excel keeps them right when rows move. */
  readonly sums?: Readonly<Partial<Record<ShownColumn, (where: Where) => string>>>;
}

export const TITLE = "预算绩效目标审核意见";

/** The rows above the table. */
export function headRows(opinion: Opinion): OpinionRow[] {
  const { declarations, reviewer, date } = opinion;
  const units = [...new Set(declarations.map(({ unit }) => unit).filter((unit) => unit !== ""))];
  const titles = declarations.map(({ title }) => title);
  return [
    { key: { kind: "title" }, cells: { number: TITLE } },
    {
      key: { kind: "unit" },
      cells: { number: "单位", cells: units.join("、"), opinion: "审核人", reply: reviewer },
    },
    {
      key: { kind: "form" },
      cells: { number: "申报表", cells: formsText(titles), opinion: "审核日期", reply: date },
    },
    {
      key: { kind: "counts" },
      cells: {
        number: "问题",
        cells: countsText(declarations),
        opinion: "建议得分",
        reply: suggestionText(declarations),
      },
    },
  ];
}

function formsText(titles: readonly string[]): string {
  const [only = ""] = titles;
  return titles.length === 1 ? only : `${String(titles.length)} 张：${titles.join("；")}`;
}

function countsText(declarations: readonly JudgedDeclaration[]): string {
  const { error, warning, info } = countsOf(declarations.flatMap(({ items }) => items));
  const silent = declarations.reduce((sum, { notChecked }) => sum + notChecked, 0);
  const found = `错误 ${String(error)} 个，警告 ${String(warning)} 个，提示 ${String(info)} 个`;
  return silent === 0 ? found : `${found}；另有 ${String(silent)} 项规则因缺少数据没有核对`;
}

function suggestionText(declarations: readonly JudgedDeclaration[]): string {
  const [only] = declarations;
  if (!only || declarations.length > 1) return "见表末各表的评分";
  return `${String(only.score.total)} 分，${only.score.grade}（见表末评分）`;
}

/**
 * A row of the table.
 * @param of its declaration's name where the sheet speaks of several declarations; null: of this one only
 */
export function itemRow(item: OpinionItem, number: number, of: string | null): OpinionRow {
  return {
    key: { kind: "item", target: item.target },
    cells: {
      number,
      severity: SEVERITY_WORDS[item.severity],
      cells: linkTo(item, of),
      problem: item.message,
      basis: textOrNothing(item.basis),
      advice: textOrNothing(item.advice),
      opinion: textOrNothing(item.opinion),
      reply: textOrNothing(item.reply),
      status: STATUS_WORDS[item.status],
    },
  };
}

/** Stands in the table where nothing was found. */
export const NONE: OpinionRow = {
  key: { kind: "none" },
  cells: { problem: "没有发现需要修改的问题。" },
};

const textOrNothing = (text: string) => (text === "" ? null : text);

/** So many cells are named; the others are counted. */
const CELLS_NAMED = 3;

/** Characters of a declaration's name in a place. */
const NAME_IN_PLACE = 16;

/** What names the blamed cells: `B2、C5`; among several declarations `河道清淤：Sheet2!B2`, or without a sheet that says the same. */
function cellsText({ cells, target }: OpinionItem, of: string | null): string {
  const sheet = sheetOfId(target.sheet);
  const told = of === null || of.includes(sheet);
  const named = cells.slice(0, CELLS_NAMED).map((cell) => nameOf(cell, told ? sheet : null));
  const more = cells.length > CELLS_NAMED ? ` 等 ${String(cells.length)} 处` : "";
  const name = of === null || of === "" ? "" : `${shortened(of, NAME_IN_PLACE)}：`;
  return `${name}${named.join("、")}${more}`;
}

const nameOf = (cell: CellRef, sheet: string | null) =>
  cell.sheet === sheet ? a1(cell) : `${cell.sheet}!${a1(cell)}`;

/** A link to the first blamed cell. A formula, so that it needs no click of its own to be made and sorts with its row. */
function linkTo(item: OpinionItem, of: string | null): Content {
  const [first] = item.cells;
  const text = cellsText(item, of);
  if (!first) return textOrNothing(text);
  return { formula: `=HYPERLINK(${literal(`#${quoteSheet(first.sheet)}!${a1(first)}`)},${literal(text)})` };
}

const literal = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** How each declaration's rows name it: see `itemRow`. */
export function naming({ declarations }: Opinion): (item: OpinionItem) => string | null {
  if (declarations.length < 2) return () => null;
  const names = new Map(declarations.flatMap(({ items, name }) => items.map((item) => [item, name])));
  return (item) => names.get(item) ?? "";
}

/** The rows of one declaration's score, below the table. */
export function scoreRows(
  declaration: JudgedDeclaration,
  numberOf: (item: OpinionItem) => number,
): OpinionRow[] {
  const { sheet, about, title, score, scoring, settings, items } = declaration;
  const key = (part: ScorePart): RowKey => ({ kind: "score", sheet, about, part });
  const { error, warning, info } = countsOf(items);
  return [
    {
      key: key("name"),
      cells: {
        number: `评分：${title}（工作表“${sheetOfId(sheet)}”，错误 ${String(error)}、警告 ${String(warning)}、提示 ${String(info)}；按“${settings}”校核）`,
      },
    },
    {
      key: key("heads"),
      cells: {
        number: "审核内容",
        problem: "扣分说明",
        basis: "分值",
        advice: "建议得分",
        opinion: "审核得分",
        reply: "说明",
      },
    },
    ...score.dimensions.map((dimension): OpinionRow => ({
      key: key(dimension.dimension),
      cells: {
        number: dimension.dimension,
        problem: deductionsText(dimension, items, numberOf),
        basis: dimension.full,
        advice: dimension.points,
      },
      sums: { opinion: (where) => `=${where("advice")}` },
    })),
    {
      key: key("total"),
      cells: {
        number: "合计",
        problem: `建议等级：${score.grade}（${bandsText(scoring)}）`,
        basis: score.full,
        advice: score.total,
        reply: "审核等级",
      },
      sums: {
        opinion: (where) => `=SUM(${where("opinion", score.dimensions.length)}:${where("opinion", 1)})`,
        status: (where) => gradeFormula(where("opinion"), declaration),
      },
    },
  ];
}

function gradeFormula(cell: string, { scoring: { bands } }: JudgedDeclaration): string {
  const at = (grade: "优" | "良" | "中", otherwise: string) =>
    `IF(${cell}>=${String(bands[grade])},"${grade}",${otherwise})`;
  return `=${at("优", at("良", at("中", '"差"')))}`;
}

/** Says what people may do with the sheet; below everything. */
export const NOTE: OpinionRow = {
  key: { kind: "note" },
  cells: {
    number:
      "说明：建议得分和建议等级由校核结果算出，仅供参考。审核得分、审核等级、审核人意见、单位反馈、状态都可以直接改写，再次生成时保留。",
  },
};
