import type { Grid } from "../grid/grid";
import { anchorOf, cellAt } from "../grid/grid";
import { comparableName } from "../declaration/normalise";
import { levelWord } from "../reading/levels";
import { csvOf } from "./csv";
import { columnsOf } from "./importColumns";
import type { Columns, Member } from "./importHeads";
import { level1Of } from "./preset";
import type { Direction, Preset, PresetLevel2, ValueType } from "./preset";
import { misfits } from "./presetSchema";

/** What is to be said of a row of an imported sheet; `row` counts from 0. */
export interface RowMessage {
  readonly row: number;
  /** One Chinese sentence. */
  readonly message: string;
}

/** What was read from a sheet that is a library. */
export interface ImportedLibrary {
  readonly presets: readonly Preset[];
  /** Rows that were not taken, or why nothing was. */
  readonly errors: readonly RowMessage[];
  /** Rows that were taken although something does not fit together. */
  readonly doubts: readonly RowMessage[];
}

/** How an imported library and the one that is there become one. */
export type ImportMode = "merge" | "replace";

/**
 * Reads a sheet as a library: one indicator a row, columns by their heads and contents. Level and field cells that are merged, or written
 * only once, hold for the rows below. Direction and kind of value follow from name and unit where there is no column for them.
 * @param found its columns, where they are known
 */
export function libraryFromGrid(grid: Grid, found = columnsOf(grid)): ImportedLibrary {
  if (!found)
    return {
      presets: [],
      errors: [{ row: 0, message: "没有找到表头：应有“三级指标”（或“指标名称”）和“二级指标”两栏。" }],
      doubts: [],
    };
  const presets: Preset[] = [];
  const errors: RowMessage[] = [];
  const doubts: RowMessage[] = [];
  const rowOf = new Map<string, number>();
  const codes = new Set<string>();
  const above: Partial<Record<Member, string>> = {};
  for (let row = found.firstRow; row < grid.rows; row++) {
    const cells = cellsOf(grid, row, found.columns, above);
    if (cells.name === "") {
      if (cells.definition !== "" || cells.unit !== "") errors.push({ row, message: "没有指标名称。" });
      continue;
    }
    const level2 = levelOf(cells.level2) ?? levelOf(cells.level1);
    if (level2 === null) {
      errors.push({ row, message: `“${cells.name}”的二级指标“${cells.level2}”不是常用的类别。` });
      continue;
    }
    const key = keyOf({ level2, name: cells.name });
    const first = rowOf.get(key);
    if (first !== undefined) {
      errors.push({ row, message: `“${cells.name}”与第 ${String(first + 1)} 行重复。` });
      continue;
    }
    rowOf.set(key, row);
    const preset = presetOf(cells, level2, grid.sheet, codes);
    codes.add(preset.code);
    presets.push(preset);
    doubts.push(...misfits(preset).map((message) => ({ row, message: `“${preset.name}”：${message}` })));
  }
  return { presets, errors, doubts };
}

/** Labels that hold for the rows below until the next one. */
const CARRIED: readonly Member[] = ["field", "level1", "level2"];

function cellsOf(
  grid: Grid,
  row: number,
  columns: Columns,
  above: Partial<Record<Member, string>>,
): Record<Member, string> {
  const text = (member: Member) => {
    const column = columns[member];
    if (column === undefined) return "";
    const anchor = CARRIED.includes(member) ? anchorOf(grid, row, column) : { row, column };
    const own = cellAt(grid, anchor.row, anchor.column)?.text.trim() ?? "";
    if (!CARRIED.includes(member)) return own;
    if (own !== "") {
      // A new level 1 does not go on with the level 2 above it.
      if (member === "level1" && own !== above.level1) above.level2 = "";
      above[member] = own;
    }
    return above[member] ?? "";
  };
  return {
    code: text("code"),
    field: text("field"),
    level1: text("level1"),
    level2: text("level2"),
    name: text("name").replace(/\s*\n\s*/g, ""),
    unit: text("unit"),
    direction: text("direction"),
    definition: text("definition"),
    formula: text("formula"),
    reference: text("reference"),
    scoring: text("scoring"),
    evidence: text("evidence"),
    keywords: text("keywords"),
  };
}

/** Older libraries have one kind of cost: nearly always of money. */
function levelOf(text: string): PresetLevel2 | null {
  const level2 = levelWord(text)?.level2 ?? null;
  return level2 === "成本指标" ? "经济成本指标" : level2;
}

