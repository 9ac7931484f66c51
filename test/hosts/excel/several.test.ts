/** A sheet with two declarations, one below the other, through the real office.js. */
import { areaA1 } from "../../../src/grid/address";
import { STACKED } from "../../reading/severalForms";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";

const SHEET = STACKED.sheet;
const [FIRST, SECOND] = ["项目绩效/道路养护", "项目绩效/设备购置"] as const;

async function checked(): Promise<OpenPane> {
  const pane = await openPane([STACKED], "ltsc2024");
  await pane.actions.check();
  expect(pane.store.get().problem).toBeNull();
  return pane;
}

const shown = ({ store }: OpenPane) => store.get().check.shown;
const vague = ({ store }: OpenPane) =>
  store
    .get()
    .check.sheets.map(({ checked: { id, findings } }) => [
      id,
      findings
        .filter(({ finding }) => finding.rule === "vague/value")
        .map(({ decision }) => decision?.status ?? null),
    ]);
const marked = ({ book }: OpenPane) =>
  book.sheets.flatMap((sheet) => sheet.conditionalFormats().flatMap(({ areas }) => areas.map(areaA1)));

test("is checked and marked as a whole, and cleared without a trace", async () => {
  const pane = await checked();
  expect(pane.store.get().check.sheets.map(({ checked: { id }, marks }) => [id, marks.kind])).toEqual([
    [FIRST, "shown"],
    [SECOND, "shown"],
  ]);
  expect(marked(pane).join()).toMatch(/D7\b/);
  expect(marked(pane).join()).toMatch(/D18\b/);
  await pane.actions.clearMarks();
  expect(marked(pane)).toEqual([]);
});

test("next and previous go on from one declaration to the other", async () => {
  const pane = await checked();
  const { sheets } = pane.store.get().check;
  const total = sheets.reduce((sum, { checked: { findings } }) => sum + findings.length, 0);
  const seen = new Set<string>();
  for (let step = 0; step < total; step++) {
    expect(await pane.actions.step(1)).toBe(true);
    seen.add(`${shown(pane) ?? ""} ${pane.store.get().check.current ?? ""}`);
  }
  expect(seen.size).toBe(total);
  expect(shown(pane)).toBe(SECOND);
  await pane.actions.step(1);
  expect(shown(pane)).toBe(FIRST);
  await pane.actions.step(-1);
  expect(shown(pane)).toBe(SECOND);
});

test("a decision on the second survives rows inserted in the first, and saving", async () => {
  const pane = await checked();
  pane.store.dispatch({ type: "listed", id: SECOND });
  await pane.actions.decide([pane.finding("可以衡量")], { status: "returned", text: "请量化" });
  expect(pane.store.get().problem).toBeNull();
  expect(vague(pane)).toEqual([
    [FIRST, [null]],
    [SECOND, ["returned"]],
  ]);
  const [sheet] = pane.book.sheets;
  sheet?.insert("rows", 7, 2);
  await pane.actions.check();
  expect(vague(pane)).toEqual([
    [FIRST, [null]],
    [SECOND, ["returned"]],
  ]);
  expect(marked(pane).join()).toMatch(/D20\b/);
});

test("a preset goes into the declaration that is shown, and nowhere else", async () => {
  const pane = await checked();
  pane.store.dispatch({ type: "listed", id: SECOND });
  await pane.actions.openLibrary();
  pane.store.dispatch({ type: "searched", query: "设备" });
  await pane.actions.search();
  const listed = pane.store.get().library.found?.presets.find(({ preset }) => preset.level2 === "数量指标");
  await pane.actions.preview([listed!.preset]);
  await pane.actions.insert();
  expect(pane.store.get().problem).toBeNull();
  const [grid] = await pane.excel.read([SHEET]);
  const rows = [...grid!.cells].filter(([, { value }]) => value === listed!.preset.name);
  expect(rows).toHaveLength(1);
  expect(Math.floor(rows[0]![0] / 16384)).toBeGreaterThan(15);
  expect(pane.store.get().check.sheets.map(({ checked: { id } }) => id)).toEqual([FIRST, SECOND]);
});
