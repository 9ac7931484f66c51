import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { OWN_RULE } from "../../review/decision";
import type { Statement } from "../../review/decision";
import type { ListedFinding } from "../check/checking";
import { Line } from "../components/Line";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { DraftFields, SavingHint } from "./DraftFields";
import { draftKey, isOfficers } from "./reviewState";
import type { Draft } from "./reviewState";

/** What was said to a finding, and what is to be said. Nothing where the workbook can keep nothing. */
export function DecisionForm({ listed }: { readonly listed: ListedFinding }) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const hint = useId();
  const { target, decision, finding } = listed;
  const { kept, drafts } = state.review;
  if (!target || kept === null) return null;
  const key = draftKey(target);
  const draft = drafts[key] ?? draftOf(listed);
  const lacksReason = draft.status === "justified" && draft.text.trim() === "";
  return (
    <section className="decision" aria-label={texts.decision}>
      {decision && (
        <dl>
          <Line term={texts.status}>{texts.statuses[decision.status]}</Line>
          <Said term={texts.opinion} statement={decision.opinion} />
          <Said term={texts.reply} statement={decision.reply} />
        </dl>
      )}
      <DraftFields
        draft={draft}
        onChange={(next) => store.dispatch({ type: "drafted", key, draft: typed(listed, draft, next) })}
      />
      {lacksReason && <p className="hint">{texts.reasonNeeded}</p>}
      <SavingHint id={hint} />
      <div className="toolbar">
        <Button
          size="small"
          aria-describedby={hint}
          disabledFocusable={state.busy !== null || lacksReason}
          onClick={() => actions.decide([listed], draft)}
        >
          {texts.saveDecision}
        </Button>
        {finding.rule === OWN_RULE && (
          <Button
            size="small"
            aria-describedby={hint}
            disabledFocusable={state.busy !== null}
            onClick={() => actions.removeOwn(finding.subject)}
          >
            {texts.removeOwn}
          </Button>
        )}
      </div>
    </section>
  );
}

function Said({ term, statement }: { readonly term: string; readonly statement: Statement | null }) {
  const texts = useTexts();
  if (!statement || statement.text === "") return null;
  return <Line term={term}>{texts.saidBy(statement.text, statement.by, statement.at.slice(0, 10))}</Line>;
}

/** What is there, to be changed. */
function draftOf({ decision }: ListedFinding): Draft {
  const status = decision?.status ?? "open";
  return { status, text: textOf(decision, status) };
}

function textOf(decision: ListedFinding["decision"], status: Draft["status"]): string {
  return (isOfficers(status) ? decision?.reply : decision?.opinion)?.text ?? "";
}

/** Where the status goes to the other side, that side's words take the place of words that were not changed. */
function typed({ decision }: ListedFinding, before: Draft, next: Draft): Draft {
  const unchanged = before.text === textOf(decision, before.status) && next.text === before.text;
  return unchanged ? { ...next, text: textOf(decision, next.status) } : next;
}
