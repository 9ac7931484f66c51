/** What people do to a workbook while the pane is open, for checking, deciding and the opinion, through the real office.js. */
import { covers } from "../../../src/grid/address";
import { gridFromTable } from "../../../src/grid/table";
import { readGrids } from "../../../src/hosts/file/read";
import { frameOf } from "../../../src/review/opinion/frame";
import { EMPTY_PART } from "../../../src/review/workbookPart";
import type { WorkbookPart } from "../../../src/review/workbookPart";
import { createKept } from "../../../src/taskpane/kept";
import type { Fault } from "../../../src/workbench/host/faults";
import { PROFILES, everything, gridOf } from "./excel";
import { NOW, openPane } from "./openPane";
import type { OpenPane } from "./openPane";

const FORM = gridFromTable(
  `
  | 项目支出绩效目标申报表 | < | < | < |
  | 项目名称 | 培训 | 预算总额（万元） | 100 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 培训人次 | ≥500人次 |
  | ^ | 质量指标 | 培训质量 | 有效提升 |
  | 效益指标 | 社会效益指标 | 知晓率 | ≥90% |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |`,
  "表",
);

const open = () => openPane([FORM, gridOf("其他", [["a"]])]);

async function checked(): Promise<OpenPane> {
  const pane = await open();
  await pane.actions.check();
  return pane;
}

const VAGUE = "可以衡量";
const decide = (pane: OpenPane) =>
  pane.actions.decide([pane.finding(VAGUE)], { status: "returned", text: "请写具体数值" });
const ACTIONS = {
  check: ({ actions }: OpenPane) => actions.check(),
  clear: ({ actions }: OpenPane) => actions.clearMarks(),
  decide,
  opinion: ({ actions }: OpenPane) => actions.makeOpinion(),
} as const;

/** What another machine finds in the workbook. */
async function keptIn({ excel }: OpenPane): Promise<WorkbookPart> {
  const state = await createKept(excel, () => NOW).load();
  return state.kind === "ready" ? state.part : EMPTY_PART;
}

const names = ({ book }: OpenPane) => book.sheets.map(({ properties }) => properties.name);
const problem = ({ store }: OpenPane) => store.get().problem?.problem;
const marksOf = ({ store }: OpenPane, sheet: string) =>
  store.get().check.sheets.find((each) => each.checked.sheet === sheet)?.marks;
const sheetNamed = ({ book }: OpenPane, name: string) => {
  const found = book.sheets.find(({ properties }) => properties.name === name);
  if (!found) throw new Error(`There is no sheet ${name}`);
  return found;
};

describe.each(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])("%s", (name) => {
  test("while a cell is being edited: refused at once, nothing changes, and it works afterwards", async () => {
    const pane = await checked();
    const before = everything(pane.book);
    pane.setEditing(true);
    await ACTIONS[name](pane);
    expect(problem(pane)).toBe("busy");
    pane.setEditing(false);
    await pane.settle();
    expect(everything(pane.book)).toEqual(before);
    expect(await keptIn(pane)).toEqual(EMPTY_PART);
    await ACTIONS[name](pane);
    expect(problem(pane)).toBeUndefined();
  });

  test("with the workbook closed, or Excel gone: told, and nothing is called done", async () => {
    const pane = await checked();
    const gone: Fault = { kind: "request", code: "GeneralException" };
    for (let request = 0; request < 40; request++) pane.inject(gone);
    await ACTIONS[name](pane);
    expect(problem(pane)).toBe("unknown");
    expect(pane.store.get().busy).toBeNull();
    expect(pane.store.get().done).toEqual([]);
  });
});

describe("a protected sheet", () => {
  async function locked() {
    const pane = await open();
    sheetNamed(pane, "表").protect({});
    return { ...pane, before: everything(pane.book) };
  }

  test("is checked and listed, not marked, and the pane says why", async () => {
    const pane = await locked();
    await pane.actions.check();
    expect(pane.finding(VAGUE)).toBeTruthy();
    expect(marksOf(pane, "表")).toMatchObject({ kind: "refused", problem: { problem: "protected" } });
    expect(everything(pane.book)).toEqual(pane.before);
  });

  test("is decided on all the same: decisions are no part of the sheet", async () => {
    const pane = await locked();
    await pane.actions.check();
    await decide(pane);
    expect(problem(pane)).toBeUndefined();
    expect((await keptIn(pane)).decisions).toMatchObject([{ status: "returned" }]);
    expect(everything(pane.book)).toEqual(pane.before);
  });

  test("is spoken of in the opinion; a protected 审核意见 is not brought up to date, and that is told", async () => {
    const pane = await locked();
    await pane.actions.makeOpinion();
    expect(names(pane)).toEqual(["表", "其他", "审核意见"]);
    sheetNamed(pane, "表").protect(null);
    pane.userEdit("D5", "≥95%", { sheet: "表" });
    sheetNamed(pane, "审核意见").protect({});
    const before = everything(pane.book);
    await pane.actions.makeOpinion();
    expect(problem(pane)).toBe("protected");
    expect(everything(pane.book)).toEqual(before);
  });

  test("keeps its marks at 清除标记, which tells why", async () => {
    const pane = await checked();
    sheetNamed(pane, "表").protect({});
    const before = everything(pane.book);
    await pane.actions.clearMarks();
    expect(problem(pane)).toBe("protected");
    expect(everything(pane.book)).toEqual(before);
  });
});

