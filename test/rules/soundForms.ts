import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(__dirname, "sound");

/** A form as a text table, with what a reviewer may well ask: rule and cells. */
export interface SoundForm {
  readonly file: string;
  readonly form: string;
  readonly asked: readonly string[];
}

/**
 * Forms of many kinds of bodies, written before anybody looked at what the rules say to them: one file each, first what it is,
 * then (`?`) what a reviewer may well ask, then the form. Nothing else is an error or a question.
 */
export function soundForms(): SoundForm[] {
  return readdirSync(FOLDER).map((file) => {
    const form = readFileSync(path.join(FOLDER, file), "utf8");
    return { file, form, asked: [...form.matchAll(/^\? (.+)$/gm)].map(([, line = ""]) => line) };
  });
}
