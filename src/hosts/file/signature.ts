import { FileProblem, passwordProblem } from "./problem";

/** The compound file of Excel 97–2003, which encrypted workbooks are wrapped in as well. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Refuses, by its first bytes, what is no zip archive, and says what it is instead.
 * @throws FileProblem
 */
export function refuseForeign(file: Uint8Array): void {
  if (file.length === 0)
    throw new FileProblem("empty", "文件是空的（0 字节）。请重新获取这个文件，或重新保存后再试。");
  if (startsWith(file, [0x50, 0x4b, 0x03, 0x04]) || startsWith(file, [0x50, 0x4b, 0x05, 0x06])) return;
  if (startsWith(file, COMPOUND)) throw compoundProblem(file);
  if (isOldKind(file)) throw oldFormat();
  if (file.length < 22 && startsWith(file, [0x50, 0x4b].slice(0, file.length)))
    throw new FileProblem("truncated", "文件不完整：只有开头的几个字节。请重新获取这个文件。");
  throw new FileProblem(
    "not-zip",
    "这不是 Excel 工作簿（.xlsx），扩展名可能是改过的。请用能打开它的程序打开，另存为 .xlsx 后再试。",
  );
}

/** Whether it is a spreadsheet of a kind before .xlsx, going by its first bytes: `readOldGrids` reads those. */
export function isOldKind(file: Uint8Array): boolean {
  if (startsWith(file, COMPOUND)) return compoundProblem(file).code === "xls";
  const isBareBiff = file[0] === 0x09 && file.length > 3 && [0, 2, 4, 8].includes(file[1] ?? -1);
  return isBareBiff || head(file).includes("excel.sheet") || isPage(file);
}

/** Whether it is a web page, which information systems like to name .xls. */
export function isPage(file: Uint8Array): boolean {
  const start = head(file);
  return !start.includes("excel.sheet") && (start.includes("<html") || start.includes("<table"));
}

function head(file: Uint8Array): string {
  return new TextDecoder().decode(file.subarray(0, 1024)).toLowerCase();
}

function compoundProblem(file: Uint8Array): FileProblem {
  if (holdsName(file, "EncryptedPackage")) return passwordProblem();
  if (holdsName(file, "WordDocument") || holdsName(file, "PowerPoint Document"))
    return new FileProblem(
      "not-xlsx",
      "这是旧版的 Word 或 PowerPoint 文件，不是 Excel 工作簿。请选择 .xlsx 文件。",
    );
  return oldFormat();
}

function oldFormat(): FileProblem {
  return new FileProblem(
    "xls",
    "这是旧格式的表格文件（.xls），这里只能处理 .xlsx。请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”后再试。",
  );
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}

/** Whether a compound file has a stream of that name: its directory spells names in UTF-16. */
function holdsName(file: Uint8Array, name: string): boolean {
  const bytes = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = bytes[0] ?? 0;
  for (let at = file.indexOf(first); at >= 0; at = file.indexOf(first, at + 1))
    if (startsWith(file.subarray(at, at + bytes.length), bytes)) return true;
  return false;
}
