import { HostError } from "../../src/grid/host";
import type { HostProblem } from "../../src/grid/host";
import type { PartHost } from "../../src/taskpane/kept";

/** A workbook's custom XML parts in memory. */
export class MemoryParts implements PartHost {
  /** What the next call is refused with, or all that come; `after`: what it writes is there all the same. */
  refusal: { readonly problem: HostProblem; readonly after: boolean; readonly lasting?: true } | null = null;
  keepsUndo = false;

  constructor(public texts: readonly string[] = []) {}

  async readParts(): Promise<string[]> {
    this.refuse();
    return [...this.texts];
  }

  async updateParts(_: string, change: (texts: readonly string[]) => string | null): Promise<string[]> {
    if (this.refusal && !this.refusal.after) this.refuse();
    const xml = change(this.texts);
    if (xml !== null) this.texts = [xml];
    this.refuse();
    return [...this.texts];
  }

  private refuse(): void {
    const { refusal } = this;
    if (!refusal?.lasting) this.refusal = null;
    if (refusal) throw new HostError(refusal.problem);
  }
}
