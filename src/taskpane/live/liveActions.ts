import type { Edited } from "../../hosts/excel/events";
import { HostError } from "../../grid/host";
import { checkOf } from "../check/checkState";
import type { Running } from "../running";
import { recheck } from "./recheck";
import { createSchedule } from "./schedule";
import type { Due } from "./schedule";

/** Checking while the user types. Nothing of it throws, takes the focus, or makes Excel wait. */
export interface LiveActions {
  /** Switches it on or off. */
  checkLive(on: boolean): void;
}

/** What happens in the workbook, told by its events. */
export interface LiveEars {
  edited(edited: Edited): void;
  /** Some picks from a drop-down list cause no event: when the user goes on to another cell it is time to look. */
  selected(sheet: string): void;
}

/** Milliseconds without a further edit before a sheet is looked at. */
const PAUSE: Readonly<Record<Edited["what"], number>> = { contents: 400, structure: 400, perhaps: 1000 };

export function liveActions(running: Running): LiveActions & LiveEars {
  const { store, quietly } = running;
  const { dispatch } = store;
  const schedule = createSchedule(look, (what) => PAUSE[what]);

  async function look(due: Due): Promise<boolean> {
    try {
      return await quietly(() => recheck(running, due));
    } catch (error) {
      const problem = error instanceof HostError ? error.problem : "unknown";
      if (problem === "busy") return false;
      // Nobody asked for this check, so no error is shown: the list says that it may be out of date.
      if (problem !== "no-sheet") dispatch({ type: "edited", sheet: due.sheet });
      return true;
    }
  }

  function edited(edit: Edited): void {
    const { check, live } = store.get();
    if (!checkOf(check, edit.sheet)) return;
    if (live.on && document.visibilityState !== "hidden") schedule.heard(edit);
    else if (edit.what !== "perhaps") dispatch({ type: "edited", sheet: edit.sheet });
  }

  return {
    edited,
    selected: (sheet) => edited({ sheet, what: "perhaps", remote: false }),
    checkLive(on) {
      dispatch({ type: "liveSwitched", on });
      if (!on) {
        schedule.pause();
        return;
      }
      schedule.resume();
      for (const { checked, outdated } of store.get().check.sheets)
        if (outdated) schedule.heard({ sheet: checked.sheet, what: "structure", remote: false });
    },
  };
}
