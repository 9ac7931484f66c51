import { parseSettings } from "../rules/settingsFile";
import type { Settings } from "../rules/settings";
import { attempt } from "./workbookFile";
import type { FileSource } from "./workbookFile";

/** The settings of a file, or what is wrong with it: a sentence, with a line for each wrong place. */
export function readSettings(
  file: string,
  source: FileSource,
): { readonly settings?: Settings } | { readonly problem: string } {
  const bytes = attempt(() => source.bytes(file));
  if ("failure" in bytes) return { problem: `${file}：${bytes.failure.message}` };
  const json = jsonOf(bytes.done);
  if (json === undefined)
    return { problem: `${file}：不是 UTF-8 编码的 JSON 文件，请检查引号、逗号和括号是否成对、是否为半角。` };
  const result = parseSettings(json);
  if ("settings" in result) return result;
  const places = result.errors.map(({ path, message }) => `  ${path || "整个文件"}：${message}。`);
  return { problem: [`${file}：设置有 ${String(places.length)} 处不对，没有校核。`, ...places].join("\n") };
}

/** Undefined, which no JSON is, for bytes that are none. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
