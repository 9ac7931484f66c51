import { cellKey } from "../grid/grid";
import type { FundingLabel } from "./fundingLabel";
import { labelsOfRow, labelsWithin } from "./labelled";
import type { Asks, LabelBox } from "./labelled";
import type { Box, Layout } from "./layout";
import { columnHead, isAmount, isNextHead } from "./amountCell";
import { headOf } from "./heads";
import { choicesBeside, moreRows, nextFilled } from "./furtherValues";
import { suits } from "./suits";
import { taughtValues } from "./taughtValues";
import { yearHead } from "./yearHeads";

/** A value and the label that asks for it. */
export interface Bound {
  readonly asks: Asks;
  /** The label's box; the value's own where one cell holds both. */
  readonly label: Box;
  readonly value: Box;
  /** Where one cell holds label and value: both as printed. */
  readonly within: { readonly label: string; readonly value: string } | null;
  /** For amounts: the head of the column that the value stands in, 全年预算数. */
  readonly head: FundingLabel | null;
}

/** Values bound to labels, and the labels that head others. */
export interface Binding {
  readonly bound: readonly Bound[];
  readonly labels: readonly LabelBox[];
}

const LONG = 40;
const EXPLAINING = /^(?:是?指|反映|即|为|包括)/;
const CHOICE = /^project\.(?:attribute|category|nature)$/;
/**
 * Binds values to the labels outside tables. In this order, for all labels each: what stands filled at the right; what stands
 * filled below; an empty cell at the right; an empty cell below. So a heading over a row of labels takes nothing from them.
 */
export class Binder {
  /** Cells by `cellKey`: empty boxes are made anew at each look. */
  private readonly claimed = new Set<number>();
  private readonly bound: Bound[] = [];
  private readonly labels: LabelBox[] = [];
  private readonly labelBoxes = new Map<Box, LabelBox>();
  private readonly satisfied = new Set<LabelBox>();
  /** Amounts that stand right below the label that asks for them. */
  private readonly amountsBelow = new Set<number>();
  /** Cells claimed as amounts. */
  private readonly amounts = new Set<number>();

  /** @param free Whether a box may be label or value: tables, title and year are read elsewhere. */
  constructor(
    private readonly layout: Layout,
    private readonly free: (box: Box) => boolean,
  ) {}

  bind(): Binding {
    for (const bound of taughtValues(this.layout, this.free)) {
      this.claimed.add(key(bound.value));
      this.bound.push(bound);
    }
    const unclaimed = (box: Box) => this.free(box) && !this.claimed.has(key(box));
    for (const row of this.layout.rows) {
      for (const label of labelsOfRow(this.layout, row, unclaimed)) {
        this.labels.push(label);
        this.labelBoxes.set(label.box, label);
      }
    }
    this.shortWithin();
    for (const label of this.labels) this.filledRight(label);
    this.longWithin();
    for (const label of this.labels) this.filledFarRight(label);
    for (const label of this.labels) this.filledBelow(label);
    for (const label of this.labels) this.unreadableBelow(label);
    for (const label of this.labels) this.emptyRight(label);
    for (const label of this.labels) this.emptyBelow(label);
    for (const label of this.labels) this.itself(label);
    this.bound.sort((a, b) => key(a.value) - key(b.value));
    return { bound: this.bound, labels: this.labels };
  }

  private isFree(box: Box): boolean {
    return this.free(box) && !this.claimed.has(key(box)) && !this.labelBoxes.has(box);
  }

  private claim(label: LabelBox, value: Box, head: FundingLabel | null = null): void {
    this.claimed.add(key(value));
    this.satisfied.add(label);
    if (label.asks.kind === "funding") {
      this.amounts.add(key(value));
      if (value.row === label.box.row + label.box.rows) this.amountsBelow.add(key(value));
    }
    this.bound.push({ asks: label.asks, label: label.box, value, within: null, head });
  }

  /** `填报单位：甲局` in one cell. */
  private shortWithin(): void {
    for (const box of this.layout.boxes) if (box.text.length <= LONG && this.isFree(box)) this.within(box);
  }

