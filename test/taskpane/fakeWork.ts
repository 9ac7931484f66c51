import { a1, parseCell } from "../../src/grid/address";
import type { CellRef } from "../../src/grid/address";
import { contentAt } from "../../src/grid/edit";
import type { Content, Severity } from "../../src/grid/edit";
import type { Grid } from "../../src/grid/grid";
import type { Overview } from "../../src/review/overview";
import { marksFor } from "../../src/review/marks";
import { safeFixes } from "../../src/rules/fixes";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";
import type { Finding } from "../../src/rules/rule";
import type { Checked } from "../../src/taskpane/check/checking";
import type { LibraryWork } from "../../src/taskpane/library/libraryWork";
import { pageWork } from "../../src/taskpane/work";
import type { Work } from "../../src/taskpane/work";

/** A made-up rule: it complains of a cell as long as the cell holds what it dislikes. */
export interface Complaint {
  readonly severity: Severity;
  readonly message: string;
  readonly cells: readonly string[];
  readonly dislikes: Content;
  readonly related?: readonly string[];
  /** Left out: a made-up one. */
  readonly rule?: string;
  readonly evidence?: Finding["evidence"];
  readonly fix?: { readonly title: string; readonly after: Content; readonly safe?: boolean };
}

/** Work that finds what the test says, so that the pane's tests do not depend on the rules. */
export function fakeWork(complaints: readonly Complaint[], place: Work["place"] = async () => null): Work {
  return {
    check: async ({ grids, sheets }) =>
      grids.filter(({ sheet }) => sheets.includes(sheet)).map((grid) => checkedBy(complaints, grid)),
    settingsErrors: pageWork.settingsErrors,
    overview: async (grid) => [understood(grid) ?? []].flat(),
    ...libraryWork(),
    place,
    lesson: async () => ({ problem: "no-words" }),
    anchor: async () => ({ place: "", detail: "", row: [], cell: "A1" }),
    reviews: async () => [],
    opinion: async () => null,
    opinionFile: async () => null,
  };
}

/** The real libraries, without any of a maintainer's; loaded when first asked. */
function libraryWork(): LibraryWork {
  let keeper: Promise<LibraryWork> | null = null;
  const librarian = () =>
    (keeper ??= import("../../src/taskpane/library/librarian").then(
      ({ Librarian }) =>
        new Librarian({
          maintained: async () => ({ settings: null, profiles: [], libraries: [], problems: [] }),
          getLocalFile: async () => null,
        }),
    ));
  return {
    openLibrary: async (own) => (await librarian()).openLibrary(own),
    searchLibrary: async (question) => (await librarian()).searchLibrary(question),
    presetsOf: async (codes) => (await librarian()).presetsOf(codes),
    recommend: async () => null,
    place: async () => null,
    readLibrary: async (source) => (await librarian()).readLibrary(source),
    readRows: async (grid, areas) => (await librarian()).readRows(grid, areas),
    adopt: async (mode) => (await librarian()).adopt(mode),
    exportLibrary: async () => (await librarian()).exportLibrary(),
    exportWorkbook: async () => (await librarian()).exportWorkbook(),
    takeSheets: async (sheets) => (await librarian()).takeSheets(sheets),
  };
}

function understood(grid: Grid): Overview | null {
  if (contentAt(grid, 0, 0) !== "绩效目标申报表") return null;
  return {
    sheet: grid.sheet,
    id: grid.sheet,
    rows: null,
    name: "",
    form: "department",
    stage: "target",
    moneyUnit: "万元",
    identity: [],
    sums: [],
    amounts: [],
    goals: [],
    evaluation: null,
    tasks: { tasks: [], total: null },
    matrix: { tables: [], rows: [] },
    unrecognised: [],
  };
}

export function cell(name: string, sheet: string): CellRef {
  return { sheet, ...parseCell(name)! };
}

function checkedBy(complaints: readonly Complaint[], grid: Grid): Checked {
  const { sheet } = grid;
  const overview = understood(grid);
  const isDeclaration = overview !== null;
  const findings = (isDeclaration ? complaints : []).flatMap((complaint): Finding[] => {
    const blamed = complaint.cells.map((name) => cell(name, sheet));
    const wrong = blamed.filter(({ row, column }) => contentAt(grid, row, column) === complaint.dislikes);
    if (wrong.length === 0) return [];
    const { fix } = complaint;
    return [
      {
        rule: complaint.rule ?? `made-up/${complaint.message}`,
        ...(complaint.evidence && { evidence: complaint.evidence }),
        sheet,
        dimension: "完整性",
        severity: complaint.severity,
        blamed,
        related: (complaint.related ?? []).map((name) => cell(name, sheet)),
        message: complaint.message,
        howToFix: `改好${complaint.message}`,
        subject: complaint.cells.join(),
        fixes: fix
          ? wrong.map((at) => ({
              title: fix.title,
              at,
              before: complaint.dislikes,
              after: fix.after,
              safe: fix.safe ?? false,
            }))
          : [],
      },
    ];
  });
  return {
    id: sheet,
    sheet,
    protected: grid.protected,
    overview,
    findings: findings.map((finding) => ({
      key: finding.rule,
      finding,
      title: finding.message,
      why: `${finding.message}会使审核退回`,
      basis: null,
      searched: `${finding.message} ${finding.blamed.map(a1).join(" ")}`.toLowerCase(),
    })),
    notChecked: isDeclaration
      ? [{ rule: "scoring/weights-total", title: "权重合计", because: "表中没有权重栏", defect: null }]
      : [],
    settings: isDeclaration ? DEFAULT_SETTINGS : null,
    judged: isDeclaration ? 12 : 0,
    safe: safeFixes(findings),
    marks: marksFor(findings, sheet),
  };
}
