import fc from "fast-check";
import { inYuan } from "../../src/declaration/amount";
import type { Declaration } from "../../src/declaration/declaration";
import { a1 } from "../../src/grid/address";
import type { Grid } from "../../src/grid/grid";
import { read } from "../../src/reading/read";
import * as dress from "./dress";
import type { Dressed } from "./dress";
import { formGrids, formNames, plain } from "./truth";

interface Form {
  readonly name: string;
  readonly grid: Grid;
  readonly declaration: Declaration;
}

const forms: Form[] = formNames().flatMap((name) =>
  formGrids(name).flatMap((grid) => {
    const declaration = read(grid);
    return declaration ? [{ name: `${name} ${grid.sheet}`, grid, declaration }] : [];
  }),
);
const anyForm = fc.constantFrom(...forms);

/** Everything that must stay equal: paths and texts by the cell they came from, indicators, tasks, amounts. */
function essence(declaration: Declaration | null, origin: Dressed["origin"], filledOnly: boolean) {
  if (!declaration) return null;
  const where = (at: { row: number; column: number }) => {
    const from = origin(at);
    return from ? a1(from) : "new";
  };
  return {
    form: declaration.form,
    stage: declaration.stage,
    year: declaration.year,
    fields: declaration.fields
      .filter(({ value }) => value !== null || !filledOnly)
      .map((field) => `${where(field.at)} ${field.path} ${amountless(field.path, field.text)}`)
      .sort(),
    indicators: declaration.indicators.map((indicator) => ({
      ...plain(indicator),
      row: origin({ row: indicator.row, column: 0 })?.row,
    })),
    tasks: declaration.tasks.map(
      (task) => `${String(origin({ row: task.row, column: 0 })?.row)} ${task.name?.text ?? ""}`,
    ),
    money: declaration.money
      .filter(({ value }) => value !== null || !filledOnly)
      .map(({ path, amount }) => `${path} ${amount ? (inYuan(amount)?.toFixed() ?? "?") : ""}`)
      .sort(),
  };
}

/** Texts of amounts differ between units; their amounts are compared. */
function amountless(path: string, text: string): string {
  return path.startsWith("budget.") || path === "tasks.funding" || path === "moneyUnit" ? "" : text;
}

function expectSame(form: Form, dressed: Dressed, filledOnly = false): void {
  const before = essence(form.declaration, (at) => at, filledOnly);
  expect(essence(read(dressed.grid), dressed.origin, filledOnly)).toEqual(before);
}

test("blank rows and columns in front", () => {
  fc.assert(
    fc.property(anyForm, fc.nat(12), fc.nat(4), (form, rows, columns) => {
      expectSame(form, dress.shifted(form.grid, rows, columns));
    }),
  );
});

test("blank rows between blocks", () => {
  fc.assert(
    fc.property(anyForm, fc.nat(), fc.integer({ min: 1, max: 3 }), (form, pick, count) => {
      const rows = dress.seams(form.grid);
      const before = rows[pick % rows.length] ?? 1;
      expectSame(
        form,
        dress.inserted(
          form.grid,
          before,
          Array.from({ length: count }, () => []),
        ),
      );
    }),
  );
});

// Where an empty value cell begins nobody can tell without merged areas: filled cells are compared.
test.each(forms)("$name: all merges removed", (form) => {
  expectSame(form, dress.unmerged(form.grid), true);
});

test.each(forms)("$name: labels on the first row of their group only", (form) => {
  expectSame(form, dress.firstRowOnly(form.grid));
});

test.each(forms)("$name: used range polluted by formatting", (form) => {
  expectSame(form, dress.polluted(form.grid));
});

test("columns of the indicator table in another order", () => {
  let tried = 0;
  fc.assert(
    fc.property(anyForm, fc.infiniteStream(fc.nat()), (form, keys) => {
      if (
        form.declaration.tables.length !== 1 &&
        form.declaration.tables.some(({ headRow }, i, all) => all[i + 1]?.headRow === headRow)
      )
        return;
      const shuffled = (columns: number[]) =>
        columns
          .map((column) => [keys.next().value ?? 0, column] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, c]) => c);
      const dressed = dress.reordered(form.grid, form.declaration, 0, shuffled);
      if (!dressed) return;
      tried++;
      expectSame(form, dressed);
    }),
    { numRuns: 200 },
  );
  expect(tried).toBeGreaterThan(20);
});

test.each(forms)("$name: blanks and full-width signs in labels", (form) => {
  expectSame(form, dress.relabelled(form.grid, form.declaration, dress.spaced));
});

test.each(forms)("$name: traditional characters in labels", (form) => {
  expectSame(form, dress.relabelled(form.grid, form.declaration, dress.traditional));
});

test.each(forms)("$name: percentages as numbers", (form) => {
  expectSame(form, dress.percentNumbers(form.grid));
});

test.each(forms.filter(({ declaration }) => declaration.moneyUnit === "万元"))(
  "$name: 元 for 万元",
  (form) => {
    expectSame(form, dress.inYuanInstead(form.grid, form.declaration));
  },
);

test("续表 with a repeated head", () => {
  let tried = 0;
  for (const form of forms)
    form.declaration.tables.forEach((_, table) => {
      const starts = form.declaration.groups.filter(
        (group) => group.table === table && group.level1?.at?.row === group.firstRow,
      );
      for (const group of starts.slice(1)) {
        tried++;
        expectSame(form, dress.continued(form.grid, form.declaration, table, group.firstRow));
      }
    });
  expect(tried).toBeGreaterThan(8);
});

test("several changes at once", () => {
  fc.assert(
    fc.property(
      anyForm,
      fc.boolean(),
      fc.nat(3),
      fc.nat(2),
      fc.constantFrom(dress.spaced, dress.traditional),
      (form, bare, rows, columns, words) => {
        const first = dress.relabelled(form.grid, form.declaration, words);
        const second = bare ? dress.unmerged(first.grid) : first;
        expectSame(form, dress.shifted(second.grid, rows, columns), bare);
      },
    ),
  );
});
