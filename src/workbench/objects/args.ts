import { RichError } from "../protocol/errors";
import { COLORS } from "./colors";

/** Checks of arguments, as Excel makes them: what does not fit is `InvalidArgument`. */

export function invalid(what: string): RichError {
  return new RichError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${what}.`,
  );
}

export function text(value: unknown, name: string): string {
  if (typeof value !== "string") throw invalid(name);
  return value;
}

export function nonEmpty(value: unknown, name: string): string {
  const found = text(value, name);
  if (found === "") throw invalid(name);
  return found;
}

export function truth(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalid(name);
  return value;
}

export function number(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalid(name);
  return value;
}

export function integer(value: unknown, name: string): number {
  const found = number(value, name);
  if (!Number.isInteger(found)) throw invalid(name);
  return found;
}

/** One of a list of words, in any case; absent: the first. */
export function word<const W extends string>(value: unknown, words: readonly [W, ...W[]], name: string): W {
  if (value === null || value === undefined) return words[0];
  const found = words.find((known) => known.toLowerCase() === String(value).toLowerCase());
  if (!found) throw invalid(name);
  return found;
}

/** A truth value that may be left out. */
export function optionalTruth(value: unknown, name: string, absent = false): boolean {
  return value === null || value === undefined ? absent : truth(value, name);
}

/** The properties of a plain object. */
export function record(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(name);
  return value as Readonly<Record<string, unknown>>;
}

/** `#RRGGBB` or the name of a colour. */
export function color(value: unknown, name: string): string {
  const found = text(value, name).trim();
  const hex = /^#?([0-9a-fA-F]{6})$/.exec(found);
  if (hex) return `#${(hex[1] ?? "").toUpperCase()}`;
  const named = COLORS.get(found.toLowerCase());
  if (named === undefined) throw invalid(name);
  return named;
}
