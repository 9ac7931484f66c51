import { HostError } from "../../grid/host";
import { run, sync } from "./run";

/** Excel takes no larger part. */
const SIZE_LIMIT = 500_000;

/**
 * The custom XML parts of a namespace. There is one, unless coauthors have each added theirs at the same time: then merge
 * them and save.
 * @returns the parts' texts
 * @throws HostError
 */
export function readParts(namespace: string): Promise<string[]> {
  return run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
    await sync(context);
    if (parts.items.length === 0) return [];
    const texts = parts.items.map((part) => part.getXml());
    await sync(context);
    return texts.map(({ value }) => value);
  });
}

/**
 * Saves the custom XML part of a namespace, the only one afterwards. Clears the user's Ctrl+Z: only on an explicit action.
 * @param xml its root must carry the namespace
 * @returns the part as it is in the workbook now, read back
 * @throws HostError `unsupported` if it is too large, or not there afterwards
 */
export async function savePart(namespace: string, xml: string): Promise<string> {
  if (new TextEncoder().encode(xml).length > SIZE_LIMIT)
    throw new HostError("unsupported", [], "the custom XML part is too large");
  await run(async (context) => {
    const all = context.workbook.customXmlParts;
    const parts = all.getByNamespace(namespace).load("items/id");
    await sync(context);
    const [first, ...others] = parts.items;
    if (first) first.setXml(xml);
    else all.add(xml);
    for (const other of others) other.delete();
    await sync(context);
  });
  const [saved] = await readParts(namespace);
  if (saved === undefined) throw new HostError("unsupported", [], "the custom XML part was not kept");
  return saved;
}
