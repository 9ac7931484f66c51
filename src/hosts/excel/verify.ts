import type { Area, CellRef } from "../../grid/address";
import { applyEdits } from "../../grid/apply";
import { contentAt, expectations, originalRow, sheetOf } from "../../grid/edit";
import type { Edit, Plan } from "../../grid/edit";
import { keyPosition } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { HostError } from "../../grid/host";
import { gridOf } from "./cells";
import { searchEdges } from "./edgeFacts";
import type { EdgeSearch } from "./edgeFacts";
import { edgeWorks, joinsBlock } from "./edgeWork";
import type { EdgeWork } from "./edgeWork";
import { newRows, onlyWanted } from "./insertion";
import type { NewRows } from "./insertion";
import { askNeighbours, heightOf } from "./neighbours";
import type { Neighbours } from "./neighbours";
import { askObstacles, hasObstacle } from "./obstacles";
import type { ObstaclesAsked } from "./obstacles";
import { searchMarks } from "./oldMarks";
import type { KnownOverlays } from "./overlay";
import type { MarksFound, Search } from "./oldMarks";
import { sourceRow } from "../../grid/rows";
import { sync } from "./run";
import { scopesOf } from "./scope";
import type { Scope } from "./scope";
import { arrive, askSnapshot, sameHere } from "./snapshot";
import type { Snapshot } from "./snapshot";

/** A sheet as the plan finds it. */
export interface SheetState {
  readonly scope: Scope;
  readonly before: Snapshot;
  readonly marks: MarksFound;
}

/** An insertion with what has to be known to carry it out. */
export interface Insertion extends NewRows {
  /** Points, as high as the neighbour or what is written needs; 0 where the neighbour is hidden. */
  readonly height: number;
  /** What else has to cover the new rows; null where they join no block. */
  readonly edge: EdgeWork | null;
}

/** A plan that can be carried out, and what it will meet. */
export interface Verified {
  readonly sheets: ReadonlyMap<string, SheetState>;
  readonly insertions: ReadonlyMap<Edit, Insertion>;
}

/**
 * Looks whether a plan can be carried out: one round trip, and one more for what lies over a sheet, unless it is as known.
 * @throws HostError `no-sheet`, `protected`, `stale` with the cells that differ (the first one of a sheet that is there already
 *   and was to be added), `obstacle` with where; nothing was changed
 */
export async function verify(
  context: Excel.RequestContext,
  plan: Plan,
  known: KnownOverlays,
): Promise<Verified> {
  const scopes = scopesOf(plan);
  const asked = scopes.map((scope) => askSnapshot(context, scope));
  const neighbours = new Map<string, Neighbours>();
  const obstacles: ObstaclesAsked[] = [];
  const searches: Search[] = [];
  const edges = new Map<string, EdgeSearch>();
  for (const { sheet, scope } of asked) {
    neighbours.set(scope.sheet, askNeighbours(sheet, scope.sheet, plan));
    plan.edits.forEach((edit, index) => {
      if (edit.kind !== "insertRows" || edit.sheet !== scope.sheet) return;
      const before = plan.edits.slice(0, index);
      const row = originalRow(before, edit.sheet, edit.row);
      if (row !== null) obstacles.push(askObstacles(sheet, { sheet: edit.sheet, row, column: 0 }));
    });
    const rows = plan.edits.flatMap((edit, index) =>
      edit.kind === "insertRows" && edit.sheet === scope.sheet && joinsBlock(edit)
        ? [sourceRow(plan.edits.slice(0, index), edit.sheet, edit.like)]
        : [],
    );
    const over = known.get(scope.sheet) ?? null;
    if (rows.length > 0)
      edges.set(scope.sheet, searchEdges(context, sheet, scope.sheet, [...new Set(rows)], over));
    searches.push(scope.fate === "added" ? NO_SEARCH : searchMarks(sheet, scope, over));
  }
  const { protection } = context.workbook;
  const adding = scopes.find(({ fate }) => fate !== "stays");
  if (adding) protection.load("protected");
  const snapshots = await arrive(context, asked);
  const found = scopes.map((scope, index): [Scope, Snapshot] => {
    const snapshot = scope.fate === "added" ? nothingYet(scope.sheet, snapshots[index]) : snapshots[index];
    if (!snapshot) throw new HostError("no-sheet", [{ sheet: scope.sheet, row: 0, column: 0 }]);
    if (snapshot.grid.protected && (scope.structure || scope.setsMarks || scope.clearsMarks))
      throw new HostError("protected", [{ sheet: scope.sheet, row: 0, column: 0 }]);
    return [scope, snapshot];
  });
  refuseStale(plan, new Map(found.map(([scope, snapshot]) => [scope.sheet, snapshot])));
  // Then no sheet comes or goes.
  if (adding && protection.protected)
    throw new HostError("protected", [{ sheet: adding.sheet, row: 0, column: 0 }]);
  const across = obstacles.filter(hasObstacle);
  if (across.length > 0)
    throw new HostError(
      "obstacle",
      across.map(({ at }) => at),
    );
  await finish(context, [...searches, ...edges.values()]);
  const works = edgeWorks(
    plan.edits,
    [...edges.values()][0]?.names() ?? [],
    new Map([...edges].map(([sheet, search]) => [sheet, search.found()])),
  );
  const insertions = new Map<Edit, Insertion>();
  for (const [{ sheet }, { grid, width }] of found)
    walk(plan, sheet, grid, (edit, _, now) => {
      if (edit.kind !== "insertRows") return;
      const rows = newRows(now, edit.row, edit.like, width);
      const edge = works.get(edit) ?? null;
      insertions.set(edit, {
        ...(edge ? onlyWanted(rows, edge.formatted) : rows),
        height: heightOf(edit, plan, now, rows.merges, neighbours.get(sheet) ?? new Map()),
        edge,
      });
    });
  const sheets = new Map<string, SheetState>();
  found.forEach(([scope, before], index) => {
    const marks = searches[index]?.found();
    if (marks) sheets.set(scope.sheet, { scope, before, marks });
  });
  return { sheets, insertions };
}

