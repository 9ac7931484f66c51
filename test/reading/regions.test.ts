import { cellPaths, levelName } from "../../src/declaration/declaration";
import { columnName } from "../../src/grid/address";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import { REGIONAL_FORMS } from "./regions/all";

test.each(REGIONAL_FORMS)("$title", (form) => {
  const declaration = read(gridFromTable(form.table));
  if (!declaration) throw new Error("read as no declaration");
  const { fields, indicators, money } = declaration;
  const columns = new Map<number, string[]>();
  for (const { at, path } of fields) {
    if (!path.startsWith("indicators.")) continue;
    const text = `${columnName(at.column)} ${path.slice("indicators.".length)}`;
    columns.set(at.row, [...(columns.get(at.row) ?? []), text]);
  }
  const levels = indicators.map(
    ({ row, level1, level2 }) => `${String(row + 1)} ${levelName(level1, 1)} ${levelName(level2, 2)}`,
  );
  expect({
    head: [declaration.form, declaration.stage, declaration.moneyUnit, declaration.year].join(" "),
    cells: [...cellPaths(declaration)]
      .filter(([, path]) => !path.startsWith("indicators."))
      .map(([cell, path]) => `${cell} ${path}`)
      .join(", "),
    columns: [...new Set([...columns.values()].map((row) => row.join(", ")))],
    indicators: [...new Set(levels)],
    amounts: money
      .flatMap(({ path, amount }) => (amount ? [`${path} ${amount.number.toFixed()}`] : []))
      .join(", "),
  }).toEqual({
    head: form.head,
    cells: form.cells,
    columns: form.columns,
    indicators: form.indicators,
    amounts: form.amounts,
  });
});
