import { Button } from "@fluentui/react-components";
import { shownCheck } from "./checkState";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** What can be done to the sheet as a whole. Disabled buttons keep the focus, so that keyboard users do not lose their place. */
export function Toolbar() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const busy = state.busy !== null;
  const shown = shownCheck(state.check);
  const safe = shown && !shown.outdated ? shown.checked.safe : [];
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
        <Button disabledFocusable={busy} title={texts.fixAllHint} onClick={() => actions.fix(safe)}>
          {texts.fixAll(safe.length)}
        </Button>
      )}
    </div>
  );
}
