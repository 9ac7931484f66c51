import type { Grid } from "../../grid/grid";
import { CsvProblem, gridFromCsv } from "../../library/csv";
import { columnsOf } from "../../library/importColumns";
import { libraryFromGrid, withImported } from "../../library/importing";
import type { ImportedLibrary, RowMessage } from "../../library/importing";
import type { Preset } from "../../library/preset";
import type { SheetMessage } from "./libraryWork";

/** A sheet that holds a library. */
export interface ImportedSheet extends ImportedLibrary {
  readonly sheet: string;
  /** Whether its heads say so; else its contents do. */
  readonly byHeads: boolean;
}

/** What was read from a file or a sheet. */
export interface ImportedFile {
  readonly name: string;
  /** The sheets that hold a library, in their order. */
  readonly sheets: readonly ImportedSheet[];
  /** Why there is nothing, one Chinese sentence; else null. */
  readonly problem: string | null;
}

/** What comes of the sheets that are taken, as one library. */
export interface Imported {
  readonly presets: readonly Preset[];
  readonly errors: readonly SheetMessage[];
  readonly doubts: readonly SheetMessage[];
}

/** Reads a file as a library; the content tells its kind, not the name. Never rejects but where the reader's script does not arrive. */
export async function importFile(file: { name: string; bytes: Uint8Array }): Promise<ImportedFile> {
  const { name, bytes } = file;
  const nothing = { name, sheets: [] };
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
  const sheets = grids.flatMap((grid): ImportedSheet[] => {
    const found = columnsOf(grid);
    return found ? [{ sheet: grid.sheet, byHeads: found.byHeads, ...libraryFromGrid(grid, found) }] : [];
  });
  const [first] = grids;
  if (sheets.length === 0) {
    const missing = first ? libraryFromGrid(first, null).errors[0]?.message : "没有可以导入的工作表。";
    return { name, sheets, problem: missing ?? null };
  }
  const held = sheets.some(({ presets, errors }) => presets.length > 0 || errors.length > 0);
  return { name, sheets, problem: held ? null : "表头之下没有指标，没有可以导入的内容。" };
}

/** The sheets to take unless the user says otherwise: all that have heads, else the one that holds most. */
export function usualSheets({ sheets }: ImportedFile): string[] {
  const sure = sheets.filter(({ byHeads }) => byHeads);
  if (sure.length > 0) return sure.map(({ sheet }) => sheet);
  const most = Math.max(...sheets.map(({ presets }) => presets.length));
  return sheets
    .filter(({ presets }) => presets.length === most)
    .slice(0, 1)
    .map(({ sheet }) => sheet);
}

/** The named sheets of a file as one library: of presets with the same level and name the last one counts. */
export function taken({ sheets }: ImportedFile, names: readonly string[]): Imported {
  let presets: readonly Preset[] = [];
  const errors: SheetMessage[] = [];
  const doubts: SheetMessage[] = [];
  for (const one of sheets.filter(({ sheet }) => names.includes(sheet))) {
    presets = presets.length === 0 ? one.presets : withImported(presets, one.presets, "merge");
    errors.push(...inSheet(one.sheet, one.errors));
    doubts.push(...inSheet(one.sheet, one.doubts));
  }
  return { presets, errors, doubts };
}

/** Messages of a sheet's rows with its name. */
function inSheet(sheet: string, messages: readonly RowMessage[]): SheetMessage[] {
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
