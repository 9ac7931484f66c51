import type { Package } from "./package";
import { readTree } from "./xmlTree";

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `sharedStrings`, `comments` … */
  readonly type: string;
  /** The name of the part that it leads to. */
  readonly part: string;
}

/**
 * Where a part leads to inside the package; links to the outside are left out. Empty where the part has none.
 * @param part `xl/workbook.xml`; an empty text for the package itself
 * @throws FileProblem
 */
export function relationshipsOf(source: Package, part: string): Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!source.has(name)) return [];
  return readTree(source, name)
    .all("rel:Relationship")
    .filter((node) => node.attribute("TargetMode") !== "External")
    .map((node) => ({
      id: node.attribute("Id") ?? "",
      type: (node.attribute("Type") ?? "").replace(/^.*\//, ""),
      part: resolve(folder, node.attribute("Target") ?? ""),
    }));
}

/** The part of the first relationship of a type, or null. */
export function partOfType(relationships: readonly Relationship[], type: string): string | null {
  return relationships.find((relationship) => relationship.type === type)?.part ?? null;
}

/** `/xl/a.xml` is absolute; `../a.xml` and `a.xml` start at the folder of the part that states them. */
function resolve(folder: string, target: string): string {
  const path = decoded(target.replaceAll("\\", "/").replace(/#.*$/, ""));
  const steps = (path.startsWith("/") ? path : folder + path).split("/");
  const names: string[] = [];
  for (const step of steps) {
    if (step === "..") names.pop();
    else if (step !== "" && step !== ".") names.push(step);
  }
  return names.join("/");
}

/** Part names may hold percent escapes; a stray percent sign stands for itself. */
function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    const bytes = escapes
      .slice(1)
      .split("%")
      .map((hex) => parseInt(hex, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}
