import { RULES } from "../../rules/registry";
import type { Example, FlaggedExample } from "../../rules/rule";
import { useTexts } from "../texts/texts";
import { Line } from "../components/Line";
import { SeverityIcon } from "../components/SeverityIcon";
import { ExampleForm } from "./ExampleForm";
import { RuleTreatment } from "../settings/RuleTreatment";
import { PageFrame } from "./PageFrame";

/** All there is to say about a rule. Loaded when it is opened first: it comes with the rules and their examples. */
export default function RulePage({ rule: id }: { readonly rule: string }) {
  const texts = useTexts();
  const rule = RULES.find((each) => each.id === id);
  if (!rule) return <PageFrame title={id}>{texts.ruleUnknown}</PageFrame>;
  return (
    <PageFrame title={rule.title}>
      <ul className="tags">
        <li className="tag">
          <SeverityIcon severity={rule.severity} /> {texts.severities[rule.severity]}
        </li>
        <li className="tag" lang="zh-CN">
          {rule.dimension}
        </li>
      </ul>
      <div className="details">
        <dl lang="zh-CN">
          <Line term={texts.why}>{rule.why}</Line>
          <Line term={texts.howToFix}>{rule.howToFix}</Line>
          {rule.basis !== undefined && <Line term={texts.basis}>{rule.basis}</Line>}
          <Line term={texts.ruleId}>
            <code>{rule.id}</code>
          </Line>
        </dl>
      </div>
      <RuleTreatment rule={rule.id} />
      <Examples title={texts.flagged} examples={rule.examples.flags} />
      <Examples title={texts.accepted} examples={rule.examples.accepts} />
    </PageFrame>
  );
}

function Examples({
  title,
  examples,
}: {
  readonly title: string;
  readonly examples: readonly (Example | FlaggedExample)[];
}) {
  return (
    <section className="examples">
      <h3>{title}</h3>
      {examples.map((example) => (
        <ExampleForm key={example.title} example={example} />
      ))}
    </section>
  );
}
