import { Notice } from "../components/Notice";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** Why decisions are not shown, or the last ones not saved. */
export function KeptNotice() {
  const { state } = usePane();
  const texts = useTexts();
  const { kept, refused } = state.review;
  const sentence =
    kept === "failed"
      ? texts.keptFailed
      : kept === "newer"
        ? texts.keptNewer
        : kept === "damaged"
          ? texts.keptDamaged
          : null;
  return (
    <>
      {refused !== null && (
        <Notice intent="error" alert title={texts.refusedTitle}>
          <p>{texts.refused(refused)}</p>
          <p>{texts.nothingLost}</p>
        </Notice>
      )}
      {sentence !== null && (
        <Notice intent="warning">
          <p>{sentence}</p>
        </Notice>
      )}
    </>
  );
}
