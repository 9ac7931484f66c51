import type { KeyboardEvent } from "react";
import { usePane } from "../pane";
import type { Tab } from "../state";
import { useTexts } from "../texts/texts";

const TABS: readonly Tab[] = ["check", "library", "overview", "opinion"];

export const tabId = (tab: Tab) => `tab-${tab}`;
export const panelId = (tab: Tab) => `panel-${tab}`;

/** The pane's tabs: one stop for the Tab key, arrows between them. */
export function TabBar() {
  const { state, store } = usePane();
  const texts = useTexts();
  const labels: Record<Tab, string> = {
    check: texts.tabCheck,
    library: texts.tabLibrary,
    overview: texts.tabOverview,
    opinion: texts.tabOpinion,
  };

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const tab = TABS[(TABS.indexOf(state.tab) + step + TABS.length) % TABS.length] ?? state.tab;
    store.dispatch({ type: "tab", tab });
    document.getElementById(tabId(tab))?.focus();
  }

  return (
    <div role="tablist" onKeyDown={move}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === state.tab}
          aria-controls={panelId(tab)}
          tabIndex={tab === state.tab ? 0 : -1}
          onClick={() => store.dispatch({ type: "tab", tab })}
        >
          {labels[tab]}
        </button>
      ))}
    </div>
  );
}
