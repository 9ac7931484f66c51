import { cellKey } from "../../grid/grid";
import type { Grid } from "../../grid/grid";
import { CellCollector } from "./cells";
import type { CellContext } from "./cells";
import { colorReader } from "./colors";
import { conditionalFormatsOf } from "./conditionalFormats";
import { VALIDATION_ELEMENTS, dataValidationsOf } from "./dataValidations";
import { readNotes } from "./notes";
import { Package } from "./package";
import { readPictures } from "./pictures";
import { partOfType, relationshipsOf } from "./relationships";
import { readSharedStrings } from "./sharedStrings";
import { gridBody, mergesOf } from "./sheetGrid";
import { LOOK_ELEMENTS, isProtected, sheetLook } from "./sheetLook";
import { readSheetPart } from "./sheetPart";
import { cellNumberFormats, cellStyles, differentialStyles } from "./styles";
import type { RowLook, SheetContent, WorkbookContent } from "./workbook";
import { readWorkbookPart } from "./workbookPart";
import type { SheetEntry, WorkbookPart } from "./workbookPart";
import { XmlNode, readTree } from "./xmlTree";

/**
 * The worksheets of an .xlsx file as plain data, in workbook order, hidden ones included.
 * @param bytes the file; it is not changed
 * @throws FileProblem where the file cannot be read; nothing else
 */
export function readGrids(bytes: Uint8Array): Grid[] {
  const source = new Package(bytes);
  const workbook = readWorkbookPart(source);
  const context = cellContext(source, workbook, readStyleSheet(source, workbook));
  return workbook.sheets.map((entry) => readSheet(source, entry, context, GRID_ELEMENTS).grid);
}

/**
 * The worksheets of an .xlsx file with all that a spreadsheet program shows of them.
 * @param bytes the file; it is not changed
 * @throws FileProblem where the file cannot be read; nothing else
 */
export function readWorkbook(bytes: Uint8Array): WorkbookContent {
  const source = new Package(bytes);
  const workbook = readWorkbookPart(source);
  const styleSheet = readStyleSheet(source, workbook);
  const themePart = partOfType(workbook.relationships, "theme");
  const color = colorReader(themePart === null ? null : readTree(source, themePart), styleSheet);
  const dxfs = differentialStyles(styleSheet, color);
  const context = cellContext(source, workbook, styleSheet);
  const sheets = workbook.sheets.map((entry) => readSheet(source, entry, context, ALL_ELEMENTS));
  const lists = { grids: sheets.map(({ grid }) => grid), definedNames: workbook.definedNames };
  return {
    sheets: sheets.map(({ entry, grid, rows, styles, elements }): SheetContent => {
      const relationships = relationshipsOf(source, entry.part);
      return {
        grid,
        visibility: entry.visibility,
        ...sheetLook(elements, color),
        rows,
        styles,
        notes: readNotes(source, relationships, workbook.relationships),
        conditionalFormats: conditionalFormatsOf(elements.get("conditionalFormatting") ?? [], dxfs),
        dataValidations: dataValidationsOf(elements, entry.name, lists),
        pictures: readPictures(source, relationships),
      };
    }),
    activeSheet: workbook.activeSheet,
    styles: cellStyles(styleSheet, color),
    definedNames: workbook.definedNames,
    date1904: workbook.date1904,
  };
}

const GRID_ELEMENTS: ReadonlySet<string> = new Set(["mergeCells", "sheetProtection"]);
const ALL_ELEMENTS: ReadonlySet<string> = new Set([
  ...GRID_ELEMENTS,
  ...LOOK_ELEMENTS,
  ...VALIDATION_ELEMENTS,
  "conditionalFormatting",
]);

function readStyleSheet(source: Package, workbook: WorkbookPart): XmlNode {
  const part = partOfType(workbook.relationships, "styles");
  return part === null ? new XmlNode("styleSheet", new Map()) : readTree(source, part);
}

function cellContext(source: Package, workbook: WorkbookPart, styleSheet: XmlNode): CellContext {
  const strings = partOfType(workbook.relationships, "sharedStrings");
  return {
    sharedStrings: strings === null ? [] : readSharedStrings(source, strings),
    numberFormats: cellNumberFormats(styleSheet),
    date1904: workbook.date1904,
    spent: { cells: 0, formulaCharacters: 0 },
  };
}

interface SheetRead {
  readonly entry: SheetEntry;
  readonly grid: Grid;
  readonly rows: ReadonlyMap<number, RowLook>;
  readonly styles: ReadonlyMap<number, number>;
  readonly elements: ReadonlyMap<string, readonly XmlNode[]>;
}

/** @param wanted children of the worksheet to keep; rows and styles are kept if the looks are wanted */
function readSheet(
  source: Package,
  entry: SheetEntry,
  context: CellContext,
  wanted: ReadonlySet<string>,
): SheetRead {
  const collector = new CellCollector(context);
  const elements = new Map<string, XmlNode[]>();
  const rows = new Map<number, RowLook>();
  const styles = new Map<number, number>();
  const looks = wanted.has("cols");
  readSheetPart(source, entry.part, {
    row({ row, height, hidden, style }) {
      if (looks && (height !== null || hidden || style !== null)) rows.set(row, { height, hidden, style });
    },
    cell(cell) {
      collector.add(cell);
      if (looks && cell.style !== 0) styles.set(cellKey(cell.row, cell.column), cell.style);
    },
    wants: (name) => wanted.has(name),
    element(node) {
      const same = elements.get(node.name);
      if (same) same.push(node);
      else elements.set(node.name, [node]);
    },
  });
  const grid: Grid = {
    sheet: entry.name,
    hidden: entry.visibility !== "visible",
    protected: isProtected(elements),
    ...gridBody(collector.cells, mergesOf(elements.get("mergeCells")?.[0])),
  };
  return { entry, grid, rows, styles, elements };
}
