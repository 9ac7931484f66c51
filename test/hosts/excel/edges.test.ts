import { areaA1, parseArea, parseCell } from "../../../src/grid/address";
import { inverse } from "../../../src/grid/edit";
import type { Plan } from "../../../src/grid/edit";
import { gridFromTable } from "../../../src/grid/table";
import { HostError } from "../../../src/grid/host";
import { planInsertion } from "../../../src/library/insertion";
import type { Wish } from "../../../src/library/insertion";
import { PRESETS } from "../../../src/library/standardPresets";
import { read } from "../../../src/reading/read";
import { NORMAL } from "../../../src/workbench/book";
import type { ConditionalFormat, Validation } from "../../../src/workbench/book";
import { memoryBook } from "../../../src/workbench/memory/book";
import type { MemoryBook } from "../../../src/workbench/memory/book";
import { PROFILES, contentsOf, everything, openExcel } from "./excel";
import { meaning } from "./inserted";

const area = (address: string) => parseArea(address)!;
const preset = (level2: string) => PRESETS.find((one) => one.level2 === level2)!;
const QUALITY: Wish = { preset: preset("质量指标"), value: "95" };

/** Quality stands in rows 7 and 8, satisfaction in row 9; what matters ends at one of these rows. */
const FORM = gridFromTable(
  `
  | 项目支出绩效目标申报表 | <        | <        | <      | <    |                          |
  | 项目名称               | 培训项目 | <        | <      | <    |                          |
  | 一级指标               | 二级指标 | 三级指标 | 指标值 | 权重 | 备注                     |
  | 产出指标               | 数量指标 | 培训场次 | 3场    | 20   |                          |
  | ^                      | ^        | 参训单位 | 8家    | 10   |                          |
  | ^                      | ^        | 培训人次 | 90人次 | 10   |                          |
  | ^                      | 质量指标 | 合格率   | "95%"  | 20   | =SUM(E$4:E7) → 60        |
  | ^                      | ^        | 到课率   | "95%"  | 10   | =SUM(E$4:E8) → 70        |
  | 满意度指标             | 服务对象满意度指标 | 学员满意度 | "90%"  | 30   | =E9/SUM(E$4:E$9) → 0.3 |
  | 合计                   | =COUNTA(C4:C9) → 6 | =SUBTOTAL(9,E4:E8) → 70 | =SUM(E7:E8) → 30 | =SUM(E4:E9) → 100 | =SUMPRODUCT(E4:E8,E4:E8) → 70 |
`,
  "申报表",
);

const validation = (id: string, areas: string, rule: Validation["rule"]): Validation => ({
  id,
  areas: [area(areas)],
  rule,
  ignoreBlanks: true,
  prompt: { show: true, title: "提示", message: "请选择" },
  alert: { show: true, style: "Stop", title: "", message: "不行" },
});

function book(): MemoryBook {
  const made = memoryBook([FORM, gridFromTable("| 汇总 |", "汇总")]);
  const [sheet] = made.sheets;
  if (!sheet) throw new Error("no sheet");
  made.change(sheet.id, (draft) => {
    draft.validations = [
      validation("all", "D4:D9", { type: "List", source: "甲,乙", dropDown: true }),
      validation("block", "C7:C8", { type: "Custom", formula: "=LEN(C7)<20" }),
      validation("sum", "E4:E8", { type: "Custom", formula: "=SUM($E$4:$E$8)<=100" }),
    ];
    draft.conditionalFormats = [
      {
        id: "whole",
        areas: [area("A4:F9")],
        rule: { type: "Custom", formula: "=A4=0" },
        style: { bold: true },
        stopIfTrue: false,
      },
      {
        id: "scale",
        areas: [area("E4:E8")],
        rule: { type: "Custom", formula: "=E4>SUM($E$4:$E$8)" },
        style: { fill: "#FF0000" },
        stopIfTrue: false,
      },
    ];
    draft.freeze = { rows: 3, columns: 0 };
    draft.sizes.rows.set(7, 33);
    draft.notes = [
      { row: 7, column: 2, text: "记得核实", author: "甲", visible: false, width: 100, height: 50 },
    ];
    for (const address of ["C8", "D8", "E8"]) {
      const { row, column } = parseCell(address)!;
      draft.formats.set(row * 16384 + column, { ...NORMAL, fill: "#EEEEEE" });
    }
  });
  const name = (known: string, formula: string, scope: string | null = null) =>
    made.putName({ name: known, formula, scope, comment: "说明", visible: true });
  name("质量", "=申报表!$A$7:$F$8");
  name("指标", "=申报表!$A$4:$F$9");
  name("权重和", "=SUM(申报表!$E$4:$E$8)");
  name("一格", "=申报表!$C$8");
  name("本表", "=申报表!$E$7:$E$8", sheet.id);
  name("别处", "=汇总!$A$7:$A$8");
  name("_xlnm.Print_Area", "=申报表!$A$1:$F$8,申报表!$A$9:$F$10", sheet.id);
  made.clearUndo();
  return made;
}

