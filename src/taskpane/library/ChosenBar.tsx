import { Button } from "@fluentui/react-components";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** What is ticked, in sight while the list scrolls; leads to the preview of all of it. */
export function ChosenBar() {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const { chosen } = state.library;
  if (chosen.length === 0) return null;

  async function preview() {
    store.dispatch({ type: "viewed", view: "several" });
    await actions.preview(chosen);
  }

  return (
    <div className="chosen" role="group" aria-label={texts.chosen(chosen.length)}>
      <span role="status">{texts.chosen(chosen.length)}</span>
      <Button
        appearance="primary"
        size="small"
        disabledFocusable={state.busy !== null}
        onClick={() => void preview()}
      >
        {texts.chosenPreview}
      </Button>
      <button type="button" className="link" onClick={() => store.dispatch({ type: "unticked" })}>
        {texts.chosenClear}
      </button>
    </div>
  );
}
