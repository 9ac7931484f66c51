import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { RegionalForm } from "./form";

const FOLDER = path.join(process.cwd(), "test/reading/regions/forms");

/**
 * Forms of further regions, one file each: what it is, what a careful human reads in it, and the form as a text table. Most
 * were written down, with what is to be read, before the reader saw them.
 */
export function formFiles(): RegionalForm[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => parsed(readFileSync(path.join(FOLDER, file), "utf8")));
}

function parsed(text: string): RegionalForm {
  const all = (name: string) => {
    const lines = text.matchAll(new RegExp(`^${name}: (.*)$`, "gm"));
    return [...lines].map(([, said = ""]) => said);
  };
  return {
    title: /^# (.+)$/m.exec(text)?.[1] ?? "",
    head: all("form")[0] ?? "",
    cells: all("cells")[0] ?? "",
    columns: all("columns"),
    indicators: all("indicator"),
    amounts: all("amounts")[0] ?? "",
    table: text.replace(/^(?!\|).*$/gm, ""),
  };
}
