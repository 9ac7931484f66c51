import { createContext, useContext, useSyncExternalStore } from "react";
import type { Actions } from "./actions";
import type { State } from "./state";
import type { Store } from "./store";

/** What every component may use: the state's store, and what can be done. */
export interface Pane {
  readonly store: Store;
  readonly actions: Actions;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane & { readonly state: State } {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside PaneContext");
  return { ...pane, state: useSyncExternalStore(pane.store.subscribe, pane.store.get) };
}
