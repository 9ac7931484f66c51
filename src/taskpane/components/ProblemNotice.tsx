import { useEffect, useRef } from "react";
import { placesOf } from "../cellNames";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { Notice } from "./Notice";

/** What went wrong, where, and what to do; with the technical words for the maintainer folded away. */
export function ProblemNotice() {
  const { state, store } = usePane();
  const texts = useTexts();
  const { problem } = state;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) notice.current?.scrollIntoView?.({ block: "nearest" });
  }, [problem]);
  if (!problem) return null;
  const places = placesOf(problem.cells, state.activeSheet ?? "").map(({ name }) => name);
  return (
    <Notice
      ref={notice}
      intent="error"
      alert
      title={texts.problemTitle(problem.task)}
      onClose={() => store.dispatch({ type: "problemClosed" })}
    >
      <p>{texts.problem(problem.problem, texts.list(places))}</p>
      {problem.detail !== "" && (
        <details>
          <summary>{texts.detail}</summary>
          <code>{problem.detail}</code>
        </details>
      )}
    </Notice>
  );
}
