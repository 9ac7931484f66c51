import fc from "fast-check";
import { applyEdits } from "../../../src/grid/apply";
import { contentAt, inverse } from "../../../src/grid/edit";
import { cellKey, keyPosition } from "../../../src/grid/grid";
import type { Cell, Grid } from "../../../src/grid/grid";
import { OWN_SHEET } from "../../../src/grid/marks";
import { answersOn, planDecided } from "../../../src/review/opinion/answers";
import { contentTrace, encodeMemory } from "../../../src/review/opinion/rowKeys";
import { planUpdate } from "../../../src/review/opinion/update";
import { frame, opinionOn, project, rowOf, sheetFor, table, typed, updated } from "./opinions";

const [NUMBER, PROBLEM, ADVICE, OPINION, REPLY, STATUS, BESIDE] = [0, 3, 5, 6, 7, 8, 10];

const broken = project("表");
const repaired = project("表", "12公里");
/** Another finding: the amounts no longer agree. */
const worse: Grid = typed(broken, 3, 3, 80);

const today = opinionOn([broken]);
const fresh = sheetFor(today);

/** The grid with its rows in another order: rows `from` … are those of `order`, in some columns only. */
function sorted(grid: Grid, from: number, order: readonly number[], columns = grid.columns): Grid {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of grid.cells) {
    const { row, column } = keyPosition(key);
    const place = order.indexOf(row);
    cells.set(place < 0 || column >= columns ? key : cellKey(from + place, column), cell);
  }
  return { ...grid, cells };
}

function withRow(grid: Grid, row: number, texts: readonly string[]): Grid {
  const edit = { kind: "insertRows", sheet: grid.sheet, row, count: 1, like: row } as const;
  return texts.reduce((now, text, column) => typed(now, row, column, text), applyEdits(grid, [edit]));
}

function withColumn(grid: Grid, at: number, head: string): Grid {
  const moved = (column: number) => (column >= at ? column + 1 : column);
  const cells = new Map(
    [...grid.cells].map(([key, cell]): [number, Cell] => {
      const { row, column } = keyPosition(key);
      return [cellKey(row, moved(column)), cell];
    }),
  );
  const merges = grid.merges.map((area) =>
    area.column >= at
      ? { ...area, column: area.column + 1 }
      : { ...area, columns: area.columns + (area.column + area.columns > at ? 1 : 0) },
  );
  return typed({ ...grid, cells, merges, columns: grid.columns + 1 }, frame(grid).headRow, at, head);
}

test("made again with nothing new it changes nothing", () => {
  expect(planUpdate(fresh, today)?.edits).toEqual([]);
});

test("a sheet of the former edition, whose places named no project, is brought up to date with what was typed on it", () => {
  const opinion = opinionOn([project("甲"), project("乙", "12", "桥梁维修")]);
  const made = sheetFor(opinion);
  const { rows, columns } = frame(made);
  const former = rows.reduce((grid, { row, key, traces }) => {
    const { formula } = grid.cells.get(cellKey(row, columns.cells ?? -1)) ?? {};
    if (key.kind !== "item" || formula === undefined) return grid;
    const link = { formula: formula.replace(/,"[^"]*：/, ',"') };
    const cells = new Map(grid.cells).set(cellKey(row, columns.cells ?? -1), {
      ...link,
      value: "",
      text: "",
    });
    const memory = encodeMemory({ key, traces: { ...traces, cells: contentTrace(link) } });
    return typed({ ...grid, cells }, row, columns.key ?? -1, memory);
  }, made);
  expect(table(former, "cells").join()).not.toContain("桥梁维修");
  const row =
    frame(former).rows.find(({ key }) => key.kind === "item" && key.target.sheet === "乙")?.row ?? -1;
  const answered = typed(typed(former, row, OPINION, "请补单位"), row, REPLY, "已补");
  const known = opinion.declarations.map(({ sheet, about, items }) => ({ sheet, about, items }));
  expect(answersOn(answered, known)).toMatchObject([{ row, typed: { opinion: "请补单位", reply: "已补" } }]);
  const now = updated(answered, opinion);
  expect(table(now, "cells")).toEqual(table(made, "cells"));
  expect(answersOn(now, known)).toMatchObject([{ row, typed: { opinion: "请补单位", reply: "已补" } }]);
  expect(planUpdate(now, opinion)?.edits).toEqual([]);
});

