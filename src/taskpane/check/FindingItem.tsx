import { memo, useEffect, useId, useRef } from "react";
import { placesOf } from "../cellNames";
import type { ListedFinding } from "./checking";
import { usePaneOnly } from "../pane";
import { useTexts } from "../texts/texts";
import { PickBox } from "../review/PickBox";
import { Standing } from "../review/Standing";
import { FindingDetails } from "./FindingDetails";

interface Props {
  readonly listed: ListedFinding;
  /** The Tab key stops at it. */
  readonly stop: boolean;
  /** It was chosen last. */
  readonly current: boolean;
  /** Its details are shown. */
  readonly open: boolean;
}

/** How many places the line of a finding names; its details name all. */
const PLACES = 2;

/** One finding: a click or Enter jumps to its cell and opens what there is to say about it; a second one closes that. */
export const FindingItem = memo(function FindingItem({ listed, stop, current, open }: Props) {
  const { store, actions } = usePaneOnly();
  const texts = useTexts();
  const details = useId();
  const { key, finding } = listed;
  const places = placesOf(finding.blamed, finding.sheet);
  const named = texts.list(places.slice(0, PLACES).map(({ name }) => name));
  const cells = places.length > PLACES ? `${named} ${texts.moreCells(finding.blamed.length)}` : named;

  // What opens below the edge comes into sight.
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView?.({ block: "nearest" });
  }, [open]);

  function choose() {
    store.dispatch({ type: "chosen", key, open: !open });
    const first = places[0];
    if (first) void actions.select(first.at);
  }

  return (
    <li ref={item} className={`finding ${finding.severity}`} data-current={current || undefined}>
      <PickBox listed={listed} />
      <button
        type="button"
        data-finding
        className="finding-line"
        tabIndex={stop ? 0 : -1}
        aria-current={current || undefined}
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        onClick={choose}
      >
        <span className="unseen">{texts.severities[finding.severity]} </span>
        <span className="cells">{cells}</span>{" "}
        <span className="message" lang="zh-CN">
          {finding.message}
        </span>
        <Standing listed={listed} />
      </button>
      {open && <FindingDetails id={details} listed={listed} places={places} />}
    </li>
  );
});
