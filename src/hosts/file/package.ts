import { Inflate } from "fflate";
import { crc32 } from "./crc";
import { LIMITS, overLimit } from "./limits";
import { FileProblem, passwordProblem } from "./problem";
import { refuseForeign } from "./signature";
import { readDirectory } from "./zipDirectory";
import type { ZipEntry } from "./zipDirectory";

/** Packed bytes that are inflated at a time: one step yields some megabytes at the worst, then the limits are looked at. */
const STEP = 8 * 1024;

/** The parts of an OOXML file. Parts are inflated when they are asked for, and counted while they are. */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private inflated = 0;

  /** @throws FileProblem where the bytes are no zip archive that we may open */
  constructor(private readonly file: Uint8Array) {
    refuseForeign(file);
    if (file.length > LIMITS.bytes) throw overLimit("大于 64 MB");
    const entries = readDirectory(file);
    if (entries.length > LIMITS.entries) throw overLimit("内部的部件多于 1000 个");
    if (entries.reduce((sum, entry) => sum + entry.size, 0) > LIMITS.bytes)
      throw overLimit("解压后大于 64 MB");
    this.entries = new Map(entries.map((entry) => [partKey(entry.name), entry]));
  }

  /** Whether there is such a part; names as in `xl/workbook.xml`, case does not matter. */
  has(part: string): boolean {
    return this.entries.has(partKey(part));
  }

  /** The names of all parts, as the file spells them. */
  get parts(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /**
   * Inflates a part piece by piece.
   * @throws FileProblem where it is missing, damaged, or over the limits
   */
  read(part: string, onBytes: (bytes: Uint8Array) => void): void {
    const entry = this.entries.get(partKey(part));
    if (!entry)
      throw new FileProblem("broken", `文件已损坏：缺少部件 ${part}。请用 Excel 或 WPS 修复后另存再试。`);
    if (entry.encrypted) throw passwordProblem();
    const packed = this.packed(entry);
    let size = 0;
    let crc = 0;
    const take = (bytes: Uint8Array) => {
      size += bytes.length;
      this.inflated += bytes.length;
      if (this.inflated > LIMITS.bytes) throw overLimit("解压后大于 64 MB");
      if (size > LIMITS.ratioFrom && size > packed.length * LIMITS.ratio)
        throw overLimit(`的部件 ${entry.name} 压缩率异常`);
      crc = crc32(bytes, crc);
      onBytes(bytes);
    };
    if (entry.method === 0) take(packed);
    else if (entry.method === 8) inflate(packed, take, entry.name);
    else throw damaged(entry.name, "压缩方式不受支持");
    if (size !== entry.size || crc !== entry.crc) throw damaged(entry.name, "校验不符");
  }

  /** The whole part. @throws FileProblem as `read` does */
  bytes(part: string): Uint8Array {
    const chunks: Uint8Array[] = [];
    this.read(part, (bytes) => chunks.push(bytes.slice()));
    const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  private packed(entry: ZipEntry): Uint8Array {
    const view = new DataView(this.file.buffer, this.file.byteOffset, this.file.byteLength);
    if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50)
      throw damaged(entry.name, "位置不符");
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.packedSize > view.byteLength) throw damaged(entry.name, "数据不全");
    return this.file.subarray(start, start + entry.packedSize);
  }
}

/** Part names do not tell cases apart; some writers put backslashes or a leading slash. */
export function partKey(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function inflate(packed: Uint8Array, take: (bytes: Uint8Array) => void, name: string): void {
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw damaged(name, "无法解压", error);
  }
}

function damaged(part: string, how: string, cause?: unknown): FileProblem {
  return new FileProblem(
    "broken",
    `文件已损坏：部件 ${part} ${how}。请重新获取这个文件，或用 Excel、WPS 打开修复后另存再试。`,
    { cause },
  );
}
