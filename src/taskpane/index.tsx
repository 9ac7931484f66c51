import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/commands";
import { ExcelHost } from "../hosts/excel/excelHost";
import { hostInfo, storageKey, theme } from "../hosts/excel/hostInfo";
import { createActions } from "./actions";
import { browserStorage } from "./browserStorage";
import { App } from "./App";
import { NotExcel } from "./components/NotExcel";
import { createKept } from "./kept";
import { maintained } from "./maintained";
import "./pane.css";
import "./components/components.css";
import "./check/check.css";
import "./library/library.css";
import "./overview/overview.css";
import "./teaching/teaching.css";
import "./settings/settings.css";
import "./review/review.css";
import "./opinion/opinion.css";
import { ribbonCommands } from "./ribbon";
import { createStore } from "./store";
import { keepTabInside } from "./tabKey";
import { textsFor } from "./texts/texts";
import { pageWork } from "./work";
import { workerWork } from "./workerWork";

const root = createRoot(document.getElementById("pane") ?? document.body);

/** The page of the shared runtime: the ribbon's commands run here too, also while the pane is closed. */
async function start(): Promise<void> {
  // Its script failed to load, or the page was opened in a browser: then it is not even defined, or knows no host.
  const host = typeof Office === "undefined" ? null : (await Office.onReady()).host;
  if (host === null || host !== Office.HostType.Excel) {
    root.render(<NotExcel texts={await textsFor(navigator.language)} />);
    return;
  }
  keepTabInside(document);
  const store = createStore();
  const excel = new ExcelHost();
  store.dispatch({ type: "hostKnown", keepsUndo: excel.keepsUndo, shortcuts: hostInfo().shortcuts });
  const work = workerWork(() => new Worker(new URL("./worker.ts", import.meta.url)), pageWork);
  const kept = createKept(excel, () => new Date().toISOString());
  const actions = createActions(
    excel,
    work,
    store,
    browserStorage(() => localStorage, storageKey),
    { kept, maintained },
  );
  const pane = { store, actions };
  associateCommands(ribbonCommands(pane));
  const texts = await textsFor(Office.context.displayLanguage);
  root.render(<App pane={pane} texts={texts} isOfficeDark={() => theme()?.dark ?? null} />);
  await actions.start();
}

void start();
