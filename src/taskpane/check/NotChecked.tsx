import type { ListedRule } from "./checking";
import { useTexts } from "../texts/texts";
import { RuleLink } from "./RuleLink";
import { SeverityIcon } from "../components/SeverityIcon";

/** The rules that did not judge the form, and why: silence must not look like approval. */
export function NotChecked({ rules }: { readonly rules: readonly ListedRule[] }) {
  const texts = useTexts();
  if (rules.length === 0) return null;
  return (
    <details className="not-checked">
      <summary>{texts.notChecked(rules.length)}</summary>
      <p className="hint">{texts.notCheckedHint}</p>
      <ul>
        {rules.map(({ rule, title, because, defect }) => (
          <li key={rule} lang="zh-CN">
            <strong>
              {defect !== null && <SeverityIcon severity="error" />}
              {title}
            </strong>
            <span>{because}</span>
            <RuleLink rule={rule} title={title} />
            {defect !== null && <code>{defect}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}
