import { Button } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** Takes back the last change of ours, whichever tab made it. Disabled, it keeps the focus. */
export function UndoButton() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const last = state.done[state.done.length - 1];
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<ArrowUndo16Regular />}
      disabledFocusable={state.busy !== null || !last}
      onClick={actions.undo}
      {...(last && { title: texts.undoTitle(last.title) })}
    >
      {texts.undo}
    </Button>
  );
}
