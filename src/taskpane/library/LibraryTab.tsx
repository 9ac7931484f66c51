import { useEffect } from "react";
import { Notice } from "../components/Notice";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { FindView } from "./FindView";
import { OwnView } from "./OwnView";
import { SeveralView } from "./SeveralView";

/** The tab 指标库: find standard indicators, see where they would go, insert them; the user's own library. */
export default function LibraryTab() {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const { view, shelf, sheet, query, filter, origin, limit, notKept } = state.library;

  useEffect(() => void actions.openLibrary(), [actions]);
  useEffect(() => {
    if (shelf) void actions.search();
  }, [actions, shelf, query, filter, origin, limit]);
  const { shown } = state.check;
  useEffect(() => {
    if (shelf && sheet) void actions.advise();
  }, [actions, shelf, sheet, shown]);

  if (!shelf)
    return state.problem?.task === "library" ? (
      <div className="empty">
        <p>{texts.libraryFailed}</p>
        <button type="button" className="link" onClick={() => void actions.openLibrary()}>
          {texts.libraryRetry}
        </button>
      </div>
    ) : (
      <p className="empty">{texts.libraryLoading}</p>
    );
  return (
    <>
      {notKept && (
        <Notice intent="warning" alert onClose={() => store.dispatch({ type: "keptNoticed" })}>
          <p>{texts.notKept[notKept]}</p>
        </Notice>
      )}
      {view === "find" && <FindView shelf={shelf} />}
      {view === "several" && <SeveralView />}
      {view === "own" && <OwnView shelf={shelf} />}
    </>
  );
}
