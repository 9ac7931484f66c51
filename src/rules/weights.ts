import Big from "big.js";
import type { Declaration, Field, Indicator, Level1 } from "../declaration/declaration";
import { compact } from "../declaration/normalise";
import { saysNothing } from "./indicators";
import { isFilled } from "./wording";

/** An indicator's points. */
export interface Weight {
  readonly indicator: Indicator;
  readonly field: Field;
  readonly points: Big;
}

/** The points that indicators of a table state. `unread`: filled, but no number; `empty`: named indicators without points. */
export interface Weights {
  readonly weights: readonly Weight[];
  readonly empty: readonly Field[];
  readonly unread: readonly Field[];
}

/** The points of one table's indicators; percentages count as points of 100. */
export function weightsOf(declaration: Declaration, table: number): Weights {
  const rows = declaration.indicators.filter((indicator) => indicator.table === table && indicator.weight);
  const weights: Weight[] = [];
  const empty: Field[] = [];
  const unread: Field[] = [];
  for (const indicator of rows) {
    const field = indicator.weight;
    if (!field) continue;
    const points = pointsIn(field.text);
    if (points) weights.push({ indicator, field, points });
    else if (isFilled(field)) unread.push(field);
    else if (isFilled(indicator.name) && !saysNothing(indicator.name.text)) empty.push(field);
  }
  return { weights, empty, unread };
}

/** The points that a text states (`5`, `5分`), or null. */
export function pointsIn(text: string): Big | null {
  const number = /^(-?\d+(?:\.\d+)?)(?:分|%)?$/.exec(compact(text))?.[1];
  return number === undefined ? null : new Big(number);
}

/** The sum of points. */
export function total(weights: readonly Weight[]): Big {
  return weights.reduce((sum, { points }) => sum.plus(points), new Big(0));
}

/** The usual total of points; of a self-evaluation with those for the execution of the budget. */
export const FULL_POINTS = 100;

/** Whether points are the same but for the rounding of shares. */
export function samePoints(left: Big, right: Big | number): boolean {
  return left.minus(right).abs().lte("0.01");
}

const BLOCKS: readonly Level1[] = ["产出指标", "效益指标", "满意度指标"];

/** The level-1 blocks that a declaration scores and this table lacks: then its points are those of a part. */
export function missingBlocks(declaration: Declaration, table: number): Level1[] {
  const present = new Set(
    declaration.groups.filter((group) => group.table === table).map(({ level1 }) => level1?.level),
  );
  const satisfactionElsewhere = declaration.groups.some(
    (group) => group.table === table && group.level2?.level === "服务对象满意度指标",
  );
  return BLOCKS.filter((level) => !present.has(level) && !(level === "满意度指标" && satisfactionElsewhere));
}
