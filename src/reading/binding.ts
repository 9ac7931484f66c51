import { parseAmount } from "../declaration/amount";
import { cellKey } from "../grid/grid";
import { isExecutionPoints } from "./fundingLabel";
import type { FundingLabel } from "./fundingLabel";
import { isPointsValue } from "./label";
import { labelsOfRow, labelsWithin } from "./labelled";
import type { Asks, LabelBox } from "./labelled";
import type { Box, Layout } from "./layout";
import { headOf } from "./heads";
import { taughtValues } from "./taughtValues";

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
const MAX_GAP = 8;
const EXPLAINING = /^(?:是?指|反映|即|为|包括)/;
const CHOICE = /^project\.(?:attribute|category|nature)$/;
const CHOICE_WORDS =
  /[□■☑√✓○●口]|^(?:新增|延续|持续|一次性|经常性|常年|阶段性|跨年|当年|其他|续建|新建|部门预算|切块预算).{0,6}$/;
/** What heads of columns of amounts and of what stands beside them end with. */
const HEAD_WORDS =
  /(?:资金|金额|经费|款|[数额率]|收入|支出|[分总]值|得分|分|比例?|占比|备注|说明|来源|单位|情况|指标|基金|债券?|投资|补助|专项|[项类级]|科目|名称|时间|内容|合计|小计)$/;

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
    if (label.asks.kind === "funding" && value.row === label.box.row + label.box.rows)
      this.amountsBelow.add(key(value));
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
    for (const { asks, label, value } of parts)
      this.bound.push({ asks, label: box, value: box, within: { label, value }, head: null });
  }

  private filledRight(label: LabelBox): void {
    if (label.asks.kind === "section") return;
    const right = this.layout.rightOf(label.box);
    if (!right.cell || right.row > label.box.row || !this.isFree(right) || !this.suits(label, right)) return;
    if (label.asks.kind === "funding" && this.matrix(label, right)) return;
    this.claim(label, right);
    if (label.asks.kind !== "field") return;
    if (CHOICE.test(label.asks.path)) this.choices(label, right);
    if (label.asks.path.startsWith("goal.") || label.box.rows > 1) this.moreRows(label, right);
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
    const head = this.columnHead(box);
    const label = head && this.labelBoxes.get(head);
    return label && !this.satisfied.has(label) && label.asks.kind === "funding" ? label.asks.funding : null;
  }

  private scoreAbove(box: Box): boolean {
    const head = this.columnHead(box);
    return head !== null && headOf(this.layout.label(head)) !== null;
  }

  /** The nearest words above a box in its column, over amounts and empty cells. */
  private columnHead(box: Box): Box | null {
    for (let above = box.row - 1; above >= 0 && above >= box.row - 12;) {
      const other = this.layout.at(above, box.column);
      if (other.column !== box.column || !this.free(other)) return null;
      if (other.cell && !isAmount(other)) return other;
      above = other.row - 1;
    }
    return null;
  }

  /** Two options side by side, each in a cell of its own: 延续项目 | 新增项目. */
  private choices(label: LabelBox, first: Box): void {
    for (let box = this.nextFilled(first); box && this.isFree(box); box = this.nextFilled(box)) {
      if (!CHOICE_WORDS.test(box.text) || !CHOICE_WORDS.test(first.text)) break;
      this.claim(label, box);
    }
  }

  /** A goal in several rows beside one label. */
  private moreRows(label: LabelBox, first: Box): void {
    const end = label.box.row + label.box.rows;
    const last = this.layout.rows[this.layout.rows.length - 1] ?? 0;
    for (
      let box = this.layout.below(first);
      this.isFree(box) && box.row <= last;
      box = this.layout.below(box)
    ) {
      if (box.column !== first.column) break;
      const beside = this.layout.at(box.row, label.box.column);
      const covered = box.row < end;
      if (!covered && (!box.cell || beside.cell || beside.column !== label.box.column || label.box.rows > 1))
        break;
      this.claim(label, box);
    }
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
    // An empty cell of a matrix is the amount that its head asks for.
    if (label.asks.kind === "funding" && this.headAbove(this.layout.rightOf(label.box))) return;
    const value = this.nextFilled(label.box);
    if (value && this.isFree(value) && this.suits(label, value)) this.claim(label, value);
  }

  /** The next filled box in the row, over blank cells that are not merged. */
  private nextFilled(from: Box): Box | null {
    let box = this.layout.rightOf(from);
    for (let gap = 0; gap < MAX_GAP && !box.cell; gap++) {
      if (box.columns > 1 || box.rows > 1) return null;
      box = this.layout.rightOf(box);
    }
    return box.cell && box.row === from.row ? box : null;
  }

  private filledBelow(label: LabelBox): void {
    if (label.asks.kind === "section" || this.satisfied.has(label) || this.isGoalHeading(label)) return;
    const below = this.layout.below(label.box);
    if (below.cell && below.column === label.box.column && this.isFree(below) && this.suits(label, below))
      this.claim(label, below);
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
    if (label.asks.kind === "funding" && this.isNextHead(label, right)) return;
    this.claim(label, right);
  }

  /** Whether short words beside a label of an amount are the next head of a row of heads, rather than a mistyped amount. */
  private isNextHead({ box }: LabelBox, right: Box): boolean {
    if (!right.cell || right.text.length >= 12 || !/\p{L}/u.test(right.text)) return false;
    if (HEAD_WORDS.test(this.layout.label(right).key)) return true;
    const [under, beside] = [this.layout.below(box), this.layout.below(right)];
    return under.column === box.column && isAmount(under) && beside.cell !== null;
  }

  /** An amount below that has its own label makes this label the head of a column: 预算金额. */
  private isColumnHead(label: LabelBox): boolean {
    const below = this.layout.below(label.box);
    return below.column === label.box.column && this.claimed.has(key(below));
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
    if (label.asks.kind !== "field" || this.satisfied.has(label) || !label.label.colon) return;
    this.satisfied.add(label);
    this.bound.push({
      asks: label.asks,
      label: label.box,
      value: label.box,
      within: { label: label.box.text, value: "" },
      head: null,
    });
  }

  private suits(label: LabelBox, value: Box): boolean {
    if (label.asks.kind === "funding")
      return isAmount(value) || (isExecutionPoints(label.asks.funding) && isPointsValue(value.text));
    if (label.asks.kind !== "field") return false;
    const { path } = label.asks;
    if (path === "project.start" || path === "project.end" || path === "formDate" || path === "year")
      return /\d/.test(value.text) || value.text.length > 8;
    if (path === "unit.staffCount" || path === "unit.subordinateCount")
      return /\d|[一二三四五六七八九十无]/.test(value.text);
    if (path === "evaluation.score") return /\d/.test(value.text);
    return true;
  }
}

function key(box: Box): number {
  return cellKey(box.row, box.column);
}

const EXCEL_ERROR = /^#(?:REF!|VALUE!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/;

/** Whether a box holds an amount, a dash that stands for none, or the Excel error that a formula for one left. */
export function isAmount(box: Box): boolean {
  if (!box.cell) return false;
  if (typeof box.cell.value === "number") return true;
  if (EXCEL_ERROR.test(box.text)) return true;
  if (/^(?:[-—/\\]+|无|零)$/.test(box.text)) return true;
  return /\d/.test(box.text) && parseAmount(box.text, null) !== null;
}
