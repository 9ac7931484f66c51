import type { Area } from "../../grid/address";
import type { Book, BookEvent, Sheet } from "../book";
import { moveArea, partialMove, wholeMove } from "../structure";
import type { Move } from "../structure";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";

/** A text that mentions people. */
export interface RichText {
  readonly mentions: readonly unknown[];
  readonly richContent: string;
}

/** A threaded comment. */
export interface Comment {
  readonly id: string;
  readonly sheet: Sheet;
  at: Area;
  content: string;
  /** With whom it mentions; null for plain text. */
  rich: RichText | null;
  readonly author: string;
  readonly created: Date;
  resolved: boolean;
  replies: Reply[];
}

export interface Reply {
  readonly id: string;
  content: string;
  /** With whom it mentions; null for plain text. */
  rich: RichText | null;
  readonly author: string;
  readonly created: Date;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** A table's frame; what its cells hold is the sheet's. */
export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
}

/** How a sheet is printed. Sizes in points. */
export interface Page {
  settings: Record<string, unknown>;
  titleRows: Area | null;
  titleColumns: Area | null;
  headers: Record<string, string>;
  rowBreaks: number[];
  columnBreaks: number[];
}

/**
 * What the host keeps of a workbook beside the `Book`: things that spreadsheet engines differ in most or have no idea of.
 * It watches the workbook, so that what has a place on a sheet moves with it.
 */
export class Annex {
  comments: Comment[] = [];
  tables: Table[] = [];
  xmlParts: XmlPart[] = [];
  /** Office.context.document.settings and workbook.settings are one store, as in Excel. */
  readonly settings = new Map<string, unknown>();
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  structureProtected = false;
  readonly passwords = new Map<string, string>();
  readonly userMail = "user@example.com";
  private readonly pages = new Map<string, Page>();
  private readonly sheetProperties = new Map<string, Map<string, string>>();
  private made = 0;
  readonly stop: () => void;

  constructor(
    book: Book,
    /** The workbook's file name, as its title bar shows it. */
    readonly fileName: string,
    /** Who is signed in: the author of comments. */
    readonly user: string,
    readonly created: Date,
  ) {
    this.stop = book.subscribe((event) => this.follow(event));
  }

  /** A new id in Excel's style. */
  newId(): string {
    return `{${(++this.made).toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  commentAt(sheet: Sheet, { row, column }: Area): Comment | undefined {
    return this.comments.find(
      (comment) => comment.sheet === sheet && comment.at.row === row && comment.at.column === column,
    );
  }

  page(sheet: Sheet): Page {
    let page = this.pages.get(sheet.id);
    if (!page) {
      page = {
        settings: {},
        titleRows: null,
        titleColumns: null,
        headers: {},
        rowBreaks: [],
        columnBreaks: [],
      };
      this.pages.set(sheet.id, page);
    }
    return page;
  }

  /** The custom properties of a sheet. */
  propertiesOf(sheet: Sheet): Map<string, string> {
    let map = this.sheetProperties.get(sheet.id);
    if (!map) this.sheetProperties.set(sheet.id, (map = new Map()));
    return map;
  }

  private follow(event: BookEvent): void {
    if (event.kind === "sheetRemoved") {
      this.comments = this.comments.filter(({ sheet }) => sheet !== event.sheet);
      this.tables = this.tables.filter(({ sheet }) => sheet !== event.sheet);
      this.pages.delete(event.sheet.id);
      this.sheetProperties.delete(event.sheet.id);
    }
    const move = moveOf(event);
    if (!move) return;
    const { sheet } = event as BookEvent & { kind: "inserted" };
    const moved = <T extends { sheet: Sheet }>(
      list: T[],
      place: (item: T) => Area | null,
      set: (item: T, area: Area) => void,
    ) =>
      list.filter((item) => {
        if (item.sheet !== sheet) return true;
        const area = place(item);
        if (area) set(item, area);
        return area !== null;
      });
    this.comments = moved(
      this.comments,
      ({ at }) => moveArea(at, move),
      (item, area) => (item.at = area),
    );
    this.tables = moved(
      this.tables,
      ({ area }) => moveArea(area, move),
      (item, area) => (item.area = area),
    );
    const page = this.page(sheet);
    page.titleRows = page.titleRows && moveArea(page.titleRows, move);
    page.titleColumns = page.titleColumns && moveArea(page.titleColumns, move);
  }
}

/** The move that an event tells of, or null. */
export function moveOf(event: BookEvent): Move | null {
  if (event.kind !== "inserted" && event.kind !== "removed") return null;
  const kind = event.kind === "inserted" ? "insert" : "remove";
  const axis = event.shift === "down" || event.shift === "up" ? "rows" : "columns";
  const { area } = event;
  if (axis === "rows" && area.columns === MAX_COLUMNS) return wholeMove(kind, axis, area.row, area.rows);
  if (axis === "columns" && area.rows === MAX_ROWS) return wholeMove(kind, axis, area.column, area.columns);
  return partialMove(kind, axis, area);
}
