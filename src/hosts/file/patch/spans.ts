import { SaxesParser } from "saxes";
import { FileProblem } from "../problem";
import { Tag } from "../xml";

/** An element and where it stands in the text of its part: `start` at its `<`, `end` behind its last `>`. */
export interface Span {
  /** As spelled in this folder, see `Tag`. */
  readonly name: string;
  /** The prefix that the file uses, with its colon; what is added beside it needs the same. */
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  /** Behind the `>` of the start tag. */
  readonly openEnd: number;
  end: number;
  readonly children: Span[];
}

/**
 * The elements of a part, as deep as wanted.
 * @param depth 1: the root alone; 2: its children too …
 * @throws FileProblem where the text is no well-formed XML
 */
export function spansOf(text: string, part: string, depth: number): Span {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Span[] = [];
  let root: Span | null = null;
  let start = 0;
  let level = 0;
  parser.on("error", (error) => {
    throw new FileProblem(
      "broken",
      `文件已损坏：部件 ${part} 的内容有误。请用 Excel 或 WPS 打开修复后另存再试。`,
      {
        cause: error,
      },
    );
  });
  // Fires behind the tag's name, which holds no `<`.
  parser.on("opentagstart", () => {
    start = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", (raw) => {
    if (++level > depth) return;
    const tag = new Tag(raw);
    const span: Span = {
      name: tag.name,
      prefix: raw.prefix === "" ? "" : `${raw.prefix}:`,
      attributes: tag.attributes(),
      start,
      openEnd: parser.position,
      end: parser.position,
      children: [],
    };
    open[open.length - 1]?.children.push(span);
    open.push(span);
    root ??= span;
  });
  parser.on("closetag", () => {
    if (level-- > depth) return;
    const span = open.pop();
    if (span) span.end = parser.position;
  });
  parser.write(text).close();
  if (!root)
    throw new FileProblem("broken", `文件已损坏：部件 ${part} 是空的。请用 Excel 或 WPS 修复后另存再试。`);
  return root;
}

/** The text with the stretch from `start` to `end` replaced. */
export function spliced(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Adds a child at the end of an element, which may be written without content (`<a/>`). */
export function withLastChild(text: string, parent: Span, child: string): string {
  if (parent.end > parent.openEnd) {
    const close = text.lastIndexOf("</", parent.end - 1);
    return spliced(text, close, close, child);
  }
  const tag = text.slice(parent.start, parent.openEnd).replace(/\s*\/>$/, ">");
  const name = /^<([^\s>]+)/.exec(tag)?.[1] ?? "";
  return spliced(text, parent.start, parent.end, `${tag}${child}</${name}>`);
}

/** Sets an attribute of an element that has it, or adds it. */
export function withAttribute(text: string, element: Span, name: string, value: string): string {
  const tag = text.slice(element.start, element.openEnd);
  const present = new RegExp(String.raw`(\s${name}\s*=\s*)("[^"]*"|'[^']*')`);
  const changed = present.test(tag)
    ? tag.replace(present, (_, head: string) => `${head}"${escaped(value)}"`)
    : tag.replace(/\s*\/?>$/, (end) => ` ${name}="${escaped(value)}"${end.trim()}`);
  return spliced(text, element.start, element.openEnd, changed);
}

/** A text as XML spells it, inside elements and attributes; what XML cannot hold as spreadsheets do, `_x0001_`. */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
