import { a1, areaA1, parseArea, parseCell } from "../../../grid/address";
import type { Area, Position } from "../../../grid/address";
import type { Content } from "../../../grid/edit";
import { HostError } from "../../../grid/host";
import { escaped, spansOf, spliced, withAttribute, withLastChild } from "./spans";
import type { Span } from "./spans";

/** Children of a worksheet that stand in front of `mergeCells`, in the order that Excel insists on. */
const BEFORE_MERGES: ReadonlySet<string> = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
]);

// worksheet, sheetData, row, c, f
const DEPTH = 5;

/**
 * The worksheet part with one cell written. A text is written as text, the cell's style stays; a new cell takes that of its row
 * or column.
 * @throws HostError `obstacle` at a formula that other cells depend on for theirs, `unsupported` where cells have no addresses
 */
export function withCell(text: string, part: string, at: Position, content: Content): string {
  const sheet = spansOf(text, part, DEPTH);
  const data = sheet.children.find(({ name }) => name === "sheetData");
  if (!data) throw new HostError("unsupported", [], `${part} has no sheetData`);
  const rows = data.children.filter(({ name }) => name === "row");
  const row = rows.find((span) => rowOf(span) === at.row);
  const existing = row?.children.find((span) => columnOf(span) === at.column);
  if (existing) {
    refuseSharedFormula(existing, at);
    return spliced(text, existing.start, existing.end, cellXml(existing, at, styleOf(existing), content));
  }
  if (content === null || content === "") return text;
  if (row) {
    const cell = cellXml(row, at, row.attributes.get("s") ?? columnStyle(sheet, at.column), content);
    const next = row.children.find((span) => columnOf(span) > at.column);
    const added = next ? spliced(text, next.start, next.start, cell) : withLastChild(text, row, cell);
    return withDimension(withoutSpans(added, row), part, at);
  }
  const cell = cellXml(data, at, columnStyle(sheet, at.column), content);
  const xml = `<${data.prefix}row r="${String(at.row + 1)}">${cell}</${data.prefix}row>`;
  const next = rows.find((span) => rowOf(span) > at.row);
  const added = next ? spliced(text, next.start, next.start, xml) : withLastChild(text, data, xml);
  return withDimension(added, part, at);
}

/** The worksheet part with one more merged area. */
export function withMerge(text: string, part: string, area: Area): string {
  const sheet = spansOf(text, part, 3);
  const child = `<${sheet.prefix}mergeCell ref="${areaA1(area)}"/>`;
  const merges = sheet.children.find(({ name }) => name === "mergeCells");
  if (merges) {
    const counted = withAttribute(text, merges, "count", String(merges.children.length + 1));
    const again = spansOf(counted, part, 2).children.find(({ name }) => name === "mergeCells");
    return withLastChild(counted, again ?? merges, child);
  }
  const before = sheet.children.filter(({ name }) => BEFORE_MERGES.has(name));
  const end = before[before.length - 1]?.end ?? sheet.openEnd;
  return spliced(text, end, end, `<${sheet.prefix}mergeCells count="1">${child}</${sheet.prefix}mergeCells>`);
}

/**
 * The worksheet part without a merged area.
 * @throws HostError `stale` where there is no such area
 */
export function withoutMerge(text: string, part: string, area: Area, sheetName: string): string {
  const sheet = spansOf(text, part, 3);
  const merges = sheet.children.find(({ name }) => name === "mergeCells");
  const merge = merges?.children.find((span) => {
    const found = parseArea(span.attributes.get("ref") ?? "");
    return found !== null && areaA1(found) === areaA1(area);
  });
  if (!merges || !merge)
    throw new HostError("stale", [{ sheet: sheetName, row: area.row, column: area.column }]);
  if (merges.children.length === 1) return spliced(text, merges.start, merges.end, "");
  const shorter = spliced(text, merge.start, merge.end, "");
  return withAttribute(shorter, merges, "count", String(merges.children.length - 1));
}

function rowOf(span: Span): number {
  const row = Number(span.attributes.get("r") ?? NaN) - 1;
  if (!Number.isInteger(row)) throw new HostError("unsupported", [], "a row without number");
  return row;
}

function columnOf(span: Span): number {
  const at = parseCell(span.attributes.get("r") ?? "");
  if (!at) throw new HostError("unsupported", [], "a cell without address");
  return at.column;
}

function styleOf(span: Span): string | undefined {
  return span.attributes.get("s");
}

function columnStyle(sheet: Span, column: number): string | undefined {
  return sheet.children
    .find(({ name }) => name === "cols")
    ?.children.find(
      ({ attributes }) =>
        Number(attributes.get("min")) - 1 <= column && Number(attributes.get("max")) - 1 >= column,
    )
    ?.attributes.get("style");
}

/** The first cell of a shared formula holds its text for all others; an array formula cannot be changed in part. */
function refuseSharedFormula(cell: Span, at: Position): void {
  const formula = cell.children.find(({ name }) => name === "f");
  const type = formula?.attributes.get("t");
  const isMaster = type === "shared" && formula?.attributes.has("ref");
  if (isMaster || type === "array" || type === "dataTable")
    throw new HostError("obstacle", [], `${a1(at)} holds a formula of several cells`);
}

/** @param beside an element with the prefix that the file uses */
function cellXml(beside: Span, at: Position, style: string | undefined, content: Content): string {
  const p = beside.prefix;
  const head = `<${p}c r="${a1(at)}"${style === undefined || style === "0" ? "" : ` s="${escaped(style)}"`}`;
  if (content === null || content === "") return `${head}/>`;
  if (typeof content === "number") return `${head}><${p}v>${String(content)}</${p}v></${p}c>`;
  if (typeof content === "boolean") return `${head} t="b"><${p}v>${content ? "1" : "0"}</${p}v></${p}c>`;
  if (typeof content === "string")
    return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escaped(content)}</${p}t></${p}is></${p}c>`;
  return `${head}><${p}f>${escaped(content.formula.replace(/^=/, ""))}</${p}f></${p}c>`;
}

/** `spans` is a hint that would be wrong now, and may be missing. */
function withoutSpans(text: string, row: Span): string {
  const tag = text.slice(row.start, text.indexOf(">", row.start) + 1);
  return spliced(text, row.start, row.start + tag.length, tag.replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, ""));
}

/** A dimension that leaves out the new cell would hide it from readers that believe it. */
function withDimension(text: string, part: string, at: Position): string {
  const dimension = spansOf(text, part, 2).children.find(({ name }) => name === "dimension");
  const area = parseArea(dimension?.attributes.get("ref") ?? "");
  if (!dimension || !area) return text;
  const row = Math.min(area.row, at.row);
  const column = Math.min(area.column, at.column);
  const grown: Area = {
    row,
    column,
    rows: Math.max(area.row + area.rows, at.row + 1) - row,
    columns: Math.max(area.column + area.columns, at.column + 1) - column,
  };
  return areaA1(grown) === areaA1(area) ? text : withAttribute(text, dimension, "ref", areaA1(grown));
}
