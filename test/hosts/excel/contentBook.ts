import { print, tokenize } from "../../../src/grid/formulaTokens";
import { keyPosition } from "../../../src/grid/grid";
import { columnPixels } from "../../../src/hosts/file/workbook";
import type { SheetContent, WorkbookContent } from "../../../src/hosts/file/workbook";
import { conditionalFormat } from "../../../src/workbench/content/conditional";
import { cellFormat } from "../../../src/workbench/content/format";
import { protection } from "../../../src/workbench/content/protection";
import { validation } from "../../../src/workbench/content/validation";
import { memoryBook } from "../../../src/workbench/memory/book";
import type { MemoryBook } from "../../../src/workbench/memory/book";
import type { SheetState } from "../../../src/workbench/memory/state";

const NOTE = { visible: false, width: 108, height: 60 };
const POINTS_PER_PIXEL = 0.75;

/** A workbook of a file in memory with all its looks: formats, sizes, validation, conditional formats, notes, names, protection. */
export function contentBook(content: WorkbookContent): MemoryBook {
  const book = memoryBook(content.sheets.map(({ grid }) => grid));
  const formats = content.styles.map(cellFormat);
  content.sheets.forEach((from, index) => {
    const sheet = book.sheets[index];
    if (!sheet) return;
    book.change(sheet.id, (draft) => {
      for (const [key, style] of from.styles) {
        const format = formats[style];
        if (format) draft.formats.set(key, format);
      }
      lineLooks(draft, from, formats);
      over(draft, from, index);
    });
  });
  for (const { name, formula, sheet, hidden } of content.definedNames) {
    const owner = book.sheets.find(({ properties }) => properties.name === sheet);
    // Excel gives apostrophes to those names of sheets only that need them.
    const spelt = `=${tokenize(formula).map(print).join("")}`;
    book.putName({ name, formula: spelt, scope: owner?.id ?? null, comment: "", visible: !hidden });
  }
  const active = book.sheets[content.activeSheet];
  if (active?.properties.visibility === "Visible") book.activate(active);
  book.clearUndo();
  return book;
}

function lineLooks(draft: SheetState, from: SheetContent, formats: readonly ReturnType<typeof cellFormat>[]) {
  for (const [row, { height, hidden, style }] of from.rows) {
    if (height !== null) draft.sizes.rows.set(row, height);
    if (hidden) draft.hidden.rows.add(row);
    const format = style === null ? undefined : formats[style];
    if (format) draft.lineFormats.rows.set(row, format);
  }
  const columns = Math.max(
    from.grid.columns,
    ...[...from.styles.keys()].map((key) => keyPosition(key).column + 1),
  );
  for (const { first, last, width, hidden, style } of from.columns)
    for (let column = first; column <= Math.min(last, columns); column++) {
      if (width !== null) draft.sizes.columns.set(column, columnPixels(width) * POINTS_PER_PIXEL);
      if (hidden) draft.hidden.columns.add(column);
      const format = style === null ? undefined : formats[style];
      if (format) draft.lineFormats.columns.set(column, format);
    }
}

function over(draft: SheetState, from: SheetContent, index: number) {
  draft.conditionalFormats = from.conditionalFormats.flatMap(
    (format, number) => conditionalFormat(format, `cf-${String(index)}-${String(number)}`) ?? [],
  );
  draft.validations = from.dataValidations.map((one, number) =>
    validation(one, `dv-${String(index)}-${String(number)}`),
  );
  draft.notes = from.notes
    .filter(({ threaded }) => !threaded)
    .map(({ at, text, author }) => ({ ...at, text, author, ...NOTE }));
  draft.freeze = from.frozen;
  draft.protection = from.protection && protection(from.protection);
}
