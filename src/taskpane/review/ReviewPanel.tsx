import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { a1, refA1 } from "../../grid/address";
import type { Dimension, Severity } from "../../rules/rule";
import { visibleFindings } from "../check/checkState";
import type { Checked } from "../check/checking";
import { Section } from "../components/Section";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { namesToFinish } from "./finishing";
import { DraftFields, SavingHint } from "./DraftFields";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const DIMENSIONS: readonly Dimension[] = ["完整性", "相关性", "适当性", "可行性"];

/** What a reviewer does with the sheet as a whole: several findings at once, findings of their own, the end of the round. */
export default function ReviewPanel({ checked }: { readonly checked: Checked }) {
  const { state, actions } = usePane();
  const texts = useTexts();
  const hint = useId();
  const names = namesToFinish(state.check);
  return (
    <Section title={texts.reviewing}>
      <div className="stack">
        <input
          className="field"
          aria-label={texts.yourName}
          placeholder={texts.yourName}
          value={state.review.name}
          maxLength={40}
          onChange={(event) => actions.enterName(event.target.value)}
        />
        {checked.findings.length > 1 && <Batch hint={hint} />}
        <Own sheet={checked.sheet} hint={hint} />
        <SavingHint id={hint} />
        <div>
          <Button
            size="small"
            aria-describedby={hint}
            disabledFocusable={state.busy !== null}
            onClick={actions.finishReview}
          >
            {texts.finish(names.length)}
          </Button>
          <p className="hint">{texts.finishHint(names)}</p>
        </div>
      </div>
    </Section>
  );
}

function Batch({ hint }: { readonly hint: string }) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const { on, picked, draft } = state.review.batch;
  const shown = visibleFindings(state.check, state.selection);
  const chosen = shown.filter(({ key }) => picked.includes(key));
  const lacksReason = draft.status === "justified" && draft.text.trim() === "";
  const pick = (keys: readonly string[]) => store.dispatch({ type: "picked", keys });
  return (
    <details
      className="batch"
      open={on}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (open !== on) store.dispatch({ type: "batchSwitched", on: open });
      }}
    >
      <summary>{texts.batch}</summary>
      <div className="stack">
        <p className="hint">{texts.batchHint}</p>
        <div className="toolbar">
          <Button size="small" onClick={() => pick(shown.map(({ key }) => key))}>
            {texts.pickAll(shown.length)}
          </Button>
          <Button size="small" onClick={() => pick([])}>
            {texts.pickNone}
          </Button>
        </div>
        <DraftFields
          draft={draft}
          onChange={(next) => store.dispatch({ type: "batchDrafted", draft: next })}
        />
        {lacksReason && <p className="hint">{texts.reasonNeeded}</p>}
        <Button
          size="small"
          aria-describedby={hint}
          disabledFocusable={state.busy !== null || chosen.length === 0 || lacksReason}
          onClick={() => actions.decide(chosen, draft, true)}
        >
          {texts.saveBatch(chosen.length)}
        </Button>
      </div>
    </details>
  );
}

function Own({ sheet, hint }: { readonly sheet: string; readonly hint: string }) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const { own } = state.review;
  const [area] = state.selection?.sheet === sheet ? state.selection.areas : [];
  const at = area && { sheet, row: area.row, column: area.column };
  const change = (part: Partial<typeof own>) =>
    store.dispatch({ type: "ownDrafted", own: { ...own, ...part } });
  return (
    <details className="batch">
      <summary>{texts.ownFinding}</summary>
      <div className="stack">
        <p className="hint">{at ? texts.ownAt(refA1(at, sheet)) : texts.ownNowhere}</p>
        <div className="choices">
          <select
            className="field"
            aria-label={texts.severity}
            value={own.severity}
            onChange={(event) => change({ severity: event.target.value as Severity })}
          >
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {texts.severities[severity]}
              </option>
            ))}
          </select>
          <select
            className="field"
            aria-label={texts.dimension}
            value={own.dimension}
            onChange={(event) => change({ dimension: event.target.value as Dimension })}
          >
            {DIMENSIONS.map((dimension) => (
              <option key={dimension} value={dimension}>
                {texts.dimensions[dimension]}
              </option>
            ))}
          </select>
        </div>
        <textarea
          className="field"
          rows={2}
          aria-label={texts.ownMessage}
          placeholder={texts.ownMessage}
          value={own.message}
          onChange={(event) => change({ message: event.target.value })}
        />
        <Button
          size="small"
          aria-describedby={hint}
          disabledFocusable={state.busy !== null || !at || own.message.trim() === ""}
          onClick={() => at && actions.addOwn(at)}
        >
          {at ? `${texts.saveOwn} ${a1(at)}` : texts.saveOwn}
        </Button>
      </div>
    </details>
  );
}
