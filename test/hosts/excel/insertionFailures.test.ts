import { readFileSync } from "node:fs";
import path from "node:path";
import { inverse } from "../../../src/grid/edit";
import { readWorkbook } from "../../../src/hosts/file/read";
import { planInsertion } from "../../../src/library/insertion";
import { PRESETS } from "../../../src/library/standardPresets";
import { read } from "../../../src/reading/read";
import { contentBook } from "./contentBook";
import { PROFILES, everything, openExcel } from "./excel";

const FILE = path.join(__dirname, "../../forms/00-guangzhou-tianhe-department.xlsx");
const CONTENT = readWorkbook(readFileSync(FILE));
const WISHES = ["培训人次", "培训考核合格率"].map((name) => ({
  preset: PRESETS.find((preset) => preset.name === name)!,
  value: "90",
}));

/** A real form with an insertion of two rows as it was previewed. */
async function previewed(profile: (typeof PROFILES)[number]) {
  const opened = await openExcel({ profile, workbook: contentBook(CONTENT) });
  const [grid] = await opened.excel.read("active");
  const insertion = planInsertion(grid!, read(grid!)!, WISHES);
  if ("refused" in insertion) throw new Error(insertion.refused);
  return { ...opened, insertion, apply: () => opened.excel.apply(insertion.plan) };
}
type Previewed = Awaited<ReturnType<typeof previewed>>;

/** What happens between preview and insertion, and how the insertion then ends. */
const HAPPENINGS: readonly (readonly [string, (opened: Previewed) => void, object])[] = [
  ["the sheet is protected", ({ book }) => book.active.protect({}), { problem: "protected" }],
  ["a person types in a cell", ({ setEditing }) => setEditing(true), { problem: "busy" }],
  [
    "a row has come above",
    ({ book, host }) => host.as("user", () => book.active.insert("rows", 4, 1)),
    { problem: "stale" },
  ],
  ["the sheet is renamed", ({ book }) => book.active.set({ name: "另一张表" }), { problem: "no-sheet" }],
  [
    "the workbook is opened for reading only",
    ({ inject }) => {
      // The verification reads; the request that writes is refused.
      inject({ kind: "action", number: Infinity, code: "GeneralException" });
      inject({ kind: "request", code: "AccessDenied" });
    },
    { problem: "read-only" },
  ],
];

describe.each(PROFILES)("on %s", (profile) => {
  test.each(HAPPENINGS)(
    "%s since the preview: one refusal, nothing half done",
    async (_, happen, refusal) => {
      const opened = await previewed(profile);
      happen(opened);
      const before = everything(opened.book);
      await expect(opened.apply()).rejects.toMatchObject(refusal);
      expect(everything(opened.book)).toEqual(before);
    },
  );

  test("what the user has written into an inserted row is not thrown away by 撤销", async () => {
    const { apply, excel, userEdit, book, insertion } = await previewed(profile);
    await apply();
    const placed = insertion.placements.find(({ insert }) => insert)!;
    userEdit(`H${String(placed.row + 1)}`, "我的备注");
    const before = everything(book);
    await expect(excel.apply(inverse(insertion.plan))).rejects.toMatchObject({
      problem: "stale",
      cells: [{ sheet: CONTENT.sheets[0]!.grid.sheet, column: 7 }],
    });
    expect(everything(book)).toEqual(before);
  });
});
