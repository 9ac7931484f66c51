import type { Grid } from "../../grid/grid";
import { CsvProblem, gridFromCsv } from "../../library/csv";
import { headIn } from "../../library/importHeads";
import { libraryFromGrid, withImported } from "../../library/importing";
import type { RowMessage } from "../../library/importing";
import type { Preset } from "../../library/preset";
import type { SheetMessage } from "./libraryWork";

/** A library as it was read from a file or a sheet. */
export interface ImportedFile {
  readonly name: string;
  /** The sheets that hold a library. */
  readonly sheets: readonly string[];
  readonly presets: readonly Preset[];
  readonly errors: readonly SheetMessage[];
  readonly doubts: readonly SheetMessage[];
  /** Why there is nothing, one Chinese sentence; else null. */
  readonly problem: string | null;
}

/** Reads a file as a library; the content tells its kind, not the name. Never rejects but where the reader's script does not arrive. */
export async function importFile(file: { name: string; bytes: Uint8Array }): Promise<ImportedFile> {
  const { name, bytes } = file;
  const nothing = { name, sheets: [], presets: [], errors: [], doubts: [] };
  const { isOldKind } = await import("../../hosts/file/signature");
  const isBinary = startsWith(bytes, "PK") || startsWith(bytes, "\xd0\xcf\x11\xe0") || isOldKind(bytes);
  if (!isBinary) {
    try {
      const grid = gridFromCsv(bytes, name.replace(/\.[^.]*$/, ""));
      if (grid.cells.size > 0) return importGrids(name, [grid]);
      return { ...nothing, problem: "文件是空的，没有可以导入的内容。请检查是否选错了文件。" };
    } catch (error) {
      if (error instanceof CsvProblem) return { ...nothing, problem: error.message };
      throw error;
    }
  }
  const [{ readAnyGrids }, { FileProblem }] = await Promise.all([
    import("../../hosts/file/anyWorkbook"),
    import("../../hosts/file/problem"),
  ]);
  try {
    return importGrids(
      name,
      (await readAnyGrids(bytes)).filter(({ hidden }) => !hidden),
    );
  } catch (error) {
    if (error instanceof FileProblem) return { ...nothing, problem: error.message };
    throw error;
  }
}

/** Reads a worksheet as a library. */
export function importSheet(grid: Grid): ImportedFile {
  return importGrids(grid.sheet, [grid]);
}

function importGrids(name: string, grids: readonly Grid[]): ImportedFile {
  const libraries = grids.filter((grid) => headIn(grid) !== null);
  const [first] = grids;
  if (libraries.length === 0) {
    const message = first ? libraryFromGrid(first).errors[0]?.message : "没有可以导入的工作表。";
    return { name, sheets: [], presets: [], errors: [], doubts: [], problem: message ?? null };
  }
  let presets: readonly Preset[] = [];
  const errors: SheetMessage[] = [];
  const doubts: SheetMessage[] = [];
  for (const grid of libraries) {
    const one = libraryFromGrid(grid);
    presets = presets.length === 0 ? one.presets : withImported(presets, one.presets, "merge");
    errors.push(...inSheet(grid.sheet, one.errors));
    doubts.push(...inSheet(grid.sheet, one.doubts));
  }
  const sheets = libraries.map(({ sheet }) => sheet);
  const problem = presets.length > 0 || errors.length > 0 ? null : "表头之下没有指标，没有可以导入的内容。";
  return { name, sheets, presets, errors, doubts, problem };
}

/** Messages of a sheet's rows with its name. */
export function inSheet(sheet: string, messages: readonly RowMessage[]): SheetMessage[] {
  return messages.map((message) => ({ sheet, ...message }));
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Array.from(text).every((sign, index) => bytes[index] === sign.charCodeAt(0));
}

/** The library that `JSON.stringify` wrote; null where it is none. */
export function libraryFromJson(json: string): Preset[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  return Array.isArray(parsed) && parsed.every(isPreset) ? parsed : null;
}

const REQUIRED: readonly (keyof Preset)[] = [
  "code",
  "field",
  "level2",
  "name",
  "unit",
  "direction",
  "valueType",
  "definition",
];

function isPreset(value: unknown): value is Preset {
  if (typeof value !== "object" || value === null) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  return REQUIRED.every((member) => typeof members.get(member) === "string");
}
