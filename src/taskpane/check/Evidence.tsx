import { placesOf } from "../cellNames";
import type { Evidence as Phrase } from "../../rules/rule";
import { Jumps } from "./Jumps";

interface Props {
  readonly phrases: readonly Phrase[];
  /** The sheet that the finding is of. */
  readonly sheet: string;
}

/** The phrases that a finding compares, side by side where there is room, each with its number emphasised and its jump. */
export function Evidence({ phrases, sheet }: Props) {
  return (
    <ul className="phrases" lang="zh-CN">
      {phrases.map(({ at, phrase, number }, index) => {
        const start = placeOf(number, phrase);
        return (
          <li key={index}>
            <Jumps places={placesOf([at], sheet)} />
            <q>
              {start < 0 ? (
                phrase
              ) : (
                <>
                  {phrase.slice(0, start)}
                  <strong>{number}</strong>
                  {phrase.slice(start + number.length)}
                </>
              )}
            </q>
          </li>
        );
      })}
    </ul>
  );
}

/** Where the number stands in its phrase: not within a longer number (`3` in `13`), unless it stands nowhere else; -1: nowhere. */
export function placeOf(number: string, phrase: string): number {
  if (number === "") return -1;
  for (let at = phrase.indexOf(number); at >= 0; at = phrase.indexOf(number, at + 1)) {
    const before = phrase.slice(0, at);
    const after = phrase.slice(at + number.length);
    const cut =
      (/^\d/.test(number) && /\d[.,]?$/.test(before)) || (/\d$/.test(number) && /^[.,]?\d/.test(after));
    if (!cut) return at;
  }
  return phrase.indexOf(number);
}
