import { Button } from "@fluentui/react-components";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** What to think of before the workbook is sent on: with the marks, or without. */
export function Sending() {
  const { state, actions } = usePane();
  const texts = useTexts();
  return (
    <details className="sending">
      <summary>{texts.sending}</summary>
      <p>{texts.sendingWithMarks}</p>
      <p>{texts.sendingWithout}</p>
      <Button size="small" disabledFocusable={state.busy !== null} onClick={actions.clearAllMarks}>
        {texts.clearAllMarks}
      </Button>
    </details>
  );
}
