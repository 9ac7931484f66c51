import fc from "fast-check";
import type { Declaration } from "../../src/declaration/declaration";
import { a1 } from "../../src/grid/address";
import type { Position } from "../../src/grid/address";
import { areaAt, cellAt, cellKey } from "../../src/grid/grid";
import type { Cell, Grid } from "../../src/grid/grid";
import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import type { Target } from "../../src/review/decision";
import { aboutOf, decide, decisionsOn, keptSheet } from "../../src/review/decisions";
import { addOwn, anchorAt, ownFindingsOn, removeOwn } from "../../src/review/ownFindings";
import { targetsOf } from "../../src/review/targets";
import { EMPTY_PART, mergeParts } from "../../src/review/workbookPart";
import type { WorkbookPart } from "../../src/review/workbookPart";
import { checkWorkbook } from "../../src/rules/engine";
import type { Finding } from "../../src/rules/rule";
import { inserted, seams } from "../reading/dress";
import { formGrids } from "../reading/truth";

const AT = "2026-11-24T09:00:00.000Z";
const LATER = "2026-11-24T10:00:00.000Z";

interface Judged {
  readonly declaration: Declaration;
  readonly findings: readonly Finding[];
  readonly targets: readonly Target[];
  readonly sheet: string;
  readonly about: string;
}

function judge(grid: Grid): Judged {
  const declaration = read(grid);
  if (!declaration) throw new Error("no declaration");
  const [report] = checkWorkbook([declaration]);
  const findings = report?.findings ?? [];
  return {
    declaration,
    findings,
    targets: targetsOf(declaration, findings),
    sheet: grid.sheet,
    about: aboutOf(declaration),
  };
}

type Origin = (at: Position) => Position | null;

/** A grid that someone has worked on, and where each cell stood before. */
interface Worked {
  readonly grid: Grid;
  readonly origin: Origin;
}

/** Two indicators of one group change places; null where they are not drawn alike. */
function swapped(grid: Grid, columns: readonly number[], one: number, other: number): Worked | null {
  const shape = (row: number) =>
    columns.map((column) => {
      const area = areaAt(grid, row, column);
      return area.rows > 1 ? "tall" : `${String(area.column)} ${String(area.columns)}`;
    });
  const shapes = [shape(one), shape(other)].map((each) => JSON.stringify(each));
  if (shapes[0] !== shapes[1] || shapes[0]?.includes("tall")) return null;
  const there = (row: number) => (row === one ? other : row === other ? one : row);
  const cells = new Map<number, Cell>(grid.cells);
  for (const column of columns)
    for (const row of [one, other]) {
      const cell = cellAt(grid, there(row), column);
      if (cell) cells.set(cellKey(row, column), cell);
      else cells.delete(cellKey(row, column));
    }
  return {
    grid: { ...grid, cells },
    origin: ({ row, column }) => ({ row: columns.includes(column) ? there(row) : row, column }),
  };
}

/** Blank rows, new indicators above others, indicators that change places: what officers do to a form. */
function work(grid: Grid, choice: (below: number) => number, steps: number): Worked {
  let worked: Worked = { grid, origin: (at) => at };
  for (let step = 0; step < steps; step++) {
    const next = worked.grid;
    const groups = (read(next)?.groups ?? []).filter(({ rows }) => rows.length > 0);
    const group = groups[choice(groups.length)];
    const kind = choice(3);
    let change: Worked | null = null;
    if (kind === 0 || group === undefined) {
      const rows = seams(next);
      change = inserted(next, rows[choice(rows.length)] ?? 1, [[]]);
    } else if (kind === 1) {
      const row = group.rows[choice(group.rows.length)] ?? 0;
      const fresh: (Cell | null)[] = [];
      for (const [path, column] of Object.entries(group.columns)) {
        const like = cellAt(next, row, column);
        const text = path === "indicators.name" ? `新增指标${String(step)}` : (like?.text ?? "");
        if (text !== "") fresh[column] = { value: text, text };
      }
      const line = Array.from({ length: next.columns }, (_, column) => fresh[column] ?? null);
      // Below the group's first row, so that its labels go on governing the rest.
      change = row > group.firstRow ? inserted(next, row, [line]) : null;
    } else {
      const [one = 0, other = 0] = [0, 1].map(() => group.rows[choice(group.rows.length)] ?? 0);
      change = one === other ? null : swapped(next, Object.values(group.columns), one, other);
    }
    const done = change;
    if (!done || !read(done.grid)) continue;
    const { origin } = worked;
    worked = {
      grid: done.grid,
      origin: (at) => {
        const before = done.origin(at);
        return before && origin(before);
      },
    };
  }
  return worked;
}

const cellsOf = (finding: Finding, origin: Origin = (at) => at) =>
  finding.blamed.map((cell) => {
    const before = origin(cell);
    return before ? a1(before) : "new";
  });

const remark = (finding: Finding) => `${finding.rule} ${cellsOf(finding).join()}`;

