import type { Area } from "../grid/address";
import { cellKey, keyPosition } from "../grid/grid";
import type { Cell, Grid } from "../grid/grid";
import { labelOf } from "./label";
import type { Label } from "./label";
import { levelWord } from "./levels";
import type { LevelWord } from "./levels";
import type { Taught } from "./taught";

/** One cell of the sheet, or one merged area; `cell` is null where it is empty. */
export interface Box extends Area {
  readonly cell: Cell | null;
  /** As displayed, trimmed. */
  readonly text: string;
}

/** Merged areas are looked up by bands of rows, so that one area over everything costs little. */
const BAND = 8;
/** Merged areas below the last filled cell matter as far as a form would leave rows to be filled. */
const MARGIN = 200;
/** So far away a heading may stand. */
const AROUND = { rows: 30, columns: 40 };

/**
 * The filled part of a grid, for looking at neighbours: only cells that hold something are ever walked over, so that
 * formatting far outside, or a merged area over everything, costs nothing.
 */
export class Layout {
  /** Boxes that hold something, in reading order. */
  readonly boxes: readonly Box[];
  /** Rows that hold something, ascending. */
  readonly rows: readonly number[];
  private readonly byRow = new Map<number, Box[]>();
  private readonly byKey = new Map<number, Box>();
  private readonly bands = new Map<number, Area[]>();
  private readonly ends = new Map<number, number>();
  private readonly labels = new Map<string, Label>();
  private readonly taughtLabels = new Map<Box, Label>();

  constructor(
    readonly grid: Grid,
    /** What profiles teach of labels; null: nothing. */
    readonly taught: Taught | null = null,
  ) {
    let last = 0;
    for (const [key, cell] of grid.cells) {
      if (cell.text.trim() !== "" || typeof cell.value !== "string")
        last = Math.max(last, keyPosition(key).row);
    }
    const anchors = new Map<number, Area>();
    for (const area of grid.merges) {
      if (area.row > last + MARGIN) continue;
      anchors.set(cellKey(area.row, area.column), area);
      const end = Math.min(area.row + area.rows - 1, last + MARGIN);
      for (let band = Math.floor(area.row / BAND); band <= Math.floor(end / BAND); band++) {
        const list = this.bands.get(band);
        if (list) list.push(area);
        else this.bands.set(band, [area]);
      }
    }
    const boxes: Box[] = [];
    for (const [key, cell] of grid.cells) {
      const text = cell.text.trim();
      if (text === "" && typeof cell.value === "string") continue;
      const area = anchors.get(key) ?? single(key);
      boxes.push({ row: area.row, column: area.column, rows: area.rows, columns: area.columns, cell, text });
    }
    // Grids come in reading order as a rule.
    const sorted = boxes.every((box, i) => i === 0 || before(boxes[i - 1], box));
    if (!sorted) boxes.sort((a, b) => a.row - b.row || a.column - b.column);
    for (const box of boxes) {
      const row = this.byRow.get(box.row);
      if (row) row.push(box);
      else this.byRow.set(box.row, [box]);
      this.byKey.set(cellKey(box.row, box.column), box);
    }
    this.boxes = boxes;
    this.rows = [...this.byRow.keys()];
  }

  /** Rows that hold something below a row, ascending. */
  *rowsBelow(row: number): Generator<number> {
    let low = 0;
    for (let high = this.rows.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] ?? Infinity) > row) high = middle;
      else low = middle + 1;
    }
    for (; low < this.rows.length; low++) yield this.rows[low] ?? row;
  }

  /** The boxes that start in a row, from left to right. */
  inRow(row: number): readonly Box[] {
    return this.byRow.get(row) ?? [];
  }

  /** The box that covers a position, filled or empty. */
  at(row: number, column: number): Box {
    const alone = this.byKey.get(cellKey(row, column));
    if (alone) return alone;
    const area = this.bands
      .get(Math.floor(row / BAND))
      ?.find(
        (a) => row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns,
      );
    if (!area) return { row, column, rows: 1, columns: 1, cell: null, text: "" };
    return this.byKey.get(cellKey(area.row, area.column)) ?? { ...area, cell: null, text: "" };
  }

  /** The box to the right of a box, in the box's first row. */
  rightOf(box: Box): Box {
    return this.at(box.row, box.column + box.columns);
  }

  /** The box below a box, in the box's first column. */
  below(box: Box): Box {
    return this.at(box.row + box.rows, box.column);
  }

  /** The first column right of everything near a row: what lies there is no part of the form. */
  edge(row: number): number {
    const known = this.ends.get(row);
    if (known !== undefined) return known;
    let end = 0;
    for (let r = row - 4; r <= row + 4; r++)
      for (const box of this.inRow(r)) end = Math.max(end, box.column + box.columns);
    this.ends.set(row, end);
    return end;
  }

  /** The box's text taken apart as a label, with what was taught of it. */
  label(box: Box): Label {
    const plain = this.plainLabel(box.text);
    if (!this.taught?.knows(plain.key)) return plain;
    let label = this.taughtLabels.get(box);
    if (!label) this.taughtLabels.set(box, (label = this.withTaught(plain, box)));
    return label;
  }

  /** A part of a box's text as a label: 填报单位 of `填报单位：甲局`. */
  labelIn(box: Box, text: string): Label {
    const plain = labelOf(text);
    return this.taught?.knows(plain.key) ? this.withTaught(plain, box) : plain;
  }

  /** The level that a text names, by what was taught and by the standard terms. */
  level(text: string): LevelWord | null {
    return this.taught?.level(text) ?? levelWord(text);
  }

  /** What may be headings of a label: texts left of it and above it, up to where the same label stands again. */
  around(box: Box): Label[] {
    const { key } = this.plainLabel(box.text);
    const found: Label[] = [];
    const take = (other: Box): boolean => {
      if (!other.cell) return true;
      const label = this.plainLabel(other.text);
      if (label.key !== key) found.push(label);
      return label.key !== key;
    };
    for (let column = box.column - 1, turn = 0; column >= 0 && turn < AROUND.columns; turn++) {
      const other = this.at(box.row, column);
      if (!take(other)) break;
      column = other.column - 1;
    }
    for (let row = box.row - 1, turn = 0; row >= 0 && turn < AROUND.rows; turn++) {
      const other = this.at(row, box.column);
      if (!take(other)) break;
      row = other.row - 1;
    }
    return found;
  }

  private withTaught(plain: Label, box: Box): Label {
    const taught = this.taught?.meaning(plain, () => this.around(box));
    return taught ? { ...plain, taught } : plain;
  }

  /** A text taken apart as a label by its words alone. */
  plainLabel(text: string): Label {
    let label = this.labels.get(text);
    if (!label) {
      // A long text is no label; its beginning is enough to see that.
      label = labelOf(text.slice(0, 120));
      this.labels.set(text, label);
    }
    return label;
  }
}

function single(key: number): Area {
  const { row, column } = keyPosition(key);
  return { row, column, rows: 1, columns: 1 };
}

function before(left: Box | undefined, right: Box): boolean {
  return !left || left.row < right.row || (left.row === right.row && left.column < right.column);
}

/** Whether a box covers a row. */
export function coversRow(box: Area, row: number): boolean {
  return row >= box.row && row < box.row + box.rows;
}
