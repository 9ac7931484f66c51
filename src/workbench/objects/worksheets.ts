import { RichError } from "../protocol/errors";
import { collectionMethods } from "../protocol/member";
import type { Method, ObjectType } from "../protocol/member";
import { WHOLE_WORKBOOK, registrationMethods } from "../protocol/registrations";
import type { Session } from "../protocol/session";
import { optionalTruth, text } from "./args";
import { sheetNamed } from "./place";
import { guardStructure } from "./workbookProtection";
import { worksheetOf } from "./worksheet";

const shown = ({ book }: Session, visibleOnly: unknown) =>
  optionalTruth(visibleOnly, "visibleOnly")
    ? book.sheets.filter(({ properties }) => properties.visibility === "Visible")
    : book.sheets;

function end(which: 0 | -1): Method<null> {
  return {
    since: "1.5",
    call(_, [visibleOnly], session) {
      const found = shown(session, visibleOnly).at(which);
      if (!found) throw new RichError("ItemNotFound");
      return worksheetOf(found);
    },
  };
}

/** The first of Sheet1, Sheet2 … that is free: what Excel calls a sheet that nobody named. */
function freeName({ book }: Session): string {
  const taken = new Set(book.sheets.map(({ properties }) => properties.name.toLowerCase()));
  for (let number = book.sheets.length + 1; ; number++)
    if (!taken.has(`sheet${String(number)}`)) return `Sheet${String(number)}`;
}

const itemsOf = (_: null, { book }: Session) => book.sheets.map(worksheetOf);

/** `Excel.WorksheetCollection`. */
export const worksheets: ObjectType<null> = {
  name: "WorksheetCollection",
  items: itemsOf,
  item(_, key, session) {
    const found = sheetNamed(text(key, "key"), session);
    if (!found) throw new RichError("ItemNotFound");
    return worksheetOf(found);
  },
  methods: {
    ...collectionMethods(itemsOf, { count: "1.4" }),
    GetCount: { since: "1.4", call: (_, [visibleOnly], session) => shown(session, visibleOnly).length },
    Add: {
      since: "1.1",
      call(_, [name], session) {
        guardStructure(session);
        const wanted = name === null || name === undefined ? freeName(session) : text(name, "name");
        if (sheetNamed(wanted, session)) throw new RichError("ItemAlreadyExists");
        return worksheetOf(session.book.addSheet(wanted));
      },
    },
    GetActiveWorksheet: { since: "1.1", call: (_, __, { book }) => worksheetOf(book.active) },
    GetFirst: end(0),
    GetLast: end(-1),
    GetItemOrNullObject: {
      since: "1.4",
      call(_, [key], session) {
        const found = sheetNamed(text(key, "key"), session);
        return found && worksheetOf(found);
      },
    },
    ...registrationMethods<null>(
      "Worksheet",
      {
        Activated: "1.7",
        Added: "1.7",
        Calculated: "1.8",
        DataChanged: "1.9",
        Deactivated: "1.7",
        Deleted: "1.7",
        EventMoved: "ExcelApiOnline 1.1",
        EventNameChanged: "ExcelApiOnline 1.1",
        EventVisibilityChanged: "ExcelApiOnline 1.1",
        FormatChanged: "1.9",
        ProtectionChanged: "1.14",
        RowHiddenChanged: "1.11",
        SelectionChanged: "1.9",
      },
      () => WHOLE_WORKBOOK,
    ),
  },
};
