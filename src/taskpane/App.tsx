import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy } from "react";
import type { ReactNode } from "react";
import { PaneContext, usePane } from "./pane";
import type { Pane } from "./pane";
import type { Tab } from "./state";
import { TextsContext } from "./texts/texts";
import type { Texts } from "./texts/texts";
import { useDark } from "./theme";
import { CheckTab } from "./check/CheckTab";
import { Header } from "./components/Header";
import { Lazily } from "./components/Lazily";
import { ProblemNotice } from "./components/ProblemNotice";
import { StatusLine } from "./components/StatusLine";
import { TabBar, panelId, tabId } from "./components/TabBar";
import { UndoButton } from "./components/UndoButton";

// What not everyone opens is loaded when its tab is opened first; the library is large.
const LibraryTab = lazy(() => import("./library/LibraryTab"));
const OpinionTab = lazy(() => import("./opinion/OpinionTab"));
const OverviewTab = lazy(() => import("./overview/OverviewTab"));

interface Props {
  readonly pane: Pane;
  readonly texts: Texts;
  /** Whether Office's theme is dark; null where it does not tell. */
  readonly isOfficeDark: () => boolean | null;
}

export function App({ pane, texts, isOfficeDark }: Props) {
  const dark = useDark(isOfficeDark);
  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      className="provider"
      // For what the browser draws itself: check boxes, lists, scroll bars.
      style={{ colorScheme: dark ? "dark" : "light" }}
    >
      <TextsContext.Provider value={texts}>
        <PaneContext.Provider value={pane}>
          <div className="pane" lang={texts.language}>
            <Header />
            <nav className="tabs" aria-label={texts.tabs}>
              <TabBar />
              <UndoButton />
            </nav>
            <main>
              <Panel tab="check">
                <CheckTab />
              </Panel>
              <Panel tab="library">
                <Lazily failed={texts.libraryFailed} loading={texts.libraryLoading}>
                  <LibraryTab />
                </Lazily>
              </Panel>
              <Panel tab="overview">
                <Lazily failed={texts.overviewFailed} loading={texts.overviewLoading}>
                  <OverviewTab />
                </Lazily>
              </Panel>
              <Panel tab="opinion">
                <Lazily failed={texts.opinionFailed} loading={texts.opinionLoading}>
                  <OpinionTab />
                </Lazily>
              </Panel>
            </main>
            <footer className="foot">
              <ProblemNotice />
              <StatusLine />
            </footer>
          </div>
        </PaneContext.Provider>
      </TextsContext.Provider>
    </FluentProvider>
  );
}

function Panel({ tab, children }: { readonly tab: Tab; readonly children: ReactNode }) {
  const { state } = usePane();
  const shown = state.tab === tab;
  return (
    <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} hidden={!shown}>
      {shown && children}
    </div>
  );
}
