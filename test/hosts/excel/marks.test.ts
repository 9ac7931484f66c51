import type { CellRef } from "../../../src/grid/address";
import type { Edit, Severity } from "../../../src/grid/edit";
import { highlightSeverity, isOwnNote, isOwnPrompt, noteOf, tracesIn } from "../../../src/grid/marks";
import type { Sheet, Validation } from "../../../src/workbench/book";
import type { ProfileId } from "../../../src/workbench/protocol/profile";
import { everything, form, gridOf, openExcel } from "./excel";
import type { Excel as Opened } from "./excel";
import { knowNotes } from "./newerOffice";

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const highlight = (severity: Severity, ...at: [number, number][]): Edit => ({
  kind: "highlight",
  sheet: "表",
  severity,
  areas: at.map(([row, column]) => cell(row, column)),
});
const ref = (row: number, column: number): CellRef => ({ sheet: "表", row, column });
const message = (row: number, column: number, text: string): Edit => ({
  kind: "message",
  at: ref(row, column),
  text,
});
const CLEAR: Edit = { kind: "clearMarks", sheet: "表" };

/** What a check makes of three findings, one on a merged cell. */
const MARKS: readonly Edit[] = [
  CLEAR,
  highlight("error", [1, 1], [4, 0]),
  highlight("warning", [2, 1]),
  message(1, 1, "【错误】收入与支出不相等"),
  message(4, 0, "【错误】没有指标\n【提示】另有一处"),
  message(2, 1, "【警告】指标值没有单位"),
];

/** The profiles, each with the office.js that it gets: the one of npm knows no notes, the one of the CDN does. */
const HOSTS = [
  ["ltsc2021", false, "prompt"],
  ["ltsc2024", false, "prompt"],
  ["desktop365", false, "prompt"],
  ["desktop365", true, "note"],
  ["web", true, "note"],
] as const;

/** A workbook on which people have left everything that marks might disturb. */
async function open([profile, notes]: readonly [ProfileId, boolean]): Promise<Opened & { sheet: Sheet }> {
  const rows = [
    ["名称", "值", "备注"],
    ["收入", 10, null],
    ["支出", "≥90%", "x"],
    ["合计", "=SUM(B2:B3)", null],
    ["产出", null, null],
  ];
  const opened = await openExcel({
    profile,
    workbook: [gridOf("表", rows, [{ row: 4, column: 0, rows: 1, columns: 2 }]), gridOf("其他", [["a"]])],
  });
  knowNotes(notes);
  const sheet = opened.book.active;
  sheet.setFormat(
    { row: 1, column: 1, rows: 2, columns: 1 },
    { fill: "#EEEEEE", numberFormat: "0.00%", bold: true },
  );
  sheet.putNote({
    ...cell(0, 2),
    text: "张三：已核",
    author: "张三",
    visible: false,
    width: 100,
    height: 60,
  });
  sheet.putConditionalFormat({
    id: "theirs",
    areas: [{ row: 1, column: 1, rows: 3, columns: 1 }],
    rule: { type: "Custom", formula: "=$B2>5" },
    style: { fill: "#00FF00" },
    stopIfTrue: true,
  });
  sheet.putConditionalFormat({
    id: "scale",
    areas: [{ row: 1, column: 1, rows: 3, columns: 1 }],
    rule: {
      type: "ColorScale",
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#FF0000" },
    },
    style: {},
    stopIfTrue: false,
  });
  sheet.putValidation({
    id: "list",
    areas: [{ row: 2, column: 2, rows: 100, columns: 1 }],
    rule: { type: "List", source: "是,否", dropDown: true },
    ignoreBlanks: true,
    prompt: { show: true, title: "请选择", message: "是或否" },
    alert: { show: true, style: "Stop", title: "", message: "" },
  });
  return { ...opened, sheet };
}

const ownFormats = (sheet: Sheet) =>
  sheet
    .conditionalFormats()
    .filter(({ rule }) => rule.type === "Custom" && highlightSeverity(rule.formula) !== null);
const ownNotes = (sheet: Sheet) => sheet.notes().filter(({ text }) => isOwnNote(text));
const ownPrompts = (sheet: Sheet) =>
  sheet.validations().filter(({ prompt, rule }) => isOwnPrompt(prompt, formulaOf(rule)));
