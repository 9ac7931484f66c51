import type { Annex } from "../host/annex";
import type { Book, Sheet } from "../book";
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
  /** Tells of something that the workbook itself does not know of; see `host/events.ts` for kinds and their arguments. */
  announce(event: Announcement): void;
  /** Tells people's clock; for comments. */
  now(): Date;
}

/** What happened to a comment. */
export interface Announcement {
  readonly kind: "CommentAdded" | "CommentDeleted" | "CommentChanged";
  readonly sheet: Sheet;
  readonly commentId: string;
  readonly replyIds: readonly string[];
  /** `CommentEdited`, `CommentResolved`, `CommentReopened`, `ReplyAdded`, `ReplyDeleted`, `ReplyEdited`. */
  readonly changeType?: string;
}
