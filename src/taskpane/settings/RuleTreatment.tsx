import { useEffect, useId, useState } from "react";
import { DEFAULT_SETTINGS } from "../../rules/settings";
import { shownCheck } from "../check/checkState";
import { Section } from "../components/Section";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { ApplySettings } from "./ApplySettings";
import { AUTOMATIC, treatmentOf, withTreatment } from "./settingsJson";
import type { Treatment } from "./settingsJson";

const TREATMENTS: readonly Treatment[] = ["rule", "error", "warning", "info", "off"];

/** How a rule is treated in this city: switched off, or with another severity. */
export function RuleTreatment({ rule }: { readonly rule: string }) {
  const { state, actions } = usePane();
  const texts = useTexts();
  const select = useId();
  const present = shownCheck(state.check)?.checked.settings ?? DEFAULT_SETTINGS;
  const now = treatmentOf(rule, present);
  const [chosen, choose] = useState<Treatment | null>(null);
  const json = state.settings.basis?.json ?? AUTOMATIC;
  const { knowSettings } = actions;
  useEffect(() => void knowSettings(), [knowSettings]);
  const changed = chosen !== null && chosen !== now;
  return (
    <Section title={texts.treatment}>
      <div className="treatment">
        <label htmlFor={select}>{texts.treatmentHint}</label>
        <select
          id={select}
          className="field"
          value={chosen ?? now}
          onChange={({ target }) => choose(TREATMENTS.find((each) => each === target.value) ?? null)}
        >
          {TREATMENTS.map((each) => (
            <option key={each} value={each}>
              {texts.treatments[each]}
            </option>
          ))}
        </select>
        <ApplySettings json={changed ? withTreatment(json, present, rule, chosen) : null} />
      </div>
    </Section>
  );
}
