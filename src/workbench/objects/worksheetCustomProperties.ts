import type { Sheet } from "../book";
import { text } from "./args";
import { keyedCollection } from "./keyed";

const kind = keyedCollection<Sheet, string>({
  collection: "WorksheetCustomPropertyCollection",
  item: "WorksheetCustomProperty",
  since: "1.12",
  exact: false,
  store: (sheet, { annex }) => annex.propertiesOf(sheet),
  parse: (value) => text(value, "value"),
});

/** `Excel.WorksheetCustomPropertyCollection`. */
export const customProperties = kind.collection;
/** `Excel.WorksheetCustomProperty`. */
export const customProperty = kind.item;
