import type { CellRef } from "../grid/address";
import { sheetOf } from "../grid/edit";
import type { Plan } from "../grid/edit";
import type { Grid } from "../grid/grid";
import { HostError } from "../grid/host";
import { checkSheetsAgain } from "./check/checkAgain";
import { checkOf } from "./check/checkState";
import type { MarkedSheet } from "./check/checkState";
import type { Checked } from "./check/checking";
import { mark } from "./check/marking";
import type { BrowserStorage } from "./browserStorage";
import { createKept } from "./kept";
import type { Kept } from "./kept";
import { basisOf } from "./settings/basis";
import type { SettingsJson } from "./settings/settingsJson";
import type { PaneHost } from "./paneHost";
import { problemOf } from "./problem";
import type { Announcement, Progress, Task } from "./state";
import type { Store } from "./store";
import type { Work } from "./work";

/** What every feature's actions are made with. None of these but `readOne` and `applyPlan` throws. */
export interface Running {
  readonly host: PaneHost;
  readonly work: Work;
  readonly store: Store;
  /** What is kept on the machine. */
  readonly storage: BrowserStorage;
  /** One task at a time; a click while another runs is dropped, as its button is disabled. What fails is in the state. */
  run(task: Task, steps: () => Promise<void>): Promise<void>;
  /** Says where a long task stands. */
  progress(progress: Progress): void;
  /**
   * What a step of a task gives, unless the user stops the task before: what comes then is not waited for.
   * @throws Stopped
   */
  unlessStopped<T>(step: Promise<T>): Promise<T>;
  /**
   * From here on the task is carried out whole: stopping is offered no more, and says nothing.
   * @throws Stopped
   */
  pastStopping(): void;
  /** Ends the task that is going on, as soon as that leaves nothing half done. */
  stop(): void;
  /**
   * Steps that the user did not ask for and does not see; a task waits until they are done. False, without a try, while a task
   * runs.
   * @throws what the steps throw
   */
  quietly(steps: () => Promise<boolean>): Promise<boolean>;
  /** What the workbook keeps of the program. */
  readonly kept: Kept;
  /** What forms are checked by; null: the preset that fits each. Puts into the state where it comes from. Never throws. */
  settings(): Promise<SettingsJson | null>;
  /** @throws HostError */
  readOne(which: "active" | readonly string[]): Promise<Grid>;
  /**
   * Marks belong to a check but are not all of it: where a sheet refuses them, or the user stops, the list stands alone. In the
   * order given.
   */
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

/** The user has stopped the task. */
class Stopped extends Error {
  override readonly name = "Stopped";
}

/** So many sheets are marked in one plan; the user sees how far it is, and can stop, between two of them. */
const MARKED_AT_ONCE = 8;

/** @param given what the workbook keeps, where the caller has it already */
export function createRunning(
  host: PaneHost,
  work: Work,
  store: Store,
  storage: BrowserStorage,
  given?: Kept,
): Running {
  const { dispatch } = store;
  let quiet: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let whole = false;
  let stopWaiting: () => void = () => undefined;
  const kept = given ?? createKept(host, () => new Date().toISOString());
  const running: Running = {
    host,
    work,
    store,
    storage,

    async run(task, steps) {
      if (store.get().busy) return;
      dispatch({ type: "started", task });
      stopped = whole = false;
      try {
        await quiet;
        await steps();
        if (stopped) throw new Stopped();
      } catch (error) {
        if (error instanceof Stopped) dispatch({ type: "said", said: { kind: "stopped", task } });
        else dispatch({ type: "failed", problem: problemOf(error, task) });
      } finally {
        dispatch({ type: "ended" });
      }
    },

    progress(progress) {
      if (!whole) dispatch({ type: "progressed", progress });
    },

    unlessStopped(step) {
      if (stopped) return Promise.reject(new Stopped());
      return new Promise((resolve, reject) => {
        stopWaiting = () => reject(new Stopped());
        step.then(resolve, reject);
      });
    },

    pastStopping() {
      if (stopped) throw new Stopped();
      whole = true;
      dispatch({ type: "progressed", progress: null });
    },

    stop() {
      if (!store.get().busy || whole) return;
      stopped = true;
      stopWaiting();
    },

    async quietly(steps) {
      if (store.get().busy) return false;
      const done = steps();
      // Whoever waits for it does not care how it went.
      quiet = done.catch(() => undefined);
      return done;
    },

    kept,

    async settings() {
      const basis = await basisOf(kept, work, store.get().settings.session);
      dispatch({ type: "settingsKnown", basis });
      return basis.json;
    },

    async readOne(which) {
      const [grid] = await host.read(which);
      if (!grid) throw new HostError("no-sheet");
      if (which === "active") {
        dispatch({ type: "activated", sheet: grid.sheet });
        dispatch({ type: "sheetRead", grid });
      }
      return grid;
    },

    async mark(checked) {
      const marked: MarkedSheet[] = [];
      const names = [...new Set(checked.map(({ sheet }) => sheet))];
      for (let first = 0; first < names.length; first += MARKED_AT_ONCE) {
        const sheets = names.slice(first, first + MARKED_AT_ONCE);
        const theirs = checked.filter(({ sheet }) => sheets.includes(sheet));
        if (stopped) {
          marked.push(...theirs.map((each) => ({ checked: each, marks: { kind: "cleared" } as const })));
          continue;
        }
        if (store.get().busy) running.progress({ phase: "mark", done: first, of: names.length });
        marked.push(...(await mark(host, theirs)));
      }
      return marked;
    },

    async checkAgain(sheet) {
      if (!checkOf(store.get().check, sheet)) return;
      try {
        await checkSheetsAgain(running, sheet);
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, "check") });
      }
    },

    async applyPlan(plan, said) {
      running.pastStopping();
      await host.apply(plan);
      dispatch({ type: "applied", plan, said });
      await running.checkAgain(sheetOfPlan(plan));
    },

    async select(at) {
      dispatch({ type: "jumped", to: at });
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
export function sheetOfPlan({ edits: [first] }: Plan): string {
  return first ? sheetOf(first) : "";
}
