import { FileProblem } from "../../src/hosts/file/problem";
import type { FileSource } from "../../src/cli/workbookFile";

/** Files of a test: names with their bytes; a folder is a name that ends in a slash and lists what starts with it. */
export function memoryFiles(
  files: Readonly<Record<string, Uint8Array>>,
): FileSource & { readonly written: Readonly<Record<string, Uint8Array>> } {
  const written: Record<string, Uint8Array> = {};
  return {
    written,
    write(file, bytes) {
      if (file in files || file in written) throw new FileProblem("unwritable", "已有这个文件。");
      written[file] = bytes;
    },
    list: (path) =>
      path.endsWith("/") ? Object.keys(files).filter((name) => name.startsWith(path)) : [path],
    bytes(file) {
      const bytes = files[file];
      if (!bytes) throw new FileProblem("missing", "找不到这个文件。");
      return bytes;
    },
  };
}
