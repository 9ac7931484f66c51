import type { CellRef } from "../../grid/address";
import { HostError } from "../../grid/host";
import type { HostProblem } from "../../grid/host";

/** What office.js throws has a `code`; it says which problem it is. What is not listed is `unknown`. */
const PROBLEMS: Readonly<Record<string, HostProblem>> = {
  InvalidOperationInCellEditMode: "busy",
  SearchDialogIsOpen: "busy",
  HostBusy: "busy",
  AccessDenied: "protected",
  // Both are said of a sheet or an object that is gone, for the objects that we ask for.
  ItemNotFound: "no-sheet",
  InvalidReference: "no-sheet",
  InsertDeleteConflict: "obstacle",
  FilteredRangeConflict: "obstacle",
  MergedRangeConflict: "obstacle",
  NonBlankCellOffSheet: "obstacle",
  PivotTableRangeConflict: "obstacle",
  RangeExceedsLimit: "unsupported",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
  FormulaLengthExceedsLimit: "unsupported",
  OperationCellsExceedLimit: "unsupported",
  RequestPayloadSizeLimitExceeded: "unsupported",
  ResponsePayloadSizeLimitExceeded: "unsupported",
  ConnectionFailure: "connection",
  Timeout: "connection",
  RequestAborted: "connection",
  ServiceNotAvailable: "connection",
  InactiveWorkbook: "connection",
  HostRestartNeeded: "connection",
};

/** The code of an error that office.js threw, or `""`. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : String(error.code);
}

/**
 * Whatever was thrown, as a HostError; one stays itself.
 * @param cells the cells it is about, where the caller knows
 */
export function hostError(error: unknown, cells: readonly CellRef[] = []): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  return new HostError(PROBLEMS[code] ?? "unknown", cells, detailOf(error, code), { cause: error });
}

/** Whether Excel answered that an action of the batch failed: then what comes after that action was not done. */
export function namesFailedAction(error: unknown): boolean {
  return statementOf(error) !== "";
}

/** What the maintainer needs: code, message, and the statement that failed where office.js tells it. */
function detailOf(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return [code, message, statementOf(error)].filter((part) => part !== "").join(" · ");
}

function statementOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  if (typeof debugInfo !== "object" || debugInfo === null || !("statement" in debugInfo)) return "";
  return String(debugInfo.statement);
}
