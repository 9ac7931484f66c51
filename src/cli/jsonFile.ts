import type { FileError } from "../reading/schemaErrors";
import { attempt } from "./workbookFile";
import type { FileSource } from "./workbookFile";

/**
 * What a JSON file says, or what is wrong with it: a sentence, with a line for each wrong place.
 * @param parse gives the errors by path, or anything else
 * @param about `设置`: what the file holds
 */
export function readJsonFile<Parsed extends object>(
  file: string,
  source: FileSource,
  parse: (json: unknown) => Parsed | { readonly errors: readonly FileError[] },
  about: string,
): Parsed | { readonly problem: string } {
  const bytes = attempt(() => source.bytes(file));
  if ("failure" in bytes) return { problem: `${file}：${bytes.failure.message}` };
  const json = jsonOf(bytes.done);
  if (json === undefined)
    return { problem: `${file}：不是 UTF-8 编码的 JSON 文件，请检查引号、逗号和括号是否成对、是否为半角。` };
  const result = parse(json);
  if (!("errors" in result)) return result;
  const places = result.errors.map(({ path, message }) => `  ${path || "整个文件"}：${message}。`);
  return {
    problem: [`${file}：${about}有 ${String(places.length)} 处不对，没有执行。`, ...places].join("\n"),
  };
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
