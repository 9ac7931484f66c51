import type { Grid } from "../../../src/grid/grid";
import { createActions } from "../../../src/taskpane/actions";
import type { Actions } from "../../../src/taskpane/actions";
import { base64Of } from "../../../src/taskpane/base64";
import { sessionOnly } from "../../../src/taskpane/browserStorage";
import { shownCheck } from "../../../src/taskpane/check/checkState";
import type { ListedFinding } from "../../../src/taskpane/check/checking";
import { createKept } from "../../../src/taskpane/kept";
import type { Kept } from "../../../src/taskpane/kept";
import { createRunning } from "../../../src/taskpane/running";
import type { Running } from "../../../src/taskpane/running";
import { createStore } from "../../../src/taskpane/store";
import type { Store } from "../../../src/taskpane/store";
import { pageWork } from "../../../src/taskpane/work";
import type { MemoryBook } from "../../../src/workbench/memory/book";
import type { ProfileId } from "../../../src/workbench/protocol/profile";
import { openExcel } from "./excel";
import type { Excel as Opened } from "./excel";

/** The pane without its page: its actions and state over the real office.js. */
export interface OpenPane extends Opened {
  readonly actions: Actions;
  readonly store: Store;
  readonly kept: Kept;
  readonly running: Running;
  /** The workbooks of their own that were opened, in base 64. */
  readonly opened: readonly string[];
  /** The finding of the listed sheet whose message contains a text. */
  finding(text: string): ListedFinding;
}

export const NOW = "2026-11-24T09:30:00.000Z";

/** @param workbook sheets of a new workbook, or one that somebody else has had */
export async function openPane(
  workbook: readonly Grid[] | MemoryBook,
  profile: ProfileId = "ltsc2021",
): Promise<OpenPane> {
  const opened: string[] = [];
  const shell = {
    showPane: () => undefined,
    updateRibbon: () => undefined,
    openWorkbook: (bytes: Uint8Array | null) => void opened.push(base64Of(bytes ?? new Uint8Array())),
  };
  const excel = await openExcel({ workbook, profile, shell });
  const store = createStore();
  const kept = createKept(excel.excel, () => NOW);
  const maintained = async () => ({ settings: null, profiles: [], libraries: [], problems: [] });
  const storage = sessionOnly();
  return {
    ...excel,
    opened,
    store,
    kept,
    actions: createActions(excel.excel, pageWork, store, storage, { kept, maintained }),
    running: createRunning(excel.excel, pageWork, store, storage, kept),
    finding(text) {
      const findings = shownCheck(store.get().check)?.checked.findings ?? [];
      const found = findings.find(({ finding }) => finding.message.includes(text));
      if (!found) throw new Error(`Nothing found says ${text}`);
      return found;
    },
  };
}
