import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { inverse } from "../../../src/grid/edit";
import type { Plan } from "../../../src/grid/edit";
import { gridFromTable } from "../../../src/grid/table";
import { readWorkbook } from "../../../src/hosts/file/read";
import { planInsertion } from "../../../src/library/insertion";
import type { Wish } from "../../../src/library/insertion";
import type { Span } from "../../../src/library/placement";
import { PRESETS } from "../../../src/library/standardPresets";
import { read } from "../../../src/reading/read";
import { memoryBook } from "../../../src/workbench/memory/book";
import type { MemoryBook } from "../../../src/workbench/memory/book";
import { REGIONAL_FORMS } from "../../reading/regions/all";
import { contentBook } from "./contentBook";
import { PROFILES, everything, forms, openExcel } from "./excel";
import { expectReading, expectSheet, meaning, momentOf } from "./inserted";

const FORMS = path.join(__dirname, "../../forms");
/** Other runs than usual: `INSERTION_SEED=…`; more of them: `INSERTION_RUNS=…`. */
const SEED = Number(process.env["INSERTION_SEED"] ?? 20261124);
const RUNS = Number(process.env["INSERTION_RUNS"] ?? 3);

interface Subject {
  readonly title: string;
  readonly sheet: string;
  make(): MemoryBook;
}

const real: Subject[] = forms.flatMap((file) => {
  const content = readWorkbook(readFileSync(path.join(FORMS, file)));
  return content.sheets
    .filter(({ grid }) => !grid.hidden && (read(grid)?.groups.length ?? 0) > 0)
    .map(({ grid: { sheet } }) => ({
      title: `${file} ${sheet}`,
      sheet,
      make() {
        const book = contentBook(content);
        for (const one of book.sheets) {
          // As its user would, before inserting.
          one.protect(null);
          if (one.properties.name === sheet) book.activate(one);
        }
        book.clearUndo();
        return book;
      },
    }));
});

const regional: Subject[] = REGIONAL_FORMS.flatMap(({ title, table }) => {
  const grid = gridFromTable(table, "申报表");
  return (read(grid)?.groups.length ?? 0) > 0
    ? [{ title, sheet: "申报表", make: () => memoryBook([grid]) }]
    : [];
});

/** What somebody asks for: presets, values as people type them, now and then a block that the program would not choose. */
const wanted = fc.record({
  wishes: fc.array(
    fc.record({
      preset: fc.constantFrom(...PRESETS),
      value: fc.option(fc.constantFrom("280", "1,200", "≥95%", "2025年12月底前", "=1+1", "较好", "0.5"), {
        nil: undefined,
      }),
      block: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  order: fc.constantFrom("together", "one by one", "backwards"),
  span: fc.constantFrom<Span>("annual", "period"),
});
type Wanted = typeof wanted extends fc.Arbitrary<infer T> ? T : never;

async function tried(subject: Subject, profile: (typeof PROFILES)[number], { wishes, order, span }: Wanted) {
  const { excel, book } = await openExcel({ profile, workbook: subject.make() });
  const look = async () => {
    const [grid] = await excel.read([subject.sheet]);
    if (!grid) throw new Error("nothing was read");
    return momentOf(grid, book);
  };
  const states = [meaning(everything(book))];
  const plans: Plan[] = [];
  const steps =
    order === "together"
      ? [wishes]
      : (order === "backwards" ? [...wishes].reverse() : wishes).map((one) => [one]);
  let before = await look();
  for (const step of steps) {
    const { declaration, grid } = before;
    const asked = step.map(({ preset, value, block }): Wish => ({
      preset,
      ...(value !== undefined && { value }),
      ...(block !== undefined && {
        level2Row: declaration.groups[block % declaration.groups.length]!.firstRow,
      }),
    }));
    const insertion = planInsertion(grid, declaration, asked, span);
    if ("refused" in insertion) {
      // Only what has no block of its kind is refused, and the nearest one is offered.
      expect(insertion.nearest).toBeDefined();
      continue;
    }
    await excel.apply(insertion.plan);
    const after = await look();
    expectReading(before, after, insertion);
    expectSheet(before, after, insertion);
    plans.push(insertion.plan);
    states.push(meaning(everything(book)));
    before = after;
  }
  for (const plan of plans.reverse()) {
    states.pop();
    await excel.apply(inverse(plan));
    expect(meaning(everything(book))).toEqual(states[states.length - 1]);
  }
}

describe.each(PROFILES)("on %s", (profile) => {
  test.each(real)(
    "$title reads as before plus exactly the inserted indicators; taken back, it is as before",
    (subject) =>
      fc.assert(
        fc.asyncProperty(wanted, (choice) => tried(subject, profile, choice)),
        {
          numRuns: RUNS,
          endOnFailure: true,
          seed: SEED + 100 * PROFILES.indexOf(profile) + real.indexOf(subject),
        },
      ),
  );
});

test.each(
  regional.map((subject, index) => ({
    ...subject,
    seed: SEED + index,
    profile: PROFILES[index % PROFILES.length]!,
  })),
)("$title: reads as before plus exactly the inserted indicators; taken back, it is as before", (subject) =>
  fc.assert(
    fc.asyncProperty(wanted, (choice) => tried(subject, subject.profile, choice)),
    { numRuns: RUNS, endOnFailure: true, seed: subject.seed },
  ),
);
