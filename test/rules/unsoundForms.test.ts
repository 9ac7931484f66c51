import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { a1 } from "../../src/grid/address";
import { gridFromTable } from "../../src/grid/table";
import { readAll } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";

const FOLDER = path.join(__dirname, "unsound");

/**
 * Forms with several defects each, which were listed before anybody looked at what the rules say: one file each, first what it
 * is, then (`!`) rule and cells of which a finding names one, then the form.
 */
const forms = readdirSync(FOLDER).map((file) => {
  const form = readFileSync(path.join(FOLDER, file), "utf8");
  const defects = [...form.matchAll(/^! (\S+) (\S+)$/gm)].map(([, rule = "", cells = ""]) => ({
    rule,
    cells: cells.split(","),
  }));
  return { file, form, defects };
});

test.each(forms)("every listed defect is found at its cells: $file", ({ form, defects }) => {
  const findings = checkWorkbook(readAll(gridFromTable(form))).flatMap((report) => report.findings);
  const missed = defects.filter(
    ({ rule, cells }) =>
      !findings.some(
        (finding) =>
          finding.rule === rule &&
          [...finding.blamed, ...finding.related].some((cell) => cells.includes(a1(cell))),
      ),
  );
  expect(defects.length).toBeGreaterThan(0);
  expect(missed).toEqual([]);
});
