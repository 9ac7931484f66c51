import { readCustomXml } from "../../../src/hosts/file/customXml";
import { makeFile, makeParts, zipParts } from "./makeFile";

const NAMESPACE = "urn:test:kept";
const OURS = `<kept xmlns="${NAMESPACE}">甲</kept>`;

/** A workbook with relationships to custom XML parts, by target. */
function workbook(targets: readonly string[], parts: Record<string, string | Uint8Array>): Uint8Array {
  const made = makeParts({});
  const links = targets.map(
    (target, index) =>
      `<Relationship Id="x${String(index)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="${target}"/>`,
  );
  const before = String(made["xl/_rels/workbook.xml.rels"]);
  return zipParts({
    ...made,
    "xl/_rels/workbook.xml.rels": before.replace("</Relationships>", `${links.join("")}</Relationships>`),
    ...parts,
  });
}

test("parts are found by the workbook's relationships, absolute and relative, not by their numbers", () => {
  const bytes = workbook(["/customXml/item9.xml", "../other/kept.xml"], {
    "customXml/item9.xml": OURS,
    "other/kept.xml": OURS.replace("甲", "乙"),
    "customXml/item1.xml": OURS.replace("甲", "unrelated"),
  });
  expect(readCustomXml(bytes, NAMESPACE)).toEqual([OURS, OURS.replace("甲", "乙")]);
});

test("others' parts, and those that the file lacks, are none", () => {
  const bytes = workbook(["../customXml/item1.xml", "../customXml/item2.xml"], {
    "customXml/item1.xml": "<b:Sources xmlns:b='urn:bibliography'/>",
  });
  expect(readCustomXml(bytes, NAMESPACE)).toEqual([]);
  expect(readCustomXml(makeFile(), NAMESPACE)).toEqual([]);
});

test("UTF-16, which Excel writes at times", () => {
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...OURS].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  ]);
  expect(
    readCustomXml(workbook(["../customXml/item1.xml"], { "customXml/item1.xml": utf16 }), NAMESPACE),
  ).toEqual([OURS]);
});
