import type { Grid } from "../../grid/grid";
import { readGrids } from "./read";
import { isOldKind } from "./signature";

/**
 * The worksheets of a spreadsheet file as plain data, hidden ones included: .xlsx, or what Excel wrote before it. The content tells
 * the kind, not the name. The reader of the old kinds is a megabyte of script, loaded when the first such file comes.
 * @throws FileProblem where the file cannot be read
 */
export async function readAnyGrids(bytes: Uint8Array): Promise<Grid[]> {
  if (!isOldKind(bytes)) return readGrids(bytes);
  const { readOldGrids } = await import("./oldWorkbook");
  return readOldGrids(bytes);
}
