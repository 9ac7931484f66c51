import { compact } from "../declaration/normalise";
import type { Grid } from "../grid/grid";
import { cellAt } from "../grid/grid";

/** What a column of a library can hold. */
export type Member =
  | "code"
  | "field"
  | "level1"
  | "level2"
  | "name"
  | "unit"
  | "direction"
  | "definition"
  | "formula"
  | "reference"
  | "scoring"
  | "evidence"
  | "keywords";

export type Columns = Readonly<Partial<Record<Member, number>>>;

/** A library's head stands this far down at most. */
const HEAD_REACH = 20;

/** Heads by what they hold; of several that fit the first member wins. */
const HEADS: readonly (readonly [Member, RegExp])[] = [
  ["code", /^(?:指标)?(?:编码|编号|代码)$/],
  ["level1", /^一级(?:指标|分类)?(?:名称)?$/],
  ["level2", /^二级(?:指标|分类)?(?:名称)?$|^指标(?:类别|类型)$/],
  ["name", /^三级指标(?:名称)?$|^(?:指标|绩效指标)(?:名称)?$|^四级指标(?:名称)?$|^名称$/],
  ["unit", /^(?:计量|度量|指标值?)?单位$/],
  ["direction", /^(?:指标)?(?:方向|性质|符号|运算符号?|计算符号|正反向|指标值类型)$/],
  ["formula", /公式|计算(?:方法|方式)/],
  ["scoring", /评分|计分|评价(?:标准|规则)|打分/],
  ["reference", /参考值|标准值|历史值|^指标值$|目标值|绩效标准|指标标准|参考标准/],
  ["evidence", /佐证|数据来源|证明|取数|资料来源|依据/],
  ["keywords", /关键[词字]|标签|别名/],
  ["definition", /解释|说明|口径|定义|内涵|指标内容|含义/],
  ["field", /领域|行业|科目|资金用途|支出(?:方向|类别|类型)|适用|部门|类别|分类/],
];

/** Heads that do not tell what stands below them. */
const VAGUE = /^(?:指标|内容|标准|类别|类型|性质|数值|值|要求|(?:具体|主要)(?:内容|要求))?$/;

/** Whether a head is missing or says nothing of its column. */
export function isVague(head: string): boolean {
  return VAGUE.test(plain(head));
}

const plain = (head: string) => compact(head).replace(/\([^()]*\)|[*★:]/g, "");

/** The row of heads of a sheet that holds a library, and its columns; null where there is none. */
export function headIn(grid: Grid): { readonly row: number; readonly columns: Columns } | null {
  let best: { row: number; columns: Columns } | null = null;
  for (let row = 0; row < Math.min(grid.rows, HEAD_REACH); row++) {
    const columns = columnsIn(grid, row);
    const isHead = columns.name !== undefined && (columns.level2 ?? columns.level1) !== undefined;
    if (isHead && (!best || Object.keys(columns).length > Object.keys(best.columns).length))
      best = { row, columns };
  }
  return best;
}

function columnsIn(grid: Grid, row: number): Columns {
  const columns: Partial<Record<Member, number>> = {};
  for (let column = 0; column < grid.columns; column++) {
    const head = plain(cellAt(grid, row, column)?.text ?? "");
    if (head === "" || head.length > 16) continue;
    const member = HEADS.find(([, pattern]) => pattern.test(head))?.[0];
    // Where there is a fourth level, the third one groups it.
    const deeper = member === "name" && head.startsWith("四级");
    if (member && (columns[member] === undefined || deeper)) columns[member] = column;
  }
  return columns;
}
