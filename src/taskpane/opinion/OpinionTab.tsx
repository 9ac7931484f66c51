import { Button, Field, Input } from "@fluentui/react-components";
import { Answers } from "../review/Answers";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import { ScoreTable } from "./ScoreTable";

/** The tab 审核意见: who reviews, the sheet and the workbook to be made, and the score that is suggested. */
export default function OpinionTab() {
  const { state, actions } = usePane();
  const texts = useTexts();
  const { opinion } = state.opinion;
  const busy = state.busy !== null;
  return (
    <>
      <div className="opinion-form">
        <Field label={texts.reviewer} hint={texts.reviewerHint}>
          <Input
            value={state.review.name}
            maxLength={40}
            onChange={(_, { value }) => actions.enterName(value)}
          />
        </Field>
        <div className="toolbar">
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void actions.makeOpinion()}>
            {texts.makeOpinion}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void actions.openOpinion()}>
            {texts.openOpinion}
          </Button>
        </div>
        <p className="hint">{texts.opinionHint}</p>
      </div>
      <Answers />
      {opinion?.declarations.map((declaration) => (
        <ScoreTable key={declaration.sheet} declaration={declaration} />
      ))}
    </>
  );
}
