import type { live as shape } from "../zh-CN/live";

/** Checking while the user types. */
export const live: typeof shape = {
  live: "Check while I type",
  liveLosesUndo: "In your version of Excel this clears what Ctrl+Z can undo, each time marks change.",
};
