import { RichError } from "../protocol/errors";
import { Instance, collectionMethods } from "../protocol/member";
import type { ObjectType, Scalar } from "../protocol/member";
import type { Since } from "../protocol/profile";
import type { Session } from "../protocol/session";
import { nonEmpty } from "./args";

/** What differs between Excel's collections of keys and values: settings, custom properties of a workbook or a sheet. */
interface Kind<T, V> {
  readonly collection: string;
  readonly item: string;
  readonly since: Since;
  store(target: T, session: Session): Map<string, V>;
  parse(value: unknown): V;
  /** Whether case matters in keys. */
  readonly exact: boolean;
  readonly more?: Readonly<Record<string, Scalar<{ readonly value: () => V }>>>;
  /** Beside `_Id`. */
  changed?(session: Session): void;
}

interface Entry<V> {
  readonly key: string;
  readonly store: Map<string, V>;
  readonly value: () => V;
}

/** The object types of a collection of keys and values, and of its items. */
export function keyedCollection<T, V>(
  kind: Kind<T, V>,
): {
  collection: ObjectType<T>;
  item: ObjectType<Entry<V>>;
} {
  const { since } = kind;
  const entry = (store: Map<string, V>, key: string) => {
    const value = () => {
      if (!store.has(key)) throw new RichError("ItemNotFound");
      return store.get(key) as V;
    };
    return new Instance<Entry<V>>(item, { key, store, value });
  };
  const item: ObjectType<Entry<V>> = {
    name: kind.item,
    identity: ({ key }) => ({ _Id: key }),
    scalars: {
      Key: { since, get: ({ key }) => key },
      Value: {
        since,
        get: ({ value }) => value(),
        set({ key, store }, value, session) {
          store.set(key, kind.parse(value));
          kind.changed?.(session);
        },
      },
      ...kind.more,
    },
    methods: {
      Delete: {
        since,
        call({ key, store }, _, session) {
          store.delete(key);
          kind.changed?.(session);
        },
      },
    },
  };
  const find = (store: Map<string, V>, key: unknown) => {
    const wanted = nonEmpty(key, "key");
    const known = [...store.keys()].find(
      (other) => other === wanted || (!kind.exact && other.toLowerCase() === wanted.toLowerCase()),
    );
    return known === undefined ? null : entry(store, known);
  };
  const itemsOf = (target: T, session: Session) => {
    const store = kind.store(target, session);
    return [...store.keys()].map((key) => entry(store, key));
  };
  const collection: ObjectType<T> = {
    name: kind.collection,
    items: itemsOf,
    item(target, key, session) {
      const found = find(kind.store(target, session), key);
      if (!found) throw new RichError("ItemNotFound");
      return found;
    },
    methods: {
      ...collectionMethods(itemsOf, { count: since }),
      Add: {
        since,
        call(target, [key, value], session) {
          const store = kind.store(target, session);
          const known = find(store, key)?.target.key ?? nonEmpty(key, "key");
          store.set(known, kind.parse(value));
          kind.changed?.(session);
          return entry(store, known);
        },
      },
      GetItemOrNullObject: {
        since,
        call: (target, [key], session) => find(kind.store(target, session), key),
      },
    },
  };
  return { collection, item };
}
