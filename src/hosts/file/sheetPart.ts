import { MAX_COLUMNS, MAX_ROWS, parseCell } from "../../grid/address";
import type { Package } from "./package";
import { FileProblem } from "./problem";
import { RichText } from "./richText";
import { readXml } from "./xml";
import type { Tag } from "./xml";
import { TreeBuilder } from "./xmlTree";
import type { XmlNode } from "./xmlTree";

/** A cell as the file states it. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** `n` unless stated: `s` shared string, `inlineStr`, `str`, `b`, `e`, `d`. */
  readonly type: string;
  readonly style: number;
  /** The text of `v`, or of the inline string. */
  readonly value: string;
  readonly formula: FileFormula | null;
}

export interface FileFormula {
  readonly text: string;
  /** `normal` unless stated: `shared`, `array`, `dataTable`. */
  readonly type: string;
  /** Number of the shared formula. */
  readonly shared: string | null;
}

/** A row as the file states it. */
export interface FileRow {
  readonly row: number;
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** Who is told what a worksheet part holds, in the file's order. */
export interface SheetReader {
  row?(row: FileRow): void;
  cell(cell: FileCell): void;
  /** Whether another child of the worksheet is of interest (`mergeCells`, `cols` …); it comes as a whole. */
  wants(name: string): boolean;
  element(node: XmlNode): void;
}

/**
 * Reads a worksheet part. `dimension` is not believed. Cells and rows beyond Excel's limits are left out; those that do not say
 * where they stand follow the one before.
 * @throws FileProblem
 */
export function readSheetPart(source: Package, part: string, reader: SheetReader): void {
  const cells = new CellParser(reader);
  const tree = new TreeBuilder(part, (node) => reader.element(node));
  const open: string[] = [];
  readXml(source, part, {
    open(tag) {
      const parent = open[open.length - 1];
      open.push(tag.name);
      if (tree.inside || (parent === "worksheet" && reader.wants(tag.name))) tree.open(tag);
      else if (parent === undefined && tag.name !== "worksheet") throw notWorksheet(part);
      else if (isCellData(open)) cells.open(tag, open.length);
    },
    text(text) {
      if (tree.inside) tree.text(text);
      else if (isCellData(open)) cells.text(text);
    },
    close() {
      if (tree.inside) tree.close();
      else if (isCellData(open)) cells.close(open[open.length - 1] ?? "", open.length);
      open.pop();
    },
  });
}

/** Whether the open elements lead to rows and cells, and not through elements of foreign namespaces. */
function isCellData(open: readonly string[]): boolean {
  return (
    open[1] === "sheetData" &&
    (open.length <= ROW || open[2] === "row") &&
    (open.length <= CELL || open[3] === "c")
  );
}

// How deep elements stand: worksheet, sheetData, row, c, then v, f, is.
const ROW = 3;
const CELL = 4;
const CONTENT = 5;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

class CellParser {
  private row = -1;
  private column = -1;
  private current: Writable<FileCell> | null = null;
  private content = "";
  private value = "";
  private formula: FileFormula | null = null;
  private readonly inline = new RichText();

  constructor(private readonly reader: SheetReader) {}

  open(tag: Tag, depth: number): void {
    if (depth === ROW && tag.name === "row") this.openRow(tag);
    else if (depth === CELL && tag.name === "c") this.openCell(tag);
    else if (depth === CONTENT && tag.name === "f")
      this.formula = {
        text: "",
        type: tag.attribute("t") ?? "normal",
        shared: tag.attribute("si") ?? null,
      };
    if (depth === CONTENT) this.content = "";
    else if (depth > CONTENT) this.inline.open(tag.name);
  }

  text(text: string): void {
    this.content += text;
    this.inline.text(text);
  }

  close(name: string, depth: number): void {
    if (depth > CONTENT) this.inline.close(name);
    else if (depth === CONTENT && name === "v") this.value = this.content;
    else if (depth === CONTENT && name === "is") this.value = this.inline.take();
    else if (depth === CONTENT && name === "f" && this.formula)
      this.formula = { ...this.formula, text: this.content };
    else if (depth === CELL && this.current) {
      this.current.value = this.value;
      this.current.formula = this.formula;
      this.reader.cell(this.current);
      this.current = null;
    }
  }

  private openRow(tag: Tag): void {
    const stated = Number(tag.attribute("r") ?? this.row + 2) - 1;
    this.row = Number.isInteger(stated) && stated >= 0 ? stated : this.row + 1;
    this.column = -1;
    if (this.row >= MAX_ROWS) return;
    const height = Number(tag.attribute("ht") ?? NaN);
    const style = Number(tag.attribute("s") ?? NaN);
    this.reader.row?.({
      row: this.row,
      height: Number.isFinite(height) && height >= 0 ? height : null,
      hidden: isOn(tag.attribute("hidden")),
      style: isOn(tag.attribute("customFormat")) && Number.isInteger(style) ? style : null,
    });
  }

  private openCell(tag: Tag): void {
    const address = tag.attribute("r");
    const stated = address === undefined ? null : parseCell(address);
    this.column = stated?.column ?? this.column + 1;
    const row = stated?.row ?? this.row;
    const beyond = row >= MAX_ROWS || this.column >= MAX_COLUMNS || (address !== undefined && !stated);
    const style = Number(tag.attribute("s") ?? 0);
    this.value = "";
    this.formula = null;
    this.inline.take();
    this.current = beyond
      ? null
      : {
          row,
          column: this.column,
          type: tag.attribute("t") ?? "n",
          style: Number.isInteger(style) ? style : 0,
          value: "",
          formula: null,
        };
  }
}

function isOn(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function notWorksheet(part: string): FileProblem {
  return new FileProblem("broken", `文件已损坏：部件 ${part} 不是工作表。请用 Excel 或 WPS 修复后另存再试。`);
}