test("what people typed stays: opinions, replies, status, scores, reworded texts, cells beside and below", () => {
  const row = rowOf(fresh, "没有计量单位");
  const total = frame(fresh).rows.find(({ key }) => key.kind === "score" && key.part === "total")?.row ?? 0;
  const changes: [number, number, string | number | null][] = [
    [row, OPINION, "请补单位"],
    [row, REPLY, "已补"],
    [row, STATUS, "已修改"],
    [row, PROBLEM, "里程没有单位"],
    [row + 1, ADVICE, null],
    [total, OPINION, 88],
    [total, STATUS, "良"],
    [row, BESIDE, "张三跟进"],
    [fresh.rows + 1, 0, "另：请附批复文件"],
    [1, REPLY, "王审核"],
  ];
  const people = changes.reduce((grid, change) => typed(grid, ...change), fresh);
  const after = updated(people, opinionOn([worse], { date: "2026年4月2日" }));
  const shift = after.rows - people.rows;
  for (const [at, column, text] of changes) {
    const now = at > frame(fresh).headRow + 4 ? at + shift : at;
    expect(contentAt(after, now, column)).toBe(text);
  }
  expect(contentAt(after, 2, REPLY)).toBe("2026年4月2日");
});

test("a finding that is gone goes with its row, unless people wrote there: then it is 已解决", () => {
  const row = rowOf(fresh, "没有计量单位");
  expect(
    table(updated(fresh, opinionOn([repaired])), "problem")
      .flat()
      .join(),
  ).not.toContain("没有计量单位");
  for (const column of [OPINION, REPLY, BESIDE]) {
    const after = updated(typed(fresh, row, column, "见附件"), opinionOn([repaired]));
    expect(contentAt(after, row, STATUS)).toBe("已解决");
    expect(contentAt(after, row, column)).toBe("见附件");
    const back = updated(after, today);
    expect(contentAt(back, row, STATUS)).toBe("待处理");
  }
});

test("a status that a person wrote is not overwritten, not even by 已解决", () => {
  const row = rowOf(fresh, "没有计量单位");
  const after = updated(typed(fresh, row, STATUS, "电话已确认"), opinionOn([repaired]));
  expect(contentAt(after, row, STATUS)).toBe("电话已确认");
});

test("new findings come below the table's last row, numbered on; the scores follow", () => {
  const before = table(fresh, "problem").length;
  const after = updated(fresh, opinionOn([worse]));
  const rows = table(after, "number", "problem");
  expect(rows.length).toBeGreaterThan(before);
  expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => String(index + 1)));
  expect(table(after, "problem").slice(0, before)).toEqual(table(fresh, "problem"));
  expect(after.merges.length).toBe(fresh.merges.length);
});

test("from nothing found to findings and back", () => {
  const none = {
    ...today,
    declarations: today.declarations.map((declaration) => ({ ...declaration, items: [] })),
  };
  const empty = sheetFor(none);
  expect(table(empty, "problem")).toEqual([["没有发现需要修改的问题。"]]);
  const filled = updated(empty, today);
  expect(table(filled, "problem")).toEqual(table(fresh, "problem"));
  expect(table(updated(filled, none), "problem")).toEqual([["没有发现需要修改的问题。"]]);
});

