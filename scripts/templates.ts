/**
 * `npx tsx scripts/templates.ts`: writes the empty forms of src/library/blankForms to assets/templates. Run it after a change of
 * them and commit the files; a test holds that they are the forms.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeWorkbook } from "../src/hosts/file/writeWorkbook";
import { blankForm, lookOf } from "../src/library/blankForms/blankForm";

const folder = path.resolve(import.meta.dirname, "../assets/templates");
mkdirSync(folder, { recursive: true });
for (const form of ["department", "project"] as const) {
  const blank = blankForm(form);
  writeFileSync(
    path.join(folder, `${form}.xlsx`),
    writeWorkbook([{ grid: blank.grid, look: lookOf(blank) }]),
  );
}
