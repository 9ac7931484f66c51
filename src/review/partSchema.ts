import { z } from "zod/mini";
import { STATUSES } from "./decision";
import type { Decision, KeptSheet, OwnFinding } from "./decision";
import type { Review } from "./lastReview";

// Loose: what a later edition adds to a record of the same version is kept when we write it again.

const texts = z.array(z.string());
const severity = z.enum(["error", "warning", "info"]);
const at = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const count = z.number().check(z.int(), z.nonnegative());
const statement = z.looseObject({ text: z.string(), by: z.string(), at });
const finding = {
  rule: z.string(),
  subject: z.string(),
  place: z.string(),
  detail: z.string(),
  ordinal: count,
  alike: count,
};

/** What a `Target` is made of. */
export const TARGET = { sheet: z.string(), ...finding };

const decision = z.looseObject({
  target: z.looseObject(TARGET),
  status: z.enum(STATUSES),
  by: z.string(),
  at,
  opinion: z.nullable(statement),
  reply: z.nullable(statement),
});

const own = z.looseObject({
  id: z.string(),
  sheet: z.string(),
  anchor: z.looseObject({
    place: z.string(),
    detail: z.string(),
    row: texts,
    cell: z.string(),
  }),
  severity,
  dimension: z.enum(["完整性", "相关性", "适当性", "可行性"]),
  message: z.string(),
  by: z.string(),
  at,
  removed: z.boolean(),
});

const snapshot = z.array(z.looseObject({ of: z.string(), columns: texts, rows: z.array(texts) }));
const review = z.looseObject({
  sheet: z.string(),
  round: z.number().check(z.int(), z.positive()),
  by: z.string(),
  at,
  findings: z.array(z.looseObject({ ...finding, severity, message: z.string(), cell: z.string() })),
  snapshot: z.nullable(snapshot),
});

const sheet = z.looseObject({
  sheet: z.string(),
  about: z.string(),
  at,
  among: z.exactOptional(z.tuple([count, count])),
});

/** The records as a file holds them; each parser returns null for what it cannot read. */
export const readDecisions = (json: unknown): readonly Decision[] | null => result(z.array(decision), json);
export const readOwnFindings = (json: unknown): readonly OwnFinding[] | null => result(z.array(own), json);
export const readReviews = (json: unknown): readonly Review[] | null => result(z.array(review), json);
export const readSheets = (json: unknown): readonly KeptSheet[] | null => result(z.array(sheet), json);

/** Whether a text is a time as we write it. */
export const isTime = (text: string): boolean => at.safeParse(text).success;

function result<T>(schema: z.ZodMiniType<T>, json: unknown): T | null {
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : null;
}
