import type { Running } from "../running";

/** What the tab 概览 can have done. None of them throws: what goes wrong is in the state. */
export interface OverviewActions {
  /** Reads the declarations of the sheet that the user looks at, to show what was understood of them; judges and marks nothing. */
  overview(): Promise<void>;
}

export function overviewActions({ work, store, run, readOne }: Running): OverviewActions {
  const { dispatch } = store;
  return {
    overview: () =>
      run("overview", async () => {
        const grid = await readOne("active");
        dispatch({ type: "overviewed", sheet: grid.sheet, overviews: await work.overview(grid) });
      }),
  };
}
