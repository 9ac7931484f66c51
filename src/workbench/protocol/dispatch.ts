import { RichError, asRichError } from "./errors";
import { Instance, clientName, wireName } from "./member";
import { query } from "./query";
import type { Session } from "./session";
import { ACTION, PATH } from "./wire";
import type { Action, ActionResult, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from "./wire";

/** Where object paths start. */
export interface Roots {
  readonly workbook: Instance;
  /** One of Office's services (ribbon, pane), created by name. @throws RichError */
  service(name: string): Instance;
}

/** Called before each action with its index; throws to make it fail. */
export type Hook = (action: Action, index: number) => void;

/**
 * Carries out one request: its actions in order, up to the first error. What was done before the error stays done, as in
 * Excel. The whole request is one step of undo.
 */
export async function processRequest(
  body: RequestBody,
  roots: Roots,
  session: Session,
  before: Hook = () => undefined,
): Promise<ResponseBody> {
  return session.book.group(() => new Batch(body, roots, session).run(before));
}

class Batch {
  private readonly resolved = new Map<number, Instance | null>();
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];

  constructor(
    private readonly body: RequestBody,
    private readonly roots: Roots,
    private readonly session: Session,
  ) {}

  async run(before: Hook): Promise<ResponseBody> {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        before(action, index);
        await this.session.book.settled();
        this.results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
        await this.session.book.settled();
      } catch (error) {
        return this.failed(asRichError(error), action, index);
      }
    }
    return { Results: this.results, TraceIds: this.traces };
  }

  private failed(error: RichError, action: Action, index: number): ResponseBody {
    return {
      Results: this.results,
      TraceIds: this.traces,
      Error: {
        Code: error.code,
        Message: error.message,
        Location: this.location(action),
        HttpStatusCode: error.status,
        ActionIndex: index,
      },
    };
  }

  /** `WorksheetCollection.getItem`, as Excel says where it failed; without the type where the parent is unknown. */
  private location(action: Action): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    const own = action.Name !== undefined && action.Name !== "";
    const holder = own ? action.ObjectPathId : path?.ParentObjectPathId;
    const name = own ? action.Name : path?.ObjectPathType === PATH.indexer ? "getItem" : path?.Name;
    const type = holder === undefined ? undefined : this.resolved.get(holder)?.type.name;
    return [type, clientName(name ?? "")].filter(Boolean).join(".");
  }

  private perform(action: Action): unknown {
    const { session } = this;
    switch (action.ActionType) {
      case ACTION.trace:
        this.traces.push(action.Id);
        return null;
      case ACTION.instantiate:
        return this.resolve(action.ObjectPathId)?.identity(session);
      case ACTION.query:
      case ACTION.queryAsJson:
        return query(
          this.resolve(action.ObjectPathId),
          action.QueryInfo ?? {},
          session,
          action.ActionType === ACTION.queryAsJson,
        );
      case ACTION.method: {
        const instance = this.resolve(action.ObjectPathId);
        if (!instance) return null;
        const answer = this.call(instance, action.Name ?? "", this.args(action.ArgumentInfo));
        return answer instanceof Instance ? answer.identity(session) : answer;
      }
      case ACTION.setProperty:
        this.resolve(action.ObjectPathId)?.set(action.Name ?? "", this.args(action.ArgumentInfo)[0], session);
        return null;
      case ACTION.update: {
        const instance = this.resolve(action.ObjectPathId);
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          instance?.set(wireName(name), value, session);
        return null;
      }
      default:
        throw new RichError("ApiNotFound");
    }
  }

  private call(instance: Instance, name: string, args: readonly unknown[]) {
    if (name === "_KeepReference") {
      this.session.references.keep(instance);
      return null;
    }
    return instance.call(name, args, this.session);
  }

  private resolve(id: number): Instance | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new RichError("InvalidReference", `Unknown object path ${String(id)}.`);
    const instance = this.follow(path);
    this.resolved.set(id, instance);
    return instance;
  }

  private follow(path: ObjectPath): Instance | null {
    const { Name = "", ParentObjectPathId } = path;
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.roots.workbook;
      case PATH.newObject:
        return this.roots.service(Name);
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const kept = this.session.references.find(Name);
        if (!kept) throw new RichError("InvalidReference");
        return kept;
      }
    }
    const parent = ParentObjectPathId === undefined ? null : this.resolve(ParentObjectPathId);
    // What comes from a null object is a null object.
    if (!parent) return null;
    const args = this.args(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.navigate(Name, this.session);
      case PATH.indexer:
        return parent.item(args[0], this.session);
      case PATH.method: {
        const answer = parent.call(Name, args, this.session);
        if (answer instanceof Instance) return answer;
        if (answer === null || answer === undefined) return null;
        throw new RichError("InvalidReference", `${Name} answers no object.`);
      }
      default:
        throw new RichError("ApiNotFound");
    }
  }

  /** The arguments, with objects in the place of their path ids. */
  private args(info: ArgumentInfo | undefined): unknown[] {
    const replace = (value: unknown, id: unknown): unknown => {
      if (typeof id === "number" && id > 0) return this.resolve(id);
      if (Array.isArray(value)) {
        const ids: readonly unknown[] = Array.isArray(id) ? id : [];
        return value.map((item, index) => replace(item, ids[index]));
      }
      return this.withObjects(value);
    };
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => replace(value, ids[index]));
  }

  /** Objects inside plain arguments come as `{ _ObjectPathId }`. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || value instanceof Instance) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number")
      return this.resolve(value._ObjectPathId);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]): [string, unknown] => [
        key,
        Array.isArray(part) ? part.map((item) => this.withObjects(item)) : this.withObjects(part),
      ]),
    );
  }
}