test("rows are found again after sorting, with or without the hidden column", () => {
  const first = frame(fresh).headRow + 1;
  const order = table(fresh, "number")
    .map((_, index) => first + index)
    .reverse();
  const people = typed(fresh, rowOf(fresh, "没有计量单位"), OPINION, "请补单位");
  for (const columns of [10, 9]) {
    const after = updated(sorted(people, first, order, columns), today);
    expect(contentAt(after, rowOf(after, "没有计量单位"), OPINION)).toBe("请补单位");
    expect(table(after, "number").flat()).toEqual(order.map((_, index) => String(index + 1)));
    expect(table(after, "problem")).toEqual([...table(fresh, "problem")].reverse());
    const repairedThen = updated(after, opinionOn([repaired]));
    expect(contentAt(repairedThen, rowOf(repairedThen, "没有计量单位"), STATUS)).toBe("已解决");
  }
});

test("rows and columns of people's own stay, between ours and beside", () => {
  const first = frame(fresh).headRow + 1;
  const people = withColumn(
    withRow(fresh, first + 1, ["补1", "", "", "请说明与上年相比的变化"]),
    OPINION,
    "责任人",
  );
  const after = updated(people, opinionOn([worse]));
  expect(contentAt(after, first + 1, PROBLEM)).toBe("请说明与上年相比的变化");
  expect(contentAt(after, first + 1, NUMBER)).toBe("补1");
  expect(contentAt(after, frame(after).headRow, OPINION)).toBe("责任人");
  const added = table(after, "opinion", "status").at(-1);
  expect(added).toEqual(["", "待处理"]);
});

test("a copied row is the person's; the first stays ours", () => {
  const row = rowOf(fresh, "没有计量单位");
  const copy = applyEdits(fresh, [
    { kind: "insertRows", sheet: fresh.sheet, row: row + 1, count: 1, like: row },
  ]);
  const cells = new Map(copy.cells);
  for (let column = 0; column < 10; column++) {
    const cell = fresh.cells.get(cellKey(row, column));
    if (cell) cells.set(cellKey(row + 1, column), cell);
  }
  const people = typed({ ...copy, cells }, row + 1, OPINION, "另一条意见");
  const after = updated(people, today);
  expect(contentAt(after, row + 1, OPINION)).toBe("另一条意见");
  expect(
    table(after, "problem")
      .flat()
      .filter((text) => text.includes("没有计量单位")),
  ).toHaveLength(2);
});

test("a renamed declaration keeps its rows and its scores", () => {
  const row = rowOf(fresh, "没有计量单位");
  const people = typed(fresh, row, OPINION, "请补单位");
  const after = updated(people, opinionOn([{ ...broken, sheet: "改名后" }]));
  expect(contentAt(after, row, OPINION)).toBe("请补单位");
  expect(contentAt(after, row, STATUS)).toBe("待处理");
  expect(contentAt(after, row, 2)).toEqual({ formula: `=HYPERLINK("#'改名后'!D8","D8")` });
  expect(frame(after).rows).toHaveLength(frame(fresh).rows.length);
});

test("another declaration gets its rows and a score of its own; where one is taken out, what was written stays", () => {
  const other = project("乙", "12", "桥梁维修");
  const both = updated(fresh, opinionOn([broken, other]));
  const totals = (grid: Grid) =>
    frame(grid).rows.flatMap(({ key }) => (key.kind === "score" && key.part === "total" ? [key.sheet] : []));
  expect(totals(both)).toEqual(["表", "乙"]);
  expect(
    table(both, "cells")
      .flat()
      .filter((text) => text.includes("：乙!")).length,
  ).toBeGreaterThan(0);
  const row = rowOf(both, "没有计量单位");
  const after = updated(typed(both, row, OPINION, "请补单位"), opinionOn([other]));
  expect(contentAt(after, rowOf(after, "没有计量单位"), STATUS)).toBe("原表已不在");
});

