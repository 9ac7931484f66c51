import type { CellRef } from "../grid/address";
import type { Plan } from "../grid/edit";
import type { Grid } from "../grid/grid";
import { HostError } from "../grid/host";
import type { Checked } from "./check/checking";
import type { PaneHost } from "./paneHost";
import type { Announcement, Marks, Problem, Task } from "./state";
import type { Store } from "./store";
import type { Work } from "./work";

/** What every feature's actions are made with. None of these but `readOne` and `applyPlan` throws. */
export interface Running {
  readonly host: PaneHost;
  readonly work: Work;
  readonly store: Store;
  /** One task at a time; a click while another runs is dropped, as its button is disabled. What fails is in the state. */
  run(task: Task, steps: () => Promise<void>): Promise<void>;
  /** @throws HostError */
  readOne(which: "active" | readonly string[]): Promise<Grid>;
  /** Marks belong to a check but are not all of it: where the sheet refuses them the list stands alone. */
  mark(checked: Checked): Promise<Marks>;
  /** After a change of ours: what was checked is checked again, and marked again unless the user has cleared the marks. */
  checkAgain(sheet: string): Promise<void>;
  /**
   * Applies a plan that changes contents, so that 撤销 takes it back, and checks again.
   * @throws HostError
   */
  applyPlan(plan: Plan, said: Announcement): Promise<void>;
  /** Shows a cell. Not a task: the user goes on walking through the list while Excel follows. */
  select(at: CellRef): Promise<void>;
}

export function createRunning(host: PaneHost, work: Work, store: Store): Running {
  const { dispatch } = store;
  const running: Running = {
    host,
    work,
    store,

    async run(task, steps) {
      if (store.get().busy) return;
      dispatch({ type: "started", task });
      try {
        await steps();
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, task) });
      } finally {
        dispatch({ type: "ended" });
      }
    },

    async readOne(which) {
      const [grid] = await host.read(which);
      if (!grid) throw new HostError("no-sheet");
      if (which === "active") dispatch({ type: "activated", sheet: grid.sheet });
      return grid;
    },

    async mark(checked) {
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
    },

    async checkAgain(sheet) {
      const before = store.get().check;
      if (before?.checked.sheet !== sheet) return;
      try {
        const checked = await work.check(await running.readOne([sheet]));
        const marks = before.marks.kind === "cleared" ? before.marks : await running.mark(checked);
        dispatch({ type: "checked", checked, marks, quiet: true });
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, "check") });
      }
    },

    async applyPlan(plan, said) {
      await host.apply(plan);
      dispatch({ type: "applied", plan, said });
      await running.checkAgain(sheetOf(plan));
    },

    async select(at) {
      try {
        const { hidden } = await host.select(at);
        if (hidden) dispatch({ type: "said", said: { kind: "hiddenCell", at } });
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, "select") });
      }
    },
  };
  return running;
}

/** The sheet that a plan of ours changes: all of them change one. */
export function sheetOf(plan: Plan): string {
  const [edit] = plan.edits;
  if (!edit) return "";
  return "at" in edit ? edit.at.sheet : edit.sheet;
}

/** What the pane says of an error. */
export function problemOf(error: unknown, task: Task): Problem {
  if (error instanceof HostError) {
    const { problem, cells, detail } = error;
    return { problem, task, cells, detail };
  }
  const detail = error instanceof Error ? error.message : String(error);
  // So webpack calls the error of a chunk that did not arrive; the next try loads it again.
  const problem = error instanceof Error && error.name === "ChunkLoadError" ? "not-loaded" : "unknown";
  return { problem, task, cells: [], detail };
}
