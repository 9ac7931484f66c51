import { HostError } from "../../grid/host";
import type { Running } from "../running";

/** What is done before a workbook is sent on. None throws: what goes wrong is in the state. */
export interface SendingActions {
  /** Clears our marks from all visible sheets; a protected sheet keeps its marks, which is said. */
  clearAllMarks(): Promise<void>;
}

export function sendingActions({ host, store, run, unlessStopped }: Running): SendingActions {
  const { dispatch } = store;

  /** Whether the sheet let us. */
  async function clear(sheet: string): Promise<boolean> {
    try {
      await host.apply({ title: "", edits: [{ kind: "clearMarks", sheet }] });
      return true;
    } catch (error) {
      if (error instanceof HostError && error.problem === "protected") return false;
      throw error;
    }
  }

  return {
    clearAllMarks: () =>
      run("clear", async () => {
        const sheets = await unlessStopped(host.visibleSheets());
        const kept: string[] = [];
        for (const sheet of sheets) if (!(await clear(sheet))) kept.push(sheet);
        dispatch({ type: "cleared", sheets: sheets.filter((sheet) => !kept.includes(sheet)) });
        dispatch({ type: "said", said: { kind: "clearedAll", kept } });
      }),
  };
}
