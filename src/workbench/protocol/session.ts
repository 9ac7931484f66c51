import type { Annex } from "../host/annex";
import type { Book } from "../book";
import type { Profile } from "./profile";
import type { References } from "./references";
import type { Registrations } from "./registrations";

/** What Excel's objects work on: the workbook, what the host keeps beside it, and the Excel that is being played. */
export interface Session {
  readonly book: Book;
  readonly annex: Annex;
  readonly profile: Profile;
  readonly references: References;
  readonly registrations: Registrations;
  /** Tells people's clock; for comments. */
  now(): Date;
}
