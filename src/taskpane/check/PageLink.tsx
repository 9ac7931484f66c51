import { useId } from "react";
import type { ReactNode } from "react";
import { usePaneOnly } from "../pane";
import type { PageName } from "./checkState";

interface Props {
  readonly page: PageName;
  /** Where the words alone would not say what opens. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Opens a page in place of the list. */
export function PageLink({ page, label, children }: Props) {
  const { store } = usePaneOnly();
  const opener = useId();
  return (
    <button
      type="button"
      id={opener}
      className="link"
      aria-label={label}
      onClick={() =>
        store.dispatch({ type: "pageOpened", page: { name: page, from: { top: window.scrollY, opener } } })
      }
    >
      {children}
    </button>
  );
}
