import type { ListedFinding } from "../check/checking";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";

/** Ticks a finding, while several are decided on at once. */
export function PickBox({ listed: { key, finding } }: { readonly listed: ListedFinding }) {
  const { state, store } = usePane();
  const texts = useTexts();
  const { on, picked } = state.review.batch;
  if (!on) return null;
  const ticked = picked.includes(key);
  const keys = ticked ? picked.filter((other) => other !== key) : [...picked, key];
  return (
    <label className="tick pick">
      <input
        type="checkbox"
        checked={ticked}
        aria-label={texts.pick(finding.message)}
        onChange={() => store.dispatch({ type: "picked", keys })}
      />
    </label>
  );
}
