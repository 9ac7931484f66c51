import type { CellRef } from "../grid/address";
import { inverse } from "../grid/edit";
import type { Plan } from "../grid/edit";
import type { Grid } from "../grid/grid";
import { HostError } from "../grid/host";
import type { Wish } from "../library/insertion";
import type { Preset } from "../library/preset";
import { planFor } from "../rules/fixes";
import type { Fix } from "../rules/rule";
import type { Checked } from "./checking";
import type { Preview } from "./libraryState";
import type { PaneHost } from "./paneHost";
import type { Announcement, Marks, Problem, Task } from "./state";
import type { Store } from "./store";
import type { Work } from "./work";

/** What the user can have done. None of them throws: what goes wrong is in the state. */
export interface Actions {
  /** Follows the user from sheet to sheet. */
  start(): Promise<void>;
  /** Reads and checks the sheet that the user looks at, and marks it. */
  check(): Promise<void>;
  /** Reads the sheet that the user looks at, to show what was understood of it; judges and marks nothing. */
  overview(): Promise<void>;
  clearMarks(): Promise<void>;
  /** Takes back the last change of ours. */
  undo(): Promise<void>;
  fix(fixes: readonly Fix[]): Promise<void>;
  select(at: CellRef): Promise<void>;
  /** Plans where a preset would go on the sheet that the user looks at. */
  preview(preset: Preset, level2Row?: number): Promise<void>;
  /** Applies the preview. */
  insert(): Promise<void>;
}

/** All that the pane does to the world goes through here. */
export function createActions(host: PaneHost, work: Work, store: Store): Actions {
  const { dispatch } = store;

  /** One task at a time; a click while another runs is dropped, as its button is disabled. */
  async function run(task: Task, steps: () => Promise<void>): Promise<void> {
    if (store.get().busy) return;
    dispatch({ type: "started", task });
    try {
      await steps();
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error, task) });
    } finally {
      dispatch({ type: "ended" });
    }
  }

  async function readOne(which: "active" | readonly string[]): Promise<Grid> {
    const [grid] = await host.read(which);
    if (!grid) throw new HostError("no-sheet");
    if (which === "active") dispatch({ type: "activated", sheet: grid.sheet });
    return grid;
  }

  /** Marks belong to a check but are not all of it: where the sheet refuses them the list stands alone. */
  async function mark(checked: Checked): Promise<Marks> {
    if (!checked.overview) return { kind: "none" };
    const task = "check";
    if (checked.protected)
      return checked.findings.length === 0
        ? { kind: "none" }
        : { kind: "refused", problem: { problem: "protected", task, cells: [], detail: "" } };
    try {
      const applied = await host.apply({ title: "", edits: checked.marks });
      return checked.findings.length === 0 ? { kind: "none" } : { kind: "shown", applied };
    } catch (error) {
      return { kind: "refused", problem: problemOf(error, task) };
    }
  }

  /** After a change of ours: what was checked is checked again, and marked again unless the user has cleared the marks. */
  async function checkAgain(sheet: string): Promise<void> {
    const before = store.get().check;
    if (before?.checked.sheet !== sheet) return;
    try {
      const checked = await work.check(await readOne([sheet]));
      const marks = before.marks.kind === "cleared" ? before.marks : await mark(checked);
      dispatch({ type: "checked", checked, marks, quiet: true });
    } catch (error) {
      dispatch({ type: "failed", problem: problemOf(error, "check") });
    }
  }

  async function applyPlan(plan: Plan, said: Announcement): Promise<void> {
    await host.apply(plan);
    dispatch({ type: "applied", plan, said });
    await checkAgain(sheetOf(plan));
  }

  return {
    async start() {
      try {
        await host.onActivated((sheet) => dispatch({ type: "activated", sheet }));
        await host.onSelectionChanged((selection) => dispatch({ type: "selected", selection }));
        dispatch({ type: "activated", sheet: await host.activeSheet() });
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, "start") });
      }
    },

    check: () =>
      run("check", async () => {
        const checked = await work.check(await readOne("active"));
        dispatch({ type: "checked", checked, marks: await mark(checked), quiet: false });
      }),

    overview: () =>
      run("overview", async () => {
        const grid = await readOne("active");
        dispatch({ type: "overviewed", sheet: grid.sheet, overview: await work.overview(grid) });
      }),

    clearMarks: () =>
      run("clear", async () => {
        const sheet = store.get().activeSheet ?? (await host.activeSheet());
        await host.apply({ title: "", edits: [{ kind: "clearMarks", sheet }] });
        dispatch({ type: "cleared", sheet });
      }),

    undo: () =>
      run("undo", async () => {
        const { done } = store.get();
        const plan = done[done.length - 1];
        if (!plan) return;
        await host.apply(inverse(plan));
        dispatch({ type: "undone", plan });
        await checkAgain(sheetOf(plan));
      }),

    fix: (fixes) =>
      run("fix", async () => {
        const plan = planFor(fixes);
        if (plan.edits.length === 0) return;
        await applyPlan(plan, { kind: "fixed", count: plan.edits.length });
      }),

    // Not a task: the user goes on walking through the list while Excel follows.
    async select(at) {
      try {
        const { hidden } = await host.select(at);
        if (hidden) dispatch({ type: "said", said: { kind: "hiddenCell", at } });
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, "select") });
      }
    },

    preview: (preset, level2Row) =>
      run("preview", async () => {
        const { opened, preview: before } = store.get().library;
        if (opened !== preset.code) dispatch({ type: "opened", code: preset.code });
        const grid = await readOne("active");
        const planned = {
          preset,
          value: before?.preset.code === preset.code ? before.value : "",
          level2Row: level2Row ?? null,
          grid,
        };
        const outcome = await work.place(grid, wishOf(planned));
        dispatch({ type: "previewed", preview: { ...planned, outcome } });
      }),

    insert: () =>
      run("insert", async () => {
        const preview = store.get().library.preview;
        // Planned anew, so that the value typed meanwhile counts.
        const outcome = preview && (await work.place(preview.grid, wishOf(preview)));
        if (!preview || !outcome || "refused" in outcome) return;
        const { name } = preview.preset;
        const at = outcome.plan.select ?? null;
        await applyPlan(outcome.plan, { kind: "inserted", name, at });
      }),
  };
}

function wishOf({ preset, value, level2Row }: Omit<Preview, "outcome">): Wish {
  return {
    preset,
    ...(value.trim() !== "" && { value: value.trim() }),
    ...(level2Row !== null && { level2Row }),
  };
}

/** The sheet that a plan of ours changes: all of them change one. */
function sheetOf(plan: Plan): string {
  const [edit] = plan.edits;
  if (!edit) return "";
  return "at" in edit ? edit.at.sheet : edit.sheet;
}

function problemOf(error: unknown, task: Task): Problem {
  if (error instanceof HostError) {
    const { problem, cells, detail } = error;
    return { problem, task, cells, detail };
  }
  const detail = error instanceof Error ? error.message : String(error);
  // So webpack calls the error of a chunk that did not arrive; the next try loads it again.
  const problem = error instanceof Error && error.name === "ChunkLoadError" ? "not-loaded" : "unknown";
  return { problem, task, cells: [], detail };
}
