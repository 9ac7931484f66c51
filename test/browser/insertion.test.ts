/** An insertion as a person makes it, into forms of other kinds than the usual one: in a browser, under Microsoft's office.js. */
import type { Declaration } from "../../src/declaration/declaration";
import { cellKey } from "../../src/grid/grid";
import type { Cell, Grid } from "../../src/grid/grid";
import { read } from "../../src/reading/read";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { openWorkbench } from "./workbench";
import type { OpenWorkbench } from "./workbench";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(async () => {
  await stage.close();
});

/** The active sheet: contents, merged areas, formats, heights, names, validation, conditional formats. */
function sheetOf({ page }: OpenWorkbench) {
  return page.evaluate(() => {
    if (!window.workbench) throw new Error("The workbench has not started");
    const { book } = window.workbench;
    const sheet = book.active;
    const used = sheet.used(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const rows = Array.from({ length: used.rows }, (_, index) => used.row + index);
    const columns = Array.from({ length: used.columns }, (_, index) => used.column + index);
    const merges = [...sheet.merges()].sort((a, b) => a.row - b.row || a.column - b.column);
    const hidden = (row: number, column: number) =>
      merges.some(
        (area) =>
          (area.row !== row || area.column !== column) &&
          area.row <= row &&
          row < area.row + area.rows &&
          area.column <= column &&
          column < area.column + area.columns,
      );
    return {
      name: sheet.properties.name,
      cells: sheet.cells(used).filter(({ value, formula }) => value !== null || formula !== undefined),
      merges: merges.map(({ row, column, rows: height, columns: width }) => [row, column, height, width]),
      // Of cells that merged areas hide the formats say nothing.
      formats: rows.map((row) =>
        columns.map((column) => (hidden(row, column) ? "" : JSON.stringify(sheet.format(row, column)))),
      ),
      heights: rows.map((row) => sheet.size("rows", row)),
      // A sheet's name may be written with apostrophes or without.
      names: book.names().map(({ name, formula }) => `${name} ${formula.replaceAll("'", "")}`),
      validations: sheet.validations().map(({ areas, rule }) => JSON.stringify([areas, rule])),
      conditional: sheet.conditionalFormats().map(({ areas, rule }) => JSON.stringify([areas, rule])),
    };
  });
}
type Seen = Awaited<ReturnType<typeof sheetOf>>;

function declarationOf({ name, cells, merges }: Seen): Declaration {
  const held = new Map(
    cells.map(({ row, column, value, text, formula }): [number, Cell] => [
      cellKey(row, column),
      { value: value ?? "", text, ...(formula !== undefined && { formula }) },
    ]),
  );
  const areas = merges.map(([row = 0, column = 0, rows = 1, columns = 1]) => ({
    row,
    column,
    rows,
    columns,
  }));
  const end = (ends: readonly number[]) => ends.reduce((most, one) => Math.max(most, one), 0);
  const grid: Grid = {
    sheet: name,
    hidden: false,
    protected: false,
    rows: end([...cells.map(({ row }) => row + 1), ...areas.map(({ row, rows }) => row + rows)]),
    columns: end([...cells.map(({ column }) => column + 1), ...areas.map((a) => a.column + a.columns)]),
    cells: held,
    merges: areas,
  };
  const declaration = read(grid);
  if (!declaration) throw new Error("read as no declaration");
  return declaration;
}

const indicatorsOf = (declaration: Declaration) =>
  declaration.indicators.map(({ level2, name, annualValue, periodValue, direction, unit }) =>
    [level2?.text, name?.text, direction?.text, (annualValue ?? periodValue)?.text, unit?.text].join(" "),
  );
const othersOf = ({ fields }: Declaration) =>
  fields.filter(({ path }) => !path.startsWith("indicators.")).map(({ path, text }) => `${path} ${text}`);

test.each([
  [
    "a form with its value in one cell",
    "03-hubei-huangshi-project",
    "培训人次",
    "数量指标 培训人次  ≥280人次 ",
  ],
  [
    "a form with operator and unit in columns of their own",
    "09-neimenggu-wuhai-project",
    "培训人次",
    "数量指标 培训人次 ≥ 280 人次",
  ],
  [
    "a form cut in pieces by page breaks",
    "00b-guangzhou-tianhe-department-pagebreaks",
    "培训考核合格率",
    "质量指标 培训考核合格率  ≥280% ",
  ],
])("%s takes an indicator and gives it back", async (_, file, name, expected) => {
  const workbench = await openWorkbench(stage, { file: `/forms/${file}.xlsx`, profile: "ltsc2021" });
  try {
    const { pane } = workbench;
    const before = await sheetOf(workbench);
    await pane.getByRole("tab", { name: "指标库" }).click();
    await pane.getByRole("searchbox").fill(name);
    await pane
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await pane.getByLabel("目标值").fill("280");
    await pane.getByText(/280/).first().waitFor();
    await pane.getByRole("button", { name: `插入“${name}”` }).click();
    await pane
      .getByRole("status")
      .filter({ hasText: /已插入/ })
      .waitFor();
    await workbench.settled();

    const [was, is] = [declarationOf(before), declarationOf(await sheetOf(workbench))];
    const left = indicatorsOf(is);
    for (const one of indicatorsOf(was)) left.splice(left.indexOf(one), left.includes(one) ? 1 : 0);
    expect(left).toEqual([expected]);
    expect(is.indicators).toHaveLength(was.indicators.length + 1);
    expect(othersOf(is)).toEqual(othersOf(was));

    await pane.getByRole("button", { name: /^撤销/ }).first().click();
    await pane
      .getByRole("status")
      .filter({ hasText: /已撤销/ })
      .waitFor();
    await workbench.settled();
    expect(await sheetOf(workbench)).toEqual(before);
  } finally {
    await workbench.close();
  }
});
