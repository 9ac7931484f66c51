import { HostError } from "../../grid/host";
import { planFor } from "../../rules/fixes";
import type { Fix } from "../../rules/rule";
import type { Running } from "../running";
import { checkOf, namesOf, visibleFindings } from "./checkState";
import type { WorkbookRead } from "./checkState";

/** What the tab 校核 can have done. None of them throws: what goes wrong is in the state. */
export interface CheckActions {
  /** Checks the sheet that the user looks at, and marks it; the other declarations are compared with it. */
  check(): Promise<void>;
  /** Checks every visible sheet, and marks those that are declarations. */
  checkAll(): Promise<void>;
  /** Clears our marks from the sheet that the user looks at and from all that were marked since the pane was opened. */
  clearMarks(): Promise<void>;
  /**
   * Selects the cell of the finding after (1) or before (-1) the chosen one, round and round, among those that the list shows.
   * Checks first where the findings of the sheet that the user looks at are not known. False: there is none.
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
      const before = store.get().check;
      const known = checkOf(before, active ?? before.shown);
      if (!known || known.outdated) await actions.check();
      else dispatch({ type: "listed", sheet: known.checked.sheet });
      const state = store.get();
      const findings = visibleFindings(state.check, state.selection);
      const from = findings.findIndex(({ key }) => key === state.check.current);
      const start = from < 0 && direction < 0 ? 0 : from;
      const index = (start + direction + findings.length) % findings.length;
      const next = findings[index];
      const [at] = next?.finding.blamed ?? [];
      if (state.problem || !next || !at) return false;
      dispatch({ type: "chosen", key: next.key, open: true });
      dispatch({
        type: "said",
        said: { kind: "stepped", number: index + 1, of: findings.length, listed: next },
      });
      await select(at);
      return true;
    },
  };
  return actions;
}