async function inserting(
  made: MemoryBook,
  wishes: readonly Wish[],
  profile: (typeof PROFILES)[number] = "ltsc2021",
) {
  const opened = await openExcel({ workbook: made, profile });
  const { sheets, active } = await opened.excel.readAround({ overlay: true });
  const grid = sheets.find(({ sheet }) => sheet === active);
  if (!grid) throw new Error("nothing read");
  const planned = planInsertion(grid, read(grid)!, wishes);
  if ("refused" in planned) throw new Error(planned.refused);
  return { ...opened, planned };
}

const namesOf = (made: MemoryBook) =>
  Object.fromEntries(made.names().map(({ name, formula }) => [name, formula]));
const formulaAt = (made: MemoryBook, address: string) => {
  const { row, column } = parseCell(address)!;
  return made.sheets[0]?.cell(row, column).formula;
};
const conditional = (made: MemoryBook, id: string) => {
  const found = made.sheets[0]!.conditionalFormats().find((format) => format.id === id)!;
  return { areas: found.areas.map(areaA1), rule: found.rule };
};
/** The validation of a cell as a person meets it. */
const validationAt = (made: MemoryBook, address: string) => {
  const { row, column, rows, columns } = area(address);
  return made.sheets[0]!.validations()
    .filter(({ areas }) =>
      areas.some(
        (a) =>
          a.row <= row &&
          row + rows <= a.row + a.rows &&
          a.column <= column &&
          column + columns <= a.column + a.columns,
      ),
    )
    .map(({ rule, prompt, alert }) => ({ rule, prompt, alert }));
};

