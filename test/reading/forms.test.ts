import { formGrids, formNames, scoreForm } from "./truth";
import { read } from "../../src/reading/read";

describe.each(formNames())("%s", (name) => {
  const { sheets } = scoreForm(name);

  test("every cell of the truth stands under its path, and no other", () => {
    for (const sheet of sheets)
      expect({ missed: sheet.missed, wrong: sheet.wrong, invented: sheet.invented }).toEqual({
        missed: [],
        wrong: [],
        invented: [],
      });
  });

  test("form, stage, unit, indicators, tasks and money are those of the truth", () => {
    expect(sheets.flatMap(({ differences }) => differences)).toEqual([]);
  });
});

test("what is read knows its cells: each value is what the sheet holds there", () => {
  for (const name of formNames())
    for (const grid of formGrids(name))
      for (const field of read(grid)?.fields ?? []) {
        const cell = grid.cells.get(field.at.row * 16384 + field.at.column);
        if (field.value === null)
          expect(cell === undefined || field.labelAt.column === field.at.column).toBe(true);
        else if (typeof field.value === "string") expect(String(cell?.value)).toContain(field.value);
        else expect(cell?.value).toBe(field.value);
      }
});