test("other bands change the grade's formula, moved rows do not", () => {
  const total = frame(fresh).rows.find(({ key }) => key.kind === "score" && key.part === "total")?.row ?? 0;
  const bands = { 优: 95, 良: 85, 中: 60 };
  const stricter = {
    ...today,
    declarations: today.declarations.map((each) => ({ ...each, scoring: { ...each.scoring, bands } })),
  };
  const { formula } = contentAt(updated(fresh, stricter), total, STATUS) as { formula: string };
  expect(formula).toContain(">=95");
});

test("a sheet of another edition, or of nobody's, is not touched", () => {
  const key = [...fresh.cells].find(([, { value }]) => value === OWN_SHEET)?.[0] ?? 0;
  const newer = new Map(fresh.cells).set(key, { value: `${OWN_SHEET}2`, text: "" });
  expect(planUpdate({ ...fresh, cells: newer }, today)).toBeNull();
  expect(planUpdate(broken, today)).toBeNull();
});

test("what people typed is offered for decisions; what the program wrote is not", () => {
  expect(answersOn(fresh, today.declarations)).toEqual([]);
  const row = rowOf(fresh, "没有计量单位");
  const people = [
    [row, OPINION, "请补单位"],
    [row, STATUS, "退回"],
    [row + 1, STATUS, "电话已确认"],
    [row + 1, REPLY, "下月补"],
  ] as const;
  const grid = people.reduce((now, [at, column, text]) => typed(now, at, column, text), fresh);
  const answers = answersOn(grid, today.declarations);
  expect(answers.map(({ typed: each, conflicts }) => [each, conflicts])).toEqual([
    [{ opinion: "请补单位", status: "returned" }, []],
    [{ reply: "下月补" }, []],
  ]);
  expect(answers[0]?.target).toMatchObject({ rule: "values/number-without-unit", sheet: "表" });
  expect(answersOn(grid, opinionOn([project("另一张", "12", "桥梁养护")]).declarations)).toEqual([]);
});

/** An opinion on the broken form with one decision. */
const decided = (text: string) =>
  opinionOn([broken], {
    decide: (_, rule) =>
      rule !== "values/number-without-unit"
        ? null
        : {
            target: { sheet: "", rule, subject: "", place: "", detail: "", ordinal: 0, alike: 1 },
            status: "returned",
            by: "",
            at: "2026-03-01T00:00:00.000Z",
            opinion: { text, by: "", at: "2026-03-01T00:00:00.000Z" },
            reply: null,
          },
  });

test("where another program has dropped what the workbook kept, what the sheet says stays, and is offered for decisions", () => {
  const made = sheetFor(decided("请写公里"));
  const row = rowOf(made, "没有计量单位");
  const lost = answersOn(made, today.declarations);
  expect(lost).toMatchObject([{ row, typed: { opinion: "请写公里", status: "returned" }, conflicts: [] }]);
  const after = updated(made, today);
  expect([OPINION, STATUS].map((column) => contentAt(after, row, column))).toEqual(["请写公里", "退回"]);
  expect(answersOn(after, today.declarations)).toEqual(lost);
  expect(updated(after, decided("请写公里")).cells).toEqual(made.cells);
  // What was taken back in the pane goes: there is a decision, which says nothing.
  expect(contentAt(updated(made, decided("")), row, OPINION)).toBeNull();
});

test("a problem that comes back after 已解决 is to be handled again", () => {
  const row = rowOf(fresh, "没有计量单位");
  const solved = updated(typed(fresh, row, REPLY, "已补"), opinionOn([repaired]));
  expect(contentAt(solved, rowOf(solved, "没有计量单位"), STATUS)).toBe("已解决");
  const back = updated(solved, today);
  expect(contentAt(back, rowOf(back, "没有计量单位"), STATUS)).toBe("待处理");
});

