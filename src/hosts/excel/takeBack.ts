import { applyEdits } from "../../grid/apply";
import { contentAt, expectations, inverse, originalRow } from "../../grid/edit";
import type { Edit, Plan } from "../../grid/edit";
import { searchEdges } from "./edgeFacts";
import { edgeWorks, joinsBlock } from "./edgeWork";
import type { EdgeWork } from "./edgeWork";
import { newRows } from "./insertion";
import type { FoundAgain } from "./lookAgain";
import { perform } from "./perform";
import { rowsOf } from "./ranges";
import { currentRow, sourceRow } from "../../grid/rows";
import { run, sync } from "./run";
import { changesStructure } from "./scope";
import { sameHere } from "./snapshot";
import { finish } from "./verify";
import type { Insertion, Verified } from "./verify";

/**
 * Takes back the rows and merged areas of the first edits of a plan, then what differs in the cells that it writes: how far
 * the writes came does not matter.
 */
export async function takeBack(
  plan: Plan,
  verified: Verified,
  edits: number,
  { staying, added }: FoundAgain,
): Promise<void> {
  const done = plan.edits.slice(0, edits);
  const structure = inverse({ ...plan, edits: done.filter(changesStructure) }).edits;
  const insertions = new Map<Edit, Omit<Insertion, "edge">>();
  for (const { before } of verified.sheets.values()) {
    let grid = applyEdits(before.grid, done);
    for (const edit of structure) {
      if (edit.kind === "insertRows" && edit.sheet === grid.sheet)
        insertions.set(edit, { ...newRows(grid, edit.row, edit.like, before.width), height: 0 });
      grid = applyEdits(grid, [edit]);
    }
  }
  const now = new Map(staying.map(({ grid }) => [grid.sheet, grid]));
  const writes = expectations(plan).flatMap(({ at, content }): Edit[] => {
    const row = currentRow(done, at.sheet, at.row);
    const grid = now.get(at.sheet);
    if (row === null || !grid) return [];
    const held = contentAt(grid, row, at.column);
    return sameHere(held, content) ? [] : [{ kind: "write", at, before: held, after: content }];
  });
  try {
    await run(
      async (context) => {
        const edges = await edgesNow(context, structure);
        for (const { sheet } of added) context.workbook.worksheets.getItem(sheet).delete();
        const whole = new Map<Edit, Insertion>(
          [...insertions].map(([edit, rows]) => [edit, { ...rows, edge: edges.get(edit) ?? null }]),
        );
        perform(context, [...structure, ...writes], { sheets: verified.sheets, insertions: whole }, done);
        fitRestored(context, plan, done);
        await sync(context);
      },
      { patient: true },
    );
  } catch {
    // Whether it worked is seen by looking again, whatever Excel said.
  }
}

/** What has to cover rows that come back below a block's last row, as the workbook is now. */
async function edgesNow(
  context: Excel.RequestContext,
  edits: readonly Edit[],
): Promise<ReadonlyMap<Edit, EdgeWork>> {
  const rows = new Map<string, Set<number>>();
  edits.forEach((edit, index) => {
    if (!joinsBlock(edit)) return;
    const like = sourceRow(edits.slice(0, index), edit.sheet, edit.like);
    rows.set(edit.sheet, new Set(rows.get(edit.sheet)).add(like));
  });
  if (rows.size === 0) return new Map();
  const searches = new Map(
    [...rows].map(([name, likes]) => {
      const sheet = context.workbook.worksheets.getItem(name);
      return [name, searchEdges(context, sheet, name, [...likes])] as const;
    }),
  );
  await sync(context);
  await finish(context, [...searches.values()]);
  const facts = new Map([...searches].map(([name, search]) => [name, search.found()] as const));
  return edgeWorks(edits, [...searches.values()][0]?.names() ?? [], facts);
}

/** Gives rows that the plan had deleted, and that are there again, the height of what stands in them. */
function fitRestored(context: Excel.RequestContext, { edits }: Plan, done: readonly Edit[]): void {
  edits.forEach((edit, index) => {
    if (edit.kind !== "deleteRows" || edit.fit !== true) return;
    for (let deleted = edit.row; deleted < edit.row + edit.count; deleted++) {
      const before = originalRow(edits.slice(0, index), edit.sheet, deleted);
      const row = before === null ? null : currentRow(done, edit.sheet, before);
      if (row === null) continue;
      rowsOf(context.workbook.worksheets.getItem(edit.sheet), row, 1).format.autofitRows();
    }
  });
}
