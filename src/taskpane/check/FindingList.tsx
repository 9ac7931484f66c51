import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Severity } from "../../rules/rule";
import type { ListedFinding } from "./checking";
import { usePane } from "../pane";
import { visibleFindings } from "./checkState";
import { useTexts } from "../texts/texts";
import { FindingItem } from "./FindingItem";
import { SeverityIcon } from "../components/SeverityIcon";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The findings by severity. One stop for the Tab key; arrows, Home and End move, Enter jumps. */
export function FindingList() {
  const { state, store } = usePane();
  const texts = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const hint = useId();
  const { check, selection } = state;
  const shown = visibleFindings(check, selection);
  const { current } = check;
  const stop = shown.find(({ key }) => key === current) ?? shown[0];

  // A fix removes the finding that had the focus: the next one takes it. Never from the sheet, though.
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body && current !== null)
      list.current?.querySelector<HTMLElement>("[data-finding][tabindex='0']")?.focus();
  }, [check, current]);

  function move(event: KeyboardEvent<HTMLDivElement>) {
    const headings = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const at = headings.findIndex((heading) => heading === document.activeElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: headings.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    headings[to]?.focus();
  }

  if (shown.length === 0)
    return (
      <div className="empty">
        <p>{texts.nothingMatches}</p>
        <button
          type="button"
          className="link"
          onClick={() =>
            store.dispatch({
              type: "filtered",
              filter: { severity: "all", text: "", selectionOnly: false },
            })
          }
        >
          {texts.showAll}
        </button>
      </div>
    );

  const group = (severity: Severity) => {
    const findings = shown.filter(({ finding }) => finding.severity === severity);
    return findings.length === 0 ? null : (
      <Group
        key={severity}
        severity={severity}
        findings={findings}
        stop={stop?.key}
        current={current}
        open={check.open}
      />
    );
  };
  return (
    <div ref={list} role="region" aria-label={texts.findings} aria-describedby={hint} onKeyDown={move}>
      <p id={hint} className="hint">
        {texts.findingsHint}
      </p>
      {SEVERITIES.map(group)}
    </div>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly ListedFinding[];
  /** Key of the finding that the Tab key stops at. */
  readonly stop: string | undefined;
  /** Key of the finding that was chosen last; its details are shown if `open`. */
  readonly current: string | null;
  readonly open: boolean;
}

function Group({ severity, findings, stop, current, open }: GroupProps) {
  const texts = useTexts();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="group">
      <h2 id={heading}>
        <SeverityIcon severity={severity} />
        {texts.count(texts.severities[severity], findings.length)}
      </h2>
      <ul>
        {findings.map((listed) => (
          <FindingItem
            key={listed.key}
            listed={listed}
            stop={listed.key === stop}
            current={listed.key === current}
            open={open && listed.key === current}
          />
        ))}
      </ul>
    </section>
  );
}
