import type { Work } from "./work";
import type { Answer, Call } from "./workerProtocol";

/** What is needed of a `Worker`. */
export interface WorkerLike {
  postMessage(call: Call): void;
  addEventListener(type: "message", listener: (event: { readonly data: Answer }) => void): void;
  addEventListener(type: "error", listener: (event: { preventDefault(): void }) => void): void;
}

interface Waiting {
  readonly call: Call;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Work that a worker does, so that the pane answers meanwhile: an add-in that blocks for 5 s is restarted. Where no worker can
 * start, the page does it.
 * @param start makes the worker, at once
 */
export function workerWork(start: () => WorkerLike, inPage: Work): Work {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | null = null;
  let answered = false;
  let calls = 0;

  function settle({ data }: { readonly data: Answer }) {
    answered = true;
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (!one) return;
    if ("result" in data) one.resolve(data.result);
    else one.reject(Object.assign(new Error(data.error.message), { name: data.error.name }));
  }

  const doInPage = ({ method, args }: Call) =>
    (inPage[method] as (...given: unknown[]) => Promise<unknown>).apply(inPage, [...args]);

  /** An error before the first answer: its script did not load. Later ones leave the worker as it is. */
  function fail(event: { preventDefault(): void }) {
    if (answered) return;
    event.preventDefault();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { call, resolve, reject } of left) doInPage(call).then(resolve, reject);
  }

  try {
    worker = start();
    worker.addEventListener("message", settle);
    worker.addEventListener("error", fail);
  } catch {
    // Forbidden by a policy: nothing to tell the user, who loses no more than some smoothness.
    worker = null;
  }

  const method =
    (name: keyof Work) =>
    (...args: readonly unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        const call: Call = { id: ++calls, method: name, args };
        if (!worker) {
          doInPage(call).then(resolve, reject);
          return;
        }
        waiting.set(call.id, { call, resolve, reject });
        try {
          worker.postMessage(call);
        } catch (error) {
          waiting.delete(call.id);
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });

  const names = Object.keys(inPage) as (keyof Work)[];
  return Object.fromEntries(names.map((name) => [name, method(name)])) as unknown as Work;
}
