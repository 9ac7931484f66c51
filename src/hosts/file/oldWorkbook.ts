import { read, set_cptable } from "@e965/xlsx";
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import * as codepages from "@e965/xlsx/dist/cpexcel";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { cellKey } from "../../grid/grid";
import type { Cell, CellValue, Grid } from "../../grid/grid";
import { displayText } from "./displayText";
import { LIMITS, overLimit } from "./limits";
import { FileProblem, passwordProblem } from "./problem";
import { gridBody, placedMerges } from "./sheetGrid";
import { isPage } from "./signature";

// Texts of Excel 95 and older are in the code page of the machine that wrote them: 936 in China.
set_cptable(codepages);

/**
 * The worksheets of a spreadsheet file of an old kind as plain data, in workbook order, hidden ones included: Excel 97–2003 and
 * older (BIFF), “XML 电子表格 2003”, and the web pages named .xls that information
 * systems export, of which it is the first table.
 * @param bytes the file; it is not changed
 * @throws FileProblem where the file cannot be read; nothing else
 */
export function readOldGrids(bytes: Uint8Array): Grid[] {
  if (bytes.length > LIMITS.bytes) throw overLimit("大于 64 MB");
  const workbook = opened(bytes);
  if (workbook.SheetNames.length === 0)
    throw new FileProblem("no-sheets", "文件里没有工作表，没有可以读取的内容。");
  const context: Context = {
    isPage: isPage(bytes),
    date1904: workbook.Workbook?.WBProps?.date1904 ?? false,
    spent: { cells: 0 },
  };
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet) return [];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [{ sheet: name, hidden, protected: sheet["!protect"] !== undefined, ...body(sheet, context) }];
  });
}

/** What all sheets of a workbook share, and count together. */
interface Context {
  readonly isPage: boolean;
  readonly date1904: boolean;
  readonly spent: { cells: number };
}

function opened(bytes: Uint8Array): WorkBook {
  const how = { cellFormula: true, cellNF: true, cellHTML: false, cellStyles: false, dense: true } as const;
  try {
    return isPage(bytes)
      ? read(pageText(bytes), { ...how, type: "string" })
      : read(bytes, { ...how, type: "array" });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) throw passwordProblem();
    throw new FileProblem(
      "broken",
      "文件已损坏，或不是完整的 .xls 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。",
      { cause: error },
    );
  }
}

/** Pages name their encoding, or not; what is no UTF-8 is what Chinese Windows writes. */
function pageText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function body(sheet: WorkSheet, context: Context) {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  const cells = new Map<number, Cell>();
  rows.slice(0, MAX_ROWS).forEach((row, rowIndex) => {
    row?.slice(0, MAX_COLUMNS).forEach((written, column) => {
      const cell = written && cellOf(written, context);
      if (!cell) return;
      if (++context.spent.cells > LIMITS.cells) throw overLimit("的单元格多于 100 万个");
      cells.set(cellKey(rowIndex, column), cell);
    });
  });
  return gridBody(cells, placedMerges((sheet["!merges"] ?? []).map(areaOf)));
}

function areaOf({ s, e }: NonNullable<WorkSheet["!merges"]>[number]): Area {
  return { row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 };
}

/** Null for a cell that holds nothing. */
function cellOf({ t, v, w, f, z }: CellObject, { isPage, date1904 }: Context): Cell | null {
  // Of an error only its name is a value to us; `w` has it.
  const value: CellValue = t === "e" ? (w ?? "#N/A") : v === undefined || v instanceof Date ? "" : v;
  const formula = f === undefined || f === "" ? undefined : `=${f}`;
  if (formula === undefined && (t === "z" || value === "")) return null;
  const numberFormat = typeof z === "string" && z !== "General" ? z : undefined;
  return {
    value,
    // A page has no number formats: it says itself what it shows.
    text: isPage && w !== undefined ? w : displayText(value, numberFormat ?? "General", date1904),
    ...(formula !== undefined && { formula }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}
