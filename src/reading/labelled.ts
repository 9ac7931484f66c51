import { isFundingField } from "../declaration/fieldPaths";
import type { SimpleField } from "../declaration/fieldPaths";
import { headsAmounts } from "./amountCell";
import { executionPointsOf, fundingLabelOf, fundingOf } from "./fundingLabel";
import type { FundingLabel } from "./fundingLabel";
import { labelOf } from "./label";
import type { Label } from "./label";
import type { Box, Layout } from "./layout";
import { meaningOf } from "./lexicon";
import type { Section } from "./lexicon";
import type { ValueField } from "./profile";

/** What a label asks for: a field, an amount; or what it heads. */
export type Asks =
  | { readonly kind: "field"; readonly path: SimpleField }
  | { readonly kind: "funding"; readonly funding: FundingLabel }
  | { readonly kind: "section"; readonly section: Section };

/** What a label of this field asks for. */
export function asksForField(path: ValueField, part = false): Asks {
  return isFundingField(path) ? { kind: "funding", funding: fundingOf(path, part) } : { kind: "field", path };
}

/** What a label asks for, or null where the text is no label that is known. */
export function asksOf(label: Label): Asks | null {
  const meaning = meaningOf(label);
  if (meaning?.kind === "field") return meaning;
  const funding = fundingLabelOf(label);
  if (funding) return { kind: "funding", funding };
  return meaning;
}

/** One label with its value, both within one cell. */
export interface Within {
  readonly asks: Asks;
  readonly label: string;
  readonly value: string;
}

const UNIT_LINE =
  /^[(（]?\s*(?:金额|货币|资金|计量)?\s*单\s*位\s*[:：]?\s*(?:人民币)?\s*(百万元|千元|万元|亿元|元)\s*[)）]?$/;
const COLON = /[:：]/;
/** What the line of a signature says of the person who signs. */
const SIGNED = /^project\.(?:phone|leader)$/;

/** `金额单位：万元` as a whole cell → 万元. */
export function unitLine(text: string): string | null {
  return UNIT_LINE.exec(text)?.[1] ?? null;
}

/**
 * The labels with values that one cell holds: `填报单位：甲局  填报日期：2023年1月5日`. Empty where it holds none.
 * @param labelFor takes the text of one label apart
 */
export function labelsWithin(text: string, labelFor: (text: string) => Label = labelOf): Within[] {
  const unit = unitLine(text);
  if (unit)
    return [
      { asks: { kind: "field", path: "moneyUnit" }, label: text.slice(0, text.indexOf(unit)), value: unit },
    ];
  // 其中：财政拨款：100万元
  const lead = /^\s*其中\s*[:：]\s*/.exec(text)?.[0].length ?? 0;
  const colon = lead + text.slice(lead).search(COLON);
  if (colon < lead) return labelBeforeSpace(text, labelFor);
  if (colon < lead + 2 || colon > 40) return [];
  const found: { asks: Asks; label: string; from: number; start: number }[] = [];
  const label = labelFor(text.slice(0, colon));
  // 单位：某县教育局; with 万元 instead it is the unit of money, see above.
  const first: Asks | null =
    /^(?:单位|部门)$/.test(label.key) && !label.taught ? { kind: "field", path: "unit.name" } : asksOf(label);
  if (first) found.push({ asks: first, label: text.slice(0, colon + 1), from: colon + 1, start: 0 });
  if (text.length <= 160) {
    for (const match of text
      .slice(colon + 1)
      .matchAll(/(?:^|[\s;；,，、])([^\s:：;；,，、()（）]{2,10})[:：]/g)) {
      const word = match[1] ?? "";
      const asks = asksOf(labelFor(word));
      const end = colon + 1 + match.index + match[0].length;
      // Below a closing label whose line is to be signed: 填表人： 联系电话：
      if (
        first?.kind === "section" &&
        first.section === "closing" &&
        asks?.kind === "field" &&
        SIGNED.test(asks.path)
      )
        continue;
      if (asks?.kind === "field")
        found.push({ asks, label: `${word}：`, from: end, start: end - word.length - 1 });
      else if (/单位$/.test(word) && UNIT_LINE.test(`单位:${text.slice(end).trim()}`))
        found.push({
          asks: { kind: "field", path: "moneyUnit" },
          label: `${word}：`,
          from: end,
          start: end - word.length - 1,
        });
    }
  }
  return found.map(({ asks, label, from }, index) => ({
    asks,
    label: label.trim(),
    value: trimmed(text.slice(from, found[index + 1]?.start ?? text.length)),
  }));
}

/** `联系电话 0459-1234567`: a label that blanks part from its value. */
function labelBeforeSpace(text: string, labelFor: (text: string) => Label): Within[] {
  const [, label, value] = /^\s*([^\s]{4,10})\s+([^\s].{0,29})$/.exec(text) ?? [];
  if (!label || !value || asksOf(labelFor(value))) return [];
  const asks = asksOf(labelFor(label));
  return asks?.kind === "field" && BEFORE_SPACE.test(asks.path)
    ? [{ asks, label, value: trimmed(value) }]
    : [];
}

