import type { Area } from "../../grid/address";
import type { BookEvent, CellChange } from "../book";
import { localAddress } from "../objects/place";
import { rangeOf } from "../objects/range";
import type { Announcement, Session } from "../protocol/session";
import { WHOLE_WORKBOOK } from "../protocol/registrations";

/** Office.js' numbers of Excel's events. */
const CODE = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
  ProtectionChanged: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
} as const;
type EventName = keyof typeof CODE;

const TABLE_CHANGED = 101;
const COMMENTS = {
  CommentAdded: { code: 250, name: "Added" },
  CommentDeleted: { code: 251, name: "Deleted" },
  CommentChanged: { code: 252, name: "Changed" },
} as const;
// office.js recognises rich API messages among others by this category.
const CATEGORY = 65536;

/** Who changed the workbook: the add-in, the person at it, or a coauthor elsewhere. */
export type Source = "addin" | "user" | "coauthor";

/** An entry of a `richApiMessage`: category, event, target, arguments, id. */
export type Entry = readonly [number, number, string, string, number];

/** Turns what happens in the workbook into the messages that office.js has registered for. */
export class EventEncoder {
  private sent = 0;
  constructor(private readonly session: Session) {}

  encode(event: BookEvent, source: Source): Entry[] {
    const local = source === "coauthor" ? "Remote" : "Local";
    const worksheetId = event.sheet.id;
    switch (event.kind) {
      case "edited":
      case "inserted":
      case "removed":
        return [...this.changed(event, source), ...this.tableChanged(event, source)];
      case "formatted":
        return this.entries("FormatChanged", worksheetId, () => ({
          address: localAddress(event.area),
          worksheetId,
          source: local,
          referenceId: this.reference(event),
        }));
      case "hidden":
        if (event.axis === "columns") return [];
        return this.entries("RowHiddenChanged", worksheetId, () => ({
          address: localAddress(event.area),
          changeType: event.sheet.hidden("rows", event.area.row) ? "Hidden" : "Unhidden",
          source: local,
          worksheetId,
        }));
      case "calculated":
        return this.entries("Calculated", worksheetId, () => ({ address: "", worksheetId }));
      case "selected":
        return this.entries("SelectionChanged", worksheetId, () => ({
          address: event.areas.map(localAddress).join(","),
          worksheetId,
        }));
      case "activated": {
        const { previous } = event;
        const left = previous
          ? this.entries("Deactivated", previous.id, () => ({ worksheetId: previous.id }))
          : [];
        return [...left, ...this.entries("Activated", worksheetId, () => ({ worksheetId }))];
      }
      case "sheetAdded":
        return this.forWorkbook("Added", () => ({ source: local, worksheetId }));
      case "sheetRemoved":
        return this.forWorkbook("Deleted", () => ({ source: local, worksheetId }));
      case "sheetMoved":
        return this.forWorkbook("EventMoved", () => ({
          positionBefore: event.from,
          positionAfter: event.to,
          source: local,
          worksheetId,
        }));
      case "sheetChanged":
        return this.sheetChanged(event, local);
      case "protected":
        return this.entries("ProtectionChanged", worksheetId, () => ({
          isProtected: event.sheet.protection() !== null,
          source: local,
          worksheetId,
        }));
    }
  }

  announcement({ kind, sheet, commentId, replyIds, changeType }: Announcement): Entry[] {
    const { code, name } = COMMENTS[kind];
    const args = {
      commentDetails: [{ commentId, replyIds }],
      ...(changeType === undefined ? {} : { changeType }),
      source: "Local",
      worksheetId: sheet.id,
    };
    return [sheet.id, WHOLE_WORKBOOK]
      .filter((target) => this.session.registrations.has(`Comment.${name}`, target))
      .map((target) => this.entry(code, target, args));
  }

  private changed(event: ContentEvent, source: Source): Entry[] {
    return this.entries("DataChanged", event.sheet.id, () => this.changeArguments(event, source));
  }

