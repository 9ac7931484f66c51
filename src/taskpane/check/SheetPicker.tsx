import { useId } from "react";
import type { Severity } from "../../rules/rule";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { counts, declaredChecks } from "./checkState";
import type { SheetCheck } from "./checkState";
import { SeverityIcon } from "../components/SeverityIcon";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The declarations that were checked, with their counts: a click lists the findings of that sheet. Nothing where there is one. */
export function SheetPicker() {
  const { state } = usePane();
  const texts = useTexts();
  const heading = useId();
  const { shown } = state.check;
  const declared = declaredChecks(state.check);
  if (!declared.some(({ checked }) => checked.sheet !== shown)) return null;
  return (
    <section className="group sheets" aria-labelledby={heading}>
      <h2 id={heading}>{texts.declarations(declared.length)}</h2>
      <ul>
        {declared.map((check) => (
          <li key={check.checked.sheet}>
            <Sheet check={check} chosen={check.checked.sheet === shown} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sheet({ check, chosen }: { readonly check: SheetCheck; readonly chosen: boolean }) {
  const { store } = usePane();
  const texts = useTexts();
  const { sheet, findings } = check.checked;
  const number = counts(findings);
  return (
    <button
      type="button"
      className="sheet-choice"
      aria-pressed={chosen}
      onClick={() => store.dispatch({ type: "listed", sheet })}
    >
      <span className="sheet-name">{sheet}</span>{" "}
      <span className="sheet-counts">
        {findings.length === 0 && texts.noFindings}
        {SEVERITIES.filter((severity) => number[severity] > 0).map((severity) => (
          <span key={severity}>
            <SeverityIcon severity={severity} />
            {texts.count(texts.severities[severity], number[severity])}{" "}
          </span>
        ))}
      </span>
    </button>
  );
}
