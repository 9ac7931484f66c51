import { patience } from "../../../src/hosts/excel/run";
import type { Stats } from "../../../src/workbench/host/host";

const { reply } = patience;
const define = (property: PropertyDescriptor) =>
  Object.defineProperty(patience, "reply", { ...property, configurable: true });

/** The answer to one request, after so many more, is not waited for; all others are, however busy the machine. */
export function giveUpOn(stats: Stats, after: number): void {
  const lost = stats.requests + after;
  let waiting = true;
  define({
    get() {
      if (!waiting || stats.requests < lost) return reply;
      // The next request goes before this one has arrived.
      waiting = false;
      return 1;
    },
  });
}

/** All answers are waited for again. */
export function waitForAll(): void {
  define({ value: reply, writable: true });
}
