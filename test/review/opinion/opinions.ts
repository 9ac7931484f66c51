import { applyEdits } from "../../../src/grid/apply";
import { cellKey } from "../../../src/grid/grid";
import type { Cell, Grid } from "../../../src/grid/grid";
import { gridFromTable } from "../../../src/grid/table";
import { read } from "../../../src/reading/read";
import type { Decision } from "../../../src/review/decision";
import { aboutOf } from "../../../src/review/decisions";
import { frameOf } from "../../../src/review/opinion/frame";
import type { Frame } from "../../../src/review/opinion/frame";
import { opinionSheet } from "../../../src/review/opinion/newSheet";
import { opinionOf } from "../../../src/review/opinion/opinion";
import type { Opinion } from "../../../src/review/opinion/opinion";
import { planUpdate } from "../../../src/review/opinion/update";
import type { Column } from "../../../src/review/opinion/rows";
import { targetsOf } from "../../../src/review/targets";
import { checkWorkbook } from "../../../src/rules/engine";
import type { Settings } from "../../../src/rules/settings";

/** A small declaration with an error, a warning and hints in it; `value` of its first indicator may be wrong. */
export const project = (sheet: string, value = "12", name = "道路养护", more = "") =>
  gridFromTable(
    `
    | 项目支出绩效目标申报表 | < | < | < |
    | （2026年度） | < | < | < |
    | 项目名称 | ${name} | 实施单位 | 市公路中心 |
    | 资金总额（万元） | 100 | 其中：财政拨款 | 90 |
    | 其他资金（万元） | 10 | | |
    | 年度目标 | 完成 12 公里道路养护，群众出行更加便利，满意度达到 90% 以上。 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 养护里程 | ${value} |
    | ^ | 质量指标 | 验收合格率 | ≥95% |
    | ^ | 时效指标 | 完工时间 | 2026年12月底前 |
    | 效益指标 | 社会效益指标 | 受益群众人数 | ≥2000人 |
    | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |
    ${more}`,
    sheet,
  );

export interface Made {
  readonly date?: string;
  readonly reviewer?: string;
  readonly settings?: Settings;
  readonly decide?: (subject: string, rule: string) => Decision | null;
}

/** The opinion on some sheets. */
export function opinionOn(sheets: readonly Grid[], made: Made = {}): Opinion {
  const declarations = sheets.flatMap((grid) => read(grid) ?? []);
  const judgements = checkWorkbook(declarations, made.settings).map((report) => ({
    report,
    about: aboutOf(report.declaration),
    targets: targetsOf(report.declaration, report.findings),
    ...(made.decide && {
      decisions: report.findings.map(({ subject, rule }) => made.decide?.(subject, rule) ?? null),
    }),
  }));
  return opinionOf(judgements, { reviewer: made.reviewer ?? "李审核", date: made.date ?? "2026年3月1日" });
}

/** The sheet as it is when it is new. */
export const sheetFor = (opinion: Opinion): Grid => shown(opinionSheet(opinion, "审核意见").grid);

/** The sheet after it has been brought up to date. */
export function updated(grid: Grid, opinion: Opinion): Grid {
  const plan = planUpdate(grid, opinion);
  if (!plan) throw new Error("the sheet is not recognised");
  return shown(applyEdits(grid, plan.edits));
}

/** With the texts that links show, which a plan does not compute. */
function shown(grid: Grid): Grid {
  const cells = new Map(
    [...grid.cells].map(([key, cell]): [number, Cell] => {
      const text = /^=HYPERLINK\(".*","(.*)"\)$/.exec(cell.formula ?? "")?.[1];
      return [key, text === undefined ? cell : { ...cell, value: text, text }];
    }),
  );
  return { ...grid, cells };
}

/** The sheet after a person has written into it. */
export function typed(grid: Grid, row: number, column: number, text: string | number | null): Grid {
  const cells = new Map(grid.cells);
  if (text === null) cells.delete(cellKey(row, column));
  else cells.set(cellKey(row, column), { value: text, text: String(text) });
  return {
    ...grid,
    cells,
    rows: Math.max(grid.rows, row + 1),
    columns: Math.max(grid.columns, column + 1),
  };
}

export function frame(grid: Grid): Frame {
  const found = frameOf(grid);
  if (!found) throw new Error("the sheet is not recognised");
  return found;
}

/** Texts of the table's rows in some columns, from the top; people's rows between them too. */
export function table(grid: Grid, ...columns: Column[]): string[][] {
  const { headRow, rows, columns: at } = frame(grid);
  const items = rows.filter(({ key }) => key.kind === "item" || key.kind === "none");
  const last = Math.max(headRow, ...items.map(({ row }) => row));
  return Array.from({ length: last - headRow }, (_, index) =>
    columns.map((column) => grid.cells.get(cellKey(headRow + 1 + index, at[column] ?? -1))?.text ?? ""),
  );
}

/** The row of the table whose problem contains a text. */
export function rowOf(grid: Grid, text: string): number {
  const { headRow } = frame(grid);
  const index = table(grid, "problem").findIndex(([problem = ""]) => problem.includes(text));
  if (index < 0) throw new Error(`no row speaks of ${text}`);
  return headRow + 1 + index;
}
