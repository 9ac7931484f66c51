import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import type { Stats } from "node:fs";
import path from "node:path";
import { LIMITS, overLimit } from "../hosts/file/limits";
import { FileProblem } from "../hosts/file/problem";
import type { FileSource } from "./workbookFile";

/** Spreadsheets: what cannot be read is said, not passed over. */
const SPREADSHEET = /\.(xlsx|xlsm|xls|et)$/i;

/** The files of this machine. */
export const diskFiles: FileSource = {
  list(given) {
    if (!stats(given).isDirectory()) return [given];
    const files = readable(given, () => readdirSync(given, { recursive: true, withFileTypes: true }))
      // Office leaves lock files (`~$`) beside files that are open, macOS shadows (`._`) on foreign disks.
      .filter((entry) => entry.isFile() && SPREADSHEET.test(entry.name) && !/^(~\$|\._)/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    if (files.length === 0)
      throw new FileProblem("missing", "这个文件夹里没有表格文件（.xlsx、.xls）。请检查路径是否正确。");
    return files;
  },
  bytes(file) {
    const found = stats(file);
    if (found.isDirectory())
      throw new FileProblem("unreadable", "这是文件夹，不是文件。请写出其中的一个文件。");
    if (!found.isFile()) throw new FileProblem("unreadable", "这不是普通文件，无法读取。请换一个文件。");
    if (found.size > LIMITS.bytes) throw overLimit("大于 64 MB");
    return new Uint8Array(readable(file, () => readFileSync(file)));
  },
  write(file, bytes) {
    try {
      writeFileSync(file, bytes, { flag: "wx" });
    } catch (error) {
      throw new FileProblem("unwritable", `没有写成：${whyUnwritten(codeOf(error))}`, { cause: error });
    }
  },
};

function whyUnwritten(code: string): string {
  if (code === "EEXIST") return "已有这个文件，没有覆盖它。请换一个文件名。";
  if (code === "ENOENT" || code === "ENOTDIR") return "没有这个文件夹。请检查路径。";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "系统不允许写入。请换一个文件夹。";
  if (code === "ENOSPC") return "磁盘已满。";
  return `系统出错（${code || "原因不明"}）。请稍后再试。`;
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : "");

function stats(file: string): Stats {
  return readable(file, () => statSync(file));
}

/** Runs a call to the file system and says in Chinese what went wrong. */
function readable<T>(file: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new FileProblem("missing", "找不到这个文件。请检查路径和文件名，含空格的路径要加引号。", {
        cause: error,
      });
    if (code === "EACCES" || code === "EPERM" || code === "EBUSY")
      throw new FileProblem("unreadable", "系统不允许读取。请确认有权限，并关闭正在使用它的程序后再试。", {
        cause: error,
      });
    throw new FileProblem(
      "unreadable",
      `读取“${path.basename(file)}”时系统出错（${code || "原因不明"}）。请稍后再试。`,
      {
        cause: error,
      },
    );
  }
}
