import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const folder = path.join(__dirname, "../../forms");

/** The names of the real forms, without extension. */
export const FORMS = readdirSync(folder)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => name.replace(/\.xlsx$/, ""));

/** The bytes of a real form; the beginning of its name is enough. */
export function formBytes(name: string): Uint8Array {
  const found = FORMS.find((form) => form === name || form.startsWith(`${name}-`));
  return new Uint8Array(readFileSync(path.join(folder, `${found!}.xlsx`)));
}
