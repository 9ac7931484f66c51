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

/** For a component that needs no state of its own: it is not drawn anew when the state changes. */
export function usePaneOnly(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("outside PaneContext");
  return pane;
}

/** The pane with its state as it is now. */
export function usePane(): Pane & { readonly state: State } {
  const pane = usePaneOnly();
  return { ...pane, state: useSyncExternalStore(pane.store.subscribe, pane.store.get) };
}