test("where the workbook's structure is protected no opinion is added, and the pane says that it is protected", async () => {
  const pane = await open();
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await pane.actions.makeOpinion();
  expect(problem(pane)).toBe("protected");
  expect(names(pane)).toEqual(["表", "其他"]);
});

test.each(PROFILES)(
  "%s: the states are offered in every row of the table, also in rows that come later",
  async (profile) => {
    const pane = await openPane([FORM], profile);
    const offered = () => {
      const sheet = sheetNamed(pane, "审核意见");
      const lists = sheet
        .validations()
        .flatMap(({ rule, areas, alert }) =>
          rule?.type === "List" && !alert.show ? areas.map((area) => [rule.source, area] as const) : [],
        );
      return { lists, rows: lists.reduce((sum, [, area]) => sum + area.rows, 0) };
    };
    const items = async () =>
      (await pane.excel.read(["审核意见"])).flatMap(
        (grid) => frameOf(grid)?.rows.filter(({ key }) => key.kind === "item") ?? [],
      );
    await pane.actions.makeOpinion();
    expect(offered().rows).toBe((await items()).length);
    pane.userEdit("D6", "基本满意", { sheet: "表" });
    pane.userEdit("D7", "明显提高", { sheet: "表" });
    pane.userEdit("B2", null, { sheet: "表" });
    await pane.actions.makeOpinion();
    const rows = (await items()).map(({ row }) => row);
    for (const row of rows)
      expect(offered().lists.filter(([, area]) => covers(area, { row, column: 8 }))).toHaveLength(1);
    expect(offered().lists[0]?.[0]).toBe("待处理,已修改,不改，说明理由,同意理由,退回");
  },
);

test("the opinion opens as a workbook of its own, and this one stays as it is", async () => {
  const pane = await open();
  const before = everything(pane.book);
  await pane.actions.openOpinion();
  expect(problem(pane)).toBeUndefined();
  expect(everything(pane.book)).toEqual(before);
  const [sheet, ...more] = readGrids(Buffer.from(pane.opened.join(), "base64"));
  expect(more).toEqual([]);
  expect(sheet && frameOf(sheet)?.rows.filter(({ key }) => key.kind === "item").length).toBeGreaterThan(0);
});

test("where Excel opens no workbook of its own for the opinion, that is told", async () => {
  const pane = await open();
  await pane.kept.load();
  const asked = await pane.requestsOf(() => pane.actions.openOpinion());
  for (let reading = 1; reading < asked; reading++)
    pane.inject({ kind: "action", number: Infinity, code: "GeneralException" });
  pane.inject({ kind: "request", code: "ApiNotFound" });
  await pane.actions.openOpinion();
  expect(problem(pane)).toBe("unsupported");
  expect(pane.opened).toHaveLength(1);
});

describe("a sheet that was deleted after it was checked", () => {
  async function deleted() {
    const pane = await checked();
    pane.book.removeSheet(sheetNamed(pane, "表"));
    return pane;
  }

  test("a decision that was typed is kept in the workbook, and the list is that of the sheets that are left", async () => {
    const pane = await deleted();
    await decide(pane);
    expect((await keptIn(pane)).decisions).toMatchObject([{ opinion: { text: "请写具体数值" } }]);
    expect(pane.store.get().check.sheets).toEqual([]);
  });

  test("a jump or a fix there says that the sheet is gone; 清除标记 clears what is left", async () => {
    const pane = await deleted();
    await pane.actions.select({ sheet: "表", row: 4, column: 3 });
    expect(problem(pane)).toBe("no-sheet");
    await pane.actions.clearMarks();
    expect(problem(pane)).toBeUndefined();
  });

  test("no declaration is left for an opinion, which is said", async () => {
    const pane = await deleted();
    await pane.actions.makeOpinion();
    expect(problem(pane)).toBeUndefined();
    expect(pane.store.get().said).toEqual({ kind: "noOpinion" });
    expect(names(pane)).toEqual(["其他"]);
  });
});

describe("a sheet that was renamed after it was checked", () => {
  async function renamed() {
    const pane = await checked();
    sheetNamed(pane, "表").set({ name: "新表" });
    return pane;
  }

  test("is decided on: the decision is there at the next check, under the new name", async () => {
    const pane = await renamed();
    await decide(pane);
    expect(problem(pane)).toBeUndefined();
    expect(pane.finding(VAGUE).decision).toMatchObject({ status: "returned" });
    expect(pane.store.get().check.shown).toBe("新表");
    await pane.actions.check();
    expect(pane.finding(VAGUE).decision).toMatchObject({ status: "returned" });
  });

  test("is checked again, and its marks cleared, without piling up", async () => {
    const pane = await renamed();
    const sheet = sheetNamed(pane, "新表");
    const marks = sheet.conditionalFormats().length;
    await pane.actions.check();
    expect(sheet.conditionalFormats()).toHaveLength(marks);
    sheet.set({ name: "又一名" });
    await pane.actions.clearMarks();
    expect(problem(pane)).toBeUndefined();
    expect(sheet.conditionalFormats()).toEqual([]);
  });

  test("has its rows in 审核意见 brought up to date, not doubled", async () => {
    const pane = await checked();
    await pane.actions.makeOpinion();
    const rows = async () =>
      (await pane.excel.read(["审核意见"])).flatMap((grid) => frameOf(grid)?.rows.length ?? []);
    const before = await rows();
    sheetNamed(pane, "表").set({ name: "新表" });
    await pane.actions.makeOpinion();
    expect(problem(pane)).toBeUndefined();
    expect(await rows()).toEqual(before);
  });
});
