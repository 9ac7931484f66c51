import { parseSettings } from "../rules/settingsFile";
import type { Settings } from "../rules/settings";
import { readJsonFile } from "./jsonFile";
import type { FileSource } from "./workbookFile";

/** The settings of a file, or what is wrong with it: a sentence, with a line for each wrong place. */
export function readSettings(
  file: string,
  source: FileSource,
): { readonly settings: Settings } | { readonly problem: string } {
  return readJsonFile(file, source, parseSettings, "设置");
}
