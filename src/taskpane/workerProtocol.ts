import type { Work } from "./work";

/** What the page asks of the worker. */
export interface Call {
  readonly id: number;
  readonly method: keyof Work;
  readonly args: readonly unknown[];
}

/** What the worker answers: the result, or the error's name and message. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

/** Does one call. Never rejects. */
export async function answer(work: Work, { id, method, args }: Call): Promise<Answer> {
  try {
    const task = work[method] as (...given: unknown[]) => Promise<unknown>;
    return { id, result: await task.apply(work, [...args]) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    // What a worker calls a script that did not arrive; the page knows it under webpack's name.
    return { id, error: { name: name === "NetworkError" ? "ChunkLoadError" : name, message } };
  }
}