/** A sheet that is to be added, as it is now. */
function nothingYet(sheet: string, found: Snapshot | null | undefined): Snapshot {
  if (found) throw new HostError("stale", [{ sheet, row: 0, column: 0 }], "there is a sheet of that name");
  const grid = gridOf({ sheet, hidden: false, protected: false }, new Map(), []);
  return { grid, formats: new Map(), height: 0, width: 0 };
}

/** On a sheet that is not there yet. */
const NO_SEARCH: Search = {
  next: () => false,
  found: () => ({ highlights: [], inert: [], notes: [], prompts: [], taken: [] }),
};

/** Brings searches to their end: one round trip for all of them, more only where large validated areas are mixed. */
export async function finish(
  context: Excel.RequestContext,
  searches: readonly Pick<Search, "next">[],
): Promise<void> {
  // Every search must take its step: no short cut.
  while (searches.map((search) => search.next()).includes(true)) await sync(context);
}

/** Goes through the edits of one sheet; each is shown with its index and the grid of just before it. */
function walk(
  plan: Plan,
  sheet: string,
  grid: Grid,
  visit: (edit: Edit, index: number, now: Grid) => void,
): void {
  let now = grid;
  plan.edits.forEach((edit, index) => {
    if (sheetOf(edit) !== sheet) return;
    visit(edit, index, now);
    now = applyEdits(now, [edit]);
  });
}

/** Refuses what differs from what the plan expects, and what would lose a content that it does not know. */
function refuseStale(plan: Plan, snapshots: ReadonlyMap<string, Snapshot>): void {
  const cells: CellRef[] = [];
  for (const { at, content } of expectations(plan)) {
    const grid = snapshots.get(at.sheet)?.grid;
    if (grid && !sameHere(contentAt(grid, at.row, at.column), content)) cells.push(at);
  }
  for (const [sheet, { grid }] of snapshots)
    walk(plan, sheet, grid, (edit, index, now) => {
      for (const lost of lostCells(edit, now)) {
        const row = originalRow(plan.edits.slice(0, index), sheet, lost.row);
        if (row !== null) cells.push({ sheet, row, column: lost.column });
      }
    });
  if (cells.length > 0) throw new HostError("stale", cells);
}

/** Cells whose content an edit would destroy: under a merged area, in deleted rows, on a sheet that goes. */
function lostCells(edit: Edit, grid: Grid) {
  const area: Area | null =
    edit.kind === "merge"
      ? edit.area
      : edit.kind === "deleteRows"
        ? { row: edit.row, column: 0, rows: edit.count, columns: Infinity }
        : edit.kind === "removeSheet"
          ? { row: 0, column: 0, rows: Infinity, columns: Infinity }
          : null;
  if (!area) return [];
  return [...grid.cells.keys()].map(keyPosition).filter(({ row, column }) => {
    if (edit.kind === "merge" && row === area.row && column === area.column) return false;
    const inRows = row >= area.row && row < area.row + area.rows;
    return inRows && column >= area.column && column < area.column + area.columns;
  });
}
