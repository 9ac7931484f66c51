import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** Offers an empty form where there is none to check or to fill. */
export function NewDeclaration() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const [apart, setApart] = useState(false);
  return (
    <section className="empty" aria-label={texts.blankTitle}>
      <p>{texts.blankTitle}</p>
      <div className="choices">
        {(["department", "project"] as const).map((form) => (
          <Button
            key={form}
            size="small"
            disabledFocusable={state.busy !== null}
            onClick={() => actions.newDeclaration(form, apart ? "apart" : "here")}
          >
            {texts.forms[form]}
          </Button>
        ))}
      </div>
      <label className="tick">
        <input type="checkbox" checked={apart} onChange={(event) => setApart(event.target.checked)} />
        {texts.blankApart}
      </label>
      <p className="hint">{texts.blankHint}</p>
    </section>
  );
}
