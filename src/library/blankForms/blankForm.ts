import type { Form } from "../../declaration/declaration";
import type { Area } from "../../grid/address";
import type { CellStyle, SheetLook, StyledArea } from "../../grid/look";
import { keyPosition } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { contentAt } from "../../grid/edit";
import type { Edit, Plan } from "../../grid/edit";
import { DEPARTMENT_FORM } from "./departmentForm";
import { PROJECT_FORM } from "./projectForm";

/** An empty declaration to be filled: what it prints, and how it looks. */
export interface BlankForm {
  /** The name of its sheet. */
  readonly name: string;
  /** Labels, merged areas and formulas. */
  readonly grid: Grid;
  /** Digits that fit into each column. */
  readonly widths: readonly number[];
  /** Points of each row that is not as high as usual. */
  readonly heights: Readonly<Record<number, number>>;
  /** Label cells: set in bold on a pale ground. Those of the title and the line below it are not among them. */
  readonly labels: readonly Area[];
  /** Where long texts go: from the top left. */
  readonly prose: readonly Area[];
  /** The first row of the table: title and year above it have no lines. */
  readonly firstRow: number;
  readonly choices: readonly { readonly area: Area; readonly list: readonly string[] }[];
  /** Where filling begins. */
  readonly start: { readonly row: number; readonly column: number };
}

/** The form as published, 财预〔2021〕101号's levels. */
export function blankForm(form: Form): BlankForm {
  return form === "department" ? DEPARTMENT_FORM : PROJECT_FORM;
}

const LINE = "#808080";
const GROUND = "#F2F2F2";
const USUAL_HEIGHT = 24;

/** How the form looks, on the screen and on A4 paper. */
export function lookOf({ grid, widths, heights, labels, prose, firstRow, choices }: BlankForm): SheetLook {
  const over = (area: Area, style: CellStyle): StyledArea => ({ area, style });
  const row = (index: number): Area => ({ row: index, column: 0, rows: 1, columns: grid.columns });
  const table: Area = { row: firstRow, column: 0, rows: grid.rows - firstRow, columns: grid.columns };
  return {
    columns: widths.map((width) => ({ width })),
    styles: [
      over({ ...table, row: 0, rows: grid.rows }, { vertical: "center", wrap: true, size: 11 }),
      over(row(0), { bold: true, size: 18, horizontal: "center" }),
      over(row(1), { horizontal: "center" }),
      over(table, { border: LINE, horizontal: "center" }),
      ...prose.map((area) => over(area, { horizontal: "left" })),
      ...labels.map((area) => over(area, { bold: true, fill: GROUND, horizontal: "center" })),
    ],
    frozenRows: 0,
    page: { landscape: false, titleRows: { row: 0, rows: 2 } },
    choices,
    heights: Array.from({ length: grid.rows }, (_, index) => heights[index] ?? USUAL_HEIGHT),
  };
}

/** The plan that adds the form to a workbook, as a sheet after the others. @param sheet its name, which must be free */
export function planBlankForm(form: Form, sheet: string = blankForm(form).name): Plan {
  const blank = blankForm(form);
  const { grid, start } = blank;
  return {
    title: `新建“${sheet}”`,
    edits: [
      { kind: "addSheet", sheet, look: lookOf(blank) },
      ...grid.merges.map((area): Edit => ({ kind: "merge", sheet, area })),
      ...[...grid.cells.keys()].map(keyPosition).map(({ row, column }): Edit => ({
        kind: "write",
        at: { sheet, row, column },
        before: null,
        after: contentAt(grid, row, column),
      })),
    ],
    select: { sheet, ...start },
  };
}
