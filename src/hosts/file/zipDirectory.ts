import { FileProblem } from "./problem";

/** One file of a zip archive, as the central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** Where its local header stands. */
  readonly offset: number;
  readonly packedSize: number;
  /** As declared; to be compared with what comes out. */
  readonly size: number;
  readonly crc: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** What a copy of the entry needs: its place in the directory, flags, date and name as they are written there. */
  readonly listedAt: number;
  readonly flags: number;
  readonly time: number;
  readonly nameBytes: Uint8Array;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;

/**
 * The files of a zip archive, without directories unless they are asked for. Reads the central directory alone and inflates nothing.
 * @throws FileProblem `truncated` without a directory, `broken` where it contradicts itself
 */
export function readDirectory(file: Uint8Array, { directories = false } = {}): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOfDirectory(file);
  const { count, size, offset } = directoryAt(view, end);
  // Data in front of the archive shift everything: the directory ends where the end record starts.
  const shift = Math.max(0, end - size - offset);
  const entries: ZipEntry[] = [];
  let at = offset + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw brokenDirectory();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw brokenDirectory();
    const nameBytes = file.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder().decode(nameBytes);
    const flags = view.getUint16(at + 8, true);
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    if (directories || !/[/\\]$/.test(name))
      entries.push({
        name,
        offset: sizes.offset + shift,
        packedSize: sizes.packed,
        size: sizes.size,
        crc: view.getUint32(at + 16, true),
        method: view.getUint16(at + 10, true),
        encrypted: (flags & 1) === 1,
        listedAt: at,
        flags,
        time: view.getUint32(at + 12, true),
        nameBytes,
      });
    at = next;
  }
  return entries;
}

/**
 * Where the directory's end record starts; only a comment of at most 65,535 bytes follows.
 * @throws FileProblem `truncated` where there is none
 */
export function endOfDirectory(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END) return at;
  throw new FileProblem(
    "truncated",
    "文件不完整：末尾的数据缺失，可能是下载、复制或发送时中断了。请重新获取这个文件。",
  );
}

function directoryAt(view: DataView, end: number): { count: number; size: number; offset: number } {
  const plain = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
  };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return plain;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64) return plain;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

/** Sizes of four bytes that are all ones stand, in eight, in the extra field 1, in this order. */
function sizesOf(view: DataView, at: number, extra: number, extraLength: number) {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const end = Math.min(field + 4 + view.getUint16(field + 2, true), extra + extraLength);
    let value = field + 4;
    for (const key of ["size", "packed", "offset"] as const) {
      if (sizes[key] !== 0xffffffff || value + 8 > end) continue;
      sizes[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return sizes;
}

function brokenDirectory(): FileProblem {
  return new FileProblem(
    "broken",
    "文件已损坏：压缩包的目录不一致。请重新获取这个文件，或用 Excel、WPS 打开修复后另存再试。",
  );
}
