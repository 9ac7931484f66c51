import type { CellRef } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import { HostError } from "../../grid/host";
import type { Wish } from "../../library/insertion";
import type { Preset } from "../../library/preset";
import type { Chosen } from "../../reading/readTaught";
import { problemOf } from "../problem";
import type { Running } from "../running";
import { chosenNow } from "../state";
import type { Announcement } from "../state";
import type { Preview, Wished } from "./libraryState";
import type { Site } from "./libraryWork";
import { memoryActions } from "./memoryActions";
import type { MemoryActions } from "./memoryActions";
import { ownLibraryActions } from "./ownLibraryActions";
import type { OwnLibraryActions } from "./ownLibraryActions";

/** What the tab 指标库 can have done. None of them throws: what goes wrong is in the state. */
export interface LibraryActions extends MemoryActions, OwnLibraryActions {
  /** Answers the question that the state asks. Not a task: the user goes on typing. */
  search(): Promise<void>;
  /** Says what fits the sheet that was read last. Not a task. */
  advise(): Promise<void>;
  /** Reads the sheet that the user looks at, to advise on it. */
  readForAdvice(): Promise<void>;
  /** Plans where presets would go on the sheet that the user looks at. What was typed for them stays. */
  preview(presets: readonly Preset[]): Promise<void>;
  /** Plans again for the same sheet, after the user has said more about it. Not a task. */
  replan(): Promise<void>;
  /** Applies the preview. */
  insert(): Promise<void>;
}

export function libraryActions(running: Running): LibraryActions {
  const { host, work, store, run, readOne, applyPlan } = running;
  const { dispatch } = store;
  const memory = memoryActions(running);
  let searches = 0;

  /** The active sheet and, as far as one reading gives them, the sheets whose formulas speak of it. */
  async function readSite(): Promise<Site> {
    const { active, sheets } = await host.readAround({ overlay: true });
    const grid = sheets.find(({ sheet }) => sheet === active);
    if (!grid) throw new HostError("no-sheet");
    dispatch({ type: "activated", sheet: active });
    dispatch({ type: "sheetRead", grid });
    const name = active.replaceAll("'", "''");
    const speaks = (other: Grid) => [...other.cells.values()].some(({ formula }) => formula?.includes(name));
    return { grid, others: sheets.filter((other) => other !== grid && speaks(other)) };
  }

  async function previewed(presets: readonly Preset[], again: boolean): Promise<void> {
    const before = store.get().library.preview;
    const { grid, others } = await readSite();
    const chosen = again && before ? before.chosen : chosenNow(store.get(), grid.sheet);
    const same = again || (before?.grid.sheet === grid.sheet && sameChoice(before.chosen, chosen));
    const wishes = presets.map((preset): Wished => {
      const typed = before?.wishes.find((wish) => wish.preset.code === preset.code);
      return {
        preset,
        value: typed?.value ?? "",
        level2Row: same && !again ? (typed?.level2Row ?? null) : null,
      };
    });
    const span = before?.span ?? "annual";
    const placing = await work.place({ grid, others }, wishes.map(wishOf), span, chosen);
    dispatch({ type: "previewed", preview: { wishes, span, grid, others, chosen, placing, again } });
  }

  async function plannedNow(preview: Preview) {
    const { grid, others, wishes, span, chosen } = preview;
    return work.place({ grid, others }, wishes.map(wishOf), span, chosen);
  }

  return {
    ...memory,
    ...ownLibraryActions(running),

    async search() {
      const { query, filter, origin, limit } = store.get().library;
      const asked = ++searches;
      try {
        const found = await work.searchLibrary({ text: query, filter, limit, ...(origin && { origin }) });
        // What was asked meanwhile is answered soon.
        if (asked === searches) dispatch({ type: "found", found });
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, "library") });
      }
    },

    async advise() {
      const { sheet } = store.get().library;
      if (!sheet) return;
      try {
        const list = await work.recommend(sheet, chosenNow(store.get(), sheet.sheet));
        dispatch({ type: "advised", sheet: sheet.sheet, list });
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, "library") });
      }
    },

    readForAdvice: () =>
      run("advise", async () => {
        await readOne("active");
      }),

    preview: (presets) => run("preview", () => previewed(presets, false)),

    async replan() {
      const { preview } = store.get().library;
      if (!preview) return;
      try {
        dispatch({ type: "planned", of: preview, placing: await plannedNow(preview) });
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, "preview") });
      }
    },

    insert: () =>
      run("insert", async () => {
        const { preview } = store.get().library;
        if (!preview) return;
        // Planned anew, so that the value typed meanwhile counts.
        const placing = await plannedNow(preview);
        const insertion = placing?.insertion;
        if (!insertion) {
          dispatch({ type: "planned", of: preview, placing });
          return;
        }
        const presets = insertion.placements.map(({ preset }) => preset);
        try {
          await applyPlan(insertion.plan, saidOf(presets, insertion.plan.select ?? null));
        } catch (error) {
          // What was typed stays; the next click inserts where the user then sees it.
          if (error instanceof HostError && error.problem === "stale")
            await previewed(
              preview.wishes.map(({ preset }) => preset),
              true,
            );
          throw error;
        }
        const codes = presets.map(({ code }) => code);
        dispatch({ type: "inserted", codes });
        await memory.used(codes);
      }),
  };
}

const sameChoice = (a: Chosen, b: Chosen) => a.id === b.id && a.at?.row === b.at?.row;

function saidOf(presets: readonly Preset[], at: CellRef | null): Announcement {
  const [first] = presets;
  return presets.length === 1 && first
    ? { kind: "inserted", name: first.name, at }
    : { kind: "insertedSeveral", count: presets.length, at };
}

function wishOf({ preset, value, level2Row }: Wished): Wish {
  return {
    preset,
    ...(value.trim() !== "" && { value: value.trim() }),
    ...(level2Row !== null && { level2Row }),
  };
}
