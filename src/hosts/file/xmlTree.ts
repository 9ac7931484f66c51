import { LIMITS, overLimit } from "./limits";
import type { Package } from "./package";
import { FileProblem } from "./problem";
import { readXml } from "./xml";
import type { Tag, XmlHandler } from "./xml";

/** An element with everything in it; for parts and elements that stay small. */
export class XmlNode {
  readonly children: XmlNode[] = [];
  /** Its own text, without that of its children. */
  text = "";
  constructor(
    readonly name: string,
    private readonly attributes: ReadonlyMap<string, string>,
  ) {}

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** An attribute as a number, or undefined where it is absent or none. */
  number(name: string): number | undefined {
    const text = this.attributes.get(name);
    const value = text === undefined || text.trim() === "" ? NaN : Number(text);
    return Number.isFinite(value) ? value : undefined;
  }

  /** An attribute as a truth value. */
  flag(name: string, otherwise = false): boolean {
    const text = this.attributes.get(name);
    return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
  }

  child(name: string): XmlNode | undefined {
    return this.children.find((node) => node.name === name);
  }

  all(name: string): XmlNode[] {
    return this.children.filter((node) => node.name === name);
  }
}

/** Builds trees out of what a handler is told; one builder counts the nodes of all its trees. */
export class TreeBuilder implements XmlHandler {
  private readonly stack: XmlNode[] = [];
  private count = 0;
  constructor(
    private readonly part: string,
    private readonly done: (root: XmlNode) => void,
  ) {}

  /** Whether an element is open. */
  get inside(): boolean {
    return this.stack.length > 0;
  }

  open(tag: Tag): void {
    if (++this.count > LIMITS.nodes) throw overLimit(`的部件 ${this.part} 内容过多`);
    const node = new XmlNode(tag.name, tag.attributes());
    this.stack[this.stack.length - 1]?.children.push(node);
    this.stack.push(node);
  }

  text(text: string): void {
    const node = this.stack[this.stack.length - 1];
    if (node) node.text += text;
  }

  close(): void {
    const node = this.stack.pop();
    if (node && this.stack.length === 0) this.done(node);
  }
}

/**
 * A whole part as a tree.
 * @throws FileProblem as `readXml` does, and where the part holds more than we keep
 */
export function readTree(source: Package, part: string): XmlNode {
  let root: XmlNode | null = null;
  readXml(
    source,
    part,
    new TreeBuilder(part, (node) => {
      root = node;
    }),
  );
  if (!root)
    throw new FileProblem("broken", `文件已损坏：部件 ${part} 是空的。请用 Excel 或 WPS 修复后另存再试。`);
  return root;
}
