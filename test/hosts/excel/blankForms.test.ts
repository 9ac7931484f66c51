import { inverse } from "../../../src/grid/edit";
import { blankForm, planBlankForm } from "../../../src/library/blankForms/blankForm";
import { PROFILES, contentsOf, everything, gridOf, openExcel } from "./excel";

const FORMS = ["department", "project"] as const;

describe.each(PROFILES)("on %s", (profile) => {
  test.each(FORMS)("the empty %s form comes as a new sheet, and goes again", async (form) => {
    const { excel, book, requestsOf } = await openExcel({ profile, workbook: [gridOf("表", [["甲"]])] });
    const before = everything(book);
    const plan = planBlankForm(form);
    expect(await requestsOf(() => excel.apply(plan))).toBe(2);
    const blank = blankForm(form);
    const [made] = await excel.read([blank.name]);
    const { cells, merges } = contentsOf(made!);
    expect(cells.map(([row, column, content]) => [row, column, content])).toEqual(
      contentsOf(blank.grid).cells.map(([row, column, content]) => [row, column, content]),
    );
    expect(merges).toEqual(contentsOf(blank.grid).merges);
    const sheet = book.sheets[1]!;
    expect(sheet.validations().map(({ areas }) => areas)).toEqual(blank.choices.map(({ area }) => [area]));
    expect([sheet.size("rows", 0), sheet.size("rows", 2)]).toEqual([36, 24]);
    expect(book.active.properties.name).toBe(blank.name);
    await excel.apply(inverse(plan));
    expect(everything(book)).toEqual(before);
  });
});

test("where there is a sheet of that name, nothing is changed", async () => {
  const { excel, book } = await openExcel({ workbook: [gridOf(blankForm("project").name, [["甲"]])] });
  const before = everything(book);
  await expect(excel.apply(planBlankForm("project"))).rejects.toMatchObject({ problem: "stale" });
  expect(everything(book)).toEqual(before);
});
