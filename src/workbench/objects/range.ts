import type { Area } from "../../grid/address";
import type { Sheet } from "../book";
import { Instance } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import { cellProperties } from "./cellProperties";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { sizeMismatch } from "./contents";
import type { Place } from "./place";
import { rangeChanges } from "./rangeChanges";
import { rangeFormat } from "./rangeFormat";
import { rangeNavigation } from "./rangeNavigation";
import { rangeScalars } from "./rangeScalars";
import { rangeSearch } from "./rangeSearch";
import { rangeSort } from "./rangeSort";
import { worksheetOf } from "./worksheet";

/** `Excel.Range`. */
export const range: ObjectType<Place> = {
  name: "Range",
  scalars: rangeScalars,
  navigation: {
    Format: { since: "1.1", to: ({ sheet, area }) => new Instance(rangeFormat, { sheet, areas: [area] }) },
    Worksheet: { since: "1.1", to: ({ sheet }) => worksheetOf(sheet) },
    ConditionalFormats: {
      since: "1.6",
      to: ({ sheet, area }) => new Instance(conditionalFormats, { sheet, areas: [area] }),
    },
    DataValidation: {
      since: "1.8",
      to: ({ sheet, area }) => new Instance(dataValidation, { sheet, areas: [area] }),
    },
    Sort: { since: "1.2", to: (place) => new Instance(rangeSort, place) },
  },
  get methods() {
    return (methods ??= allMethods());
  },
};

// Put together when first used: the parts lead back to ranges.
let methods: ObjectType<Place>["methods"];

function allMethods(): NonNullable<ObjectType<Place>["methods"]> {
  return {
    ...rangeNavigation,
    ...rangeChanges,
    ...rangeSearch,
    ...cellProperties,
    _ValidateArraySize: {
      since: "1.3",
      call({ area }, [rows, columns]) {
        if (rows !== area.rows || columns !== area.columns) throw sizeMismatch();
        return null;
      },
    },
  };
}

export function rangeOf(sheet: Sheet, area: Area): Instance<Place> {
  return new Instance(range, { sheet, area });
}
