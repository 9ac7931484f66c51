import { Button } from "@fluentui/react-components";
import { fixesTogether } from "../../rules/fixes";
import { shownCheck } from "./checkState";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** The id of the button 全部修正, which gets the focus back when its preview is closed. */
export const FIX_ALL = "fix-all";

/** What can be done to the sheet as a whole. Disabled buttons keep the focus, so that keyboard users do not lose their place. */
export function Toolbar() {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const busy = state.busy !== null;
  const shown = shownCheck(state.check);
  const safe = shown && !shown.outdated ? fixesTogether(shown.checked.safe) : [];
  return (
    <div className="toolbar">
      <Button appearance="primary" disabledFocusable={busy} onClick={actions.check}>
        {texts.check}
      </Button>
      <Button disabledFocusable={busy} title={texts.checkAllHint} onClick={actions.checkAll}>
        {texts.checkAll}
      </Button>
      <Button disabledFocusable={busy} onClick={actions.clearMarks}>
        {texts.clearMarks}
      </Button>
      {safe.length > 1 && (
        <Button
          id={FIX_ALL}
          disabledFocusable={busy}
          title={texts.fixAllHint}
          aria-expanded={state.check.fixing}
          onClick={() => store.dispatch({ type: "fixing", fixing: !state.check.fixing })}
        >
          {texts.fixAll(safe.length)}
        </Button>
      )}
    </div>
  );
}
