import { lazy } from "react";
import { Lazily } from "../components/Lazily";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { offeredAnswers } from "./reviewState";

const AnswersPanel = lazy(() => import("./AnswersPanel"));

/** What people typed on the sheet 审核意见, where it could become decisions. */
export function Answers() {
  const { state } = usePane();
  const texts = useTexts();
  const offered = offeredAnswers(state.review);
  if (state.review.kept === null || offered.length === 0) return null;
  return (
    <Lazily failed={texts.reviewFailed} loading={null}>
      <AnswersPanel offered={offered} />
    </Lazily>
  );
}
