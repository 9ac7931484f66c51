import { FileProblem } from "./problem";

/** What a file may cost at most. Declarations stay far below; beyond it a file is an accident or an attack. */
export const LIMITS = {
  /** Bytes of the file itself, and of everything that is inflated from it. */
  bytes: 64 * 1024 * 1024,
  /** Inflated bytes for one packed byte, looked at once a part has passed `ratioFrom` bytes. */
  ratio: 100,
  ratioFrom: 1024 * 1024,
  /** Parts of the package. */
  entries: 1_000,
  /** XML elements that are kept as a tree, and how deep elements may stand in each other. */
  nodes: 400_000,
  depth: 256,
  /** Cells with contents, of all sheets. */
  cells: 1_000_000,
  /** Characters of formulas that are spelled out for cells which share one; the cells after that state the shared formula as it is. */
  formulaCharacters: 4 * 1024 * 1024,
  /** Merged areas of a sheet, and rows under them. */
  merges: 50_000,
  mergedRows: 4_000_000,
} as const;

/** The refusal of a file that costs too much; `what` completes the sentence 文件… */
export function overLimit(what: string): FileProblem {
  return new FileProblem(
    "limits",
    `文件${what}，超出本程序的处理上限。请删去无关的工作表和内容，另存后再试。`,
  );
}
