import { deflateSync } from "fflate";
import { crc32 } from "../crc";
import { partKey } from "../package";
import { endOfDirectory, readDirectory } from "../zipDirectory";
import type { ZipEntry } from "../zipDirectory";

const LOCAL = 0x04034b50;

/**
 * A zip archive with some parts replaced or, where the new content is null, removed. All others are copied as they are packed,
 * byte by byte.
 * @param changes by name as in `xl/workbook.xml`; names that the archive does not have are left out
 */
export function withParts(
  file: Uint8Array,
  changes: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array<ArrayBuffer> {
  const contents = new Map([...changes].map(([name, content]) => [partKey(name), content]));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  let count = 0;
  for (const entry of readDirectory(file, { directories: true })) {
    const content = contents.get(partKey(entry.name));
    if (content === null) continue;
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = content ? deflateSync(content) : file.subarray(start, start + entry.packedSize);
    const numbers: Numbers = content
      ? { method: 8, crc: crc32(content, 0), packedSize: packed.length, size: content.length }
      : entry;
    const local = localHeader(entry, numbers);
    body.push(local, packed);
    directory.push(directoryHeader(file, entry, numbers, offset));
    offset += local.length + packed.length;
    count++;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return joined([...body, ...directory, endRecord(file, count, size, offset)]);
}

type Numbers = Pick<ZipEntry, "method" | "crc" | "packedSize" | "size">;

/** Written anew, so that sizes stand here and not behind the data, as streaming writers put them. */
function localHeader(entry: ZipEntry, numbers: Numbers): Uint8Array {
  const name = entry.nameBytes;
  const header = new Uint8Array(30 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, entry.flags & ~8, true);
  view.setUint16(8, numbers.method, true);
  view.setUint32(10, entry.time, true);
  view.setUint32(14, numbers.crc, true);
  view.setUint32(18, numbers.packedSize, true);
  view.setUint32(22, numbers.size, true);
  view.setUint16(26, name.length, true);
  header.set(name, 30);
  return header;
}

/** The entry of the directory with its attributes, but without extra fields and comment. */
function directoryHeader(file: Uint8Array, entry: ZipEntry, numbers: Numbers, offset: number): Uint8Array {
  const header = new Uint8Array(46 + entry.nameBytes.length);
  header.set(file.subarray(entry.listedAt, entry.listedAt + header.length));
  const view = new DataView(header.buffer);
  view.setUint16(8, entry.flags & ~8, true);
  view.setUint16(10, numbers.method, true);
  view.setUint32(16, numbers.crc, true);
  view.setUint32(20, numbers.packedSize, true);
  view.setUint32(24, numbers.size, true);
  view.setUint16(30, 0, true);
  view.setUint16(32, 0, true);
  view.setUint32(42, offset, true);
  return header;
}

function endRecord(file: Uint8Array, count: number, size: number, offset: number): Uint8Array {
  const record = file.slice(endOfDirectory(file));
  const view = new DataView(record.buffer);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
