import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Overview } from "../../review/overview";
import { DeclarationPicker } from "../check/SheetPicker";
import { usePane } from "../pane";
import { chosenOverview, overviewOfSheet } from "../state";
import { useTexts } from "../texts/texts";
import { EvaluationView } from "./EvaluationView";
import { ItemList } from "./ItemList";
import { LevelMatrix } from "./LevelMatrix";
import { MoneySums } from "./MoneySums";
import { Notice } from "../components/Notice";
import { Section } from "../components/Section";
import { TaskShareList } from "./TaskShareList";
import { Teaching } from "../teaching/Teaching";
import { Unrecognised } from "./Unrecognised";

/** The tab 概览: the sheet as the program understood it when it was checked or read last. */
export default function OverviewTab() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const { activeSheet, busy } = state;
  const read = overviewOfSheet(state, activeSheet) ?? state.overview;
  const chosen = read && chosenOverview(state, read);

  // Opened before any check, it reads by itself; never again, so that a refusal stays what it is.
  const { overview: readSheet } = actions;
  const nothingYet = read === null;
  const asked = useRef(false);
  useEffect(() => {
    if (nothingYet && !asked.current) void readSheet();
    asked.current = true;
  }, [nothingYet, readSheet]);

  return (
    <>
      <div className="toolbar">
        <Button disabledFocusable={busy !== null} onClick={readSheet}>
          {texts.overviewRead}
        </Button>
      </div>
      {!read && busy === null && <p className="empty">{texts.overviewNone}</p>}
      {read && activeSheet !== null && read.sheet !== activeSheet && (
        <Notice intent="info">
          <p>{texts.overviewElsewhere(read.sheet, activeSheet)}</p>
        </Notice>
      )}
      {read?.outdated && busy === null && (
        <Notice intent="warning">
          <p>{texts.overviewOutdated}</p>
        </Notice>
      )}
      {read && read.overviews.length > 1 && (
        <DeclarationPicker
          choices={read.overviews.map((overview) => ({ overview }))}
          chosen={chosen?.id ?? null}
        />
      )}
      {read &&
        (chosen ? (
          <Understood overview={chosen} />
        ) : (
          <>
            <Notice intent="info">
              <p>{texts.notDeclaration(read.sheet)}</p>
            </Notice>
            <Section title={texts.unrecognised}>
              <Teaching />
            </Section>
          </>
        ))}
    </>
  );
}

function Understood({ overview }: { readonly overview: Overview }) {
  const texts = useTexts();
  const { identity, sums, amounts, goals, evaluation, tasks, matrix, unrecognised } = overview;
  return (
    <>
      <p className="hint">{texts.overviewHint}</p>
      <Section title={texts.identity}>
        <ItemList items={identity} />
      </Section>
      <Section title={texts.money}>
        <MoneySums sums={sums} />
        {amounts.length > 0 && (
          <details className="amounts">
            <summary>{texts.amounts(amounts.length)}</summary>
            <ItemList items={amounts} />
          </details>
        )}
      </Section>
      {goals.length > 0 && (
        <Section title={texts.goals}>
          <ItemList items={goals} />
        </Section>
      )}
      {evaluation && (
        <Section title={texts.evaluation}>
          <EvaluationView evaluation={evaluation} />
        </Section>
      )}
      {tasks.tasks.length > 0 && (
        <Section title={texts.taskShares}>
          <TaskShareList shares={tasks} />
        </Section>
      )}
      <Section title={texts.matrix}>
        <LevelMatrix matrix={matrix} />
      </Section>
      <Section title={texts.unrecognised}>
        <Teaching />
        <Unrecognised texts={unrecognised} />
      </Section>
    </>
  );
}
