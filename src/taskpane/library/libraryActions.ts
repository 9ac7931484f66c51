import type { Wish } from "../../library/insertion";
import type { Preset } from "../../library/preset";
import type { Running } from "../running";
import type { Preview } from "./libraryState";

/** What the tab 指标库 can have done. None of them throws: what goes wrong is in the state. */
export interface LibraryActions {
  /** Plans where a preset would go on the sheet that the user looks at. */
  preview(preset: Preset, level2Row?: number): Promise<void>;
  /** Applies the preview. */
  insert(): Promise<void>;
}

export function libraryActions({ work, store, run, readOne, applyPlan }: Running): LibraryActions {
  const { dispatch } = store;
  return {
    preview: (preset, level2Row) =>
      run("preview", async () => {
        const { opened, preview: before } = store.get().library;
        if (opened !== preset.code) dispatch({ type: "opened", code: preset.code });
        const grid = await readOne("active");
        const planned = {
          preset,
          value: before?.preset.code === preset.code ? before.value : "",
          level2Row: level2Row ?? null,
          grid,
        };
        const outcome = await work.place(grid, wishOf(planned));
        dispatch({ type: "previewed", preview: { ...planned, outcome } });
      }),

    insert: () =>
      run("insert", async () => {
        const preview = store.get().library.preview;
        // Planned anew, so that the value typed meanwhile counts.
        const outcome = preview && (await work.place(preview.grid, wishOf(preview)));
        if (!preview || !outcome || "refused" in outcome) return;
        const { name } = preview.preset;
        const at = outcome.plan.select ?? null;
        await applyPlan(outcome.plan, { kind: "inserted", name, at });
      }),
  };
}

function wishOf({ preset, value, level2Row }: Omit<Preview, "outcome">): Wish {
  return {
    preset,
    ...(value.trim() !== "" && { value: value.trim() }),
    ...(level2Row !== null && { level2Row }),
  };
}
