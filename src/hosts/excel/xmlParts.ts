import { HostError } from "../../grid/host";
import { run, sync } from "./run";

/** Bytes of UTF-8; Excel takes no larger part. */
const SIZE_LIMIT = 500_000;

/**
 * The custom XML parts of a namespace. There is one, unless coauthors have each added theirs at the same time.
 * @returns the parts' texts
 * @throws HostError
 */
export function readParts(namespace: string): Promise<string[]> {
  return run(async (context) => (await load(context, namespace)).texts);
}

/**
 * Replaces the custom XML parts of a namespace by one, made of what they hold at that moment. Clears the user's Ctrl+Z where a
 * part is added, before ExcelApi 1.20 perhaps always: only on an explicit action.
 * @param change gets the parts' texts and returns the new one, whose root must carry the namespace; null: leave all as it is
 * @returns the parts as they are in the workbook now, read back
 * @throws HostError `unsupported` if the new part is too large, or not there afterwards
 */
export async function updateParts(
  namespace: string,
  change: (texts: readonly string[]) => string | null,
): Promise<string[]> {
  const changed = await run(async (context) => {
    const { parts, texts } = await load(context, namespace);
    const xml = change(texts);
    if (xml === null) return false;
    if (new TextEncoder().encode(xml).length > SIZE_LIMIT)
      throw new HostError("unsupported", [], "the custom XML part is too large");
    const [first, ...others] = parts;
    if (first) first.setXml(xml);
    else context.workbook.customXmlParts.add(xml);
    for (const other of others) other.delete();
    await sync(context);
    return true;
  });
  const saved = await readParts(namespace);
  if (changed && saved.length === 0)
    throw new HostError("unsupported", [], "the custom XML part was not kept");
  return saved;
}

async function load(context: Excel.RequestContext, namespace: string) {
  const found = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await sync(context);
  const parts = found.items;
  if (parts.length === 0) return { parts, texts: [] };
  const results = parts.map((part) => part.getXml());
  await sync(context);
  return { parts, texts: results.map(({ value }) => value) };
}
