import type { Edited } from "../../hosts/excel/events";

/** What became due: a sheet to be looked at again, and how closely. */
export type Due = Edited;

/** Collects what happens to the sheets until the user pauses, then has each sheet looked at once. */
export interface Schedule {
  heard(edited: Edited): void;
  /** Forgets what is waiting, and hears nothing more until `resume`. */
  pause(): void;
  resume(): void;
}

/** From the least to the most that must be read again. */
const CLOSER: readonly Edited["what"][] = ["perhaps", "contents", "structure"];

/**
 * @param look Looks at one sheet; false: it could not be done now, so it stays due. Never throws.
 * @param pauseOf Milliseconds without a further edit before the sheet is looked at.
 */
export function createSchedule(
  look: (due: Due) => Promise<boolean>,
  pauseOf: (what: Edited["what"]) => number,
): Schedule {
  const due = new Map<string, Due>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let looking = false;
  let paused = false;

  function wait(milliseconds: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void lookAtOne(), milliseconds);
  }

  /** One at a time: what is heard meanwhile becomes due again. */
  async function lookAtOne(): Promise<void> {
    timer = null;
    const [next] = due.values();
    if (!next || looking) return;
    due.delete(next.sheet);
    looking = true;
    const done = await look(next);
    looking = false;
    if (paused) return;
    if (!done) remember(next);
    const [waiting] = due.values();
    if (waiting && timer === null) wait(pauseOf(waiting.what));
  }

  function remember(edited: Edited): void {
    const before = due.get(edited.sheet);
    const closest = before && CLOSER.indexOf(before.what) > CLOSER.indexOf(edited.what) ? before : edited;
    due.set(edited.sheet, { ...closest, remote: edited.remote && (before?.remote ?? true) });
  }

  return {
    heard(edited) {
      if (paused) return;
      remember(edited);
      wait(pauseOf(edited.what));
    },
    pause() {
      paused = true;
      due.clear();
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
    resume() {
      paused = false;
    },
  };
}
