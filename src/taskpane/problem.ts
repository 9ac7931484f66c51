import { HostError } from "../grid/host";
import type { Problem, Task } from "./state";

/** What the pane says of an error. */
export function problemOf(error: unknown, task: Task): Problem {
  if (error instanceof HostError) {
    const { problem, cells, detail } = error;
    return { problem, task, cells, detail };
  }
  const detail = error instanceof Error ? error.message : String(error);
  // So webpack calls the error of a chunk that did not arrive; the next try loads it again.
  const problem = error instanceof Error && error.name === "ChunkLoadError" ? "not-loaded" : "unknown";
  return { problem, task, cells: [], detail };
}
