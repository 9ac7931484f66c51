import "./page/page.css";
import { readWorkbook } from "../hosts/file/read";
import { UniverBook } from "./univer/book";
import { startUniver } from "./univer/plugins";
import { workbookData } from "./univer/snapshot";
import { element } from "./page/elements";
import { fetchFile } from "./page/files";
import { startSplitter } from "./page/splitter";
startSplitter();
const univer = startUniver(element("sheet", HTMLElement));
void (async () => {
  const file = await fetchFile(
    new URLSearchParams(location.search).get("file") ?? "forms/00-guangzhou-tianhe-department.xlsx",
  );
  const content = readWorkbook(file.bytes);
  univer.api.createWorkbook(workbookData(content, "book-1", file.name));
  const book = new UniverBook(univer, "book-1");
  Object.assign(window, { content, univer, book });
})();
