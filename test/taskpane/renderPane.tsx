import { TextEncoder } from "node:util";
import { act, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createActions } from "../../src/taskpane/actions";
import { sessionOnly } from "../../src/taskpane/browserStorage";
import { App } from "../../src/taskpane/App";
import { createStore } from "../../src/taskpane/store";
import { zhCN } from "../../src/taskpane/texts/zh-CN";
import type { Texts } from "../../src/taskpane/texts/texts";
import type { ProfileSources } from "../../src/taskpane/teaching/profileSources";
import type { Work } from "../../src/taskpane/work";
import type { MemoryHost } from "./memoryHost";

// What is loaded when it is opened first takes a while where other tests run beside.
configure({ asyncUtilTimeout: 20_000 });

/** What jsdom lacks: media queries (a system with light colours), scrolling, encoding, and a page that has the focus while no element has it. */
function completeJsdom() {
  document.hasFocus = () => true;
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(window, { TextEncoder });
  window.scrollTo = () => undefined;
  window.matchMedia = (media) =>
    ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
}

/** The whole pane over a host, started, with a user before it. */
export async function renderPane(
  host: MemoryHost,
  work: Work,
  texts: Texts = zhCN,
  dark: boolean | null = null,
  storage = sessionOnly(),
  sources: ProfileSources | null = null,
) {
  completeJsdom();
  const store = createStore();
  const actions = createActions(host, work, store, storage, sources);
  const { container } = render(<App pane={{ store, actions }} texts={texts} isOfficeDark={() => dark} />);
  await act(() => actions.start());
  return { user: userEvent.setup(), store, actions, container };
}