  /** A long text with a label at its start, where no other label asked for it: `财政拨款：100万元（其中：…）`. */
  private longWithin(): void {
    for (const box of this.layout.boxes) if (box.text.length > LONG && this.isFree(box)) this.within(box);
  }

  private within(box: Box): void {
    if (typeof box.cell?.value !== "string") return;
    // 财政拨款：指由财政预算安排的资金 explains a word.
    const amount = (value: string) => value !== "" && (box.text.length <= LONG || /^.{0,12}\d/.test(value));
    const parts = labelsWithin(box.text, (text) => this.layout.labelIn(box, text)).filter(
      ({ asks, value }) =>
        asks.kind === "field" || (asks.kind === "funding" && amount(value) && !EXPLAINING.test(value)),
    );
    if (parts.length === 0) return;
    this.claimed.add(key(box));
    if (parts.some(({ asks }) => asks.kind === "funding")) this.amounts.add(key(box));
    for (const { asks, label, value } of parts)
      this.bound.push({ asks, label: box, value: box, within: { label, value }, head: null });
  }

  private filledRight(label: LabelBox): void {
    if (label.asks.kind === "section") return;
    const right = this.layout.rightOf(label.box);
    if (!right.cell || right.row > label.box.row || !this.isFree(right) || !suits(label, right)) return;
    if (label.asks.kind === "funding" && this.matrix(label, right)) return;
    this.claim(label, right);
    if (label.asks.kind !== "field") return;
    const { path } = label.asks;
    const free = (box: Box) => this.isFree(box);
    if (CHOICE.test(path)) for (const box of choicesBeside(this.layout, free, right)) this.claim(label, box);
    if (path.startsWith("goal.") || label.box.rows > 1)
      for (const box of moreRows(this.layout, free, label.box, right)) this.claim(label, box);
  }

  /** Amounts below the heads of a matrix: 年初预算数, 全年预算数, 全年执行数. */
  private matrix(label: LabelBox, first: Box): boolean {
    if (!this.headAbove(first)) return false;
    for (let box = first; box.column < this.layout.edge(label.box.row); box = this.layout.rightOf(box)) {
      if (!this.isFree(box)) break;
      const head = this.headAbove(box);
      if (head) this.claim(label, box, head);
      else if (!this.scoreAbove(box)) break;
    }
    return true;
  }

  private headAbove(box: Box): FundingLabel | null {
    const head = columnHead(this.layout, this.free, box);
    if (!head) return null;
    const label = this.labelBoxes.get(head);
    const own =
      label && !this.satisfied.has(label) && label.asks.kind === "funding" ? label.asks.funding : null;
    return yearHead(this.layout, head, own, (box) => this.labelBoxes.get(box)?.asks.kind === "funding");
  }

  private scoreAbove(box: Box): boolean {
    const head = columnHead(this.layout, this.free, box);
    return head !== null && headOf(this.layout.label(head)) !== null;
  }

  /** 总体目标 with 中期目标 beside it heads that row; its own cell below is no goal. */
  private isGoalHeading({ box, asks }: LabelBox): boolean {
    if (asks.kind !== "field" || !asks.path.startsWith("goal.")) return false;
    const right = this.labelBoxes.get(this.layout.rightOf(box))?.asks;
    if (right?.kind !== "field" || !right.path.startsWith("goal.")) return false;
    return box.rows > 1 || (asks.path === "goal.overall" && this.layout.inRow(box.row)[0] === box);
  }

  /** Without merged areas a label's blank columns lie between it and its value. */
  private filledFarRight(label: LabelBox): void {
    if (label.asks.kind === "section" || this.satisfied.has(label)) return;
    // An empty cell of a matrix, or in a column of amounts, is the amount to come.
    const right = this.layout.rightOf(label.box);
    if (label.asks.kind === "funding" && (this.headAbove(right) || this.underAmount(right))) return;
    const value = nextFilled(this.layout, label.box);
    if (value && this.isFree(value) && suits(label, value)) this.claim(label, value);
  }

