import type { FormChange } from "../../review/formChanges";
import type { Comparison } from "../../review/secondRound";
import { shortened } from "../../review/shortened";
import { CellButton } from "../components/CellButton";
import { Section } from "../components/Section";
import { useTexts } from "../texts/texts";

/** Characters of a text that changed; the sheet has the rest. */
const LONGEST = 60;

/** What has become of the last review, and what else changed in the form. */
export default function RoundSummary({ comparison }: { readonly comparison: Comparison }) {
  const texts = useTexts();
  const { before, resolved, remaining, fresh, changes } = comparison;
  return (
    <Section title={texts.round(before.round, before.by, before.at.slice(0, 10))}>
      <p>{texts.roundCounts(resolved.length, remaining.length, fresh.length)}</p>
      {resolved.length > 0 && (
        <details className="batch">
          <summary>{texts.resolved(resolved.length)}</summary>
          <ul className="items" lang="zh-CN">
            {resolved.map(({ message, cell }, index) => (
              <li key={index}>
                {message} <span className="hint">{texts.thenAt(cell)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {changes === null && <p className="hint">{texts.changesUnknown}</p>}
      {changes !== null && changes.length > 0 && (
        <details className="batch">
          <summary>{texts.changes(changes.length)}</summary>
          <ul className="items">
            {changes.map((change, index) => (
              <li key={index}>
                {change.at ? (
                  <CellButton cells={[change.at]}>
                    <Change change={change} />
                  </CellButton>
                ) : (
                  <Change change={change} />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Change({ change: { row, label, before, after } }: { readonly change: FormChange }) {
  const texts = useTexts();
  const said = (text: string) => (text === "" ? texts.nothingThere : shortened(text, LONGEST));
  return (
    <>
      <span lang="zh-CN">{texts.changedField(row, label)}</span>{" "}
      <span className="hint">{texts.changedFrom}</span> <del lang="zh-CN">{said(before)}</del>{" "}
      <span className="hint">{texts.changedTo}</span> <ins lang="zh-CN">{said(after)}</ins>
    </>
  );
}
