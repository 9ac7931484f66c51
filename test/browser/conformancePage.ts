/** Runs in the browser: every case of the conformance tests on a fresh workbook of Univer's. */
import { UniverBook } from "../../src/workbench/univer/book";
import { drawn, startUniver } from "../../src/workbench/univer/plugins";
import { emptyWorkbookData } from "../../src/workbench/univer/snapshot";
import { runConformance } from "../workbench/conformance";

const univer = startUniver(document.getElementById("sheet") ?? document.body);
let made = 0;
let book: UniverBook | undefined;

async function freshBook(): Promise<UniverBook> {
  const before = book;
  const id = `book-${String(++made)}`;
  univer.api.createWorkbook(emptyWorkbookData(id, id, "Sheet1"));
  await drawn(univer);
  const fresh = new UniverBook(univer, id);
  const [sheet] = fresh.sheets;
  if (sheet) fresh.select(sheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  before?.dispose();
  fresh.clearUndo();
  book = fresh;
  return fresh;
}

Object.assign(window, { conform: () => runConformance(freshBook) });
