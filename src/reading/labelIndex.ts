import type { Bound } from "./binding";
import type { FundingLabel } from "./fundingLabel";
import type { LabelBox } from "./labelled";
import type { Box, Layout } from "./layout";

/** 收入 | … | 支出 | …, each merged down beside its amounts. */
const SIDE = /^(?:部门|单位|预算|年度|\d{4}年度?)*(?:收入|支出)(?:预算|情况|安排)?$/;

/** A heading stands no further to the left than this. */
const MAX_COLUMNS = 40;

/** Looks up the labels around a label. */
export class LabelIndex {
  private readonly byBox = new Map<Box, LabelBox>();
  private readonly sections = new Map<Box, Box | null>();

  constructor(
    private readonly layout: Layout,
    labels: readonly LabelBox[],
  ) {
    for (const label of labels) this.byBox.set(label.box, label);
  }

  /** A label's words in one spelling. */
  words(box: Box): string {
    return this.layout.label(box).key;
  }

  /** The heading at the left of a label: 项目资金（万元）, in the label's row or, without merged areas, above it. */
  section(box: Box): Box | null {
    const known = this.sections.get(box);
    if (known !== undefined) return known;
    let left: Box | null = null;
    const first = this.leftColumn(box.row);
    for (let column = box.column - 1; column >= Math.max(0, box.column - MAX_COLUMNS); column--) {
      const other = this.layout.at(box.row, column);
      if (other.cell && (this.byBox.get(other)?.asks.kind === "section" || other.rows > 1)) left = other;
      if (!other.cell && other.rows === 1 && column === first) left ??= this.above(box.row, column);
    }
    this.sections.set(box, left);
    return left;
  }

  /** The words of the nearest heading before a label in its row, or merged down over it; or nothing. */
  beside(box: Box): string {
    for (let column = box.column - 1; column >= Math.max(0, box.column - MAX_COLUMNS); column--) {
      const other = this.layout.at(box.row, column);
      if (!other.cell) continue;
      const isSide = other.rows > 1 && SIDE.test(this.words(other));
      if (isSide || this.byBox.get(other)?.asks.kind === "section") return this.words(other);
    }
    return "";
  }

  private leftColumn(row: number): number {
    let left = Infinity;
    for (let r = row; r >= row - 12 && r >= 0; r--)
      left = Math.min(left, this.layout.inRow(r)[0]?.column ?? Infinity);
    return left;
  }

  private above(row: number, column: number): Box | null {
    for (let r = row - 1; r >= 0 && r >= row - 12; r--) {
      const other = this.layout.at(r, column);
      if (other.cell) return this.byBox.get(other)?.asks.kind === "section" ? other : null;
    }
    return null;
  }

  /** The sum that a label is a part of: the one before it in its row, else the nearest above it in its column and section. */
  governing({ label: box, value }: Bound, section: Box | null): FundingLabel | null {
    // In a row of heads with values below, no head governs its neighbours.
    const beside = value.row === box.row ? this.layout.inRow(box.row) : [];
    for (const other of [...beside].reverse()) {
      const sum = other.column < box.column ? this.sum(other) : null;
      if (sum) return sum;
    }
    for (let row = box.row - 1; row >= 0 && row >= box.row - 12; row--) {
      const other = this.layout.at(row, box.column);
      if (this.byBox.get(other)?.asks.kind === "funding" && this.section(other) !== section) return null;
      const sum = this.sum(other);
      if (sum) return sum;
    }
    return null;
  }

  private sum(box: Box): FundingLabel | null {
    const asks = this.byBox.get(box)?.asks;
    if (asks?.kind !== "funding" || asks.funding.part) return null;
    return asks.funding.kind === "total" || asks.funding.kind === "executed" ? asks.funding : null;
  }

  /** Headings above a label in its column: 收入来源. */
  headings(box: Box): string[] {
    for (let row = box.row - 1; row >= 0 && row >= box.row - 12; row--) {
      const other = this.layout.at(row, box.column);
      const asks = this.byBox.get(other)?.asks;
      if (asks?.kind === "section") return [this.words(other)];
      if (asks?.kind === "field") return [];
    }
    return [];
  }
}
