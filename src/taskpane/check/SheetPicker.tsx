import { useEffect, useId, useRef } from "react";
import type { Overview } from "../../review/overview";
import type { Severity } from "../../rules/rule";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { counts, declaredChecks } from "./checkState";
import type { ListedFinding } from "./checking";
import { SeverityIcon } from "../components/SeverityIcon";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The declarations that were checked, with their counts: a click lists the findings of that one. Nothing where there is one. */
export function SheetPicker() {
  const { state } = usePane();
  const { shown } = state.check;
  const declared = declaredChecks(state.check).flatMap(({ checked: { overview, findings } }) =>
    overview ? [{ overview, findings }] : [],
  );
  if (!declared.some(({ overview }) => overview.id !== shown)) return null;
  return <DeclarationPicker choices={declared} chosen={shown} />;
}

/** A declaration that can be chosen; `findings` where it was checked. */
interface Choice {
  readonly overview: Overview;
  readonly findings?: readonly ListedFinding[];
}

interface Props {
  readonly choices: readonly Choice[];
  /** Id of the one that is shown. */
  readonly chosen: string | null;
}

/** Declarations to choose between, by their sheets; those of one sheet by their names and rows. */
export function DeclarationPicker({ choices, chosen }: Props) {
  const texts = useTexts();
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);

  // The one that is chosen by a cell of its own may be far down the list; the pane itself stays where it is.
  useEffect(() => {
    const around = list.current?.getBoundingClientRect();
    const at = list.current?.querySelector("[aria-pressed='true']")?.getBoundingClientRect();
    if (!list.current || !around || !at) return;
    if (at.top < around.top) list.current.scrollTop -= around.top - at.top;
    else if (at.bottom > around.bottom) list.current.scrollTop += at.bottom - around.bottom;
  }, [chosen]);

  return (
    <section className="group sheets" aria-labelledby={heading}>
      <h2 id={heading}>{texts.declarations(choices.length)}</h2>
      <ul ref={list}>
        {choices.map((choice) => (
          <li key={choice.overview.id}>
            <ChoiceButton choice={choice} chosen={choice.overview.id === chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChoiceButton({ choice, chosen }: { readonly choice: Choice; readonly chosen: boolean }) {
  const { store } = usePane();
  const texts = useTexts();
  const { overview, findings } = choice;
  const { id, sheet, name, rows } = overview;
  return (
    <button
      type="button"
      className="sheet-choice"
      aria-pressed={chosen}
      onClick={() => store.dispatch({ type: "listed", id })}
    >
      <span className="sheet-name" lang="zh-CN">
        {(rows && name) || sheet}
        {rows && <small>{texts.partOf(sheet, rows.first + 1, rows.last + 1)}</small>}
      </span>{" "}
      {findings && <Counts findings={findings} />}
    </button>
  );
}

function Counts({ findings }: { readonly findings: readonly ListedFinding[] }) {
  const texts = useTexts();
  const number = counts(findings);
  return (
    <span className="sheet-counts">
      {findings.length === 0 && texts.noFindings}
      {SEVERITIES.filter((severity) => number[severity] > 0).map((severity) => (
        <span key={severity}>
          <SeverityIcon severity={severity} />
          {texts.count(texts.severities[severity], number[severity])}{" "}
        </span>
      ))}
    </span>
  );
}
