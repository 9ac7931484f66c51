import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import { LIMITS, overLimit } from "./limits";
import type { Package } from "./package";
import { FileProblem } from "./problem";

/**
 * How names are spelled in this folder, whatever prefix a file uses: elements of SpreadsheetML and unqualified attributes
 * without prefix, others with the one below. Each namespace has a transitional and a strict form.
 */
const PREFIXES = new Map([
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", ""],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel:"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a:"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a:"],
  ["http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "xdr:"],
  ["http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing", "xdr:"],
  ["http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "x14:"],
  ["http://schemas.microsoft.com/office/excel/2006/main", "xm:"],
  ["http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments", "tc:"],
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"],
  ["http://schemas.openxmlformats.org/presentationml/2006/main", "p:"],
  ["http://purl.oclc.org/ooxml/presentationml/main", "p:"],
]);

/** A start tag. */
export class Tag {
  readonly name: string;
  constructor(private readonly raw: SaxesTagNS) {
    this.name = spelled(raw.uri, raw.local);
  }

  attribute(name: string): string | undefined {
    if (!name.includes(":")) return this.raw.attributes[name]?.value;
    return Object.values(this.raw.attributes).find(({ uri, local }) => spelled(uri, local) === name)?.value;
  }

  /** All attributes by name. */
  attributes(): Map<string, string> {
    return new Map(
      Object.values(this.raw.attributes).map(({ prefix, uri, local, value }) => [
        prefix === "" ? local : spelled(uri, local),
        value,
      ]),
    );
  }
}

export interface XmlHandler {
  open(tag: Tag): void;
  text(text: string): void;
  close(): void;
}

/**
 * Reads a part of the package as XML, piece by piece.
 * @throws FileProblem where the part is missing, damaged, no well-formed XML, or has a document type
 */
export function readXml(source: Package, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  parser.on("error", (error) => {
    throw new FileProblem(
      "broken",
      `文件已损坏：部件 ${part} 第 ${String(parser.line)} 行的内容有误。请用 Excel 或 WPS 打开修复后另存再试。`,
      { cause: error },
    );
  });
  parser.on("doctype", () => {
    throw new FileProblem(
      "doctype",
      `文件的部件 ${part} 含有文档类型声明（DOCTYPE），正常的工作簿没有这种内容，为安全起见不予读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。`,
    );
  });
  parser.on("opentag", (tag) => {
    if (++depth > LIMITS.depth) throw overLimit(`的部件 ${part} 嵌套过深`);
    handler.open(new Tag(tag));
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  parser.on("closetag", () => {
    depth--;
    handler.close();
  });
  let decoder: TextDecoder | null = null;
  source.read(part, (bytes) => {
    decoder ??= new TextDecoder(encodingOf(bytes));
    parser.write(decoder.decode(bytes, { stream: true }));
  });
  parser.close();
}

/** SpreadsheetML is UTF-8 or, with a byte order mark, UTF-16. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function spelled(uri: string, local: string): string {
  if (uri === "") return local;
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? `{${uri}}${local}` : prefix + local;
}
