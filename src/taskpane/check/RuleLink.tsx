import { useTexts } from "../texts/texts";
import { PageLink } from "./PageLink";

/** Opens the page of a rule in place of the list. */
export function RuleLink({ rule, title }: { readonly rule: string; readonly title: string }) {
  const texts = useTexts();
  return (
    <PageLink page={{ kind: "rule", rule }} label={texts.ruleOf(title)}>
      {texts.rule}
    </PageLink>
  );
}
