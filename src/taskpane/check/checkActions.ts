import { planFor } from "../../rules/fixes";
import type { Fix } from "../../rules/rule";
import type { Running } from "../running";
import { visibleFindings } from "../state";

/** What the tab 校核 can have done. None of them throws: what goes wrong is in the state. */
export interface CheckActions {
  /** Reads and checks the sheet that the user looks at, and marks it. */
  check(): Promise<void>;
  clearMarks(): Promise<void>;
  /**
   * Selects the cell of the finding after (1) or before (-1) the chosen one, round and round, among those that the list shows.
   * Checks first where the findings of the sheet that the user looks at are not known. False: there is none.
   */
  step(direction: 1 | -1): Promise<boolean>;
  fix(fixes: readonly Fix[]): Promise<void>;
}

export function checkActions(running: Running): CheckActions {
  const { host, work, store, run, readOne, mark, applyPlan, select } = running;
  const { dispatch } = store;
  const actions: CheckActions = {
    check: () =>
      run("check", async () => {
        const checked = await work.check(await readOne("active"));
        dispatch({ type: "checked", checked, marks: await mark(checked), quiet: false });
      }),

    clearMarks: () =>
      run("clear", async () => {
        const sheet = store.get().activeSheet ?? (await host.activeSheet());
        await host.apply({ title: "", edits: [{ kind: "clearMarks", sheet }] });
        dispatch({ type: "cleared", sheet });
      }),

    fix: (fixes) =>
      run("fix", async () => {
        const plan = planFor(fixes);
        if (plan.edits.length === 0) return;
        await applyPlan(plan, { kind: "fixed", count: plan.edits.length });
      }),

    async step(direction) {
      const active = await host.activeSheet().catch(() => null);
      const known = store.get().check;
      if (!known || known.outdated || (active !== null && known.checked.sheet !== active))
        await actions.check();
      const state = store.get();
      const findings = visibleFindings(state);
      const from = findings.findIndex(({ key }) => key === state.current);
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
