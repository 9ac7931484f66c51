import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { a1 } from "../../grid/address";
import { fixesTogether } from "../../rules/fixes";
import type { Fix } from "../../rules/rule";
import { placesOf } from "../cellNames";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { shownCheck } from "./checkState";
import { FixChange } from "./FixChange";
import { Jumps } from "./Jumps";
import { FIX_ALL } from "./Toolbar";

/** What 全部修正 would change, cell by cell, before it is applied; the user may leave some out. */
export function FixAllPreview() {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const heading = useId();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const shown = shownCheck(state.check);
  if (!state.check.fixing || !shown || shown.outdated) return null;
  const fixes = fixesTogether(shown.checked.safe);
  const chosen = fixes.filter((fix) => !left.has(a1(fix.at)));

  function toggle(fix: Fix) {
    const next = new Set(left);
    if (!next.delete(a1(fix.at))) next.add(a1(fix.at));
    setLeft(next);
  }

  function close() {
    setLeft(new Set());
    store.dispatch({ type: "fixing", fixing: false });
    document.getElementById(FIX_ALL)?.focus();
  }

  return (
    <section className="group fix-all" aria-labelledby={heading}>
      <h2 id={heading}>{texts.fixAllPreview}</h2>
      <p className="hint">{texts.fixAllHint}</p>
      <ul>
        {fixes.map((fix) => {
          const cell = a1(fix.at);
          return (
            <li key={cell}>
              <label className="tick">
                <input type="checkbox" checked={!left.has(cell)} onChange={() => toggle(fix)} />
                <span className="unseen">{texts.fixThis(cell)}</span>
                <span aria-hidden>{fix.title}</span>
              </label>
              <Jumps places={placesOf([fix.at], shown.checked.sheet)} />
              <FixChange fix={fix} />
            </li>
          );
        })}
      </ul>
      <div className="toolbar">
        <Button
          appearance="primary"
          disabledFocusable={state.busy !== null || chosen.length === 0}
          onClick={() => actions.fix(chosen)}
        >
          {texts.applyFixes(chosen.length)}
        </Button>
        <Button onClick={close}>{texts.cancel}</Button>
      </div>
    </section>
  );
}
