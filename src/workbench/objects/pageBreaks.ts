import type { Axis, Sheet } from "../book";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods, targetOf } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import type { Session } from "../protocol/session";
import { integer } from "./args";
import { placeAt } from "./place";
import { range, rangeOf } from "./range";

/** The manual page breaks of a sheet along one axis. */
interface BreaksTarget {
  readonly sheet: Sheet;
  readonly axis: Axis;
}
type BreakTarget = BreaksTarget & { readonly before: number };

const listOf = ({ sheet, axis }: BreaksTarget, { annex }: Session) =>
  axis === "rows" ? annex.page(sheet).rowBreaks : annex.page(sheet).columnBreaks;

function replace({ sheet, axis }: BreaksTarget, list: number[], { annex }: Session): void {
  const page = annex.page(sheet);
  if (axis === "rows") page.rowBreaks = list;
  else page.columnBreaks = list;
}

/** `Excel.PageBreak`. */
export const pageBreak: ObjectType<BreakTarget> = {
  name: "PageBreak",
  identity: ({ axis, before }) => ({ _Id: `${axis}:${String(before)}` }),
  scalars: {
    RowIndex: { since: "1.9", get: ({ axis, before }) => (axis === "rows" ? before : 0) },
    ColumnIndex: { since: "1.9", get: ({ axis, before }) => (axis === "columns" ? before : 0) },
  },
  methods: {
    Delete: {
      since: "1.9",
      call(target, _, session) {
        const rest = listOf(target, session).filter((before) => before !== target.before);
        replace(target, rest, session);
      },
    },
    GetCellAfterBreak: {
      since: "1.9",
      call: ({ sheet, axis, before }) =>
        rangeOf(sheet, {
          row: axis === "rows" ? before : 0,
          column: axis === "columns" ? before : 0,
          rows: 1,
          columns: 1,
        }),
    },
  },
};

const itemsOf = (target: BreaksTarget, session: Session) =>
  [...listOf(target, session)]
    .sort((a, b) => a - b)
    .map((before) => new Instance<BreakTarget>(pageBreak, { ...target, before }));

/** `Excel.PageBreakCollection`. */
export const pageBreaks: ObjectType<BreaksTarget> = {
  name: "PageBreakCollection",
  items: itemsOf,
  item(target, index, session) {
    const found =
      typeof index === "string"
        ? itemsOf(target, session).find(
            ({ target: { axis, before } }) => `${axis}:${String(before)}` === index,
          )
        : itemsOf(target, session)[integer(index, "index")];
    if (!found) throw new RichError("ItemNotFound");
    return found;
  },
  methods: {
    ...collectionMethods(itemsOf, { count: "1.9" }),
    Add: {
      since: "1.9",
      call(target, [at], session) {
        const place = targetOf(at, range) ?? placeAt(String(at), target.sheet, session);
        const before = target.axis === "rows" ? place.area.row : place.area.column;
        const rest = listOf(target, session).filter((other) => other !== before);
        replace(target, [...rest, before], session);
        return new Instance<BreakTarget>(pageBreak, { ...target, before });
      },
    },
    RemovePageBreaks: { since: "1.9", call: (target, _, session) => replace(target, [], session) },
  },
};