const formulaOf = (rule: Validation["rule"]) => (rule?.type === "Custom" ? rule.formula : "");

describe.each(HOSTS)("marks on %s (office.js with notes: %s)", (profile, notes, kind) => {
  const fresh = () => open([profile, notes]);

  test("cells are coloured by severity and carry their message", async () => {
    const { excel, sheet } = await fresh();
    expect(await excel.apply({ title: "", edits: MARKS })).toEqual({ keptMessages: [], messages: kind });
    const [warning, error] = ownFormats(sheet);
    expect(error?.areas).toEqual([cell(1, 1), cell(4, 0)]);
    const formula = error?.rule.type === "Custom" ? error.rule.formula : "";
    expect(highlightSeverity(formula)).toBe("error");
    expect(tracesIn(formula)).toHaveLength(kind === "note" ? 2 : 0);
    expect(warning?.areas).toEqual([cell(2, 1)]);
    expect(error?.style.fill).not.toBe(warning?.style.fill);
    expect(error?.style.borders?.EdgeTop?.style).not.toBe(warning?.style.borders?.EdgeTop?.style);
    expect([error?.stopIfTrue, warning?.stopIfTrue]).toEqual([false, false]);
    const texts =
      kind === "note"
        ? ownNotes(sheet).map(({ row, column, text }) => [row, column, text])
        : ownPrompts(sheet).map(({ areas: [area], prompt }) => [area?.row, area?.column, prompt.message]);
    expect(texts).toHaveLength(3);
    expect(texts).toContainEqual([1, 1, expect.stringContaining("【错误】收入与支出不相等")]);
    expect(texts).toContainEqual([4, 0, expect.stringContaining("【错误】没有指标\n【提示】另有一处")]);
  });

  test("clearing leaves no trace", async () => {
    const { excel, book } = await fresh();
    const before = everything(book);
    await excel.apply({ title: "", edits: MARKS });
    expect(everything(book)).not.toEqual(before);
    await excel.apply({ title: "", edits: [CLEAR] });
    expect(everything(book)).toEqual(before);
  });

  test("ten checks leave the marks of one, each in at most one verification, one search and one write", async () => {
    const { excel, sheet, book, requestsOf } = await fresh();
    expect(await requestsOf(() => excel.apply({ title: "", edits: MARKS }))).toBeLessThanOrEqual(3);
    const once = everything(book).map(({ formats, notes: left, validations }) => [
      formats.length,
      left.length,
      validations.length,
    ]);
    for (let check = 0; check < 9; check++)
      expect(await requestsOf(() => excel.apply({ title: "", edits: MARKS }))).toBe(3);
    expect(
      everything(book).map(({ formats, notes: left, validations }) => [
        formats.length,
        left.length,
        validations.length,
      ]),
    ).toEqual(once);
    expect(ownFormats(sheet)).toHaveLength(2);
  });

  test("what a person has at a cell stays, and the message is left to the list", async () => {
    const { excel, sheet } = await fresh();
    const taken = kind === "note" ? ref(0, 2) : ref(2, 2);
    const before = [sheet.notes(), sheet.validations()];
    const applied = await excel.apply({
      title: "",
      edits: [CLEAR, message(taken.row, taken.column, "【提示】x")],
    });
    expect(applied.keptMessages).toEqual([taken]);
    expect([sheet.notes(), sheet.validations()]).toEqual(before);
  });

  test("people's threaded comments and notes on marked cells stay as they are, and the cells are marked", async () => {
    const { excel, sheet, book, host } = await fresh();
    await Excel.run(async (context) => {
      const comment = context.workbook.worksheets.getItem("表").comments.add("表!B3", "请核对口径");
      comment.replies.add("已核对");
      await context.sync();
    });
    sheet.putNote({
      ...cell(4, 0),
      text: "李四：待定",
      author: "李四",
      visible: true,
      width: 90,
      height: 40,
    });
    const comments = () => host.annex.comments.map(({ sheet: on, ...comment }) => [on.id, comment]);
    const theirs = () => [comments(), sheet.notes().filter(({ author }) => author === "李四")];
    const before = JSON.stringify(theirs());
    const clean = everything(book);
    for (let check = 0; check < 2; check++) {
      const { keptMessages } = await excel.apply({ title: "", edits: MARKS });
      // Beside a note or comment there is room for an input message only.
      expect(keptMessages).toEqual(kind === "note" ? [ref(4, 0), ref(2, 1)] : []);
      const marked = ownFormats(sheet).flatMap(({ areas }) => areas);
      expect(marked).toEqual(expect.arrayContaining([cell(1, 1), cell(4, 0), cell(2, 1)]));
      expect(JSON.stringify(theirs())).toBe(before);
    }
    await excel.apply({ title: "", edits: [CLEAR] });
    expect(JSON.stringify(theirs())).toBe(before);
    expect(everything(book)).toEqual(clean);
  });

  test("a message that a person has changed is theirs from then on", async () => {
    const { excel, sheet } = await fresh();
    await excel.apply({ title: "", edits: MARKS });
    const [note] = ownNotes(sheet);
    const [prompt] = ownPrompts(sheet);
    if (note) sheet.putNote({ ...note, text: `${note.text}\n已改，张三` });
    if (prompt) sheet.putValidation({ ...prompt, prompt: { ...prompt.prompt, message: "我的说明" } });
    await excel.apply({ title: "", edits: [CLEAR] });
    const left =
      kind === "note"
        ? sheet.notes().map(({ text }) => text)
        : sheet.validations().map((left) => left.prompt.message);
    expect(left).toContainEqual(expect.stringContaining(kind === "note" ? "已改，张三" : "我的说明"));
    expect([...ownNotes(sheet), ...ownPrompts(sheet), ...ownFormats(sheet)]).toEqual([]);
  });

  test("marks that were copied, moved by inserted rows, or made by another session are found", async () => {
    const { excel, sheet, book } = await fresh();
    const before = everything(book);
    await excel.apply({ title: "", edits: MARKS });
    sheet.insert("rows", 1, 2);
    const [first] = ownFormats(sheet);
    if (!first) throw new Error("no mark");
    sheet.putConditionalFormat({ ...first, id: "copy", areas: [cell(9, 4)] });
    const reopened = await openExcel({ profile, workbook: book });
    await reopened.excel.apply({ title: "", edits: [CLEAR] });
    sheet.remove("rows", 1, 2);
    expect(everything(book)).toEqual(before);
  });

  test("an insertion takes the marks along only where the plan has not cleared them", async () => {
    const { excel, sheet, requestsOf } = await fresh();
    await excel.apply({ title: "", edits: MARKS });
    const edits: Edit[] = [CLEAR, { kind: "insertRows", sheet: "表", row: 2, count: 1, like: 1 }];
    expect(await requestsOf(() => excel.apply({ title: "", edits }))).toBe(3);
    expect([...ownNotes(sheet), ...ownPrompts(sheet), ...ownFormats(sheet)]).toEqual([]);
    expect(sheet.notes()).toHaveLength(1);
  });
});

