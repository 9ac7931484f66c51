import { RichError } from "../protocol/errors";
import { Instance, targetOf } from "../protocol/member";
import type { Method, ObjectType } from "../protocol/member";
import { WHOLE_WORKBOOK, registrationMethods } from "../protocol/registrations";
import { application } from "./application";
import { text } from "./args";
import { comments } from "./comments";
import { customXmlParts } from "./customXmlParts";
import { documentProperties } from "./documentProperties";
import { names } from "./names";
import { notes } from "./notes";
import { range, rangeOf } from "./range";
import { rangeAreas, rangeAreasOf } from "./rangeAreas";
import { runtime } from "./runtime";
import { settings } from "./settings";
import { tables } from "./tables";
import { workbookProtection } from "./workbookProtection";
import { worksheets } from "./worksheets";

/** A range that an event's arguments name by its reference. */
function kept(orNull: boolean, several: boolean): Method<null> {
  return {
    since: "1.7",
    call(_, [id], { references }) {
      const found = references.find(text(id, "referenceId"));
      const fits = several ? targetOf(found, rangeAreas) : targetOf(found, range);
      if (found && fits) return found;
      if (orNull) return null;
      throw new RichError("InvalidReference");
    },
  };
}

/** `Excel.Workbook`. */
export const workbook: ObjectType<null> = {
  name: "Workbook",
  scalars: {
    Name: { since: "1.7", get: (_, { annex }) => annex.fileName },
    ReadOnly: { since: "1.8", get: () => false },
    AutoSave: { since: "1.9", get: () => false },
    PreviouslySaved: { since: "1.9", get: () => true },
    IsDirty: { since: "1.9", get: () => true },
  },
  navigation: {
    Application: { since: "1.1", to: () => new Instance(application, null) },
    Comments: { since: "1.10", to: () => new Instance(comments, { sheet: null }) },
    CustomXmlParts: { since: "1.5", to: () => new Instance(customXmlParts, { namespace: null }) },
    Names: { since: "1.1", to: () => new Instance(names, { scope: null }) },
    Notes: { since: "1.18", to: () => new Instance(notes, { sheet: null }) },
    Protection: { since: "1.7", to: () => new Instance(workbookProtection, null) },
    Properties: { since: "1.7", to: () => new Instance(documentProperties, null) },
    Settings: { since: "1.4", to: () => new Instance(settings, null) },
    Tables: { since: "1.1", to: () => new Instance(tables, { sheet: null, areas: null }) },
    Worksheets: { since: "1.1", to: () => new Instance(worksheets, null) },
    _Runtime: { since: "1.5", to: () => new Instance(runtime, null) },
  },
  methods: {
    GetActiveCell: {
      since: "1.7",
      call(_, __, { book }) {
        const [first] = book.selection;
        if (!first) throw new RichError("ItemNotFound");
        return rangeOf(book.active, { ...first, rows: 1, columns: 1 });
      },
    },
    GetSelectedRange: {
      since: "1.1",
      call(_, __, { book }) {
        const [only, ...more] = book.selection;
        // Excel refuses with this code when several areas are selected.
        if (!only || more.length > 0) throw new RichError("InvalidSelection");
        return rangeOf(book.active, only);
      },
    },
    GetSelectedRanges: {
      since: "1.9",
      call: (_, __, { book }) => rangeAreasOf(book.active, book.selection),
    },
    _GetRangeForEventByReferenceId: kept(false, false),
    _GetRangeOrNullObjectForEventByReferenceId: kept(true, false),
    _GetRangesForEventByReferenceId: kept(false, true),
    _GetRangesOrNullObjectForEventByReferenceId: kept(true, true),
    _GetObjectByReferenceId: { since: "1.1", call: (_, [id], { references }) => references.find(String(id)) },
    _GetReferenceCount: { since: "1.1", call: (_, __, { references }) => references.count },
    _RemoveReference: { since: "1.1", call: (_, [id], { references }) => references.remove(String(id)) },
    _RemoveAllReferences: { since: "1.1", call: (_, __, { references }) => references.clear() },
    // Excel on a desktop gives the sheet the keyboard back; here the page decides.
    Focus: { since: "ExcelApiDesktop 1.1", call: () => null },
    ...registrationMethods<null>(
      "Workbook",
      { Activated: "1.13", AutoSaveSettingChanged: "1.9" },
      () => WHOLE_WORKBOOK,
    ),
  },
};
