import { planFor } from "../../rules/fixes";
import type { Fix } from "../../rules/rule";
import type { Running } from "../running";

/** What the tab 校核 can have done. None of them throws: what goes wrong is in the state. */
export interface CheckActions {
  /** Reads and checks the sheet that the user looks at, and marks it. */
  check(): Promise<void>;
  clearMarks(): Promise<void>;
  fix(fixes: readonly Fix[]): Promise<void>;
}

export function checkActions({ host, work, store, run, readOne, mark, applyPlan }: Running): CheckActions {
  const { dispatch } = store;
  return {
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
  };
}
