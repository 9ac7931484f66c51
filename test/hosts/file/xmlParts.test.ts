import { readParts } from "../../../src/hosts/file/xmlParts";
import { link, makeFile, relationships, zipParts, makeParts } from "./makeFile";

const OURS = "urn:test:ours";
const part = (text: string, namespace = OURS) => `<a xmlns="${namespace}">${text}</a>`;
const PACKAGE_LINK = link("rId1", "officeDocument", "xl/workbook.xml");

/** A file whose workbook leads to custom XML parts. */
function fileWith(links: string, parts: Record<string, string | Uint8Array>, more = {}): Uint8Array {
  const sheet = link("rId1", "worksheet", "worksheets/sheet1.xml");
  return makeFile({
    parts: { "xl/_rels/workbook.xml.rels": relationships(sheet + links), ...parts, ...more },
  });
}

test("a workbook without any has none", () => {
  expect(readParts(makeFile(), OURS)).toEqual([]);
});

test.each(["../customXml/item7.xml", "/customXml/item7.xml"])(
  "parts are followed to %s, not guessed",
  (target) => {
    const bytes = fileWith(link("rId9", "customXml", target), {
      "customXml/item7.xml": part("一"),
      // Nothing leads to it.
      "customXml/item1.xml": part("旧"),
    });
    expect(readParts(bytes, OURS)).toEqual([part("一")]);
  },
);

test("others' parts and damaged ones are passed over, ours that is damaged further on is handed on", () => {
  const links = [1, 2, 3, 4].map((n) =>
    link(`rId${String(n + 5)}`, "customXml", `../customXml/i${String(n)}.xml`),
  );
  const bytes = fileWith(links.join("") + link("rId99", "customXml", "../customXml/lost.xml"), {
    "customXml/i1.xml": part("x", "urn:other"),
    "customXml/i2.xml": "no xml",
    "customXml/i3.xml": `<a xmlns="${OURS}"><b></a>`,
    "customXml/i4.xml": `<k:a xmlns:k="${OURS}"/>`,
  });
  expect(readParts(bytes, OURS)).toEqual([`<a xmlns="${OURS}"><b></a>`, `<k:a xmlns:k="${OURS}"/>`]);
});

test("in UTF-16, and led to by the package, it is the same text", () => {
  const text = part("审核");
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer),
  ]);
  const bytes = zipParts({
    ...makeParts({}),
    "_rels/.rels": relationships(PACKAGE_LINK + link("rId2", "customXml", "custom/ours.xml")),
    "custom/ours.xml": utf16,
  });
  expect(readParts(bytes, OURS)).toEqual([text]);
});
