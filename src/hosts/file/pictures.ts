import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Position } from "../../grid/address";
import type { Package } from "./package";
import { partOfType, relationshipsOf } from "./relationships";
import type { Relationship } from "./relationships";
import type { Picture } from "./workbook";
import { readTree } from "./xmlTree";
import type { XmlNode } from "./xmlTree";

/** Kinds that a browser can show. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
  svg: "image/svg+xml",
  webp: "image/webp",
};

/**
 * The pictures that lie over a sheet, such as seals; charts and shapes, and pictures of other kinds, are left out.
 * @throws FileProblem
 */
export function readPictures(source: Package, sheet: readonly Relationship[]): Picture[] {
  const part = partOfType(sheet, "drawing");
  if (part === null) return [];
  const images = relationshipsOf(source, part);
  return readTree(source, part).children.flatMap((anchor): Picture[] => {
    const id = anchor.child("xdr:pic")?.child("xdr:blipFill")?.child("a:blip")?.attribute("r:embed");
    const image = images.find((relationship) => relationship.id === id);
    const from = positionOf(anchor.child("xdr:from"));
    const mediaType = MEDIA_TYPES[image?.part.replace(/^.*\./, "").toLowerCase() ?? ""];
    if (!image || !from || mediaType === undefined || !source.has(image.part)) return [];
    return [{ from, to: positionOf(anchor.child("xdr:to")), mediaType, bytes: source.bytes(image.part) }];
  });
}

function positionOf(marker: XmlNode | undefined): Position | null {
  const row = Number(marker?.child("xdr:row")?.text ?? NaN);
  const column = Number(marker?.child("xdr:col")?.text ?? NaN);
  const inside =
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 0 &&
    column >= 0 &&
    row < MAX_ROWS &&
    column < MAX_COLUMNS;
  return inside ? { row, column } : null;
}