test("on the first check of a sheet on which nobody has left anything, there is no search", async () => {
  const { excel, requestsOf } = await openExcel({ workbook: [gridOf("表", [["a", 1]])] });
  expect(await requestsOf(() => excel.apply({ title: "", edits: MARKS }))).toBe(2);
});

test("a real form with a hundred marks costs as many round trips", async () => {
  const grids = form("00-guangzhou-tianhe-department.xlsx");
  const { excel, requestsOf, book } = await openExcel({ workbook: grids });
  const sheet = grids[0]?.sheet ?? "";
  const cells = [...(grids[0]?.cells.keys() ?? [])].slice(0, 100);
  const edits: Edit[] = [
    { kind: "clearMarks", sheet },
    {
      kind: "highlight",
      sheet,
      severity: "error",
      areas: cells.map((key) => cell(Math.floor(key / 16384), key % 16384)),
    },
    ...cells.map((key): Edit => ({
      kind: "message",
      at: { sheet, row: Math.floor(key / 16384), column: key % 16384 },
      text: "【错误】收入合计与支出合计不相等",
    })),
  ];
  const before = everything(book);
  expect(await requestsOf(() => excel.apply({ title: "", edits }))).toBeLessThanOrEqual(3);
  expect(await requestsOf(() => excel.apply({ title: "", edits }))).toBe(3);
  await excel.apply({ title: "", edits: [{ kind: "clearMarks", sheet }] });
  expect(everything(book)).toEqual(before);
});