function presetOf(
  cells: Record<Member, string>,
  level2: PresetLevel2,
  sheet: string,
  taken: ReadonlySet<string>,
): Preset {
  const { code, field, name, definition, formula, reference, scoring, evidence, keywords } = cells;
  const unit = cells.unit || (/(?:率|满意度|比例|占比)$/.test(name) ? "%" : "");
  const valueType = valueTypeOf(name, unit);
  const own = code !== "" && !taken.has(code) ? code : `自建-${keyOf({ level2, name })}`;
  const words = keywords.split(/[\s,，、;；]+/).filter(Boolean);
  return {
    code: own,
    field: field || sheet,
    level2,
    name,
    unit: valueType === "日期" ? "日期" : unit,
    direction: directionOf(cells.direction, name, level2, valueType),
    valueType,
    definition: definition || name,
    ...(formula && { formula }),
    ...(reference && { reference }),
    ...(scoring && { scoring }),
    ...(evidence && { evidence }),
    ...(words.length > 0 && { keywords: words }),
  };
}

function valueTypeOf(name: string, unit: string): ValueType {
  if (/^[%％‰]$/.test(unit)) return "百分比";
  if (/^[百千万亿]*(?:元|美元)/.test(unit)) return "金额";
  if (/^(?:日期|年月日|时点)$/.test(unit) || (unit === "" && /时间$|日期$/.test(name))) return "日期";
  if (/^(?:等次|等级)$/.test(unit)) return "等级";
  return /^(?:平方|立方|公里|千米|米|亩|公顷|吨|小时|万)/.test(unit) ? "小数" : "整数";
}

function directionOf(text: string, name: string, level2: PresetLevel2, valueType: ValueType): Direction {
  if (/≥|>|不[少低小]于|正向|越高/.test(text)) return "≥";
  if (/≤|<|不[超高大多]|反向|逆向|负向|越低/.test(text)) return "≤";
  if (/[=＝]|等于/.test(text)) return "=";
  const given = { level2, name, unit: "", valueType, direction: "≥" } as const;
  const atMost = valueType === "日期" || misfits({ ...given, unit: UNIT_OF[valueType] }).length > 0;
  return atMost || (level1Of({ level2 }) === "成本指标" && valueType === "金额") ? "≤" : "≥";
}

/** A unit that fits, so that only the direction can be wrong. */
const UNIT_OF: Readonly<Record<ValueType, string>> = {
  整数: "个",
  小数: "米",
  百分比: "%",
  金额: "元",
  日期: "日期",
  等级: "等次",
};

/** What makes two presets one: level and name. */
export function keyOf({ level2, name }: Pick<Preset, "level2" | "name">): string {
  return `${level2}/${comparableName(name)}`;
}

/**
 * The library after an import. `replace`: the imported one alone. `merge`: of a preset in both (same level and name) the
 * imported one, in the old one's place and with its code, so that favourites stay; new ones behind.
 */
export function withImported(
  library: readonly Preset[],
  imported: readonly Preset[],
  mode: ImportMode,
): Preset[] {
  if (mode === "replace") return [...imported];
  const byKey = new Map(imported.map((preset) => [keyOf(preset), preset]));
  const kept = library.map((preset) => {
    const newer = byKey.get(keyOf(preset));
    byKey.delete(keyOf(preset));
    return newer ? { ...newer, code: preset.code } : preset;
  });
  const codes = new Set(kept.map(({ code }) => code));
  const added = [...byKey.values()].map((preset) =>
    codes.has(preset.code) ? { ...preset, code: `自建-${keyOf(preset)}` } : preset,
  );
  return [...kept, ...added];
}

/** A library as CSV that `libraryFromGrid` reads again. */
export function libraryAsCsv(presets: readonly Preset[]): string {
  return csvOf(libraryAsRows(presets));
}

/** A library as rows of texts, the heads first: what `libraryFromGrid` reads again. */
export function libraryAsRows(presets: readonly Preset[]): string[][] {
  const rows = presets.map((preset) => {
    const cells: Record<Member, string> = {
      code: preset.code,
      field: preset.field,
      level1: level1Of(preset),
      level2: preset.level2,
      name: preset.name,
      unit: preset.unit,
      direction: preset.direction,
      definition: preset.definition,
      formula: preset.formula ?? "",
      reference: preset.reference ?? "",
      scoring: preset.scoring ?? "",
      evidence: preset.evidence ?? "",
      keywords: (preset.keywords ?? []).join("、"),
    };
    return HEADS.map(([member]) => cells[member]);
  });
  return [HEADS.map(([, head]) => head), ...rows];
}

/** The columns of a library that we write, and their heads. */
export const HEADS: readonly (readonly [Member, string])[] = [
  ["code", "编码"],
  ["field", "领域"],
  ["level1", "一级指标"],
  ["level2", "二级指标"],
  ["name", "三级指标"],
  ["unit", "计量单位"],
  ["direction", "方向"],
  ["definition", "指标解释"],
  ["formula", "计算公式"],
  ["reference", "参考值"],
  ["scoring", "评分标准"],
  ["evidence", "佐证材料"],
  ["keywords", "关键词"],
];
