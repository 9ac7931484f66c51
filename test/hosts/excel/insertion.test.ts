import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Declaration } from "../../../src/declaration/declaration";
import { columnName } from "../../../src/grid/address";
import { sheetPrefix } from "../../../src/grid/formulaTokens";
import { inverse } from "../../../src/grid/edit";
import type { Plan } from "../../../src/grid/edit";
import { gridFromTable } from "../../../src/grid/table";
import { readWorkbook } from "../../../src/hosts/file/read";
import { blankForm } from "../../../src/library/blankForms/blankForm";
import { planInsertion } from "../../../src/library/insertion";
import type { Wish } from "../../../src/library/insertion";
import type { Span } from "../../../src/library/placement";
import { PRESETS } from "../../../src/library/standardPresets";
import { read } from "../../../src/reading/read";
import { memoryBook } from "../../../src/workbench/memory/book";
import type { MemoryBook } from "../../../src/workbench/memory/book";
import { intersection } from "../../../src/workbench/structure";
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

const blank: Subject[] = (["department", "project"] as const).map((form) => {
  const { grid } = blankForm(form);
  return { title: `empty ${form} form`, sheet: grid.sheet, make: () => memoryBook([grid]) };
});

/** Lays over one block of a form what may end at its last row: a name, validation, a conditional format, a note, a sum elsewhere. */
function dress(book: MemoryBook, { sheet: name, groups }: Declaration, number: number): void {
  const sheet = book.sheets.find(({ properties }) => properties.name === name);
  const block = groups[number % groups.length];
  if (!sheet || !block) throw new Error(`nothing to dress on ${name}`);
  const { firstRow, lastRow, columns } = block;
  const column = columns["indicators.annualValue"] ?? columns["indicators.periodValue"] ?? 0;
  const values = { row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 };
  const note = { text: "记得核实", author: "甲", visible: false, width: 108, height: 60 };
  book.change(sheet.id, (draft) => {
    draft.validations = [
      {
        id: "dress",
        areas: [values],
        rule: { type: "TextLength", operator: "LessThan", formula1: 30 },
        ignoreBlanks: true,
        prompt: { show: true, title: "提示", message: "请填目标值" },
        alert: { show: true, style: "Warning", title: "", message: "太长" },
      },
      ...draft.validations.filter(({ areas }) => !areas.some((area) => intersection(area, values))),
    ];
    draft.conditionalFormats = [
      {
        id: "dress",
        areas: [{ ...values, column: 0, columns: column + 1 }],
        rule: { type: "PresetCriteria", criterion: "Blanks" },
        style: { fill: "#FFF2CC" },
        stopIfTrue: false,
      },
      ...draft.conditionalFormats,
    ];
    const others = draft.notes.filter((one) => one.row !== firstRow || one.column !== column);
    draft.notes = [...others, { row: firstRow, column, ...note }];
  });
  const corner = (row: number) => `$${columnName(column)}$${String(row + 1)}`;
  const cells = `${sheetPrefix(name)}${corner(firstRow)}:${corner(lastRow)}`;
  book.putName({ name: "本块", formula: `=${cells}`, scope: null, comment: "", visible: true });
  book.addSheet("核对").write({ row: 0, column: 0 }, [[{ formula: `=COUNTA(${cells})` }]]);
}

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
  dressed: fc.nat(),
});
type Wanted = typeof wanted extends fc.Arbitrary<infer T> ? T : never;

async function tried(
  subject: Subject,
  profile: (typeof PROFILES)[number],
  { wishes, order, span, dressed }: Wanted,
) {
  const { excel, book } = await openExcel({ profile, workbook: subject.make() });
  const look = async () => {
    const [grid, other] = await excel.read([subject.sheet, "核对"]);
    if (!grid || !other) throw new Error("nothing was read");
    return { ...momentOf(grid, book), others: [other] };
  };
  const [bare] = await excel.read([subject.sheet]);
  dress(book, read(bare!)!, dressed);
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
    const insertion = planInsertion(grid, declaration, asked, span, before);
    if ("refused" in insertion) {
      // Only what has no block of its kind is refused, and the nearest one is offered; or all, where a row holds several blocks.
      const rows = declaration.groups.map(({ firstRow }) => firstRow);
      if (new Set(rows).size === rows.length) expect(insertion.nearest).toBeDefined();
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
  [...blank, ...regional].map((subject, index) => ({
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