/** Says to each chosen finding which it is. */
function decideAll(part: WorkbookPart, judged: Judged, chosen: readonly number[]): WorkbookPart {
  return chosen.reduce((before, index) => {
    const finding = judged.findings[index];
    const target = judged.targets[index];
    if (!finding || !target) return before;
    return decide(before, judged, [target], { opinion: remark(finding) }, "", AT);
  }, part);
}

/** The same flaws in many rows, rows of one name, rows that hold the same: what tells findings apart the least. */
function spoiled(grid: Grid, choice: (below: number) => number): Grid {
  const cells = new Map<number, Cell>(grid.cells);
  const put = (at: Position | undefined, text: string) => {
    if (at) cells.set(cellKey(at.row, at.column), { value: text, text });
  };
  const indicators = read(grid)?.indicators ?? [];
  indicators.forEach(({ name, annualValue, unit }, index) => {
    const above = indicators[index - 1];
    const flaws = [
      () => put(name?.at, `  ${name?.text ?? ""} （`),
      () => put(annualValue?.at, " ≥≥100 %"),
      () => put(annualValue?.at, "若干"),
      () => {
        put(name?.at, above?.name?.text ?? "培训人次");
        if (choice(2) === 0) put(annualValue?.at, above?.annualValue?.text ?? "");
        if (choice(2) === 0) put(unit?.at, above?.unit?.text ?? "");
      },
      () => name && cells.delete(cellKey(name.at.row, name.at.column)),
      () => undefined,
    ];
    flaws[choice(flaws.length)]?.();
  });
  return { ...grid, cells };
}

const FORMS = ["09-neimenggu-wuhai-project", "11-fujian-ningde-dept", "13-hunan-ningxiang-project"];
const forms = FORMS.flatMap((name) => formGrids(name).map((grid) => [name, grid] as const));

/** Numbers that follow from a seed. */
function choices(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * Math.max(below, 1));
  };
}

/** What stands in the rows of the blamed cells, labels of groups apart: rows that hold the same cannot be told apart. */
function rowsOf({ findings }: Judged, index: number, grid: Grid): string {
  const rows = new Set(findings[index]?.blamed.map(({ row }) => row));
  return [...rows]
    .map((row) =>
      Array.from({ length: grid.columns }, (_, column) =>
        areaAt(grid, row, column).rows > 1 ? "" : (cellAt(grid, row, column)?.text ?? ""),
      ).join("|"),
    )
    .join("\n");
}

test.each(forms)("decisions on %s stay with their findings while rows come and move", (_, form) => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, steps) => {
      const choice = choices(seed);
      const grid = spoiled(form, choice);
      const before = judge(grid);
      const chosen = [...before.findings.keys()].filter(() => choice(2) === 0);
      const part = decideAll(EMPTY_PART, before, chosen);
      const worked = work(grid, choice, steps);
      const after = judge(worked.grid);
      const kept = decisionsOn(part, after.targets, grid.sheet);
      const said = new Map(chosen.map((index) => [remark(before.findings[index]!), index]));
      after.findings.forEach((finding, index) => {
        const cells = cellsOf(finding, worked.origin);
        const same = `${finding.rule} ${cells.join()}`;
        const text = kept[index]?.opinion?.text ?? null;
        const speaker = said.get(text ?? "") ?? -1;
        const twins = rowsOf(before, speaker, grid) === rowsOf(after, index, worked.grid);
        // A finding that is still of the same cells keeps what was said to it.
        if (said.has(same) && !twins) expect(text).toBe(same);
        // And none gets what was said of other cells; of a pair of names, the first that stands there may be blamed.
        else if (text !== null) {
          const [rule, blamed = ""] = text.split(" ");
          expect(rule).toBe(finding.rule);
          const pair = [...cells, ...cellsOf({ ...finding, blamed: finding.related }, worked.origin)];
          expect(twins || pair.some((cell) => blamed.split(",").includes(cell))).toBe(true);
        }
      });
    }),
    { numRuns: 15 },
  );
});

const FORM = `
  | 项目支出绩效目标申报表 | < | < | < |
  | 项目名称 | 培训 | 预算总额（万元） | 100 |
  | 联系人一栏由单位填写 | | | |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 培训  人次 | 若干 |
  | ^ | ^ | 培训班次 | ≥3场 |
  | 效益指标 | 社会效益指标 | 知晓率 | ≥90% |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |`;

