import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A sentence with what a careful reader finds in it. */
export interface LabelledSentence {
  readonly text: string;
  readonly indicators: readonly { readonly name: string; readonly value: string }[];
  readonly quantities: readonly {
    /** `≥ 50 家`, as the table writes it. */
    readonly said: string;
    /** The indicator that it speaks of, or null. */
    readonly match: string | null;
  }[];
}

/** The table of labelled sentences; its head explains how it is written. */
export function labelledSentences(): LabelledSentence[] {
  const text = readFileSync(join(__dirname, "sentences.txt"), "utf8");
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line !== "" && !line.startsWith("#")))
    .filter((lines) => lines.length > 0)
    .map(([sentence = "", ...lines]) => ({
      text: sentence,
      indicators: lines
        .filter((line) => line.startsWith("@"))
        .flatMap((line) => line.slice(1).split("；"))
        .map((entry) => {
          const [name = "", ...value] = entry.trim().split(" ");
          return { name, value: value.join(" ") };
        }),
      quantities: lines
        .filter((line) => !line.startsWith("@"))
        .map((line) => {
          const [said = "", match = null] = line.split("→").map((part) => part.trim());
          return { said, match };
        }),
    }));
}
