import type { Declaration } from "../declaration/declaration";
import { a1 } from "../grid/address";
import type { Finding } from "../rules/rule";
import type { Target } from "./decision";
import { changesSince, snapshotOf } from "./formChanges";
import type { FormChange } from "./formChanges";
import type { KeptFinding, Review } from "./lastReview";
import { matchTargets } from "./targets";
import type { WorkbookPart } from "./workbookPart";

/** A sheet as it was checked now. */
export interface CheckedSheet {
  readonly declaration: Declaration;
  readonly findings: readonly Finding[];
  /** One for each finding. */
  readonly targets: readonly Target[];
}

/** What has become of the last review. */
export interface Comparison {
  readonly before: Pick<Review, "round" | "by" | "at">;
  /** 已解决: found then, not now. */
  readonly resolved: readonly KeptFinding[];
  /** 仍存在: indices of today's findings that were there then. */
  readonly remaining: readonly number[];
  /** 新出现: indices of today's findings that were not. */
  readonly fresh: readonly number[];
  /** What else changed in the form; null: what it was could not be kept. */
  readonly changes: readonly FormChange[] | null;
}

/** Today's findings and form against the last review of the sheet. */
export function compareReviews(before: Review, { declaration, findings, targets }: CheckedSheet): Comparison {
  const matched = matchTargets(before.findings, targets);
  const again = new Set(matched.flat());
  const indices = findings.map((_, index) => index);
  const wasThere = (index: number) => (matched[index] ?? []).length > 0;
  return {
    before: { round: before.round, by: before.by, at: before.at },
    resolved: before.findings.filter((_, index) => !again.has(index)),
    remaining: indices.filter(wasThere),
    fresh: indices.filter((index) => !wasThere(index)),
    changes: before.snapshot && changesSince(before.snapshot, declaration),
  };
}

/** The declaration as it is, to compare the next round with; `withReview` counts it. @param at ISO 8601, UTC */
export function reviewOf({ declaration, findings, targets }: CheckedSheet, by: string, at: string): Review {
  return {
    sheet: declaration.id,
    round: 1,
    by,
    at,
    findings: findings.flatMap(({ severity, message, blamed }, index): KeptFinding[] => {
      const target = targets[index];
      if (!target) return [];
      const { rule, subject, place, detail, ordinal, alike } = target;
      const cell = blamed[0] ? a1(blamed[0]) : "";
      return [{ rule, subject, place, detail, ordinal, alike, severity, message, cell }];
    }),
    snapshot: snapshotOf(declaration),
  };
}

/** The part with a review as the last one of its declaration; it counts on from the one before. */
export function withReview(part: WorkbookPart, review: Review): WorkbookPart {
  const before = part.reviews.find(({ sheet }) => sheet === review.sheet);
  const round = (before?.round ?? 0) + 1;
  return {
    ...part,
    reviews: [...part.reviews.filter((other) => other !== before), { ...review, round }],
  };
}
