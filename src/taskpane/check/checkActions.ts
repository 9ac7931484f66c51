import { HostError } from "../../grid/host";
import { planFor } from "../../rules/fixes";
import type { Fix } from "../../rules/rule";
import type { Running } from "../running";
import type { State } from "../state";
import { checkOf, checksOn, filtered, namesOf, shownSheet } from "./checkState";
import type { WorkbookRead } from "./checkState";
import type { ListedFinding } from "./checking";

/** What the tab 校核 can have done. None of them throws: what goes wrong is in the state. */
export interface CheckActions {
  /** Checks the sheet that the user looks at, and marks it; the other declarations are compared with it. */
  check(): Promise<void>;
  /** Checks every visible sheet, and marks those that are declarations. */
  checkAll(): Promise<void>;
  /** Clears our marks from the sheet that the user looks at and from all that were marked since the pane was opened. */
  clearMarks(): Promise<void>;
  /**
   * Selects the cell of the finding after (1) or before (-1) the chosen one, round and round, among those that the list shows;
   * on a sheet of several declarations from one to the next. Checks first where the findings of the sheet that the user looks at are not known. False: there is none.
   */
  step(direction: 1 | -1): Promise<boolean>;
  fix(fixes: readonly Fix[]): Promise<void>;
}

export function checkActions(running: Running): CheckActions {
  const { host, work, store, run, settings, progress, unlessStopped, mark, applyPlan, select } = running;
  const { dispatch } = store;

  async function check(asked: "one" | "all"): Promise<void> {
    progress({ phase: "read", done: 0, of: 0 });
    const around = await unlessStopped(host.readAround({ all: asked === "all" }));
    const { active, sheets: grids, whole } = around;
    dispatch({ type: "activated", sheet: active });
    const read: WorkbookRead = { grids, whole };
    const sheets = asked === "all" ? namesOf(read) : [active];
    progress({ phase: "check", done: 0, of: sheets.length });
    const checked = await unlessStopped(work.check({ grids, sheets, settings: await settings() }));
    const results = await mark(checked);
    dispatch({ type: "checked", results, read, asked, active });
  }

  async function clear(sheets: readonly string[]): Promise<void> {
    await host.apply({ title: "", edits: sheets.map((sheet) => ({ kind: "clearMarks", sheet })) });
    dispatch({ type: "cleared", sheets });
  }

  const actions: CheckActions = {
    check: () => run("check", () => check("one")),
    checkAll: () => run("check", () => check("all")),

    clearMarks: () =>
      run("clear", async () => {
        const active = store.get().activeSheet ?? (await host.activeSheet());
        const marked = store
          .get()
          .check.sheets.filter(({ marks }) => marks.kind === "shown")
          .map(({ checked }) => checked.sheet);
        const sheets = [...new Set([active, ...marked])];
        try {
          await clear(sheets);
        } catch (error) {
          if (!(error instanceof HostError) || error.problem !== "no-sheet") throw error;
          // One was renamed or deleted: marks went with it.
          const [names, now] = [await host.sheetNames(), await host.activeSheet()];
          dispatch({ type: "activated", sheet: now });
          await clear([...new Set([now, ...sheets.filter((sheet) => names.includes(sheet))])]);
        }
      }),

    fix: (fixes) =>
      run("fix", async () => {
        const plan = planFor(fixes);
        if (plan.edits.length === 0) return;
        await applyPlan(plan, { kind: "fixed", count: plan.edits.length });
      }),

    async step(direction) {
      const active = await host.activeSheet().catch(() => null);
      const sheet = active ?? shownSheet(store.get().check);
      const known = checkOf(store.get().check, sheet);
      if (!known || known.outdated) await actions.check();
      else dispatch({ type: "listed", id: known.checked.id });
      const step = nextFinding(store.get(), direction);
      const [at] = step?.listed.finding.blamed ?? [];
      if (store.get().problem || !step || !at) return false;
      dispatch({ type: "listed", id: step.id });
      dispatch({ type: "chosen", key: step.listed.key, open: true });
      const { listed, number, of } = step;
      dispatch({ type: "said", said: { kind: "stepped", number, of, listed } });
      await select(at);
      return true;
    },
  };
  return actions;
}

/** A finding of a declaration, and which one it is of those that the list shows. */
interface Step {
  readonly id: string;
  readonly listed: ListedFinding;
  readonly number: number;
  readonly of: number;
}

/** From declaration to declaration of the sheet shown, round and round; null: nothing is listed in any of them. */
function nextFinding({ check, selection }: State, direction: 1 | -1): Step | null {
  const steps = checksOn(check, shownSheet(check)).flatMap((each) =>
    filtered(check, each, selection).map((listed, index, { length }): Step => ({
      id: each.checked.id,
      listed,
      number: index + 1,
      of: length,
    })),
  );
  const isShown = ({ id }: Step) => id === check.shown;
  const at = steps.findIndex((step) => isShown(step) && step.listed.key === check.current);
  const first = steps.findIndex(isShown);
  // Nothing is chosen: the first of the declaration shown, or what comes before it.
  const next = at >= 0 ? at + direction : Math.max(first, 0) + Math.min(direction, 0);
  return steps[(next + steps.length) % steps.length] ?? null;
}