describe("deciding", () => {
  const grid = gridFromTable(FORM, "表");
  const judged = judge(grid);
  const [first, second] = judged.targets;
  if (!first || !second) throw new Error("too few findings");

  test("several at once; what is left out stays, in the words of whoever said it", () => {
    const returned = decide(
      EMPTY_PART,
      judged,
      judged.targets,
      { status: "returned", opinion: " 请补充 " },
      "李",
      AT,
    );
    expect(decisionsOn(returned, judged.targets, "表")).toEqual(
      judged.targets.map((target) => ({
        target,
        status: "returned",
        by: "李",
        at: AT,
        opinion: { text: "请补充", by: "李", at: AT },
        reply: null,
      })),
    );
    const answered = decide(returned, judged, [first], { status: "justified", reply: "另有依据" }, "", LATER);
    const [one, two] = decisionsOn(answered, judged.targets, "表");
    expect(one).toMatchObject({
      status: "justified",
      by: "",
      at: LATER,
      opinion: { text: "请补充", by: "李", at: AT },
      reply: { text: "另有依据", by: "", at: LATER },
    });
    expect(two).toMatchObject({ status: "returned", at: AT, reply: null });
  });

  test("what is kept of findings that are gone stays", () => {
    const gone = { ...first, subject: "goal.annual", place: "goal.annual" };
    const before = decide(EMPTY_PART, { ...judged, targets: [gone] }, [gone], { status: "fixed" }, "", AT);
    const after = decide(before, judged, [first], { status: "returned" }, "", LATER);
    expect(after.decisions).toHaveLength(2);
    expect(decisionsOn(after, [gone], "表")).toMatchObject([{ status: "fixed" }]);
  });

  test("a renamed sheet is found again by what it declares, and kept under its new name from then on", () => {
    const part = decide(EMPTY_PART, judged, [first], { status: "returned" }, "", AT);
    const renamed = judge({ ...grid, sheet: "新表" });
    expect(keptSheet(part, "新表", renamed.about)).toBe("表");
    expect(keptSheet(part, "新表", renamed.about, ["表", "新表"])).toBe("新表");
    expect(keptSheet(part, "新表", "project/target/其他项目")).toBe("新表");
    const after = decide(part, renamed, [renamed.targets[1]!], { status: "fixed" }, "", LATER);
    expect(decisionsOn(after, renamed.targets, "新表").slice(0, 2)).toMatchObject([
      { status: "returned", at: AT },
      { status: "fixed", at: LATER },
    ]);
    expect(decisionsOn(after, judged.targets, "表").every((decision) => decision === null)).toBe(true);
    expect(after.sheets).toEqual([{ sheet: "新表", about: renamed.about, at: LATER }]);
  });

  test("two kept by coauthors for one finding are one: the latest of each side", () => {
    const mine = decide(EMPTY_PART, judged, [first], { status: "returned", opinion: "请补充" }, "", AT);
    const theirs = decide(EMPTY_PART, judged, [first], { status: "fixed", reply: "已补充" }, "", LATER);
    expect(decisionsOn(mergeParts([theirs, mine]), judged.targets, "表")[0]).toMatchObject({
      status: "fixed",
      opinion: { text: "请补充" },
      reply: { text: "已补充" },
    });
  });
});

describe("findings of the reviewer's own", () => {
  const grid = gridFromTable(FORM, "表");
  const own = (row: number, column: number) =>
    addOwn(
      EMPTY_PART,
      {
        sheet: "表",
        anchor: anchorAt(read(grid), grid, { row, column }),
        severity: "warning",
        dimension: "可行性",
        message: "请说明来源",
      },
      "李",
      AT,
    );
  const blamedOn = (part: WorkbookPart, form: Grid) =>
    ownFindingsOn(part, "表", read(form), form).map(({ blamed }) => blamed.map(a1).join());

  test.each([
    ["a field", 1, 1],
    ["an indicator's value", 5, 3],
    ["a cell of no field", 2, 2],
    ["an empty cell far from the form", 30, 9],
  ])("on %s follow it when rows come above", (what, row, column) => {
    const part = own(row, column);
    expect(blamedOn(part, grid)).toEqual([a1({ row, column })]);
    const { grid: longer } = inserted(grid, 1, [[], []]);
    // Nothing leads back to a cell in a row without any text but its address.
    const moved = what.startsWith("an empty") ? row : row + 2;
    expect(blamedOn(part, longer)).toEqual([a1({ row: moved, column })]);
  });

  test("follow an indicator that changes places with another", () => {
    const part = own(5, 3);
    const worked = swapped(grid, [2, 3], 4, 5);
    expect(worked && blamedOn(part, worked.grid)).toEqual(["D5"]);
  });

  test("are decided on like any other, and do not come back once taken back", () => {
    const part = own(1, 1);
    const declaration = read(grid)!;
    const findings = ownFindingsOn(part, "表", declaration, grid);
    const targets = targetsOf(declaration, findings);
    const judged = { sheet: "表", about: aboutOf(declaration), targets };
    const decided = decide(part, judged, targets, { status: "fixed" }, "", LATER);
    expect(decisionsOn(decided, targets, "表")).toMatchObject([{ status: "fixed" }]);
    const removed = removeOwn(part, findings[0]!.subject, LATER);
    expect(blamedOn(mergeParts([removed, part]), grid)).toEqual([]);
  });

  test("made at one moment are two", () => {
    const one = own(1, 1);
    const { sheet, anchor, severity, dimension, message } = one.own[0]!;
    const two = addOwn(one, { sheet, anchor, severity, dimension, message }, "", AT);
    expect(mergeParts([two]).own).toHaveLength(2);
  });
});
