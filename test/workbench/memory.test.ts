import { memoryBook } from "../../src/workbench/memory/book";
import { CASES } from "./conformance";

test.each(CASES)("in memory: $name", async ({ run }) => {
  const book = memoryBook([]);
  const sheet = book.addSheet("Sheet1");
  book.clearUndo();
  await run(book, sheet);
});