  private changeArguments(event: ContentEvent, source: Source) {
    const { area, sheet } = event;
    return {
      address: localAddress(area),
      changeType: changeType(event),
      source: source === "coauthor" ? "Remote" : "Local",
      triggerSource: source === "addin" ? "ThisLocalAddin" : "Unknown",
      shiftDirection: shiftDirection(event),
      worksheetId: sheet.id,
      referenceId: this.reference(event),
      ...(event.kind === "edited" && event.cell ? details(event.cell) : {}),
    };
  }

  private tableChanged(event: ContentEvent, source: Source): Entry[] {
    const { registrations, annex } = this.session;
    return annex.tables
      .filter(({ sheet, area }) => sheet === event.sheet && touches(area, event.area))
      .flatMap((table) =>
        [table.id, table.sheet.id, WHOLE_WORKBOOK]
          .filter((target) => registrations.has("Table.DataChanged", target))
          .map((target) =>
            this.entry(TABLE_CHANGED, target, {
              ...this.changeArguments(event, source),
              tableId: table.id,
            }),
          ),
      );
  }

  private sheetChanged(event: BookEvent & { kind: "sheetChanged" }, source: string): Entry[] {
    const { sheet, before } = event;
    const after = sheet.properties;
    const worksheetId = sheet.id;
    const entries: Entry[] = [];
    if (before.name !== after.name)
      entries.push(
        ...this.entries("EventNameChanged", worksheetId, () => ({
          nameBefore: before.name,
          nameAfter: after.name,
          source,
          worksheetId,
        })),
      );
    if (before.visibility !== after.visibility)
      entries.push(
        ...this.entries("EventVisibilityChanged", worksheetId, () => ({
          visibilityBefore: before.visibility,
          visibilityAfter: after.visibility,
          source,
          worksheetId,
        })),
      );
    return entries;
  }

  /** For those who watch the sheet and those who watch all sheets. */
  private entries(name: EventName, sheet: string, args: () => object): Entry[] {
    return [sheet, WHOLE_WORKBOOK]
      .filter((target) => this.session.registrations.has(`Worksheet.${name}`, target))
      .map((target) => this.entry(CODE[name], target, args()));
  }

  private forWorkbook(name: EventName, args: () => object): Entry[] {
    if (!this.session.registrations.has(`Worksheet.${name}`, WHOLE_WORKBOOK)) return [];
    return [this.entry(CODE[name], WHOLE_WORKBOOK, args())];
  }

  private entry(code: number, target: string, args: object): Entry {
    return [CATEGORY, code, target, JSON.stringify(args), ++this.sent];
  }

  /** The changed range, kept for `getRange` of the event's arguments. */
  private reference({ sheet, area }: Pick<ContentEvent, "sheet" | "area">): string {
    return this.session.references.keep(rangeOf(sheet, area));
  }
}

type ContentEvent = BookEvent & { readonly kind: "edited" | "inserted" | "removed" };

function touches(left: Area, right: Area): boolean {
  return (
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}

function changeType(event: ContentEvent): string {
  if (event.kind === "edited") return "RangeEdited";
  const verb = event.kind === "inserted" ? "Inserted" : "Deleted";
  const address = localAddress(event.area);
  if (/^\d/.test(address)) return `Row${verb}`;
  return /^[A-Z]+:/.test(address) ? `Column${verb}` : `Cell${verb}`;
}

const SHIFTS = {
  down: "ShiftCellDown",
  right: "ShiftCellRight",
  up: "ShiftCellUp",
  left: "ShiftCellLeft",
} as const;

function shiftDirection(event: ContentEvent): string {
  return event.kind === "edited" ? "None" : SHIFTS[event.shift];
}

function details({ before, after }: CellChange) {
  return {
    valueBefore: before ?? "",
    valueAfter: after ?? "",
    valueTypeBefore: typeName(before),
    valueTypeAfter: typeName(after),
  };
}

function typeName(value: CellChange["before"]): string {
  if (value === null) return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
