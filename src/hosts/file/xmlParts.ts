import { FileProblem } from "./problem";
import { Package } from "./package";
import { partOfType, relationshipsOf } from "./relationships";
import { encodingOf, readXml } from "./xml";

/**
 * The custom XML parts of a namespace, as a host in Excel tells them. They are found by the relationships of the workbook and
 * of the package, whatever the parts are called.
 * @param bytes an .xlsx file; it is not changed
 * @returns the parts' texts; parts of others that cannot be read are passed over
 * @throws FileProblem where the file cannot be read
 */
export function readParts(bytes: Uint8Array, namespace: string): string[] {
  const source = new Package(bytes);
  const root = relationshipsOf(source, "");
  const workbook = partOfType(root, "officeDocument");
  const links = [...root, ...(workbook === null ? [] : relationshipsOf(source, workbook))];
  const parts = new Set(links.filter(({ type }) => type === "customXml").map(({ part }) => part));
  return [...parts]
    .filter((part) => source.has(part) && namespaceOf(source, part) === namespace)
    .map((part) => {
      const whole = source.bytes(part);
      return new TextDecoder(encodingOf(whole)).decode(whole);
    });
}

/** Of the root element; null where the part is damaged before it begins. */
function namespaceOf(source: Package, part: string): string | null {
  let name: string | null = null;
  const nothing = () => undefined;
  try {
    readXml(source, part, { open: (tag) => (name ??= tag.name), text: nothing, close: nothing });
  } catch (error) {
    // One of ours that is damaged further on is for its reader to judge.
    if (!(error instanceof FileProblem)) throw error;
  }
  return /^\{(.*)\}/.exec(name ?? "")?.[1] ?? null;
}
