import { RichError } from "./errors";
import { offers } from "./profile";
import type { Since } from "./profile";
import type { Session } from "./session";

/**
 * Excel's objects as data: what each is called on the wire, since when it exists, and what it does. A member that is not
 * declared, or that the profile does not have yet, is refused with `ApiNotFound`.
 * (Method syntax on purpose: it lets `Instance<T>` stand where any instance will do.)
 */
export interface Scalar<T> {
  readonly since: Since;
  get(target: T, session: Session): unknown;
  /** Absent: read only. */
  set?(target: T, value: unknown, session: Session): void;
  /** Office.js sets it under this name, but never loads it. */
  readonly setOnly?: true;
}

export interface Navigation<T> {
  readonly since: Since;
  /** Null: a null object. */
  to(target: T, session: Session): Instance | null;
}

export interface Method<T> {
  readonly since: Since;
  /** Answers an object (`Instance`), a null object (null), or plain data. */
  call(target: T, args: readonly unknown[], session: Session): unknown;
}

export interface ObjectType<T> {
  /** As in `Excel.…`. */
  readonly name: string;
  /** What office.js needs to find the object again: `Id`, `_Id` … */
  identity?(target: T, session: Session): Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigation?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** A collection's items. */
  items?(target: T, session: Session): readonly Instance[];
  /** A collection's `getItem`. */
  item?(target: T, key: unknown, session: Session): Instance;
  /** Since when `getItem` exists, where not since the collection itself. */
  readonly itemSince?: Since;
  /** Called before all scalars are loaded because none was named. */
  loadAll?(target: T, session: Session): void;
}

/** One object of Excel: its type and what it stands for. */
export class Instance<T = unknown> {
  /** Set once office.js has asked to keep it. */
  referenceId: string | null = null;
  constructor(
    readonly type: ObjectType<T>,
    readonly target: T,
  ) {}

  identity(session: Session): Record<string, unknown> {
    const id = this.type.identity?.(this.target, session) ?? {};
    return this.referenceId === null ? { ...id } : { ...id, _ReferenceId: this.referenceId };
  }

  /** The names of the scalars that the profile has. */
  scalarNames(session: Session): string[] {
    return Object.entries(this.type.scalars ?? {})
      .filter(([, { since, setOnly }]) => !setOnly && offers(session.profile, since))
      .map(([name]) => name);
  }
  hasScalar(name: string): boolean {
    return own(this.type.scalars, name) !== undefined;
  }
  get(name: string, session: Session): unknown {
    return this.offered(own(this.type.scalars, name), session).get(this.target, session);
  }
  set(name: string, value: unknown, session: Session): void {
    const scalar = own(this.type.scalars, name);
    if (scalar) {
      this.offered(scalar, session);
      if (!scalar.set) throw new RichError("AccessDenied", `${this.type.name}.${name} is read only.`);
      scalar.set(this.target, value, session);
      return;
    }
    // `range.format = { fill: { color } }` reaches the host as an update of what lies below.
    const below = this.navigate(name, session);
    for (const [key, part] of Object.entries(plainObject(value))) below?.set(wireName(key), part, session);
  }
  navigate(name: string, session: Session): Instance | null {
    return this.offered(own(this.type.navigation, name), session).to(this.target, session);
  }
  call(name: string, args: readonly unknown[], session: Session): unknown {
    if (name === "GetItem" && this.type.item) return this.item(args[0], session);
    return this.offered(own(this.type.methods, name), session).call(this.target, args, session);
  }
  item(key: unknown, session: Session): Instance {
    if (!this.type.item) throw new RichError("ApiNotFound");
    if (this.type.itemSince) this.offered({ since: this.type.itemSince }, session);
    return this.type.item(this.target, key, session);
  }

  private offered<M extends { readonly since: Since }>(member: M | undefined, session: Session): M {
    if (!member || !offers(session.profile, member.since)) throw new RichError("ApiNotFound");
    return member;
  }
}

function own<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** `values` → `Values`. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `Values` → `values`. */
export function clientName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function plainObject(value: unknown): object {
  if (typeof value !== "object" || value === null) throw new RichError("InvalidArgument");
  return value;
}

/** What an instance stands for, or null where it is of another type. */
export function targetOf<T>(value: unknown, type: ObjectType<T>): T | null {
  return value instanceof Instance && value.type === (type as ObjectType<unknown>)
    ? (value.target as T)
    : null;
}

/** The methods that every collection of a kind has, so that none forgets one. */
export function collectionMethods<T>(
  items: (target: T, session: Session) => readonly Instance[],
  since: { readonly count: Since; readonly at?: Since },
): Record<string, Method<T>> {
  const at: Record<string, Method<T>> = since.at
    ? {
        GetItemAt: {
          since: since.at,
          call(target, [index], session) {
            const found = typeof index === "number" ? items(target, session)[index] : undefined;
            if (!found) throw new RichError(typeof index === "number" ? "ItemNotFound" : "InvalidArgument");
            return found;
          },
        },
      }
    : {};
  return {
    ...at,
    GetCount: { since: since.count, call: (target, _, session) => items(target, session).length },
  };
}