test("what was decided since the sheet was written contradicts what was typed there; the same words do not", () => {
  const grid = typed(fresh, rowOf(fresh, "没有计量单位"), OPINION, "请补单位");
  const conflicts = (opinion: typeof today) =>
    answersOn(grid, opinion.declarations).map((answer) => answer.conflicts);
  expect(conflicts(today)).toEqual([[]]);
  expect(conflicts(decided("请写公里"))).toEqual([["opinion"]]);
  expect(conflicts(decided("请补单位"))).toEqual([]);
  // Neither side is lost when the sheet is brought up to date before anybody has chosen.
  const after = updated(grid, decided("请写公里"));
  expect(contentAt(after, rowOf(after, "没有计量单位"), OPINION)).toBe("请补单位");
  const both = answersOn(after, decided("请写公里").declarations)[0];
  expect([both?.typed.opinion, both?.decided.opinion, both?.conflicts]).toEqual([
    "请补单位",
    "请写公里",
    ["opinion"],
  ]);
});

test("where people keep what was decided, the sheet shows it, and it is asked no more", () => {
  const row = rowOf(fresh, "没有计量单位");
  const grid = typed(typed(fresh, row, OPINION, "请补单位"), row, REPLY, "下月补");
  const opinion = decided("请写公里");
  const plan = planDecided(grid, answersOn(grid, opinion.declarations));
  const after = applyEdits(grid, plan.edits);
  expect([contentAt(after, row, OPINION), contentAt(after, row, REPLY)]).toEqual(["请写公里", null]);
  expect(answersOn(after, opinion.declarations)).toEqual([]);
  expect(contentAt(applyEdits(after, inverse(plan).edits), row, OPINION)).toBe("请补单位");
});

test("rows that come are given the list of states too", () => {
  const plan = planUpdate(fresh, opinionOn([worse]));
  const { headRow } = frame(fresh);
  expect(plan?.edits).toContainEqual(expect.objectContaining({ kind: "insertRows", joins: headRow + 1 }));
});

const person = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("type" as const),
      row: fc.integer({ min: 0, max: 24 }),
      column: fc.constantFrom(0, 1, 3, 4, 5, 6, 7, 8, 10, 11),
      text: fc.constantFrom("同意", "见附件", "=1+1", "8", ""),
    }),
    fc.record({ kind: fc.constant("row" as const), row: fc.integer({ min: 6, max: 20 }) }),
  ),
  { maxLength: 6 },
);

const opinions = [today, opinionOn([repaired]), opinionOn([worse])];

test("whatever people do, nothing they typed is lost, the plan can be taken back, and a second run changes nothing", () => {
  fc.assert(
    fc.property(person, fc.constantFrom(...opinions), (deeds, opinion) => {
      let grid = fresh;
      const kept: string[] = [];
      deeds.forEach((deed, index) => {
        if (deed.kind === "row") {
          grid = withRow(grid, deed.row, ["", "", "", `自加 ${String(index)}`]);
          kept.push(`自加 ${String(index)}`);
          return;
        }
        const under = grid.merges.some(
          ({ row, column, columns }) =>
            row === deed.row && deed.column > column && deed.column < column + columns,
        );
        const text = deed.text === "" ? null : `${deed.text}#${String(index)}`;
        if (under || deed.row === frame(grid).headRow) return;
        const before = grid.cells.get(cellKey(deed.row, deed.column))?.text;
        if (before !== undefined) kept.splice(0, kept.length, ...kept.filter((each) => each !== before));
        grid = typed(grid, deed.row, deed.column, text);
        if (text !== null) kept.push(text);
      });
      const plan = planUpdate(grid, opinion);
      if (!plan) throw new Error("not recognised");
      const after = applyEdits(grid, plan.edits);
      const texts = [...after.cells.values()].map(({ text }) => text);
      for (const text of kept) expect(texts).toContain(text);
      const back = applyEdits(after, inverse(plan).edits);
      const contents = (each: Grid) =>
        [...each.cells.keys()]
          .sort((a, b) => a - b)
          .map((key) => [key, contentAt(each, keyPosition(key).row, keyPosition(key).column)]);
      expect(contents(back)).toEqual(contents(grid));
      expect(planUpdate(updated(grid, opinion), opinion)?.edits).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