/** Fields whose labels start no sentence. */
const BEFORE_SPACE =
  /^(?:project\.(?:name|code|category|attribute|supervisor|implementer|leader|phone|period)|unit\.(?:name|code)|formDate)$/;

/** Brackets alone after the colon are hints, no value: `申报单位名称：(盖章)`. */
function trimmed(text: string): string {
  const value = text.trim().replace(/[;；,，、]$/, "");
  return /^[(（][^()（）]*[)）]$/.test(value) ? "" : value;
}

/** A box that is a label as a whole. */
export interface LabelBox {
  readonly box: Box;
  readonly label: Label;
  readonly asks: Asks;
}

const TEXT_FIELD =
  /^(?:project\.(?:name|category|attribute|nature|supervisor|implementer|leader)|unit\.name)$/;

function asksForText({ asks, label }: LabelBox): boolean {
  return asks.kind === "field"
    ? TEXT_FIELD.test(asks.path)
    : asks.kind === "section" && asks.section === "unfielded" && !executionPointsOf(label);
}

/**
 * The labels of a row, from left to right. What stands right beside a label that asks for a text is its value even where it
 * could be a label of an amount: 项目名称 | 专项资金.
 */
export function labelsOfRow(layout: Layout, row: number, free: (box: Box) => boolean): LabelBox[] {
  const labels: LabelBox[] = [];
  for (const box of layout.inRow(row)) {
    if (typeof box.cell?.value !== "string" || box.text.length > 60 || !free(box)) continue;
    const label = layout.label(box);
    const asked =
      asksOf(label) ?? (executionPointsOf(label) && UNFIELDED) ?? governmentOf(layout, box, label);
    if (!asked) continue;
    const asks = label.taught ? asked : (columnOf(layout, box, asked) ?? asked);
    const last = labels[labels.length - 1];
    const beside = last && last.box.column + last.box.columns === box.column;
    if (beside && asksForText(last) && asks.kind !== "field" && !label.taught) continue;
    labels.push({
      box,
      label,
      asks: label.taught || isHeading(layout, box, asks) ? asks : (totalOf(label) ?? asks),
    });
  }
  return besideAmounts(labels);
}

const UNFIELDED: Asks = { kind: "section", section: "unfielded" };

/** 分值 and 得分 in a row with labels of amounts are those of their execution; elsewhere no field is for them. */
function besideAmounts(labels: LabelBox[]): LabelBox[] {
  if (!labels.some(({ asks }) => asks.kind === "funding")) return labels;
  return labels.map((label) => {
    const funding = label.asks.kind === "funding" ? null : executionPointsOf(label.label);
    return funding ? { ...label, asks: { kind: "funding", funding } } : label;
  });
}

/** 支出类别 beside 金额 heads a column of kinds of money: it asks for nothing. */
function columnOf(layout: Layout, box: Box, asks: Asks): Asks | null {
  const right = layout.rightOf(box);
  if (asks.kind !== "field" || right.row !== box.row || !headsAmounts(right)) return null;
  return /收入|支出|资金/.test(layout.label(box).key) ? { kind: "section", section: "funding" } : UNFIELDED;
}

/** 项目资金 heads its parts; with an amount right beside it, or an empty cell and then a part, it is their total. */
function isHeading(layout: Layout, box: Box, asks: Asks): boolean {
  if (asks.kind !== "section" || asks.section !== "funding") return true;
  const right = layout.rightOf(box);
  if (right.row !== box.row) return true;
  return right.cell === null ? !isPartOfEmpty(layout, box, right) : !isPlainAmount(right);
}

/** 项目资金 | | 其中：财政拨款 in one row: the sum is still to be filled. */
function isPartOfEmpty(layout: Layout, box: Box, empty: Box): boolean {
  const next = layout.rightOf(empty);
  if (box.rows > 1 || next.row !== box.row || !next.cell || layout.below(box).cell === null) return false;
  const asks = asksOf(layout.label(next));
  return asks?.kind === "funding" && asks.funding.part;
}

/** 市级 with an amount beside or below it is the money of that government. */
function governmentOf(layout: Layout, box: Box, label: Label): Asks | null {
  if (!/^(?:省|市|县|区|州|自治区|区县|县区|乡镇|镇)级?$/.test(label.key)) return null;
  if (![layout.rightOf(box), layout.below(box)].some((other) => other.cell && isPlainAmount(other)))
    return null;
  const funding = fundingLabelOf({ ...label, key: `${label.key}资金` });
  return funding && { kind: "funding", funding };
}

function isPlainAmount({ cell, text }: Box): boolean {
  return typeof cell?.value === "number" || /^-?[¥￥]?\d[\d,]*(?:\.\d+)?(?:[百千]?万?元|亿元)?$/.test(text);
}

/** What 项目资金 asks for where it is itself the label of an amount. */
function totalOf(label: Label): Asks | null {
  const funding = fundingLabelOf({ ...label, key: `${label.key}总额` });
  return funding && { kind: "funding", funding };
}
