import type { CellRef } from "../../../src/grid/address";
import { inverse } from "../../../src/grid/edit";
import type { Content, Edit, Plan } from "../../../src/grid/edit";
import { HostError } from "../../../src/grid/host";
import { patience } from "../../../src/hosts/excel/run";
import type { Fault } from "../../../src/workbench/host/faults";
import { everything, gridOf, openExcel } from "./excel";
import type { Excel as Opened } from "./excel";

const at = (row: number, column: number): CellRef => ({ sheet: "表", row, column });
const write = (cell: CellRef, before: Content, after: Content): Edit => ({
  kind: "write",
  at: cell,
  before,
  after,
});

const WRITES: Plan = {
  title: "修正",
  edits: [
    write(at(1, 2), "指标一", "=100%"),
    write(at(2, 2), "指标二", null),
    write(at(3, 4), 3, { formula: "=E2+E3" }),
    write(at(4, 4), { formula: "=SUM(E2:E4)" }, 6),
  ],
};
const INSERTION: Plan = {
  title: "插入",
  edits: [
    { kind: "insertRows", sheet: "表", row: 4, count: 2, like: 3 },
    { kind: "unmerge", sheet: "表", area: { row: 1, column: 0, rows: 3, columns: 1 } },
    { kind: "merge", sheet: "表", area: { row: 1, column: 0, rows: 5, columns: 1 } },
    write(at(4, 2), null, "新指标"),
    write(at(5, 4), null, 5),
    write(at(6, 4), { formula: "=SUM(E2:E4)" }, { formula: "=SUM(E2:E6)" }),
  ],
};
const MARKS: Plan = {
  title: "标记",
  edits: [
    { kind: "clearMarks", sheet: "表" },
    {
      kind: "highlight",
      sheet: "表",
      severity: "error",
      areas: [{ row: 1, column: 4, rows: 1, columns: 1 }],
    },
    { kind: "message", at: at(1, 4), text: "【错误】x" },
    { kind: "message", at: at(2, 4), text: "【错误】y" },
  ],
};

function open(): Promise<Opened> {
  const rows = [
    ["一级", "二级", "三级", "", "值"],
    ["产出", "数量", "指标一", null, 1],
    [null, null, "指标二", null, 2],
    [null, "质量", "指标三", null, 3],
    ["合计", null, null, null, "=SUM(E2:E4)"],
    ["备注", null, null, null, null],
  ];
  const merges = [
    { row: 1, column: 0, rows: 3, columns: 1 },
    ...[1, 2, 3].map((row) => ({ row, column: 2, rows: 1, columns: 2 })),
  ];
  return openExcel({ workbook: [gridOf("表", rows, merges)] });
}

const { reply } = patience;
afterEach(() => {
  patience.reply = reply;
});

const NOTHING: Fault = { kind: "action", number: Infinity, code: "GeneralException" };

/** Applies a plan whose writing request goes wrong; tells how it ended and what is left. */
async function failing(plan: Plan, fault: Fault, prepare?: (opened: Opened) => Promise<unknown>) {
  const opened = await open();
  await prepare?.(opened);
  const before = everything(opened.book);
  let requests = 0;
  opened.inject(NOTHING);
  opened.inject(fault);
  const counted = opened.stats.requests;
  const outcome = await opened.excel.apply(plan).then(
    () => "applied" as const,
    (error: unknown) => error,
  );
  requests = opened.stats.requests - counted;
  return { outcome, before, after: everything(opened.book), requests, ...opened };
}

/** The state of a workbook after the plan. */
async function after(plan: Plan) {
  const { excel, book } = await open();
  await excel.apply(plan);
  return everything(book);
}

