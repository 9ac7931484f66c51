import { RichError } from "../protocol/errors";
import { ACTION } from "../protocol/wire";
import type { Action, RequestBody, ResponseBody } from "../protocol/wire";
import type { Fault } from "./faults";

/** The answer to a request that fails as a whole. */
export function refusal(error: RichError): ResponseBody {
  const { code, message, status } = error;
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: "", HttpStatusCode: status, ActionIndex: 0 },
  };
}

/** Whether office.js only lets go of ranges, as it does after each `Excel.run`. */
export function isRelease({ Actions }: RequestBody): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference")
  );
}

/** The hook that makes the n-th action fail, if the fault asks for it. */
export function failing({ Actions }: RequestBody, fault: Fault | undefined) {
  if (fault?.kind !== "action") return undefined;
  const counted = Actions.filter(({ ActionType }) => ActionType !== ACTION.trace);
  const victim = counted[fault.number - 1];
  return (action: Action) => {
    if (action === victim) throw new RichError(fault.code);
  };
}

/** Bytes in UTF-8; jsdom has no TextEncoder. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Halves of surrogate pairs count two each.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