describe("a row inserted below the last one of a block", () => {
  test("is covered by the sums that ended there, and by no others", async () => {
    const made = book();
    const { excel, planned } = await inserting(made, [QUALITY]);
    expect(planned.formulas.map(({ row, column }) => [row + 1, column]).sort()).toEqual([
      [11, 2],
      [11, 3],
      [11, 5],
    ]);
    await excel.apply(planned.plan);
    expect(["B11", "C11", "D11", "E11", "F11"].map((at) => formulaAt(made, at))).toEqual([
      "=COUNTA(C4:C10)",
      "=SUBTOTAL(9,E4:E9)",
      "=SUM(E7:E9)",
      "=SUM(E4:E10)",
      "=SUMPRODUCT(E4:E9,E4:E9)",
    ]);
    // Running totals end in their own rows; the share in row 10 was moved by Excel.
    expect(["F7", "F8", "F9", "F10"].map((at) => formulaAt(made, at))).toEqual([
      "=SUM(E$4:E7)",
      "=SUM(E$4:E8)",
      undefined,
      "=E10/SUM(E$4:E$10)",
    ]);
  });

  test("is covered by the names and the print area that ended there", async () => {
    const made = book();
    const { excel, planned } = await inserting(made, [QUALITY]);
    await excel.apply(planned.plan);
    expect(namesOf(made)).toEqual({
      质量: "=申报表!$A$7:$F$9",
      指标: "=申报表!$A$4:$F$10",
      权重和: "=SUM(申报表!$E$4:$E$9)",
      一格: "=申报表!$C$8",
      本表: "=申报表!$E$7:$E$9",
      别处: "=汇总!$A$7:$A$8",
      "_xlnm.Print_Area": "=申报表!$A$1:$F$9,申报表!$A$10:$F$11",
    });
  });

  test("has the validation and the conditional formats of the row above; those that go on are not cut in pieces", async () => {
    const made = book();
    const { excel, planned } = await inserting(made, [QUALITY]);
    await excel.apply(planned.plan);
    expect(validationAt(made, "C9").map(({ rule }) => rule)).toEqual([
      { type: "Custom", formula: "=LEN(C9)<20" },
    ]);
    expect(validationAt(made, "C9")[0]).toMatchObject({
      prompt: { message: "请选择" },
      alert: { message: "不行" },
    });
    for (const at of ["E4:E8", "E9"])
      expect(validationAt(made, at).map(({ rule }) => rule)).toEqual([
        { type: "Custom", formula: "=SUM($E$4:$E$9)<=100" },
      ]);
    expect(validationAt(made, "D4:D10")).toHaveLength(1);
    // Where the other one ended its formats were copied; there it is cut.
    expect(conditional(made, "whole").areas).toEqual(["A4:F8", "A9:D9", "F9", "A10:F10", "E9"]);
    expect(conditional(made, "scale")).toEqual({
      areas: ["E4:E8", "E9"],
      rule: { type: "Custom", formula: "=E4>SUM($E$4:$E$9)" },
    });
  });

  test("looks like the row above; frozen panes, notes and heights stay what they are", async () => {
    const made = book();
    const { excel, planned } = await inserting(made, [QUALITY]);
    await excel.apply(planned.plan);
    const sheet = made.sheets[0]!;
    expect([2, 3, 4, 5].map((column) => sheet.format(8, column).fill)).toEqual([
      "#EEEEEE",
      "#EEEEEE",
      "#EEEEEE",
      null,
    ]);
    expect([sheet.size("rows", 7), sheet.size("rows", 8)]).toEqual([33, 33]);
    expect(sheet.freeze()).toEqual({ rows: 3, columns: 0 });
    expect(sheet.notes().map(({ row, column }) => [row, column])).toEqual([[7, 2]]);
    expect(sheet.merges().map(areaA1)).toEqual(expect.arrayContaining(["A4:A9", "B7:B9"]));
  });
});

test("several rows at once, one below the other and in several blocks, are all covered", async () => {
  const made = book();
  const { excel, planned } = await inserting(made, [
    QUALITY,
    { preset: preset("服务对象满意度指标"), value: "90" },
    { preset: PRESETS.filter(({ level2 }) => level2 === "质量指标")[1]! },
  ]);
  await excel.apply(planned.plan);
  expect(namesOf(made)).toMatchObject({
    质量: "=申报表!$A$7:$F$10",
    指标: "=申报表!$A$4:$F$12",
    "_xlnm.Print_Area": "=申报表!$A$1:$F$10,申报表!$A$11:$F$13",
  });
  expect(["B13", "E13"].map((at) => formulaAt(made, at))).toEqual(["=COUNTA(C4:C12)", "=SUM(E4:E12)"]);
  expect(validationAt(made, "C10").map(({ rule }) => rule)).toEqual([
    { type: "Custom", formula: "=LEN(C10)<20" },
  ]);
  expect(validationAt(made, "D12")).toHaveLength(1);
  expect(conditional(made, "scale").rule).toEqual({ type: "Custom", formula: "=E4>SUM($E$4:$E$10)" });
});

