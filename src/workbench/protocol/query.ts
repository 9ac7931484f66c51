import { RichError } from "./errors";
import { clientName, wireName } from "./member";
import type { Instance } from "./member";
import type { Session } from "./session";
import type { QueryInfo } from "./wire";

/** What `load` (names in wire case) and `retrieve` (names in client case) answer for an object. */
export function query(instance: Instance | null, info: QueryInfo, session: Session, asJson = false): unknown {
  if (!instance) return null;
  const naming = asJson ? clientName : wireName;
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((name) => `${name}/*`)].map((path) =>
    path.split("/"),
  );
  if (!instance.type.items) return describe(instance, paths, session, naming);
  return describeCollection(instance, info, paths, session, naming);
}

// Microsoft's samples write this to load an object without anything of it.
const NOTHING = /^no-?properties-?needed$/i;

type Naming = (name: string) => string;
type Paths = readonly (readonly string[])[];

function describeCollection(
  instance: Instance,
  { Skip = 0, Top }: QueryInfo,
  paths: Paths,
  session: Session,
  naming: Naming,
): Record<string, unknown> {
  const own = paths.filter(([head = "", ...rest]) => rest.length === 0 && isOwn(instance, head));
  // `items/name` and `name` both mean the items' name.
  const ofItems = paths
    .filter((path) => !own.includes(path))
    .map((path) => (path[0]?.toLowerCase() === "items" ? path.slice(1) : path));
  const answer = own.length > 0 ? describe(instance, own, session, naming) : instance.identity(session);
  if (own.length > 0 && ofItems.length === 0) return answer;
  const items = instance.type.items?.(instance.target, session) ?? [];
  const wanted = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  answer[naming === clientName ? "items" : "_Items"] = wanted.map((item) =>
    query(item, { Select: ofItems.map((path) => path.join("/")) }, session, naming === clientName),
  );
  return answer;
}

const isOwn = (instance: Instance, name: string) => instance.hasScalar(wireName(name));

function describe(
  instance: Instance,
  paths: Paths,
  session: Session,
  naming: Naming,
): Record<string, unknown> {
  const answer = naming === clientName ? {} : instance.identity(session);
  const below = new Map<string, string[]>();
  const wanted = paths.length > 0 ? paths : [["*"]];
  for (const [head = "", ...rest] of wanted) {
    const name = wireName(head);
    if (head === "$none" || NOTHING.test(head)) continue;
    if (head === "*" || head === "" || head === "$all") {
      instance.type.loadAll?.(instance.target, session);
      for (const scalar of instance.scalarNames(session))
        answer[naming(scalar)] = instance.get(scalar, session);
    } else if (rest.length === 0 && instance.hasScalar(name)) {
      answer[naming(name)] = instance.get(name, session);
    } else {
      below.set(name, [...(below.get(name) ?? []), rest.length > 0 ? rest.join("/") : "*"]);
    }
  }
  for (const [name, select] of below) {
    const inner = navigate(instance, name, session);
    answer[naming(name)] = query(inner, { Select: select }, session, naming === clientName);
  }
  return answer;
}

function navigate(instance: Instance, name: string, session: Session): Instance | null {
  if (name.startsWith("$")) throw new RichError("InvalidArgument", `Unknown load option ${name}.`);
  return instance.navigate(name, session);
}
