import { a1 } from "../../src/grid/address";
import type { Declaration } from "../../src/declaration/declaration";
import type { Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import type { Finding } from "../../src/rules/rule";
import { formGrids, formNames } from "../reading/truth";
import { EVALUATION_DEFECTS } from "./seeding/evaluationDefects";
import type { Kind } from "./seeding/kind";
import { MONEY_DEFECTS } from "./seeding/moneyDefects";
import { spread, withContents } from "./seeding/sheet";
import type { Defect, Sheet } from "./seeding/sheet";
import { STRUCTURE_DEFECTS } from "./seeding/structureDefects";
import { soundForms } from "./soundForms";
import { TEXT_DEFECTS } from "./seeding/textDefects";
import { VALUE_DEFECTS } from "./seeding/valueDefects";

const KINDS: Readonly<Record<string, Kind>> = {
  ...MONEY_DEFECTS,
  ...TEXT_DEFECTS,
  ...VALUE_DEFECTS,
  ...STRUCTURE_DEFECTS,
  ...EVALUATION_DEFECTS,
};
/** Defects of one kind in one sheet of a real form, and in one of the written ones (test/rules/sound). */
const MOST = { real: 10, written: 2 };

/** A sheet of a form together with the others of its workbook and what is found before. */
interface Place extends Sheet {
  readonly form: string;
  readonly most: number;
  readonly workbook: readonly Declaration[];
  readonly before: readonly Finding[];
}

function placesOf(form: string, grids: readonly Grid[], most: number): Place[] {
  const sheets = grids.flatMap((grid) => {
    const declaration = read(grid);
    return declaration ? [{ grid, declaration }] : [];
  });
  const workbook = sheets.map(({ declaration }) => declaration);
  const reports = checkWorkbook(workbook);
  return sheets.map((sheet, index) => ({ ...sheet, form, most, workbook, before: reports[index]!.findings }));
}

const PLACES: readonly Place[] = [
  ...formNames().flatMap((form) => placesOf(form, formGrids(form), MOST.real)),
  ...soundForms().flatMap(({ file, form }) => placesOf(file, [gridFromTable(form)], MOST.written)),
];

/** What is found with the defect that was not found before, at its cells and elsewhere. */
function outcome(place: Place, { contents, seeded }: Defect) {
  const grid = withContents(place.grid, contents);
  const declaration = read(grid);
  if (!declaration) return { here: [], elsewhere: [] };
  const workbook = place.workbook.map((other) => (other === place.declaration ? declaration : other));
  const after = checkWorkbook(workbook).find((report) => report.declaration === declaration)!.findings;
  const said = new Set(place.before.map(wording));
  const known = new Set(place.before.flatMap((finding) => [about(finding), at(finding)]));
  const fresh = after.filter((finding) => !said.has(wording(finding)));
  const cells = new Set(seeded.map(a1));
  const touches = ({ blamed, related, sheet }: Finding) =>
    [...blamed, ...related].some((cell) => cell.sheet === sheet && cells.has(a1(cell)));
  return {
    here: fresh.filter(touches),
    elsewhere: fresh.filter(
      (finding) => !touches(finding) && !known.has(about(finding)) && !known.has(at(finding)),
    ),
  };
}

const about = ({ rule, subject }: Finding) => `${rule}|${subject}`;
const at = ({ rule, blamed }: Finding) => [rule, ...blamed.map(a1)].join("|");

function wording({ rule, blamed, message }: Finding): string {
  return [rule, ...blamed.map(a1), message].join("|");
}

const results = Object.entries(KINDS).map(([name, kind]) => {
  const seeds = PLACES.flatMap((place) =>
    spread(kind.seed(place), place.most).map((defect) => ({ place, defect })),
  );
  const missed: string[] = [];
  const strange: string[] = [];
  for (const { place, defect } of seeds) {
    const { here, elsewhere } = outcome(place, defect);
    const where = `${place.form} ${defect.contents.map(([at, value]) => `${a1(at)} := ${String(value)}`).join(", ")}`;
    if (!here.some(({ rule }) => kind.foundBy.includes(rule)))
      missed.push(`${name}: ${where} [${here.map(({ rule }) => rule).join(" ")}]`);
    for (const { rule, message } of elsewhere)
      if (!(kind.consequences ?? []).includes(rule)) strange.push(`${name}: ${where}: ${rule} ${message}`);
  }
  return { name, seeds: seeds.length, found: seeds.length - missed.length, missed, strange };
});

const all = results.reduce((sum, { seeds }) => sum + seeds, 0);
const found = results.reduce((sum, result) => sum + result.found, 0);

test("at least 97 of 100 defects put into forms are found at their cells", () => {
  console.log(
    [
      ...results.map(
        ({ name, seeds, found }) => `${String(found).padStart(4)} of ${String(seeds).padStart(4)}  ${name}`,
      ),
      `${String(found)} of ${String(all)} altogether`,
      ...results.flatMap(({ missed }) => missed),
    ].join("\n"),
  );
  expect(found / all).toBeGreaterThanOrEqual(0.97);
});

test.each(results)("nothing is found elsewhere but what follows from $name", ({ seeds, strange }) => {
  expect(seeds).toBeGreaterThan(0);
  expect(strange).toEqual([]);
});
