import { Instance } from "../protocol/member";
import type { ObjectType, Scalar } from "../protocol/member";
import { integer, invalid, text } from "./args";
import { keyedCollection } from "./keyed";

const kind = keyedCollection<null, unknown>({
  collection: "CustomPropertyCollection",
  item: "CustomProperty",
  since: "1.7",
  exact: false,
  store: (_, { annex }) => annex.customProperties,
  parse(value) {
    if (!["string", "number", "boolean"].includes(typeof value)) throw invalid("value");
    return value;
  },
  more: {
    Type: {
      since: "1.7",
      get({ value }) {
        const found = value();
        return typeof found === "string" ? "String" : typeof found === "boolean" ? "Boolean" : "Number";
      },
    },
  },
});

/** `Excel.CustomPropertyCollection`. */
export const customProperties: ObjectType<null> = {
  ...kind.collection,
  methods: {
    ...kind.collection.methods,
    DeleteAll: { since: "1.7", call: (_, __, { annex }) => annex.customProperties.clear() },
  },
};
/** `Excel.CustomProperty`. */
export const customProperty = kind.item;

function property(name: string): Scalar<null> {
  return {
    since: "1.7",
    get: (_, { annex }) => annex.properties.get(name) ?? "",
    set: (_, value, { annex }) => void annex.properties.set(name, text(value, name)),
  };
}

/** `Excel.DocumentProperties`. */
export const documentProperties: ObjectType<null> = {
  name: "DocumentProperties",
  scalars: {
    Author: property("author"),
    Category: property("category"),
    Comments: property("comments"),
    Company: property("company"),
    Keywords: property("keywords"),
    Manager: property("manager"),
    Subject: property("subject"),
    Title: property("title"),
    CreationDate: { since: "1.7", get: (_, { annex }) => annex.created.toISOString() },
    RevisionNumber: {
      since: "1.7",
      get: (_, { annex }) => annex.properties.get("revisionNumber") ?? 0,
      set: (_, value, { annex }) =>
        void annex.properties.set("revisionNumber", integer(value, "revisionNumber")),
    },
    LastAuthor: { since: "1.7", get: (_, { annex }) => annex.user },
  },
  navigation: { Custom: { since: "1.7", to: () => new Instance(customProperties, null) } },
};
