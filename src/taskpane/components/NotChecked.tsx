import type { ListedRule } from "../checking";
import { useTexts } from "../texts/texts";

/** The rules that did not judge the form, and why: silence must not look like approval. */
export function NotChecked({ rules }: { readonly rules: readonly ListedRule[] }) {
  const texts = useTexts();
  if (rules.length === 0) return null;
  return (
    <details className="not-checked">
      <summary>{texts.notChecked(rules.length)}</summary>
      <p className="hint">{texts.notCheckedHint}</p>
      <ul>
        {rules.map(({ title, because }, index) => (
          <li key={index}>
            <strong>{title}</strong>
            <span>{because}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
