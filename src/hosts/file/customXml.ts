import { Package } from "./package";
import { readWorkbookPart } from "./workbookPart";

/**
 * The texts of a workbook's custom XML parts that name a namespace, found by the workbook's relationships; a part that a
 * relationship names and the file lacks is none.
 * @param bytes the file; it is not changed
 * @throws FileProblem where the file, or such a part, cannot be read; nothing else
 */
export function readCustomXml(bytes: Uint8Array, namespace: string): string[] {
  const source = new Package(bytes);
  return readWorkbookPart(source)
    .relationships.filter(({ type, part }) => type === "customXml" && source.has(part))
    .map(({ part }) => decoded(source.bytes(part)))
    .filter((text) => text.includes(namespace));
}

/** XML is UTF-8 unless its byte order mark says otherwise. */
function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
