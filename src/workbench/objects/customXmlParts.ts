import { SaxesParser } from "saxes";
import type { XmlPart } from "../host/annex";
import { RichError } from "../protocol/errors";
import { Instance, collectionMethods } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import type { Session } from "../protocol/session";
import { invalid, nonEmpty, text } from "./args";

/** All parts (null), or those of a namespace. */
interface PartsTarget {
  readonly namespace: string | null;
}

/** The namespace of a part's root element, empty for none. @throws RichError for what is not well-formed */
export function namespaceOf(xml: string): string {
  let namespace: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ uri }) => (namespace ??= uri));
  parser.on("error", () => {
    throw invalid("xml");
  });
  parser.write(xml).close();
  if (namespace === null) throw invalid("xml");
  return namespace;
}

function checkedXml(value: unknown): string {
  const xml = nonEmpty(value, "xml");
  namespaceOf(xml);
  return xml;
}

/** `Excel.CustomXmlPart`. */
export const customXmlPart: ObjectType<XmlPart> = {
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { since: "1.5", get: ({ id }) => id },
    NamespaceUri: { since: "1.5", get: ({ xml }) => namespaceOf(xml) },
  },
  methods: {
    Delete: {
      since: "1.5",
      call(part, _, { annex }) {
        annex.xmlParts = annex.xmlParts.filter((other) => other !== part);
      },
    },
    GetXml: { since: "1.5", call: ({ xml }) => xml },
    SetXml: {
      since: "1.5",
      call(part, [xml]) {
        part.xml = checkedXml(xml);
      },
    },
  },
};

const itemsOf = ({ namespace }: PartsTarget, { annex }: Session) =>
  annex.xmlParts
    .filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace)
    .map((part) => new Instance(customXmlPart, part));

const byId = (target: PartsTarget, id: unknown, session: Session) =>
  itemsOf(target, session).find((part) => part.target.id === id) ?? null;

function item(target: PartsTarget, id: unknown, session: Session) {
  const found = byId(target, id, session);
  if (!found) throw new RichError("ItemNotFound");
  return found;
}

/** `Excel.CustomXmlPartScopedCollection`: the parts of one namespace. */
export const scopedParts: ObjectType<PartsTarget> = {
  name: "CustomXmlPartScopedCollection",
  items: itemsOf,
  item,
  methods: {
    ...collectionMethods(itemsOf, { count: "1.5" }),
    GetItemOrNullObject: { since: "1.5", call: (target, [id], session) => byId(target, id, session) },
    GetOnlyItem: {
      since: "1.5",
      call(target, _, session) {
        const [only, ...more] = itemsOf(target, session);
        if (!only) throw new RichError("ItemNotFound");
        if (more.length > 0) throw new RichError("InvalidOperation");
        return only;
      },
    },
    GetOnlyItemOrNullObject: {
      since: "1.5",
      call(target, _, session) {
        const [only, ...more] = itemsOf(target, session);
        if (more.length > 0) throw new RichError("InvalidOperation");
        return only ?? null;
      },
    },
  },
};

/** `Excel.CustomXmlPartCollection`. */
export const customXmlParts: ObjectType<PartsTarget> = {
  name: "CustomXmlPartCollection",
  items: itemsOf,
  item,
  methods: {
    ...collectionMethods(itemsOf, { count: "1.5" }),
    Add: {
      since: "1.5",
      call(_, [xml], { annex, book }) {
        const part = { id: annex.newId(), xml: checkedXml(xml) };
        annex.xmlParts = [...annex.xmlParts, part];
        book.clearUndo();
        return new Instance(customXmlPart, part);
      },
    },
    GetByNamespace: {
      since: "1.5",
      call: (_, [namespace]) => new Instance(scopedParts, { namespace: text(namespace, "namespaceUri") }),
    },
    GetItemOrNullObject: { since: "1.5", call: (target, [id], session) => byId(target, id, session) },
  },
};
