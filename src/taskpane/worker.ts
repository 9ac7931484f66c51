import { pageWork } from "./work";
import { answer } from "./workerProtocol";
import type { Call } from "./workerProtocol";

/** The script of the pane's worker: does the work that the page asks for, one message a call. */
self.addEventListener("message", ({ data }: MessageEvent<Call>) => {
  void answer(pageWork, data).then((given) => self.postMessage(given));
});

// The first 校核 does not wait for it. If it does not arrive, the check itself says so.
import("./check/checking").catch(() => undefined);
