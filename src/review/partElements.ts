import { SaxesParser } from "saxes";

/** An element of the part, with its names resolved, so that it can be written again under other prefixes. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly content: readonly (XmlElement | string)[];
}

export interface XmlAttribute {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

/** Elements in elements; a part of ours has three levels. */
const DEEPEST = 50;

/** Reads a document; null where it is not well-formed, has a document type, or is nested beyond reason. */
export function parseElements(xml: string): XmlElement | null {
  interface Open extends XmlElement {
    readonly content: (XmlElement | string)[];
  }
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let broken = false;
  const parser = new SaxesParser({ xmlns: true });
  const addText = (text: string) => stack[stack.length - 1]?.content.push(text);
  parser.on("error", () => (broken = true));
  parser.on("doctype", () => (broken = true));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", (tag) => {
    const attributes = Object.values(tag.attributes)
      .filter(({ prefix, local }) => prefix !== "xmlns" && !(prefix === "" && local === "xmlns"))
      .map(({ uri, local, value }) => ({ namespace: uri, name: local, value }));
    const element: Open = { namespace: tag.uri, name: tag.local, attributes, content: [] };
    stack[stack.length - 1]?.content.push(element);
    if (stack.length === 0) root ??= element;
    stack.push(element);
    if (stack.length > DEEPEST) broken = true;
  });
  parser.on("closetag", () => stack.pop());
  parser.write(xml.replace(/^\ufeff/, "")).close();
  return broken ? null : root;
}

/** The text in an element, without that of elements in it. */
export function textOf({ content }: XmlElement): string {
  return content.filter((piece) => typeof piece === "string").join("");
}

export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes.find((attribute) => attribute.namespace === "" && attribute.name === name)?.value;
}

/**
 * The element as text. Each element states its namespace where it is not its parent's.
 * @param around the namespace in which it is written
 */
export function elementXml(element: XmlElement, around = ""): string {
  const own = element.namespace === around ? "" : ` xmlns="${escaped(element.namespace)}"`;
  const attributes = element.attributes.map(({ namespace, name, value }, index) => {
    if (namespace === "") return ` ${name}="${escaped(value)}"`;
    if (namespace === XML_NAMESPACE) return ` xml:${name}="${escaped(value)}"`;
    const prefix = `a${String(index)}`;
    return ` xmlns:${prefix}="${escaped(namespace)}" ${prefix}:${name}="${escaped(value)}"`;
  });
  const content = element.content
    .map((piece) => (typeof piece === "string" ? escapedText(piece) : elementXml(piece, element.namespace)))
    .join("");
  return `<${element.name}${own}${attributes.join("")}>${content}</${element.name}>`;
}

const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Of line breaks readers change the carriage return; a quote would be five times as long, and JSON is full of them. */
function escapedText(text: string): string {
  return text.replace(/[&<>\r]/g, entity);
}

/** In attributes readers change tabs and line breaks too. */
function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, entity);
}

const entity = (sign: string) => ENTITIES[sign] ?? `&#${String(sign.charCodeAt(0))};`;

/** A value as JSON that XML can carry: without the characters that XML forbids. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