describe.each([
  ["writes", WRITES],
  ["an insertion", INSERTION],
  ["the inverse of an insertion", inverse(INSERTION)],
  ["marks", MARKS],
])("%s", (name, plan) => {
  const prepare = name.startsWith("the inverse") ? ({ excel }: Opened) => excel.apply(INSERTION) : undefined;

  test("an error at any action leaves the workbook as it was", async () => {
    const done = withoutIds(prepare ? everything((await open()).book) : await after(plan));
    let number = 1;
    for (; ; number++) {
      const {
        outcome,
        before,
        after: left,
      } = await failing(plan, { kind: "action", number, code: "GeneralException" }, prepare);
      if (outcome === "applied") {
        expect(withoutIds(left)).toEqual(done);
        break;
      }
      expect(outcome).toBeInstanceOf(HostError);
      expect(outcome).toMatchObject({ problem: "unknown" });
      expect({ number, left }).toEqual({ number, left: before });
    }
    expect(number).toBeGreaterThan(plan.edits.length);
  });

  test.each(["error", "nothing"] as const)(
    "a lost reply (%s) to what was done counts as done",
    async (answer) => {
      patience.reply = 1500;
      const { outcome, after: left } = await failing(plan, { kind: "lostReply", answer }, prepare);
      expect(outcome).toBe("applied");
      const expected = prepare ? everything((await open()).book) : await after(plan);
      expect(withoutIds(left)).toEqual(withoutIds(expected));
    },
  );

  test("a request that is refused as a whole leaves the workbook as it was", async () => {
    const {
      outcome,
      before,
      after: left,
    } = await failing(plan, { kind: "request", code: "AccessDenied" }, prepare);
    expect(outcome).toMatchObject({ problem: "read-only" });
    expect(left).toEqual(before);
  });
});

const withoutIds = (state: ReturnType<typeof everything>) =>
  JSON.parse(JSON.stringify(state), (key, value: unknown) => (key === "id" ? "" : value)) as unknown;

test("where taking back fails too, exactly the cells that differ are told", async () => {
  const { excel, inject, book } = await open();
  inject(NOTHING);
  inject({ kind: "action", number: 9, code: "GeneralException" });
  for (let attempt = 0; attempt < 2; attempt++) {
    inject(NOTHING);
    inject({ kind: "request", code: "AccessDenied" });
  }
  const error: unknown = await excel.apply(WRITES).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HostError);
  const { problem, cells } = error as HostError;
  expect(problem).toBe("partial");
  const changed = WRITES.edits.flatMap((edit) =>
    edit.kind === "write" && !isBefore(book.active.cell(edit.at.row, edit.at.column), edit.before)
      ? [edit.at]
      : [],
  );
  expect(changed.length).toBeGreaterThan(0);
  expect(cells).toEqual(changed);
});

function isBefore(state: { value: unknown; formula?: string }, before: Content): boolean {
  return typeof before === "object" ? state.formula === before?.formula : state.value === before;
}

test("where Excel no longer answers, all cells of the plan are told as possibly changed", async () => {
  patience.reply = 1500;
  const { excel, inject } = await open();
  inject(NOTHING);
  inject({ kind: "lostReply", answer: "nothing" });
  inject({ kind: "lostReply", answer: "nothing" });
  await expect(excel.apply(WRITES)).rejects.toMatchObject({
    problem: "partial",
    cells: [at(1, 2), at(2, 2), at(3, 4), at(4, 4)],
  });
});

test("a change by a coauthor between verification and write is noticed", async () => {
  const { excel, book, host } = await open();
  const receive = host.receive.bind(host);
  let requests = 0;
  host.receive = (text) => {
    // The second request writes: a row has come meanwhile.
    if (++requests === 2) host.as("coauthor", () => book.active.insert("rows", 1, 1));
    receive(text);
  };
  const error: unknown = await excel.apply(INSERTION).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HostError);
  expect(["stale", "partial"]).toContain((error as HostError).problem);
});

test("where Excel cannot undo what is grouped, the plan is applied ungrouped", async () => {
  const { excel, inject, book } = await openExcel({
    profile: "desktop365",
    workbook: [gridOf("表", [["a", "b"]])],
  });
  inject(NOTHING);
  inject({ kind: "action", number: 7, code: "UndoNotSupported" });
  await excel.apply({ title: "", edits: [write(at(0, 0), "a", "x"), write(at(0, 1), "b", "y")] });
  expect([book.active.cell(0, 0).value, book.active.cell(0, 1).value]).toEqual(["x", "y"]);
});
