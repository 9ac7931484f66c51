import { useId } from "react";
import { usePaneOnly } from "../pane";
import { useTexts } from "../texts/texts";

/** Opens the page of a rule in place of the list. */
export function RuleLink({ rule, title }: { readonly rule: string; readonly title: string }) {
  const { store } = usePaneOnly();
  const texts = useTexts();
  const opener = useId();
  return (
    <button
      type="button"
      id={opener}
      className="link"
      aria-label={texts.ruleOf(title)}
      onClick={() =>
        store.dispatch({ type: "pageOpened", page: { rule, from: { top: window.scrollY, opener } } })
      }
    >
      {texts.rule}
    </button>
  );
}