describe("sums on other sheets that ended at the block's edge", () => {
  /** Sheet 汇总 sums the quality rows; so does 存档, which is protected. */
  async function opened() {
    const made = book();
    made.addSheet("存档");
    for (const name of ["汇总", "存档"]) {
      const sheet = made.sheets.find(({ properties }) => properties.name === name);
      sheet?.write({ row: 1, column: 1 }, [
        [{ formula: "=SUM(申报表!E7:E8)" }, { formula: "=申报表!E8" }, { formula: "=SUM(E7:E8)" }],
      ]);
    }
    made.sheets[2]?.protect({});
    made.clearUndo();
    const { excel, userEdit, requestsOf } = await openExcel({ workbook: made });
    const { sheets } = await excel.readAround({ overlay: true });
    const [grid, ...others] = sheets;
    const planned = planInsertion(grid!, read(grid!)!, [QUALITY, QUALITY], "annual", { others });
    if ("refused" in planned) throw new Error(planned.refused);
    const formulas = (sheet: number) =>
      [1, 2, 3].map((column) => made.sheets[sheet]?.cell(1, column).formula);
    return { made, excel, planned, formulas, userEdit, requestsOf };
  }

  test("grow in the same write and are named; those of a protected sheet stay with the old rows", async () => {
    const { made, excel, planned, formulas, requestsOf } = await opened();
    const before = meaning(everything(made));
    expect(planned.formulas.filter(({ sheet }) => sheet !== "申报表")).toEqual([
      { sheet: "汇总", row: 1, column: 1 },
    ]);
    expect(await requestsOf(() => excel.apply(planned.plan))).toBe(2);
    expect(formulas(1)).toEqual(["=SUM(申报表!E7:E10)", "=申报表!E8", "=SUM(E7:E8)"]);
    expect(formulas(2)).toEqual(["=SUM(申报表!E7:E8)", "=申报表!E8", "=SUM(E7:E8)"]);
    await excel.apply(inverse(planned.plan));
    expect(meaning(everything(made))).toEqual(before);
  });

  test("changed by somebody since the preview, nothing is inserted", async () => {
    const { made, excel, planned, userEdit } = await opened();
    userEdit("B2", "手工改过", { sheet: "汇总" });
    const before = meaning(everything(made));
    await expect(excel.apply(planned.plan)).rejects.toEqual(
      new HostError("stale", [{ sheet: "汇总", row: 1, column: 1 }]),
    );
    expect(meaning(everything(made))).toEqual(before);
  });
});

describe.each(PROFILES)("on %s", (profile) => {
  test("taken back, the workbook is as before: contents, formats, merges, names, print area, validation, conditional formats", async () => {
    const made = book();
    const before = everything(made);
    const { excel, planned } = await inserting(
      made,
      [QUALITY, { preset: preset("服务对象满意度指标") }],
      profile,
    );
    await excel.apply(planned.plan);
    expect(everything(made)).not.toEqual(before);
    await excel.apply(inverse(planned.plan));
    expect(meaning(everything(made))).toEqual(meaning(before));
  });
});

/** Our marks of an earlier check lie over the sheet, too. */
const MARKED: Plan = {
  title: "",
  edits: [
    { kind: "highlight", sheet: FORM.sheet, severity: "warning", areas: [area("D7"), area("D9")] },
    { kind: "message", at: { sheet: FORM.sheet, ...parseCell("F4")! }, text: "请核对" },
  ],
};

describe.each(["ltsc2021", "ltsc2024"] as const)("on %s", (profile) => {
  test.each([
    ["bare", () => memoryBook([FORM]), false],
    ["with conditional formats and validation", book, false],
    ["with conditional formats, validation and marks of ours", book, true],
  ] as const)(
    "a sheet %s costs one read, one verification, one write, for 1 and for 20",
    async (_, make, marked) => {
      for (const count of [1, 20]) {
        const made = make();
        const wishes = PRESETS.filter(({ level2 }) => level2 === "质量指标" || level2 === "数量指标")
          .slice(0, count)
          .map((one): Wish => ({ preset: one }));
        const { excel, requestsOf } = await openExcel({ workbook: made, profile });
        if (marked) await excel.apply(MARKED);
        const marks = made.sheets[0]!.conditionalFormats().length;
        let around: Awaited<ReturnType<typeof excel.readAround>> | undefined;
        expect(await requestsOf(async () => (around = await excel.readAround({ overlay: true })))).toBe(1);
        const grid = around!.sheets[0]!;
        const planned = planInsertion(grid, read(grid)!, wishes);
        if ("refused" in planned) throw new Error(planned.refused);
        expect(await requestsOf(() => excel.apply(planned.plan))).toBe(2);
        if (make === book)
          expect(namesOf(made)).toMatchObject({ 一格: expect.stringContaining("申报表!$C$") });
        // Where there were marks they are gone.
        expect(made.sheets[0]!.conditionalFormats().length).toBe(marked ? marks - 1 : marks);
      }
    },
  );
});

