import type { Content } from "../../grid/edit";
import type { Fix } from "../../rules/rule";

/** What a fix changes, short enough to be read at a glance; null stands for an empty cell. */
export interface FixPreview {
  readonly old: string | null;
  readonly new: string | null;
}

/** Characters of unchanged text shown on either side of the change. */
const CONTEXT = 8;
/** A longer change is shown by its beginning and its end. */
const LONGEST = 28;

/** The changed part of both contents with a little of what surrounds it, blanks made visible. */
export function previewOf({ before, after }: Pick<Fix, "before" | "after">): FixPreview {
  const old = Array.from(textOf(before));
  const now = Array.from(textOf(after));
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return { old: excerpt(old, start, end), new: excerpt(now, start, end) };
}

function textOf(content: Content): string {
  if (content === null) return "";
  return typeof content === "object" ? content.formula : String(content);
}

function excerpt(text: readonly string[], start: number, end: number): string | null {
  if (text.length === 0) return null;
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, text.length - end + CONTEXT);
  const changed = visible(text.slice(start, text.length - end));
  const middle =
    changed.length > LONGEST
      ? `${changed.slice(0, LONGEST / 2).join("")}…${changed.slice(-LONGEST / 2).join("")}`
      : changed.join("");
  const head = `${from > 0 ? "…" : ""}${text.slice(from, start).join("")}`;
  const tail = `${text.slice(text.length - end, to).join("")}${to < text.length ? "…" : ""}`;
  return `${head}${middle}${tail}`;
}

/** Blanks and line breaks within a change are often all there is to it. */
function visible(characters: readonly string[]): string[] {
  return characters.map((character) =>
    character === "\n" ? "↵" : /[\s\u200B-\u200D\u2060\uFEFF]/.test(character) ? "␣" : character,
  );
}
