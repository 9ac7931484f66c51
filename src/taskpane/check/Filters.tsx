import type { Severity } from "../../rules/rule";
import { usePane } from "../pane";
import { counts, shownCheck } from "./checkState";
import { useTexts } from "../texts/texts";
import { SeverityIcon } from "../components/SeverityIcon";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Counts by severity, which are filters at the same time; a search; the findings of the selected cell alone. */
export function Filters() {
  const { state, store } = usePane();
  const texts = useTexts();
  const { filter } = state.check;
  const findings = shownCheck(state.check)?.checked.findings ?? [];
  const number = counts(findings);
  const chip = (severity: Severity | "all", label: string, count: number) => (
    <button
      key={severity}
      type="button"
      className="chip"
      aria-pressed={filter.severity === severity}
      onClick={() => store.dispatch({ type: "filtered", filter: { severity } })}
    >
      {severity !== "all" && <SeverityIcon severity={severity} />}
      {texts.count(label, count)}
    </button>
  );
  return (
    <div className="filters">
      <div role="group" aria-label={texts.severityFilter} className="chips">
        {chip("all", texts.all, findings.length)}
        {SEVERITIES.map((severity) => chip(severity, texts.severities[severity], number[severity]))}
      </div>
      <input
        type="search"
        className="field"
        aria-label={texts.search}
        placeholder={texts.search}
        value={filter.text}
        onChange={(event) => store.dispatch({ type: "filtered", filter: { text: event.target.value } })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={filter.selectionOnly}
          onChange={(event) =>
            store.dispatch({ type: "filtered", filter: { selectionOnly: event.target.checked } })
          }
        />
        {texts.selectionOnly}
      </label>
    </div>
  );
}
