import { a1, areaA1, covers } from "../../grid/address";
import type { Area, CellRef, Position } from "../../grid/address";
import type { Edit, Severity } from "../../grid/edit";
import { NOTES_TRACED, highlightFormula, noteOf, promptOf } from "../../grid/marks";
import type { MarksFound } from "./oldMarks";
import { cellOf, formatsOf, once } from "./ranges";

/** Excel takes no longer address. */
const ADDRESS_LIMIT = 8000;

/** Fill and frame: the frame tells severities apart where colours do not, in print and to a colour-blind eye. */
const STYLES: Readonly<
  Record<Severity, { fill: string; frame: string; line: "Continuous" | "Dash" | "Dot" }>
> = {
  error: { fill: "#FBD9D3", frame: "#C50F1F", line: "Continuous" },
  warning: { fill: "#FFF0C2", frame: "#8A5A00", line: "Dash" },
  info: { fill: "#DCEBFA", frame: "#0F548C", line: "Dot" },
};

/** Points. Notes do not grow with their text. */
const NOTE_WIDTH = 240;
const NOTE_LINE = 16;
/** Chinese characters in a line of that width. */
const LINE_LENGTH = 20;

/** What is coloured by one conditional format, and the messages on its cells. */
export interface Chunk {
  /** Addresses, joined by commas. */
  readonly address: string;
  readonly notes: readonly string[];
}

/** The conditional formats of a highlight: no address, and no formula with the traces of its notes, is too long for Excel. */
export function chunksOf({ areas }: Highlight, messages: readonly Message[]): Chunk[] {
  const texts = messages.filter(({ at }) => areas.some((area) => covers(area, at)));
  if (texts.length <= NOTES_TRACED)
    return addressesOf(areas).map((address) => ({ address, notes: texts.map(({ text }) => text) }));
  const half = Math.ceil(areas.length / 2);
  // One area with so many messages: the first of them have to do.
  if (areas.length === 1) return chunksOf({ areas }, texts.slice(0, NOTES_TRACED));
  return [areas.slice(0, half), areas.slice(half)].flatMap((part) => chunksOf({ areas: part }, texts));
}

type Highlight = Pick<Extract<Edit, { kind: "highlight" }>, "areas">;
type Message = Extract<Edit, { kind: "message" }>;

/** The messages of a plan on one sheet. */
export function messagesOn(edits: readonly Edit[], sheet: string): Message[] {
  return edits.filter((edit): edit is Message => edit.kind === "message" && edit.at.sheet === sheet);
}

/** Colours cells; each chunk gets one conditional format. */
export function highlight(sheet: Excel.Worksheet, severity: Severity, chunks: readonly Chunk[]): void {
  const { fill, frame, line } = STYLES[severity];
  for (const { address, notes } of chunks) {
    const format = once(sheet.getRanges(address)).conditionalFormats.add("Custom");
    format.stopIfTrue = false;
    format.custom.rule.formula = highlightFormula(severity, notes);
    format.custom.format.fill.color = fill;
    const { borders } = format.custom.format;
    for (const border of [borders.top, borders.bottom, borders.left, borders.right]) {
      border.style = line;
      border.color = frame;
    }
  }
}

/** Addresses of areas, joined by commas to texts that Excel takes. */
export function addressesOf(areas: readonly Area[]): string[] {
  const addresses: string[] = [];
  let joined = "";
  for (const area of areas) {
    const address = areaA1(area);
    if (joined !== "" && joined.length + 1 + address.length > ADDRESS_LIMIT) {
      addresses.push(joined);
      joined = "";
    }
    joined = joined === "" ? address : `${joined},${address}`;
  }
  return joined === "" ? addresses : [...addresses, joined];
}

/** Places a message at a cell that is free for it. */
export function placeMessage(
  sheet: Excel.Worksheet,
  at: CellRef,
  text: string,
  kind: "note" | "prompt",
): void {
  if (kind === "note") {
    const content = noteOf(text);
    const note = sheet.notes.add(a1(at), content);
    const lines = content.split("\n").map((line) => Math.ceil(Math.max(1, line.length) / LINE_LENGTH));
    note.width = NOTE_WIDTH;
    note.height = NOTE_LINE * lines.reduce((sum, count) => sum + count, 1);
  } else {
    const { dataValidation } = cellOf(sheet, at.row, at.column);
    const { rule, title, message } = promptOf(text);
    dataValidation.rule = { custom: { formula: rule } };
    dataValidation.prompt = { showPrompt: true, title, message };
  }
}

/**
 * Removes marks of ours.
 * @param shift where a cell of then is now, null if its row is gone
 */
export function removeMarks(
  sheet: Excel.Worksheet,
  { highlights, notes, prompts }: MarksFound,
  shift: (row: number) => number | null,
): void {
  const now = (cells: readonly Position[]) =>
    cells.flatMap(({ row, column }) => {
      const moved = shift(row);
      return moved === null ? [] : [{ row: moved, column }];
    });
  const formats = formatsOf(sheet);
  // From the last to the first, in case an id is no more than a place in the list.
  for (const id of [...highlights].reverse()) formats.getItem(id).delete();
  for (const at of now(notes)) sheet.notes.getItem(a1(at)).delete();
  const cells = now(prompts).map((at): Area => ({ ...at, rows: 1, columns: 1 }));
  for (const address of addressesOf(cells)) once(sheet.getRanges(address)).dataValidation.clear();
}
