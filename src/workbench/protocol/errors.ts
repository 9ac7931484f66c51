import { BookError } from "../book";

/** Excel's error codes that the workbench gives, with the HTTP status and the sentence that Excel gives with them. */
const KNOWN = {
  InvalidArgument: [400, "The argument is invalid or missing or has an incorrect format."],
  InvalidReference: [400, "This reference is not valid for the current operation."],
  InvalidOperation: [400, "The operation attempted is invalid on the object."],
  InvalidOperationInCellEditMode: [
    400,
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  ],
  InvalidSelection: [400, "The current selection is invalid for this operation."],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  ItemAlreadyExists: [409, "The resource being created already exists."],
  ApiNotFound: [
    404,
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  ],
  AccessDenied: [403, "You cannot perform the requested operation."],
  NotImplemented: [501, "The requested feature isn't implemented."],
  UndoNotSupported: [400, "The undo operation isn't supported for this API."],
  RequestPayloadSizeLimitExceeded: [400, "The request payload size has exceeded the limit."],
  ResponsePayloadSizeLimitExceeded: [400, "The response payload size has exceeded the limit."],
  GeneralException: [500, "There was an internal error while processing the request."],
} as const;

export type ErrorCode = keyof typeof KNOWN;

/** An error as Excel reports it to office.js. */
export class RichError extends Error {
  override readonly name = "RichError";
  readonly status: number;
  constructor(
    readonly code: ErrorCode,
    message?: string,
  ) {
    super(message ?? KNOWN[code][1]);
    this.status = KNOWN[code][0];
  }
}

const OF_BOOK = {
  unsupported: "NotImplemented",
  invalid: "InvalidArgument",
  forbidden: "InvalidOperation",
} as const;

/** Whatever went wrong, in Excel's words. */
export function asRichError(error: unknown): RichError {
  if (error instanceof RichError) return error;
  if (error instanceof BookError) return new RichError(OF_BOOK[error.problem], error.message);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new RichError("GeneralException", `The workbench failed: ${detail}`);
}
