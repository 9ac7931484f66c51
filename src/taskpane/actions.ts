import type { CellRef } from "../grid/address";
import { inverse } from "../grid/edit";
import { blankActions } from "./blank/blankActions";
import type { BlankActions } from "./blank/blankActions";
import { sessionOnly } from "./browserStorage";
import type { BrowserStorage } from "./browserStorage";
import { checkActions } from "./check/checkActions";
import type { CheckActions } from "./check/checkActions";
import { libraryActions } from "./library/libraryActions";
import type { LibraryActions } from "./library/libraryActions";
import { overviewActions } from "./overview/overviewActions";
import { liveActions } from "./live/liveActions";
import type { LiveActions, LiveEars } from "./live/liveActions";
import { opinionActions } from "./opinion/opinionActions";
import type { OpinionActions } from "./opinion/opinionActions";
import type { OverviewActions } from "./overview/overviewActions";
import { sendingActions } from "./sending/sendingActions";
import type { SendingActions } from "./sending/sendingActions";
import type { PaneHost } from "./paneHost";
import { problemOf } from "./problem";
import { settingsActions } from "./settings/settingsActions";
import type { SettingsActions } from "./settings/settingsActions";
import { reviewActions, withKept } from "./review/reviewActions";
import type { ReviewActions } from "./review/reviewActions";
import { createRunning, sheetOfPlan } from "./running";
import type { Running } from "./running";
import type { Store } from "./store";
import { profileSource } from "./teaching/profileSources";
import type { ProfileSources } from "./teaching/profileSources";
import { taughtWork } from "./teaching/taughtWork";
import { teachingActions } from "./teaching/teachingActions";
import type { TeachingActions } from "./teaching/teachingActions";
import type { Work } from "./work";

/** What concerns the pane as a whole. None of them throws: what goes wrong is in the state. */
interface PaneActions {
  /** Follows the user from sheet to sheet. */
  start(): Promise<void>;
  /** Takes back the last change of ours. */
  undo(): Promise<void>;
  select(at: CellRef): Promise<void>;
  /** Ends the check that is going on. */
  stop(): void;
}

/** All that the pane does to the world; each feature has its own file of them. */
export interface Actions
  extends
    PaneActions,
    BlankActions,
    CheckActions,
    SettingsActions,
    LibraryActions,
    LiveActions,
    OpinionActions,
    OverviewActions,
    ReviewActions,
    SendingActions,
    TeachingActions {}

/**
 * @param storage what outlasts the session; unless told nothing does
 * @param sources where what was taught comes from, and what the workbook keeps; null: nothing is kept, and nothing of it is offered
 */
export function createActions(
  host: PaneHost,
  work: Work,
  store: Store,
  storage: BrowserStorage = sessionOnly(),
  sources: ProfileSources | null = null,
): Actions {
  const kept = sources?.kept ?? null;
  const taught = taughtWork(work, profileSource(store, sources));
  const running = createRunning(
    host,
    kept ? withKept(taught, kept) : taught,
    store,
    storage,
    kept ?? undefined,
  );
  const live = liveActions(running);
  return {
    ...paneActions(running, live),
    ...blankActions(running),
    ...checkActions(running),
    ...settingsActions(running),
    ...libraryActions(running),
    checkLive: live.checkLive,
    ...overviewActions(running),
    ...sendingActions(running),
    ...teachingActions(running, sources),
    ...reviewActions(running, kept),
    ...opinionActions(running),
  };
}

function paneActions(
  { host, store, kept, run, checkAgain, select, stop }: Running,
  ears: LiveEars,
): PaneActions {
  const { dispatch } = store;
  return {
    async start() {
      try {
        await host.onActivated((sheet) => dispatch({ type: "activated", sheet }));
        await host.onSelectionChanged((selection) => {
          dispatch({ type: "selected", selection });
          ears.selected(selection.sheet);
        });
        await host.onEdited(ears.edited);
        dispatch({ type: "activated", sheet: await host.activeSheet() });
        // So that the first check has not to wait for it; what fails now is tried again then.
        kept.load().catch(() => undefined);
      } catch (error) {
        dispatch({ type: "failed", problem: problemOf(error, "start") });
      }
    },

    undo: () =>
      run("undo", async () => {
        const { done } = store.get();
        const plan = done[done.length - 1];
        if (!plan) return;
        await host.apply(inverse(plan));
        dispatch({ type: "undone", plan });
        await checkAgain(sheetOfPlan(plan));
      }),

    select,
    stop,
  };
}
