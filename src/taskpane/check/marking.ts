import type { Plan } from "../../grid/edit";
import type { Applied, Host } from "../../grid/host";
import { problemOf } from "../problem";
import type { MarkedSheet, Marks } from "./checkState";
import type { Checked } from "./checking";

/**
 * Marks sheets with their findings: all in one plan or, where one of them refuses, each by itself. Never throws: what is not
 * marked says why. A sheet's declarations are marked together, and stand together in `checked`.
 */
export async function mark(host: Pick<Host, "apply">, checked: readonly Checked[]): Promise<MarkedSheet[]> {
  const open = onePerSheet(checked).filter((sheet) => sheet.overview && !sheet.protected);
  const together = open.length > 1 ? await attempt(host, open) : null;
  const applied = together?.kind === "shown" ? together.applied : null;
  const marks = new Map<string, Marks>();
  for (const each of open)
    marks.set(each.sheet, applied ? ofSheet(applied, each.sheet) : await attempt(host, [each]));
  return checked.map((each) => {
    const shown = marks.get(each.sheet);
    return { checked: each, marks: shown ? found(each, shown) : withoutMarking(each) };
  });
}

/** Each sheet once: the marks of a sheet are the same whichever of its declarations one asks. */
export function onePerSheet(checked: readonly Checked[]): Checked[] {
  return checked.filter(({ sheet }, index) => checked.findIndex((other) => other.sheet === sheet) === index);
}

/** A sheet that is no declaration is left alone, and Excel would refuse to mark a protected one. */
function withoutMarking({ overview, findings }: Checked): Marks {
  return !overview || findings.length === 0
    ? { kind: "none" }
    : { kind: "refused", problem: { problem: "protected", task: "check", cells: [], detail: "" } };
}

/** Where nothing was found, only old marks were cleared. */
function found({ findings }: Checked, marks: Marks): Marks {
  return marks.kind === "shown" && findings.length === 0 ? { kind: "none" } : marks;
}

async function attempt(host: Pick<Host, "apply">, sheets: readonly Checked[]): Promise<Marks> {
  const plan: Plan = { title: "", edits: sheets.flatMap(({ marks }) => marks) };
  try {
    return { kind: "shown", applied: await host.apply(plan) };
  } catch (error) {
    return { kind: "refused", problem: problemOf(error, "check") };
  }
}

function ofSheet(applied: Applied, name: string): Marks {
  const keptMessages = applied.keptMessages.filter(({ sheet }) => sheet === name);
  return { kind: "shown", applied: { ...applied, keptMessages } };
}
