import { readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "../../../src/hosts/file/read";
import { cellFormat } from "../../../src/workbench/content/format";
import { conditionalFormat } from "../../../src/workbench/content/conditional";
import { protection } from "../../../src/workbench/content/protection";
import { validation } from "../../../src/workbench/content/validation";
import type { MemoryBook } from "../../../src/workbench/memory/book";
import { memoryBook } from "../../../src/workbench/memory/book";

/** A real declaration in memory with all that the workbench's page shows of it: formats, heights, names, validation … */
export function fullBook(name: string): MemoryBook {
  const file = readWorkbook(readFileSync(path.join(__dirname, "../../forms", name)));
  const book = memoryBook(file.sheets.map(({ grid }) => grid));
  const looks = file.styles.map(cellFormat);
  file.sheets.forEach((content, index) => {
    const sheet = book.sheets[index]!;
    book.change(sheet.id, (draft) => {
      for (const [key, style] of content.styles) draft.formats.set(key, looks[style]!);
      for (const [row, { height, hidden }] of content.rows) {
        if (height !== null) draft.sizes.rows.set(row, height);
        if (hidden) draft.hidden.rows.add(row);
      }
      draft.freeze = content.frozen;
      draft.conditionalFormats = content.conditionalFormats.flatMap(
        (format, number) => conditionalFormat(format, `cf-${String(number)}`) ?? [],
      );
      draft.validations = content.dataValidations.map((from, number) =>
        validation(from, `dv-${String(number)}`),
      );
      draft.notes = content.notes
        .filter(({ threaded }) => !threaded)
        .map(({ at, author, text }) => ({ ...at, author, text, visible: false, width: 108, height: 60 }));
      draft.protection = content.protection && protection(content.protection);
    });
  });
  for (const { name: known, formula, sheet, hidden } of file.definedNames) {
    const scope = book.sheets.find(({ properties }) => properties.name === sheet)?.id ?? null;
    book.putName({ name: known, scope, formula: `=${formula}`, comment: "", visible: !hidden });
  }
  book.clearUndo();
  return book;
}
