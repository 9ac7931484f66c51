import { HostError } from "../../grid/host";
import { hostError } from "./errors";

/** How a batch meets the user's work. */
export interface RunOptions {
  /** Waits while the user is typing in a cell instead of failing with `busy`: only for what nobody waits for. */
  readonly patient?: boolean;
  /** All that the batch writes is one step of Ctrl+Z, where Excel can do that. */
  readonly oneUndo?: boolean;
  /** The context of an earlier batch whose objects this one uses: an event's handlers. */
  readonly again?: OfficeExtension.ClientRequestContext;
}

/** A request that nobody has answered after this time, in milliseconds, counts as lost. */
export const REPLY_TIMEOUT = 60_000;

/**
 * Runs a batch against Excel.
 * @throws HostError, for whatever office.js throws
 */
export async function run<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  { patient = false, oneUndo = false, again }: RunOptions = {},
): Promise<T> {
  const options: Excel.RunOptions = {
    delayForCellEdit: patient,
    ...(oneUndo && { mergeUndoGroup: true }),
    ...(again && { previousObjects: again }),
  };
  try {
    return await Excel.run(options, work);
  } catch (error) {
    throw hostError(error);
  }
}

/**
 * One round trip.
 * @throws HostError `connection` where no answer comes: what was asked may have been done all the same
 */
export async function sync(context: Excel.RequestContext, timeout = REPLY_TIMEOUT): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError("connection", [], "no answer")), timeout);
  });
  try {
    await Promise.race([context.sync(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether this Excel offers a version of ExcelApi beyond the minimum. */
export function offers(version: "1.18" | "1.20"): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