describe("what lies over the sheet has changed since the preview", () => {
  type Change = readonly [string, (made: MemoryBook) => void];
  const changeFormats =
    (change: (formats: readonly ConditionalFormat[]) => ConditionalFormat[]) => (made: MemoryBook) =>
      made.change(made.sheets[0]!.id, (draft) => {
        draft.conditionalFormats = change(draft.conditionalFormats);
      });
  const CHANGES: readonly Change[] = [
    [
      "a conditional format has come",
      changeFormats((formats) => [
        ...formats,
        {
          ...formats[1]!,
          id: "new",
          areas: [area("C7:C8")],
          rule: { type: "Custom", formula: "=LEN(C7)>9" },
        },
      ]),
    ],
    ["one is gone", changeFormats((formats) => formats.slice(0, 1))],
    [
      "one has become another",
      changeFormats((formats) =>
        formats.map((format) => ({ ...format, rule: { type: "PresetCriteria", criterion: "Blanks" } })),
      ),
    ],
    [
      "validation has come",
      (made) =>
        made.change(made.sheets[0]!.id, (draft) => {
          draft.validations = [
            ...draft.validations,
            validation("new", "F7:F8", { type: "List", source: "是,否", dropDown: true }),
          ];
        }),
    ],
    [
      "a conditional format applies elsewhere",
      changeFormats((formats) =>
        formats.map((format) => (format.id === "scale" ? { ...format, areas: [area("E4:E7")] } : format)),
      ),
    ],
  ];

  /** Sheets of two workbooks have two ids. */
  const withoutIds = (made: MemoryBook) =>
    JSON.stringify(meaning(everything(made)), null, 1).replace(/\{[0-9a-f-]+\}/g, "{}");

  test.each(CHANGES)("%s: the rows come as if it had been known", async (_, change) => {
    const late = book();
    const early = book();
    const { excel, planned } = await inserting(late, [QUALITY]);
    change(late);
    await excel.apply(planned.plan);
    change(early);
    const known = await inserting(early, [QUALITY]);
    await known.excel.apply(known.planned.plan);
    expect(withoutIds(late)).toEqual(withoutIds(early));
  });

  test.each(CHANGES)("%s, and the sheet holds something else: nothing is inserted", async (_, change) => {
    const made = book();
    const { excel, planned, userEdit } = await inserting(made, [QUALITY]);
    change(made);
    userEdit("C7", "另一个指标");
    const before = meaning(everything(made));
    await expect(excel.apply(planned.plan)).rejects.toMatchObject({ problem: "stale" });
    expect(meaning(everything(made))).toEqual(before);
  });
});

test("where Excel refuses to list what lies over a sheet it is read all the same, and asked once more later", async () => {
  let costs = 0;
  for (let number = 1; costs !== 3; number++) {
    const { excel, requestsOf, inject } = await openExcel({ workbook: book() });
    inject({ kind: "action", number, code: "AccessDenied" });
    const around = await excel.readAround({ overlay: true }).catch(() => null);
    // Of contents and merged areas nothing may be missing.
    if (!around?.whole) continue;
    expect(around.sheets.map(contentsOf)).toEqual((await excel.readAround()).sheets.map(contentsOf));
    const grid = around.sheets[0]!;
    const planned = planInsertion(grid, read(grid)!, [QUALITY]);
    if ("refused" in planned) throw new Error(planned.refused);
    costs = await requestsOf(() => excel.apply(planned.plan));
    expect(costs).toBe(3);
  }
});

test("an error at any action leaves all of it as it was", async () => {
  for (let number = 1; ; number++) {
    const made = book();
    const before = meaning(everything(made));
    const { excel, planned, inject } = await inserting(made, [QUALITY]);
    // The verification's.
    inject({ kind: "action", number: Infinity, code: "GeneralException" });
    inject({ kind: "action", number, code: "GeneralException" });
    const outcome = await excel.apply(planned.plan).then(
      () => "applied",
      (error: unknown) => error,
    );
    if (outcome === "applied") {
      expect(number).toBeGreaterThan(30);
      expect(namesOf(made)).toMatchObject({ 质量: "=申报表!$A$7:$F$9" });
      break;
    }
    expect(outcome).toBeInstanceOf(HostError);
    expect({ number, left: meaning(everything(made)) }).toEqual({ number, left: before });
  }
});
