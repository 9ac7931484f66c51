import { ConditionalFormattingService } from "@univerjs/preset-sheets-conditional-formatting";
import { areaA1, covers, parseCell } from "../../grid/address";
import type { Position } from "../../grid/address";
import type { CellValue } from "../../grid/grid";
import type { WorkbenchHost } from "../host/host";
import type { UniverBook } from "../univer/book";
import { cellBox } from "./place";
import type { Box } from "./place";
import type { Workbench } from "./workbench";

/** A cell as a person sees it. */
export interface SeenCell {
  readonly value: CellValue | null;
  readonly text: string;
  readonly formula: string | null;
  /** `#RRGGBB` as shown, conditional formats included; null for none. */
  readonly fill: string | null;
  /** The text of its note; null for none. */
  readonly note: string | null;
  /** The input message that shows when the cell is selected; null for none. */
  readonly prompt: string | null;
}

/** What browser tests see of the sheet, which is drawn on a canvas: `window.workbench`. */
export interface TestSurface {
  readonly book: UniverBook;
  readonly host: WorkbenchHost;
  /** Of the active sheet. */
  cell(address: string): SeenCell;
  /** The active sheet's name and its selected areas: `Sheet1!C5`. */
  selection(): string;
  /** Where the cell lies on the page, in pixels; it is brought into view. */
  place(address: string): Promise<Box>;
  /** Resolves when values are up to date and all requests of the add-in's answered. */
  settled(): Promise<void>;
}

declare global {
  interface Window {
    workbench?: TestSurface;
  }
}

/** Opens the page to tests. */
export function openToTests(workbench: Workbench): void {
  window.workbench = {
    get book() {
      return workbench.book;
    },
    get host() {
      return workbench.addin.host;
    },
    cell: (address) => seen(workbench, position(address)),
    selection() {
      const { active, selection } = workbench.book;
      return `${active.properties.name}!${selection.map(areaA1).join(",")}`;
    },
    async place(address) {
      const { row, column } = position(address);
      workbench.book.reveal({ row, column });
      // Univer scrolls with the next picture, and then knows where things are.
      await nextFrame();
      await nextFrame();
      const box = cellBox(workbench.univer, { row, column });
      if (!box) throw new Error("No sheet is drawn");
      return box;
    },
    async settled() {
      await workbench.addin.host.idle();
      await workbench.book.settled();
    },
  };
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function position(address: string): Position {
  const found = parseCell(address);
  if (!found) throw new Error(`${address} is no cell`);
  return found;
}

function seen({ book, univer }: Workbench, at: Position): SeenCell {
  const sheet = book.active;
  const { value, text, formula } = sheet.cell(at.row, at.column);
  const note = sheet.notes().find(({ row, column }) => row === at.row && column === at.column);
  const validation = sheet.validations().find(({ areas }) => areas.some((area) => covers(area, at)));
  const { show = false, title = "", message = "" } = validation?.prompt ?? {};
  const unit = univer.api.getActiveWorkbook()?.getId() ?? "";
  const drawn = univer.univer
    .__getInjector()
    .get(ConditionalFormattingService)
    .composeStyle(unit, sheet.id, at.row, at.column);
  const marked = (drawn?.style as { bg?: { rgb?: string | null } } | undefined)?.bg?.rgb;
  return {
    value,
    text,
    formula: formula ?? null,
    fill: marked ?? sheet.format(at.row, at.column).fill,
    note: note?.text ?? null,
    prompt: show ? [title, message].filter(Boolean).join("\n") : null,
  };
}