test("thousands of cells are coloured by a few conditional formats", async () => {
  const { excel, sheet } = await open(["ltsc2021", false]);
  const areas = Array.from({ length: 4000 }, (_, index) => cell(index * 2, 3));
  await excel.apply({ title: "", edits: [{ kind: "highlight", sheet: "表", severity: "info", areas }] });
  const own = ownFormats(sheet);
  expect(own.length).toBeLessThan(10);
  expect(own.flatMap(({ areas: covered }) => covered)).toHaveLength(4000);
  await excel.apply({ title: "", edits: [CLEAR] });
  expect(ownFormats(sheet)).toEqual([]);
});

/** A mail gateway or another program has changed the blanks of all notes. */
function blanked(sheet: Sheet): void {
  for (const note of sheet.notes())
    sheet.putNote({ ...note, text: note.text.replaceAll("\u00a0", " ").replace(/ +$/gm, "") });
}

test("notes whose blanks were changed are replaced and cleared all the same; a person's and a reworded one stay", async () => {
  const { excel, sheet } = await open(["desktop365", true]);
  const size = { author: "", visible: false, width: 1, height: 1 };
  await excel.apply({ title: "", edits: MARKS });
  blanked(sheet);
  const texts = () => sheet.notes().map(({ row, column, text }) => [row, column, text.replace(/\s+/g, " ")]);
  const before = texts();
  expect(ownNotes(sheet)).toEqual([]);
  for (let round = 0; round < 3; round++) {
    expect((await excel.apply({ title: "", edits: MARKS })).keptMessages).toEqual([]);
    expect(texts()).toEqual(before);
    blanked(sheet);
  }
  const reworded = { ...cell(1, 1), ...size, text: "绩效校核\n【错误】收入与支出不相等，已与财务核对" };
  const theirs = { ...cell(9, 9), ...size, text: "绩效校核\n请领导过目" };
  sheet.putNote(reworded);
  sheet.putNote(theirs);
  expect((await excel.apply({ title: "", edits: MARKS })).keptMessages).toEqual([
    { sheet: "表", row: 1, column: 1 },
  ]);
  await excel.apply({ title: "", edits: [CLEAR] });
  expect(texts()).toEqual([
    [0, 2, "张三：已核"],
    [1, 1, reworded.text.replace("\n", " ")],
    [9, 9, theirs.text.replace("\n", " ")],
  ]);
});

test("two hundred notes are known by their traces, in a few conditional formats", async () => {
  const { excel, sheet, book } = await open(["desktop365", true]);
  const cells = Array.from({ length: 200 }, (_, index) => cell(index + 20, 3));
  const edits: Edit[] = [
    CLEAR,
    { kind: "highlight", sheet: "表", severity: "warning", areas: cells },
    ...cells.map(({ row }): Edit => ({
      kind: "message",
      at: { sheet: "表", row, column: 3 },
      text: `【警告】第 ${String(row)} 行没有填写。`,
    })),
  ];
  const before = everything(book);
  for (let round = 0; round < 2; round++) {
    await excel.apply({ title: "", edits });
    blanked(sheet);
    expect(ownFormats(sheet).length).toBeLessThan(10);
    expect(ownFormats(sheet).flatMap(({ areas }) => areas)).toHaveLength(200);
  }
  await excel.apply({ title: "", edits: [CLEAR] });
  expect(everything(book)).toEqual(before);
});

test("where this office.js knows no notes, those of another machine stay and are not in the way", async () => {
  const { excel, sheet } = await open(["ltsc2021", false]);
  sheet.putNote({
    ...cell(1, 1),
    text: noteOf("【错误】x"),
    author: "",
    visible: false,
    width: 1,
    height: 1,
  });
  expect(await excel.apply({ title: "", edits: MARKS })).toEqual({ keptMessages: [], messages: "prompt" });
  await excel.apply({ title: "", edits: [CLEAR] });
  expect(ownNotes(sheet)).toHaveLength(1);
});
