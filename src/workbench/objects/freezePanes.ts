import type { Sheet } from "../book";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/address";
import { RichError } from "../protocol/errors";
import { targetOf } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import type { Session } from "../protocol/session";
import { integer, invalid } from "./args";
import { isEntireColumn, isEntireRow, placeAt } from "./place";
import { range, rangeOf } from "./range";

function frozen(sheet: Sheet): Area | null {
  const { rows, columns } = sheet.freeze();
  if (rows === 0 && columns === 0) return null;
  return { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
}

const count = (value: unknown) => (value === null || value === undefined ? 1 : integer(value, "count"));

function freezeAt(sheet: Sheet, value: unknown, session: Session): void {
  const place = targetOf(value, range) ?? placeAt(String(value), sheet, session);
  if (place.sheet !== sheet) throw invalid("frozenRange");
  const { area } = place;
  const rows = isEntireColumn(area) ? 0 : area.row + area.rows;
  const columns = isEntireRow(area) ? 0 : area.column + area.columns;
  sheet.setFreeze(rows, columns);
}

/** `Excel.WorksheetFreezePanes`. */
export const freezePanes: ObjectType<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt: { since: "1.7", call: (sheet, [area], session) => freezeAt(sheet, area, session) },
    FreezeRows: { since: "1.7", call: (sheet, [rows]) => sheet.setFreeze(count(rows), 0) },
    FreezeColumns: { since: "1.7", call: (sheet, [columns]) => sheet.setFreeze(0, count(columns)) },
    Unfreeze: { since: "1.7", call: (sheet) => sheet.setFreeze(0, 0) },
    GetLocation: {
      since: "1.7",
      call(sheet) {
        const area = frozen(sheet);
        if (!area) throw new RichError("ItemNotFound");
        return rangeOf(sheet, area);
      },
    },
    GetLocationOrNullObject: {
      since: "1.7",
      call(sheet) {
        const area = frozen(sheet);
        return area && rangeOf(sheet, area);
      },
    },
  },
};
