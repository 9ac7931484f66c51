import type { OpinionOrder } from "./opinionWork";
import type { Running } from "../running";

/** The name under which the reviewer's name is kept on the machine. */
const REVIEWER = "reviewer";

/** What the tab 审核意见 can have done. None of them throws: what goes wrong is in the state. */
export interface OpinionActions {
  /**
   * Reads and checks all visible sheets and puts the opinion on them on a sheet of its own, a new one or the one that is there.
   * Also for the ribbon: where no sheet is a declaration the pane says so.
   */
  makeOpinion(): Promise<void>;
  /** Opens the opinion as a workbook of its own; this workbook stays as it is. */
  openOpinion(): Promise<void>;
  /** The reviewer's name for the sheet; remembered on this machine. */
  nameReviewer(reviewer: string): void;
  /** Brings back the name that was entered on this machine last. */
  recallReviewer(): void;
}

export function opinionActions({
  host,
  work,
  store,
  storage,
  run,
  settings,
  applyPlan,
}: Running): OpinionActions {
  const { dispatch } = store;
  const remembered = () => storage.read(REVIEWER) ?? "";

  async function order(): Promise<OpinionOrder> {
    const grids = await host.read("visible");
    const names = await host.sheetNames();
    const reviewer = (store.get().opinion.reviewer || remembered()).trim();
    return { grids, names, settings: await settings(), reviewer, date: dateText(new Date()) };
  }

  return {
    makeOpinion: () =>
      run("opinion", async () => {
        const result = await work.opinion(await order());
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
        dispatch({ type: "opinionMade", opinion: result.opinion });
      }),

    openOpinion: () =>
      run("opinionFile", async () => {
        const file = await work.opinionFile(await order());
        if (file !== null) await host.openWorkbook(file);
        dispatch({ type: "said", said: { kind: file === null ? "noOpinion" : "opinionOpened" } });
      }),

    nameReviewer(reviewer) {
      storage.write(REVIEWER, reviewer.trim());
      dispatch({ type: "reviewerNamed", reviewer });
    },

    recallReviewer() {
      if (store.get().opinion.reviewer === "") dispatch({ type: "reviewerNamed", reviewer: remembered() });
    },
  };
}

/** `2026年3月1日`, by the machine's own calendar. */
function dateText(date: Date): string {
  return `${String(date.getFullYear())}年${String(date.getMonth() + 1)}月${String(date.getDate())}日`;
}
