import type { Field } from "../declaration/declaration";
import type { FieldPath } from "../declaration/fieldPaths";
import { fieldAt, placeOf } from "./field";
import { fundingLabelOf } from "./fundingLabel";
import { headBlockAt } from "./indicatorHeads";
import type { Column, HeadBlock } from "./indicatorHeads";
import { isPointsValue } from "./label";
import type { Label } from "./label";
import type { Box, Layout } from "./layout";
import { meaningOf } from "./lexicon";

/** The rows below an indicator table that tell points: `总分 | 100 | 95.3 | 优`, `预算执行率 | 10 | 96% | 9.6`. */
export interface ClosingRows {
  readonly fields: readonly Field[];
  readonly used: readonly Box[];
}

/** A line of sums; only right below the table: elsewhere it may sum up something else. */
const SUM = /^(?:合计|总计|小计|共计|(?:权重|分值)(?:合计|总计)|合计(?:权重|分值))$/;
/** A line that can only be the evaluation's. */
const TOTAL =
  /^(?:项目|部门|单位|绩效|综合)?(?:自评|评价|考核)?(?:总分值?|总得分|总评分|(?:得分|分数)(?:合计|总计)|(?:合计|总计)得分|得分)$|^(?:绩效)?(?:自评|评价|综合)得分$/;
const GRADE = /^(?:优秀?|良好?|中等?|差|较差|合格|不合格|及格|基本合格|[优良中差](?:\(.{1,12}\))?)$/;
/** Explanations and conclusions may lie between the table and its total. */
const MAX_ROWS = 12;

/** Whether a label heads a line of sums below a table of indicators. */
export function isSumLabel({ key }: Label): boolean {
  return SUM.test(key) || TOTAL.test(key);
}

/** Reads the lines of points below a table whose last indicator stands in `lastRow`. */
export function closingRowsOf(layout: Layout, block: HeadBlock, lastRow: number): ClosingRows {
  const columns = block.segments.flatMap((segment) => segment.columns);
  const of = (role: string) => columns.find(({ head }) => head.role === role) ?? null;
  const points = { weight: of("weight"), score: of("score"), actual: of("actualValue") };
  const fields: Field[] = [];
  const used: Box[] = [];
  let adjacent = true;
  let turn = 0;
  for (const row of layout.rowsBelow(lastRow)) {
    if (++turn > MAX_ROWS || headBlockAt(layout, row)) break;
    const [first] = layout.inRow(row);
    if (!first || typeof first.cell?.value !== "string") break;
    const label = layout.label(first);
    const sum = TOTAL.test(label.key) || (adjacent && SUM.test(label.key));
    const rate = adjacent && fundingLabelOf(label)?.kind === "executionRate";
    const found = sum ? totalLine(layout, first, points) : rate ? executionLine(layout, first, points) : [];
    if (sum || found.length > 0) used.push(...layout.inRow(row));
    else adjacent = false;
    const place = placeOf(layout, first);
    for (const [path, box] of found) fields.push(fieldAt(layout, path, box, place));
  }
  return { fields, used };
}

interface PointColumns {
  readonly weight: Column | null;
  readonly score: Column | null;
  readonly actual: Column | null;
}

type Found = readonly [FieldPath, Box];

function totalLine(layout: Layout, label: Box, { weight, score }: PointColumns): Found[] {
  const { key } = layout.label(label);
  // A sum of some of the rows.
  if (key.includes("小计")) return [];
  const rest = layout.inRow(label.row).filter((box) => box !== label);
  const grade = rest.find((box, i) => GRADE.test(layout.label(box).key) || asksGrade(layout, rest[i - 1]));
  const found: Found[] = grade ? [["evaluation.grade", grade]] : [];
  const [first, second, ...more] = rest.filter(isPoints);
  const weightBox = weight && cellBelow(layout, label, weight);
  const scoreBox = score && cellBelow(layout, label, score);
  const earned = /得分|自评|评分/.test(key);
  if (weightBox && scoreBox && weightBox !== scoreBox && isPoints(weightBox) && isPoints(scoreBox))
    return [["evaluation.weight", weightBox], ["evaluation.score", scoreBox], ...found];
  if (first && second && more.length === 0)
    return [["evaluation.weight", first], ["evaluation.score", second], ...found];
  if (first && (earned || first === scoreBox || first !== weightBox))
    return [[earned || score || TOTAL.test(key) ? "evaluation.score" : "evaluation.weight", first], ...found];
  if (first) found.unshift(["evaluation.weight", first]);
  return scoreBox?.cell === null ? [...found, ["evaluation.score", scoreBox]] : found;
}

/** Whether a label asks for the grade: 自评等级. */
function asksGrade(layout: Layout, box: Box | undefined): boolean {
  const meaning = box && meaningOf(layout.label(box));
  return meaning?.kind === "field" && meaning.path === "evaluation.grade";
}

function executionLine(layout: Layout, label: Box, { weight, score, actual }: PointColumns): Found[] {
  const of = (path: FieldPath, column: Column | null): Found[] => {
    const box = column && cellBelow(layout, label, column);
    return box?.cell ? [[path, box]] : [];
  };
  const found = [...of("budget.weight", weight), ...of("budget.score", score)];
  if (!found.some(([, box]) => isPoints(box))) return [];
  return [...found, ...of("budget.executionRate", actual)];
}

/** The cell of a line under a head, or null where the line's label is merged over it. */
function cellBelow(layout: Layout, label: Box, { column }: Column): Box | null {
  const box = layout.at(label.row, column);
  return box === label || box.row !== label.row ? null : box;
}

function isPoints({ cell, text }: Box): boolean {
  return typeof cell?.value === "number" ? !text.includes("%") : isPointsValue(text);
}
