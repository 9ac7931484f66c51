import type { ErrorCode } from "../protocol/errors";

/** What can be made to go wrong, each once, in the next request that changes or reads the workbook. */
export type Fault =
  /** The n-th action (from 1, traces not counted) fails; what came before stays done. */
  | { readonly kind: "action"; readonly number: number; readonly code: ErrorCode }
  /** The request is carried out, but the answer never comes, or an error comes in its place. */
  | { readonly kind: "lostReply"; readonly answer: "nothing" | "error" }
  /** The request fails as a whole before anything is done. */
  | { readonly kind: "request"; readonly code: ErrorCode };
