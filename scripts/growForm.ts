import type { Declaration } from "../src/declaration/declaration";
import { applyEdits } from "../src/grid/apply";
import { cellKey } from "../src/grid/grid";
import type { Cell, Grid } from "../src/grid/grid";

/** The form with its indicators `factor` times over, names told apart by a number: for measuring growth. */
export function growForm(grid: Grid, declaration: Declaration, factor: number): Grid {
  const largest = [...declaration.groups].sort((a, b) => b.rows.length - a.rows.length)[0];
  if (!largest || factor <= 1) return grid;
  const like = largest.firstRow;
  const count = declaration.indicators.length * (factor - 1);
  const grown = applyEdits(grid, [{ kind: "insertRows", sheet: grid.sheet, row: like + 1, count, like }]);
  const cells = new Map(grown.cells);
  for (let index = 0; index < count; index++) {
    const source = declaration.indicators[index % declaration.indicators.length];
    if (!source) continue;
    for (const [field, column] of Object.entries(largest.columns)) {
      const member = field.slice("indicators.".length) as "name" | "annualValue" | "periodValue";
      const from = source[member];
      if (!from || from.value === null) continue;
      const cell: Cell =
        member === "name"
          ? { value: `${from.text}${String(index)}`, text: `${from.text}${String(index)}` }
          : { value: from.value, text: from.text };
      cells.set(cellKey(like + 1 + index, column), cell);
    }
  }
  return { ...grown, cells };
}

/** The form with a first goal of so many characters: its goals and tasks over and over, each time with other numbers. */
export function growNarrative(grid: Grid, { goals, tasks }: Declaration, characters: number): Grid {
  const [first] = goals;
  if (!first) return grid;
  const told = [...goals, ...tasks.flatMap(({ content, expected }) => [content, expected])]
    .map((field) => field?.text ?? "")
    .join("\n");
  let text = "";
  for (let round = 0; text.length < characters && told !== ""; round++)
    text += told.replace(/\d+/g, (number) => String(Number(number) + round));
  text = text.slice(0, characters);
  const cells = new Map(grid.cells);
  cells.set(cellKey(first.at.row, first.at.column), { value: text, text });
  return { ...grid, cells };
}
