import { a1 } from "../grid/address";
import { sameContent } from "../grid/edit";
import type { Plan } from "../grid/edit";
import type { Finding, Fix } from "./rule";

/**
 * The fixes that can be applied together: one a cell. Where several speak of one cell the first counts, since each of them
 * starts from what the cell holds now; the next check offers the others again. A fix that would change nothing is left out.
 */
export function fixesTogether(fixes: readonly Fix[]): Fix[] {
  const byCell = new Map<string, Fix>();
  for (const fix of fixes) {
    const key = `${fix.at.sheet}!${a1(fix.at)}`;
    if (!byCell.has(key) && !sameContent(fix.before, fix.after)) byCell.set(key, fix);
  }
  return [...byCell.values()];
}

/** The plan that applies fixes, as far as they can be applied together: one write a cell. */
export function planFor(fixes: readonly Fix[]): Plan {
  const chosen = fixesTogether(fixes);
  const [only] = chosen;
  return {
    title: only && chosen.length === 1 ? only.title : `修正 ${String(chosen.length)} 处`,
    edits: chosen.map(({ at, before, after }) => ({ kind: "write", at, before, after })),
    ...(only && { select: only.at }),
  };
}

/** The fixes that cannot change a meaning: what 全部修正 applies. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap((finding) => finding.fixes.filter((fix) => fix.safe));
}
