import type { z } from "zod/mini";

/** What is wrong in a file that people write, and where: `level1Weights.产出指标`, `labels.2.field`. */
export interface FileError {
  readonly path: string;
  /** For people, in Chinese. */
  readonly message: string;
}

/** How a kind of file calls what it holds. */
export interface FileWords {
  readonly unknownKey: string;
  readonly object: string;
}

/** What an issue says to people; of several unknown keys one each. */
export function fileErrors(issue: z.core.$ZodIssue, words: FileWords): FileError[] {
  const at = (keys: readonly PropertyKey[], message: string): FileError => ({
    path: keys.map(String).join("."),
    message,
  });
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => at([...issue.path, key], words.unknownKey));
  if (issue.code === "invalid_key") return issue.issues.map(({ message }) => at(issue.path, message));
  return [at(issue.path, messageOf(issue, words))];
}

function messageOf(issue: z.core.$ZodIssue, words: FileWords): string {
  switch (issue.code) {
    case "invalid_value":
      return `应为${issue.values.map((value) => `“${String(value)}”`).join("、")}之一`;
    case "invalid_type":
      return `应为${TYPES[issue.expected] ?? words.object}`;
    case "too_small":
      return `至少要有 ${String(issue.minimum)} 个`;
    case "too_big":
      return `至多有 ${String(issue.maximum)} 个`;
    case "custom":
      return issue.message;
    default:
      return "写法不对";
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  array: "列表",
  tuple: "两个数的列表",
};
