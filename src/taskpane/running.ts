import type { CellRef } from "../grid/address";
import type { Plan } from "../grid/edit";
import type { Grid } from "../grid/grid";
import { HostError } from "../grid/host";
import { checkSheetsAgain } from "./check/checkAgain";
import { checkOf } from "./check/checkState";
import type { MarkedSheet } from "./check/checkState";
import type { Checked } from "./check/checking";
import { mark } from "./check/marking";
import type { PaneHost } from "./paneHost";
import { problemOf } from "./problem";
import type { Announcement, Task } from "./state";
import type { Store } from "./store";
import type { Work } from "./work";

/** What every feature's actions are made with. None of these but `readOne` and `applyPlan` throws. */
export interface Running {
  readonly host: PaneHost;
  readonly work: Work;
  readonly store: Store;
  /** One task at a time; a click while another runs is dropped, as its button is disabled. What fails is in the state. */
  run(task: Task, steps: () => Promise<void>): Promise<void>;
  /**
   * Steps that the user did not ask for and does not see; a task waits until they are done. False, without a try, while a task
   * runs.
   * @throws what the steps throw
   */
  quietly(steps: () => Promise<boolean>): Promise<boolean>;
  /** @throws HostError */
  readOne(which: "active" | readonly string[]): Promise<Grid>;
  /** Marks belong to a check but are not all of it: where a sheet refuses them the list stands alone. In the order given. */
  mark(checked: readonly Checked[]): Promise<MarkedSheet[]>;
  /**
   * After a change of ours to a sheet: all that was checked is checked again, as far as one reading gives it, and marked again
   * where the marks differ, unless the user has cleared them.
   */
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
  let quiet: Promise<unknown> = Promise.resolve();
  const running: Running = {
    host,
    work,
    store,

    async run(task, steps) {
      if (store.get().busy) return;
      dispatch({ type: "started", task });
      try {
        await quiet;
        await steps();
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, task) });
      } finally {
        dispatch({ type: "ended" });
      }
    },

    async quietly(steps) {
      if (store.get().busy) return false;
      const done = steps();
      // Whoever waits for it does not care how it went.
      quiet = done.catch(() => undefined);
      return done;
    },

    async readOne(which) {
      const [grid] = await host.read(which);
      if (!grid) throw new HostError("no-sheet");
      if (which === "active") dispatch({ type: "activated", sheet: grid.sheet });
      return grid;
    },

    mark: (checked) => mark(host, checked),

    async checkAgain(sheet) {
      if (!checkOf(store.get().check, sheet)) return;
      try {
        await checkSheetsAgain(running, sheet);
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
      dispatch({ type: "jumped", sheet: at.sheet });
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
