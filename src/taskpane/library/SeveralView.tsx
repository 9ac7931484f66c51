import { useEffect, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { PreviewBox } from "./PreviewBox";

/** Where all presets that are ticked would go. */
export function SeveralView() {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const { preview, chosen } = state.library;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="group several" aria-labelledby="several">
      <button type="button" className="link" onClick={() => store.dispatch({ type: "viewed", view: "find" })}>
        {texts.back}
      </button>
      <h2 id="several" ref={heading} tabIndex={-1}>
        {texts.several(chosen.length)}
      </h2>
      {preview ? (
        <PreviewBox preview={preview} />
      ) : (
        <Button
          size="small"
          disabledFocusable={state.busy !== null}
          onClick={() => void actions.preview(chosen)}
        >
          {texts.placing}
        </Button>
      )}
    </section>
  );
}
