import { useEffect, useId, useRef } from "react";
import { placesOf } from "../cellNames";
import type { ListedFinding } from "../checking";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { FindingDetails } from "./FindingDetails";

interface Props {
  readonly listed: ListedFinding;
  readonly stop: boolean;
}

/** How many places the line of a finding names; its details name all. */
const PLACES = 2;

/** One finding: a click or Enter jumps to its cell and opens what there is to say about it; a second one closes that. */
export function FindingItem({ listed, stop }: Props) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const details = useId();
  const { key, finding } = listed;
  const isCurrent = state.current === key;
  const isOpen = isCurrent && state.open;
  const places = placesOf(finding.blamed, finding.sheet);
  const named = texts.list(places.slice(0, PLACES).map(({ name }) => name));
  const cells = places.length > PLACES ? `${named} ${texts.moreCells(finding.blamed.length)}` : named;

  // What opens below the edge comes into sight.
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView?.({ block: "nearest" });
  }, [isOpen]);

  function choose() {
    store.dispatch({ type: "chosen", key, open: !isOpen });
    const first = places[0];
    if (first) void actions.select(first.at);
  }

  return (
    <li ref={item} className={`finding ${finding.severity}`} data-current={isCurrent || undefined}>
      <button
        type="button"
        data-finding
        className="finding-line"
        tabIndex={stop ? 0 : -1}
        aria-current={isCurrent || undefined}
        aria-expanded={isOpen}
        aria-controls={isOpen ? details : undefined}
        onClick={choose}
      >
        <span className="unseen">{texts.severities[finding.severity]} </span>
        <span className="cells">{cells}</span> <span className="message">{finding.message}</span>
      </button>
      {isOpen && <FindingDetails id={details} listed={listed} places={places} />}
    </li>
  );
}
