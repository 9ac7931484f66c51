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

/** A request that nobody has answered after this time, in milliseconds, counts as lost. Tests lower it. */
export const patience = { reply: 60_000 };

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
export function sync(context: Excel.RequestContext): Promise<void> {
  return inTime(() => context.sync());
}

/**
 * What Excel answers to a request that cannot go through `run`.
 * @throws HostError `connection` where no answer comes: what was asked may have been done all the same
 */
export async function inTime<T>(ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError("connection", [], "no answer")), patience.reply);
  });
  try {
    return await Promise.race([ask(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether this Excel groups what it undoes (ExcelApi 1.20); from there on undo survives an add-in's work. */
export function groupsUndo(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}

/** Whether notes can be used (ExcelApi 1.18): by Excel, and by office.js, which in its npm edition 1.1.110 does not know them. */
export function hasNotes(): boolean {
  return (
    Office.context.requirements.isSetSupported("ExcelApi", "1.18") && "notes" in Excel.Worksheet.prototype
  );
}
