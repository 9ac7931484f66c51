import { keyedCollection } from "./keyed";

const kind = keyedCollection<null, unknown>({
  collection: "SettingCollection",
  item: "Setting",
  since: "1.4",
  exact: true,
  store: (_, { annex }) => annex.settings,
  parse: (value) => value,
  changed: ({ book }) => book.clearUndo(),
});

/** `Excel.SettingCollection`: the same store as `Office.context.document.settings`. */
export const settings = kind.collection;
/** `Excel.Setting`. */
export const setting = kind.item;
