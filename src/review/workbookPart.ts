import { targetKey } from "./decision";
import type { Decision, KeptSheet, OwnFinding, Statement } from "./decision";
import type { Review } from "./lastReview";
import { attributeOf, elementXml, jsonText, parseElements, textOf } from "./partElements";
import type { XmlElement } from "./partElements";
import { isTime, readDecisions, readOwnFindings, readReviews, readSheets } from "./partSchema";

/** Names our part among a workbook's custom XML parts. */
export const PART_NAMESPACE = "urn:budget-performance-declaration:workbook";
/** Editions that write a higher number are left alone. */
export const PART_VERSION = 1;
/** Bytes of UTF-8 that Excel takes. */
export const PART_LIMIT = 500_000;

/** A value that is kept whole: the newest counts. */
export interface KeptValue {
  /** JSON; null: it was taken away. */
  readonly json: unknown;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What a workbook keeps of the program, in one custom XML part that travels with the file. */
export interface WorkbookPart {
  /** What a settings file says: for `parseSettings`. Null: none kept. */
  readonly settings: KeptValue | null;
  /** Labels taught for this kind of form: for `reading/profile.ts`. Null: none kept. */
  readonly profile: KeptValue | null;
  readonly decisions: readonly Decision[];
  /** Findings of the reviewer's own, those taken back included. */
  readonly own: readonly OwnFinding[];
  /** The last review of each sheet. */
  readonly reviews: readonly Review[];
  /** The sheets that anything is kept for. */
  readonly sheets: readonly KeptSheet[];
  /** Kinds that are there and cannot be read: written again as they are, not to be replaced. */
  readonly unreadable: readonly PartKind[];
  /** Elements that this edition does not know, and those that it cannot read. */
  readonly others: readonly XmlElement[];
}

export type PartKind = "settings" | "profile" | "decisions" | "own" | "reviews" | "sheets";

export const EMPTY_PART: WorkbookPart = {
  settings: null,
  profile: null,
  decisions: [],
  own: [],
  reviews: [],
  sheets: [],
  unreadable: [],
  others: [],
};

/** A part that was read; or it was written by a newer edition; or it is none of ours, or damaged. */
export type ParsedPart =
  { readonly part: WorkbookPart } | { readonly newer: number } | { readonly problem: string };

/** Reads a part's XML. Never throws: what cannot be read is said in `part.unreadable` or `problem` (for people, in Chinese). */
export function parsePart(xml: string): ParsedPart {
  const root = parseElements(xml);
  if (root?.namespace !== PART_NAMESPACE || root.name !== "kept")
    return { problem: "工作簿中保存的审核数据已损坏，无法读取。" };
  const version = Number(attributeOf(root, "version"));
  if (!Number.isInteger(version) || version < 1)
    return { problem: "工作簿中保存的审核数据没有写明版本，无法读取。" };
  if (version > PART_VERSION) return { newer: version };
  let part = EMPTY_PART;
  for (const element of root.content) {
    if (typeof element === "string") continue;
    const read = element.namespace === PART_NAMESPACE ? READERS[element.name] : undefined;
    const known = read?.(element, part);
    if (known) part = known;
    else
      part = {
        ...part,
        others: [...part.others, element],
        unreadable: read ? [...part.unreadable, element.name as PartKind] : part.unreadable,
      };
  }
  return { part };
}

type Reader = (element: XmlElement, part: WorkbookPart) => WorkbookPart | null;

/** By the element's name; null: it cannot be read. A second element of one name is merged with the first. */
const READERS: Readonly<Partial<Record<string, Reader>>> = {
  settings: (element, part) => withValue(element, part, "settings"),
  profile: (element, part) => withValue(element, part, "profile"),
  decisions(element, part) {
    const decisions = readDecisions(jsonIn(element));
    return decisions && mergeParts([part, { ...EMPTY_PART, decisions }]);
  },
  own(element, part) {
    const own = readOwnFindings(jsonIn(element));
    return own && mergeParts([part, { ...EMPTY_PART, own }]);
  },
  reviews(element, part) {
    const reviews = readReviews(jsonIn(element));
    return reviews && mergeParts([part, { ...EMPTY_PART, reviews }]);
  },
  sheets(element, part) {
    const sheets = readSheets(jsonIn(element));
    return sheets && mergeParts([part, { ...EMPTY_PART, sheets }]);
  },
};

function withValue(
  element: XmlElement,
  part: WorkbookPart,
  kind: "settings" | "profile",
): WorkbookPart | null {
  const json = jsonIn(element);
  const at = attributeOf(element, "at") ?? "";
  if (json === undefined || !isTime(at)) return null;
  return mergeParts([part, { ...EMPTY_PART, [kind]: { json, at } }]);
}

/** Undefined, which no JSON is, for a text that is none. */
function jsonIn(element: XmlElement): unknown {
  try {
    return JSON.parse(textOf(element)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The part as XML, ready to be kept. Whether Excel takes it: `partBytes`. */
export function partXml(part: WorkbookPart): string {
  const values = (["settings", "profile"] as const).flatMap((name) => {
    const kept = part[name];
    return kept ? [element(name, kept.json, [{ namespace: "", name: "at", value: kept.at }])] : [];
  });
  const records = (["decisions", "own", "reviews", "sheets"] as const).flatMap((name) =>
    part[name].length > 0 ? [element(name, part[name])] : [],
  );
  return elementXml({
    namespace: PART_NAMESPACE,
    name: "kept",
    attributes: [{ namespace: "", name: "version", value: String(PART_VERSION) }],
    content: [...values, ...records, ...part.others],
  });
}

function element(name: PartKind, json: unknown, attributes: XmlElement["attributes"] = []): XmlElement {
  return { namespace: PART_NAMESPACE, name, attributes, content: [jsonText(json)] };
}

/** Bytes that the part takes in the workbook. */
export function partBytes(part: WorkbookPart): number {
  return new TextEncoder().encode(partXml(part)).length;
}

/**
 * The part within the limit: the snapshots of the last reviews are left out, the largest first, until it fits; they only serve
 * to list what else was changed. Null: it does not fit even so, and must not be kept in pieces.
 */
export function fittedPart(part: WorkbookPart): WorkbookPart | null {
  let fitted = part;
  for (;;) {
    if (partBytes(fitted) <= PART_LIMIT) return fitted;
    const sizes = fitted.reviews.map(({ snapshot }) => (snapshot ? JSON.stringify(snapshot).length : 0));
    const largest = sizes.indexOf(Math.max(...sizes));
    if (largest < 0 || sizes[largest] === 0) return null;
    fitted = {
      ...fitted,
      reviews: fitted.reviews.map((review, index) =>
        index === largest ? { ...review, snapshot: null } : review,
      ),
    };
  }
}

/** Reads the parts of coauthors as one; not at all where one of them is newer, or cannot be read. Never throws. */
export function parseParts(xmls: readonly string[]): ParsedPart {
  const parsed = xmls.map(parsePart);
  const unusable = parsed.find((each) => "newer" in each) ?? parsed.find((each) => "problem" in each);
  return unusable ?? { part: mergeParts(parsed.flatMap((each) => ("part" in each ? [each.part] : []))) };
}

/**
 * The parts of coauthors as one: records are one if they speak of the same, and the latest wins; of a decision the status and
 * what each side wrote are taken separately. The order of the parts does not matter.
 */
export function mergeParts(parts: readonly WorkbookPart[]): WorkbookPart {
  const elements = new Map(parts.flatMap(({ others }) => others).map((other) => [elementXml(other), other]));
  return {
    settings: latest(parts.map(({ settings }) => settings)),
    profile: latest(parts.map(({ profile }) => profile)),
    decisions: merged(
      parts.flatMap(({ decisions }) => decisions),
      ({ target }) => targetKey(target),
      joinDecisions,
    ),
    own: merged(
      parts.flatMap(({ own }) => own),
      ({ id }) => id,
      later,
    ),
    reviews: merged(
      parts.flatMap(({ reviews }) => reviews),
      ({ sheet }) => sheet,
      later,
    ),
    sheets: merged(
      parts.flatMap(({ sheets }) => sheets),
      ({ sheet }) => sheet,
      later,
    ),
    unreadable: [...new Set(parts.flatMap(({ unreadable }) => unreadable))],
    others: [...elements.values()],
  };
}

/** Two records of one decision as one. */
export function joinDecisions(a: Decision, b: Decision): Decision {
  return {
    ...later(a, b),
    opinion: latest<Statement>([a.opinion, b.opinion]),
    reply: latest<Statement>([a.reply, b.reply]),
  };
}

function merged<T>(records: readonly T[], key: (record: T) => string, join: (a: T, b: T) => T): T[] {
  const byKey = new Map<string, T>();
  for (const record of records) {
    const name = key(record);
    const before = byKey.get(name);
    byKey.set(name, before === undefined ? record : join(before, record));
  }
  return [...byKey.values()];
}

function latest<T extends { readonly at: string }>(records: readonly (T | null)[]): T | null {
  return records.reduce((a, b) => (a && b ? later(a, b) : (a ?? b)), null);
}

/** At the same moment the text decides, so that both coauthors come to the same. */
function later<T extends { readonly at: string }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}
