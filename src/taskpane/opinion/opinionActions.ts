import { dateText } from "../../review/opinion/date";
import type { OpinionOrder } from "./opinionWork";
import type { Running } from "../running";

/** What the tab 审核意见 can have done. None of them throws: what goes wrong is in the state. */
export interface OpinionActions {
  /**
   * Reads and checks all visible sheets and puts the opinion on them on a sheet of its own, a new one or the one that is there.
   * Also for the ribbon: where no sheet is a declaration the pane says so.
   */
  makeOpinion(): Promise<void>;
  /** Opens the opinion as a workbook of its own; this workbook stays as it is. */
  openOpinion(): Promise<void>;
}

export function opinionActions(running: Running): OpinionActions {
  const { host, work, store, run, settings, progress, unlessStopped, pastStopping, applyPlan } = running;
  const { dispatch } = store;

  async function order(): Promise<OpinionOrder> {
    progress({ phase: "read", done: 0, of: 0 });
    const grids = await unlessStopped(host.read("visible"));
    const names = await unlessStopped(host.sheetNames());
    progress({ phase: "check", done: 0, of: grids.length });
    const reviewer = store.get().review.name.trim();
    return { grids, names, settings: await settings(), reviewer, date: dateText(new Date()) };
  }

  return {
    makeOpinion: () =>
      run("opinion", async () => {
        const result = await unlessStopped(work.opinion(await order()));
        if (!result) {
          dispatch({ type: "said", said: { kind: "noOpinion" } });
          return;
        }
        const { plan, sheet, outcome } = result.planned;
        const said = { kind: "opinionMade", sheet, outcome } as const;
        if (outcome === "same") {
          await host.select({ sheet, row: 0, column: 0 });
          dispatch({ type: "said", said });
        } else await applyPlan(plan, said);
        dispatch({ type: "opinionMade", opinion: result.opinion, answers: result.answers });
      }),

    openOpinion: () =>
      run("opinionFile", async () => {
        const file = await unlessStopped(work.opinionFile(await order()));
        pastStopping();
        if (file !== null) await host.openWorkbook(file);
        dispatch({ type: "said", said: { kind: file === null ? "noOpinion" : "opinionOpened" } });
      }),
  };
}
