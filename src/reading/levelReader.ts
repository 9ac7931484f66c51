import type { Level1, Level2, LevelLabel } from "../declaration/declaration";
import type { Column } from "./indicatorHeads";
import { pointsIn } from "./label";
import { coversRow } from "./layout";
import type { Box, Layout } from "./layout";
import type { LevelWord } from "./levels";
import { levelText, mayStandUnder, parentOf } from "./levels";

/** A level label and the cell that prints it. */
interface Printed<Level> {
  readonly level: Level | null;
  readonly box: Box;
  /** The label's words, where its cell holds more than them. */
  readonly words?: string;
}

/** The level labels that govern a row, as printed in it, above it, or merged over it. */
export interface RowLevels {
  readonly row: number;
  readonly level1: Printed<Level1> | null;
  readonly level2: Printed<Level2> | null;
  /** Boxes in this row that are level labels. */
  readonly labels: readonly Box[];
}

/** Level labels stand in the first columns of a table. */
const MAX_LEVEL_COLUMNS = 12;

/** Finds the level labels of the rows of one table, from top to bottom. Levels are recognised by the word, not by the column. */
export class LevelReader {
  private level1: Printed<Level1> | null = null;
  private level2: Printed<Level2> | null = null;
  private readonly used = new Map<number, 1 | 2>();
  /** Whether the last label of level 1 stood in a row of its own. */
  private alone1 = false;
  private readonly head1: number | null;
  private readonly head2: number | null;
  private readonly candidates: readonly number[];

  /** @param merged Whether the form merges level-1 labels over their rows: then a row outside says nothing of level 1. */
  constructor(
    private readonly layout: Layout,
    columns: readonly Column[],
    left: number,
    private readonly merged: boolean,
  ) {
    const of = (role: string) => columns.find(({ head }) => head.role === role)?.column ?? null;
    this.head1 = of("level1");
    this.head2 = of("level2");
    const own = Math.min(...columns.filter(({ head }) => head.role !== "level1").map(({ column }) => column));
    const name = of("name") ?? own;
    const free: number[] = [];
    for (let column = left; column < Math.min(name, left + MAX_LEVEL_COLUMNS); column++) free.push(column);
    const heads = [this.head1, this.head2].filter((column): column is number => column !== null);
    const lower = columns.flatMap(({ head, column }) => (head.role === "level3" ? [column] : []));
    this.candidates = [...new Set([...free, ...heads])]
      .filter((column) => !lower.includes(column))
      .sort((a, b) => a - b);
  }

  /** The levels of a row. Rows must be given in order. */
  read(row: number): RowLevels {
    const words = this.words(row);
    const labels: Box[] = [];
    let new1: Printed<Level1> | null = null;
    let new2: Printed<Level2> | null = null;
    words.forEach(({ box, word }, index) => {
      labels.push(box);
      if (word.parts) {
        new1 = { level: word.level1, box, words: word.parts[0] };
        new2 = { level: word.level2, box, words: word.parts[1] };
        return;
      }
      const others = words.filter((other) => other.box !== box).map((other) => other.word);
      const both = word.level1 !== null && word.level2 !== null;
      // 三、满意度指标 in a row of its own, as 一、产出指标 stands in one.
      const heads = both && this.alone1 && this.isAlone(box);
      const rank = heads ? 1 : both ? this.rank(box, others, index) : word.level1 ? 1 : 2;
      if (rank === 1) this.alone1 = this.isAlone(box);
      this.used.set(box.column, rank);
      if (rank === 1) new1 = { level: word.level1, box };
      else new2 = { level: word.level2 ?? null, box };
    });
    this.advance(row, new1, new2);
    return { row, level1: this.level1, level2: this.level2, labels };
  }

  /** Takes a text in a level column for a level of the form's own: 产出类, 管理指标. */
  takeOwn(row: number, box: Box, rank: 1 | 2): RowLevels {
    if (rank === 1) {
      if (this.level1?.box !== box && this.level2?.box.row !== row) this.level2 = null;
      this.level1 = { level: null, box };
    } else this.level2 = { level: null, box };
    return { row, level1: this.level1, level2: this.level2, labels: [box] };
  }

  /** 可持续性 in the column of level 1, with a level 2 beside it, is a level 1 where the form has names of its own for them. */
  ownWord(row: number, box: Box): boolean {
    if (box.column !== this.head1 || this.head2 === null || this.level1?.level !== null) return false;
    const beside = this.layout.at(row, this.head2);
    const inPlace = this.level1.box.column === this.head1 && this.level2?.box.column === this.head2;
    // Merged labels go on below their first row.
    return inPlace && box.cell !== null && beside !== box && beside.cell !== null && beside.row >= box.row;
  }

  /** Whether a label is all that its row holds. */
  private isAlone(box: Box): boolean {
    return box.rows === 1 && this.layout.inRow(box.row).length === 1;
  }

  private words(row: number) {
    const found: { box: Box; word: LevelWord }[] = [];
    for (const column of this.candidates) {
      const box = this.layout.at(row, column);
      if (found.some((other) => other.box === box)) continue;
      const named = box.cell ? this.layout.level(box.text) : null;
      const word = named && !named.level1 && this.ownWord(row, box) ? null : named;
      // What stands behind a level-2 label is an indicator, even if it is called 服务对象满意度.
      const behind = word && !word.level1 && found.some((other) => other.word.level2 && !other.word.level1);
      if (word && !behind) found.push({ box, word });
    }
    return found;
  }

  /** 成本指标 and 满意度指标 are used on either level. */
  private rank(box: Box, others: readonly LevelWord[], index: number): 1 | 2 {
    if (others.some(({ level2 }) => level2 === null)) return 2;
    if (others.some(({ level1 }) => level1 === null)) return 1;
    if (others.length > 0) return index === 0 ? 1 : 2;
    const before = this.used.get(box.column);
    if (before !== undefined) return before;
    return box.column === this.head2 && this.head1 !== null ? 2 : 1;
  }

  private advance(row: number, new1: Printed<Level1> | null, new2: Printed<Level2> | null): void {
    if (new1 && new1.box !== this.level1?.box) {
      this.level1 = new1;
      if (!new2) this.level2 = null;
    }
    if (new2) this.level2 = new2;
    if (!new1 && this.level1 && !coversRow(this.level1.box, row) && !this.carries(this.level1))
      this.level1 = null;
  }

  private carries(level1: Printed<Level1>): boolean {
    const level2 = this.level2?.level ?? null;
    if (level2 === null || level1.level === null) return true;
    if (this.merged && level1.level === "效益指标" && level2 === "服务对象满意度指标") return false;
    return mayStandUnder(level2, level1.level);
  }
}

/** The labels of a row as the model gives them: what the form does not say of level 1, level 2 decides. */
export function labelsOf(
  levels: RowLevels,
  sheet: string,
): { level1: LevelLabel<Level1> | null; level2: LevelLabel<Level2> | null } {
  const printed = <Level>({ level, box, words = box.text }: Printed<Level>): LevelLabel<Level> => ({
    level,
    text: levelText(words),
    at: { sheet, row: box.row, column: box.column },
    points: pointsIn(words),
  });
  const level2 = levels.level2 && printed(levels.level2);
  if (levels.level1) return { level1: printed(levels.level1), level2 };
  if (!level2?.level) return { level1: null, level2 };
  const parent = parentOf(level2.level);
  return { level1: { level: parent, text: parent, at: null, points: null }, level2 };
}
