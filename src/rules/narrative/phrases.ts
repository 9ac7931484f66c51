import type { Field, Task } from "../../declaration/declaration";
import type { Mention } from "../../declaration/narrative";
import { compact } from "../../declaration/normalise";
import type { Quantity } from "../../declaration/quantity";
import { a1 } from "../../grid/address";
import { labelOf, quote } from "../wording";

const STOP = /[,，。;；:：!！?？\n]/;

/** The clause around a quantity, shortened: what a person would quote. */
export function phraseOf({ quantity, field }: Pick<Mention, "quantity" | "field">): string {
  const text = field.text;
  let start = quantity.start;
  while (start > 0 && quantity.start - start < 18 && !STOP.test(text[start - 1] ?? "")) start--;
  let end = quantity.end;
  while (
    end < text.length &&
    end - quantity.end < 14 &&
    !STOP.test(text[end] ?? "") &&
    !/\s/.test(text[end] ?? "")
  )
    end++;
  const cut = start > 0 && !STOP.test(text[start - 1] ?? "") ? "…" : "";
  const phrase = text
    .slice(start, end)
    .replace(/<\/?[a-zA-Z][^<>]{0,200}>/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return cut + phrase;
}

/** Where a text stands, for people: `年度目标（B10）`, `任务“…”的期望达到的目标（E12）`. */
export function placeName(field: Field, task: Task | null): string {
  const cell = `（${a1(field.at)}）`;
  const name = compact(task?.name?.text ?? "");
  return name === "" ? `${labelOf(field)}${cell}` : `任务${quote(name, 12)}${cell}`;
}

/** What a finding about a promise speaks of, without place: the field and the words that the number counts. */
export function promiseSubject(
  { field, task }: Pick<Mention, "field" | "task">,
  { subject, text }: Quantity,
): string {
  const name = compact(task?.name?.text ?? "");
  return [field.path, name, compact(subject) || compact(text)].filter((part) => part !== "").join("/");
}
