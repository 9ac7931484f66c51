import type { Commands, Outcome } from "../commands/commands";
import type { Pane } from "./pane";

/** What the ribbon's buttons and the shortcuts do, through the same actions and the same state as the pane. */
export function ribbonCommands({ store, actions }: Pane): Commands {
  /** A problem is told in the pane only; what went well is seen in the sheet. */
  const unlessProblem = (): Outcome => (store.get().problem ? "pane" : "sheet");
  const step = async (direction: 1 | -1): Promise<Outcome> =>
    (await actions.step(direction)) ? unlessProblem() : "pane";
  return {
    async check() {
      await actions.check();
      return "pane";
    },
    nextFinding: () => step(1),
    previousFinding: () => step(-1),
    async clearMarks() {
      await actions.clearMarks();
      return unlessProblem();
    },
    async makeOpinion() {
      await actions.makeOpinion();
      // Where no sheet is a declaration only the pane says so.
      return store.get().said?.kind === "opinionMade" ? unlessProblem() : "pane";
    },
  };
}
