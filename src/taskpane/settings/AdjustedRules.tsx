import { RULES } from "../../rules/registry";
import type { Settings } from "../../rules/settings";
import { RuleLink } from "../check/RuleLink";
import { Section } from "../components/Section";
import { useTexts } from "../texts/texts";
import { treatmentOf } from "./settingsJson";

/** The rules that the settings switch off or give another severity, each with the way to its page. */
export function AdjustedRules({ settings }: { readonly settings: Settings }) {
  const texts = useTexts();
  const adjusted = RULES.filter(({ id }) => treatmentOf(id, settings) !== "rule");
  return (
    <Section title={texts.adjusted}>
      {adjusted.length === 0 && <p className="hint">{texts.adjustedNone}</p>}
      <ul className="adjusted">
        {adjusted.map(({ id, title }) => (
          <li key={id}>
            <span lang="zh-CN">{title}</span> <em>{texts.treatments[treatmentOf(id, settings)]}</em>{" "}
            <RuleLink rule={id} title={title} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
