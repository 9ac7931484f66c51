import { isOldKind } from "../hosts/file/signature";
import { readParts } from "../hosts/file/xmlParts";
import { EMPTY_PART, PART_NAMESPACE, parseParts } from "../review/workbookPart";
import type { WorkbookPart } from "../review/workbookPart";
import { attempt } from "./workbookFile";

/** What a workbook keeps of the program. */
export interface KeptInFile {
  /** Empty where that is nothing, or cannot be read. */
  readonly part: WorkbookPart;
  /** Why it cannot be read: the end of a sentence, with its full stop. */
  readonly problem: string | null;
}

/** What the add-in has kept in a workbook. Never throws: the workbook is read without it. */
export function readKept(bytes: Uint8Array): KeptInFile {
  // The old kinds have no room for it.
  if (isOldKind(bytes)) return { part: EMPTY_PART, problem: null };
  const unreadable = (problem: string): KeptInFile => ({ part: EMPTY_PART, problem });
  const texts = attempt(() => readParts(bytes, PART_NAMESPACE));
  if ("failure" in texts) return unreadable(texts.failure.message);
  const parsed = parseParts(texts.done);
  if ("newer" in parsed) return unreadable("它由更新的版本写成，请升级本程序。");
  if ("problem" in parsed) return unreadable(parsed.problem);
  return { part: parsed.part, problem: null };
}

/** What is wrong with the decisions that a workbook keeps: a sentence, or null. */
export function decisionsProblem({ part, problem }: KeptInFile): string | null {
  if (problem !== null) return `文件中保存的处理意见没有读取：${problem}`;
  const damaged = part.unreadable.some((kind) => kind !== "settings" && kind !== "profile");
  return damaged ? "文件中保存的处理意见有一部分已损坏，没有读取。" : null;
}
