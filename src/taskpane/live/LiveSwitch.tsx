import { useId } from "react";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** Whether sheets are checked again while the user types; with a word about Ctrl+Z where Excel loses it. */
export function LiveSwitch() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const hint = useId();
  const { on, keepsUndo } = state.live;
  return (
    <div className="live">
      <label className="tick">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={keepsUndo ? undefined : hint}
          onChange={(event) => actions.checkLive(event.target.checked)}
        />
        {texts.live}
      </label>
      {!keepsUndo && (
        <p id={hint} className="hint">
          {texts.liveLosesUndo}
        </p>
      )}
    </div>
  );
}
