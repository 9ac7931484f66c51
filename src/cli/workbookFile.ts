import { declaredName } from "../declaration/declaration";
import type { Declaration } from "../declaration/declaration";
import { readAnyGrids } from "../hosts/file/anyWorkbook";
import { FileProblem } from "../hosts/file/problem";
import type { Grid } from "../grid/grid";
import type { Profile } from "../reading/profile";
import { readAll } from "../reading/read";

/** Why a file has no result: `code` for programs, `message` for people. */
export interface FileFailure {
  readonly code: string;
  readonly message: string;
}

/** A visible sheet; hidden ones are dictionaries and drafts, which nobody submits. */
export interface SheetRead {
  readonly sheet: string;
  readonly grid: Grid;
  /** From the top; none where the sheet is no declaration. */
  readonly declarations: readonly Declaration[];
}

/** Which of several declarations of its sheet. */
export interface PartOutput {
  /** The project's name, or the unit's; may be empty. */
  readonly name: string;
  /** Its rows, both inclusive, counted from 1. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Says which declaration it is where its sheet holds several, else nothing. */
export function partOutput(declaration: Declaration): { readonly part?: PartOutput } {
  const { rows } = declaration;
  if (!rows) return {};
  return { part: { name: declaredName(declaration), firstRow: rows.first + 1, lastRow: rows.last + 1 } };
}

/** The files that a command works on; the only thing that the commands need of the system. */
export interface FileSource {
  /**
   * The files that a path stands for: itself, or those below a folder.
   * @throws FileProblem
   */
  list(path: string): readonly string[];
  /** @throws FileProblem */
  bytes(file: string): Uint8Array;
  /**
   * Writes a new file; one that is there is left alone.
   * @throws FileProblem
   */
  write(file: string, bytes: Uint8Array): void;
}

/**
 * The visible sheets of a workbook, in its order.
 * @param profiles what was taught, the first taking precedence
 * @throws FileProblem
 */
export async function readSheets(bytes: Uint8Array, profiles: readonly Profile[] = []): Promise<SheetRead[]> {
  return (await readAnyGrids(bytes))
    .filter((grid) => !grid.hidden)
    .map((grid) => ({ sheet: grid.sheet, grid, declarations: readAll(grid, profiles) }));
}

type Attempted<T> = { readonly done: T } | { readonly failure: FileFailure };

/** Runs what may fail for one file, so that the others are still worked on. */
export function attempt<T>(work: () => T): Attempted<T> {
  try {
    return { done: work() };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** `attempt` for what takes its time. */
export async function attemptAsync<T>(work: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { done: await work() };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function failureOf(error: unknown): FileFailure {
  if (error instanceof FileProblem) return { code: error.code, message: error.message };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: "defect",
    message: `程序处理这个文件时出错，没有完成（${detail}）。请把这个文件交给维护人员。`,
  };
}
