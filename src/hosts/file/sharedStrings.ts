import type { Package } from "./package";
import { RichText } from "./richText";
import { readXml } from "./xml";

/**
 * The texts that cells refer to by number.
 * @throws FileProblem
 */
export function readSharedStrings(source: Package, part: string): string[] {
  const strings: string[] = [];
  const item = new RichText();
  const open: string[] = [];
  readXml(source, part, {
    open(tag) {
      open.push(tag.name);
      item.open(tag.name);
    },
    text: (text) => item.text(text),
    close() {
      const name = open.pop() ?? "";
      item.close(name);
      if (name === "si") strings.push(item.take());
    },
  });
  return strings;
}
