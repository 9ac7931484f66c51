import type { Declaration, IndicatorGroup, IndicatorTable, Level1 } from "../declaration/declaration";
import { levelName } from "../declaration/declaration";
import type { CellRef } from "../grid/address";
import type { Settings } from "../rules/settings";
import { filledBeside } from "../rules/structure/level2-empty";

/** How many indicators a level 2 has in one table. */
export interface Count {
  readonly count: number;
  /** There should be one: the label stands there without an indicator, or a level 1 is wanted and absent. */
  readonly gap: boolean;
  /** The first of its rows; for an absent level 1 the table's head. */
  readonly at: CellRef;
}

export interface MatrixRow {
  /** As the form says it or, absent there, by its standard term; empty: none. */
  readonly level1: string;
  /** Empty where the form has none, or where all of a level 1 is absent. */
  readonly level2: string;
  /** One a table, in the order of `tables`; null where the table has no such level 2. */
  readonly counts: readonly (Count | null)[];
}

/** Indicators by level: the gaps are what people look for. */
export interface Matrix {
  readonly tables: readonly Pick<IndicatorTable, "horizon">[];
  /** In the order of the form; what is absent comes last. */
  readonly rows: readonly MatrixRow[];
}

/** The indicators of a declaration by level 1 and 2 and by table. */
export function matrixOf(declaration: Declaration, settings: Settings): Matrix {
  const { groups, tables } = declaration;
  const kinds = new Map<string, IndicatorGroup[]>();
  for (const group of groups) {
    const key = JSON.stringify([levelName(group.level1, 1), levelName(group.level2, 2)]);
    kinds.set(key, [...(kinds.get(key) ?? []), group]);
  }
  const rows = [...kinds.values()].map((same): MatrixRow => ({
    level1: levelName(same[0]?.level1 ?? null, 1),
    level2: levelName(same[0]?.level2 ?? null, 2),
    counts: tables.map((_, table) =>
      countOf(
        declaration,
        same.filter((group) => group.table === table),
      ),
    ),
  }));
  return {
    tables: tables.map(({ horizon }) => ({ horizon })),
    rows: [...rows, ...absentRows(declaration, settings)],
  };
}

/** Of the groups of one kind in one table: page breaks part them. */
function countOf(declaration: Declaration, groups: readonly IndicatorGroup[]): Count | null {
  const filled = groups.find(({ rows }) => rows.length > 0);
  const first = filled ?? groups[0];
  if (!first) return null;
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const row = first.rows[0] ?? first.firstRow;
  const column = first.columns["indicators.name"] ?? first.level2Column ?? first.level1Column ?? 0;
  return {
    count,
    gap: count === 0 && !groups.every((group) => mayStayEmpty(declaration, group)),
    at: { sheet: declaration.sheet, row, column },
  };
}

/** Whether the form says that these rows may stay empty (可选填), or another kind of cost is there: nobody has them all. */
function mayStayEmpty(declaration: Declaration, group: IndicatorGroup): boolean {
  const { firstRow, lastRow, level1 } = group;
  if (level1?.level === "成本指标" && filledBeside(declaration, group)) return true;
  return declaration.fields.some(
    ({ optional, path, at }) =>
      optional && path === "indicators.name" && at.row >= firstRow && at.row <= lastRow,
  );
}

/** Wanted kinds of which the form has not even the label; nobody knows where it has words of its own for level 1. */
function absentRows({ sheet, groups, tables }: Declaration, settings: Settings): MatrixRow[] {
  if (tables.length === 0 || groups.some(({ level1 }) => level1 !== null && level1.level === null)) return [];
  const counts = tables.map(({ headRow }, table): Count => {
    const first = groups.find((group) => group.table === table);
    const column = first?.level1Column ?? first?.level2Column ?? 0;
    return { count: 0, gap: true, at: { sheet, row: headRow, column } };
  });
  const level1 = [...settings.requiredLevel1, ...settings.expectedLevel1]
    .filter((level) => !groups.some((group) => isOf(group, level)))
    .map((level) => ({ level1: level, level2: "", counts }));
  const level2 = settings.wantedLevel2
    .filter((level) => !groups.some((group) => group.level2?.level === level))
    .map((level) => ({ level1: "", level2: level, counts }));
  return [...level1, ...level2];
}

/** Older templates print 满意度 as a level 2 under 效益指标. */
function isOf({ level1, level2 }: IndicatorGroup, level: Level1): boolean {
  return level1?.level === level || (level === "满意度指标" && level2?.level === "服务对象满意度指标");
}