  /** Whether a box stands right below an amount, in one column with it. */
  private underAmount(box: Box): boolean {
    const above = box.row > 0 ? this.layout.at(box.row - 1, box.column) : null;
    return above !== null && above.column === box.column && isAmount(above);
  }

  private filledBelow(label: LabelBox): void {
    if (label.asks.kind === "section" || this.satisfied.has(label) || this.isGoalHeading(label)) return;
    const below = this.layout.below(label.box);
    if (!below.cell || below.column !== label.box.column || !this.isFree(below) || !suits(label, below))
      return;
    if (label.asks.kind === "funding" ? below.text.length > LONG : this.isNextRow(label.box, below)) return;
    this.claim(label, below);
  }

  /** Below a row's first cell with an empty cell beside it stands the first cell of the next row: words with their own value. */
  private isNextRow(box: Box, below: Box): boolean {
    const [right, beside] = [this.layout.rightOf(box), this.layout.rightOf(below)];
    return (
      this.layout.inRow(box.row)[0] === box &&
      right.row === box.row &&
      !right.cell &&
      right.column < this.layout.edge(box.row) &&
      this.layout.inRow(below.row)[0] === below &&
      beside.row === below.row &&
      beside.cell !== null
    );
  }

  /** Beside amounts that stand below their heads: 待定 below a head is the amount to come. */
  private unreadableBelow(label: LabelBox): void {
    if (label.asks.kind !== "funding" || this.satisfied.has(label)) return;
    const below = this.layout.below(label.box);
    if (!below.cell || below.column !== label.box.column || !this.isFree(below) || below.text.length > 20)
      return;
    const inRow = this.layout.inRow(below.row);
    if (inRow.some((box) => this.amountsBelow.has(key(box)))) this.claim(label, below);
  }

  private emptyRight(label: LabelBox): void {
    if (label.asks.kind === "section" || this.satisfied.has(label)) return;
    const right = this.layout.rightOf(label.box);
    if (right.row > label.box.row || right.column >= this.layout.edge(label.box.row) || !this.isFree(right))
      return;
    if (
      label.asks.kind === "funding" &&
      (this.isColumnHead(label) || (!right.cell && this.matrix(label, right)))
    )
      return;
    if (label.asks.kind === "funding" && isNextHead(this.layout, label.box, right)) return;
    this.claim(label, right);
  }

  /** An amount below that has its own label makes this label the head of a column: 预算金额. */
  private isColumnHead(label: LabelBox): boolean {
    const below = this.layout.below(label.box);
    return below.column === label.box.column && this.amounts.has(key(below));
  }

  private emptyBelow(label: LabelBox): void {
    if (label.asks.kind === "section" || this.satisfied.has(label)) return;
    const right = this.layout.rightOf(label.box);
    if (this.layout.inRow(label.box.row)[0] === label.box && this.labelBoxes.has(right)) return;
    const below = this.layout.below(label.box);
    if (
      below.cell ||
      below.column !== label.box.column ||
      !this.isFree(below) ||
      !this.mayBeFilled(below, label)
    )
      return;
    this.claim(label, below);
  }

  /** Below the last filled row there is nothing to fill, unless a merged area says so. */
  private mayBeFilled(below: Box, label: LabelBox): boolean {
    const last = this.layout.rows[this.layout.rows.length - 1] ?? 0;
    return below.row <= last || below.columns > 1 || label.box.row < last;
  }

  /** `填报单位（盖章）：` with nothing beside it is to be filled in place. */
  private itself(label: LabelBox): void {
    if (label.asks.kind === "section" || this.satisfied.has(label) || !label.label.colon) return;
    // 自有资金： between other labels of amounts; 项目资金： over its parts asks for nothing.
    const right = this.layout.rightOf(label.box);
    const closed = right.cell !== null || right.column >= this.layout.edge(label.box.row);
    if (label.asks.kind === "funding" && !closed) return;
    this.satisfied.add(label);
    this.bound.push({
      asks: label.asks,
      label: label.box,
      value: label.box,
      within: { label: label.box.text, value: "" },
      head: null,
    });
  }
}

function key(box: Box): number {
  return cellKey(box.row, box.column);
}
