import type { Position } from "../../grid/address";
import type { Note, Sheet } from "../book";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods, targetOf } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import type { Session } from "../protocol/session";
import { number, text, truth } from "./args";
import { guard } from "./guard";
import { placeAt } from "./place";
import type { Place } from "./place";
import { range, rangeOf } from "./range";

/** All notes of the workbook (null), or a sheet's. */
interface NotesTarget {
  readonly sheet: Sheet | null;
}
type NoteTarget = Position & { readonly sheet: Sheet };

const noteAt = (sheet: Sheet, at: Position) =>
  sheet.notes().find(({ row, column }) => row === at.row && column === at.column);

function current(target: NoteTarget): Note {
  const found = noteAt(target.sheet, target);
  if (!found) throw new RichError("ItemNotFound");
  return found;
}

function change(target: NoteTarget, patch: Partial<Note>): void {
  guard(target.sheet, "allowEditObjects");
  target.sheet.putNote({ ...current(target), ...patch });
}

/** `Excel.Note`. */
export const note: ObjectType<NoteTarget> = {
  name: "Note",
  loadAll(_, { profile }) {
    if (profile.wholeNotesFail)
      throw new RichError("GeneralException", "Loading whole notes fails in Excel on the web.");
  },
  scalars: {
    AuthorName: { since: "1.18", get: (target) => current(target).author },
    Content: {
      since: "1.18",
      get: (target) => current(target).text,
      set: (target, value) => change(target, { text: text(value, "content") }),
    },
    Visible: {
      since: "1.18",
      get: (target) => current(target).visible,
      set: (target, value) => change(target, { visible: truth(value, "visible") }),
    },
    Width: {
      since: "1.18",
      get: (target) => current(target).width,
      set: (target, value) => change(target, { width: number(value, "width") }),
    },
    Height: {
      since: "1.18",
      get: (target) => current(target).height,
      set: (target, value) => change(target, { height: number(value, "height") }),
    },
  },
  methods: {
    Delete: {
      since: "1.18",
      call(target) {
        guard(target.sheet, "allowEditObjects");
        target.sheet.removeNote(target);
      },
    },
    GetLocation: {
      since: "1.18",
      call: ({ sheet, row, column }) => rangeOf(sheet, { row, column, rows: 1, columns: 1 }),
    },
  },
};

function itemsOf({ sheet }: NotesTarget, { book }: Session): Instance<NoteTarget>[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((home) =>
    [...home.notes()]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column }) => new Instance(note, { sheet: home, row, column })),
  );
}

/** The cell that an address or range names; a workbook's notes need the sheet in it. */
function cellOf(value: unknown, { sheet }: NotesTarget, session: Session): Place {
  const place =
    targetOf(value, range) ?? placeAt(text(value, "cellAddress"), sheet ?? session.book.active, session);
  if (place.area.rows * place.area.columns !== 1) throw new RichError("InvalidArgument");
  return place;
}

function find(key: unknown, target: NotesTarget, session: Session): Instance<NoteTarget> | null {
  const { sheet, area } = cellOf(key, target, session);
  return noteAt(sheet, area) ? new Instance(note, { sheet, row: area.row, column: area.column }) : null;
}

/** `Excel.NoteCollection`. */
export const notes: ObjectType<NotesTarget> = {
  name: "NoteCollection",
  items: itemsOf,
  item(target, key, session) {
    const found = find(key, target, session);
    if (!found) throw new RichError("ItemNotFound");
    return found;
  },
  methods: {
    ...collectionMethods(itemsOf, { count: "1.18", at: "1.18" }),
    Add: {
      since: "1.18",
      call(target, [cell, content], session) {
        const { sheet, area } = cellOf(cell, target, session);
        guard(sheet, "allowEditObjects");
        const { row, column } = area;
        if (noteAt(sheet, area) || session.annex.commentAt(sheet, area))
          throw new RichError("InvalidOperation", "The cell has a note or comment already.");
        sheet.putNote({
          row,
          column,
          text: text(content, "content"),
          author: session.annex.user,
          visible: false,
          width: 108,
          height: 59.25,
        });
        return new Instance(note, { sheet, row, column });
      },
    },
    GetItemOrNullObject: { since: "1.18", call: (target, [key], session) => find(key, target, session) },
  },
};
