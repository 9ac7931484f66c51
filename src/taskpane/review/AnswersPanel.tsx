import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { ANSWER_COLUMNS } from "../../review/opinion/answers";
import type { Answer, AnswerColumn, Said, SheetAnswers } from "../../review/opinion/answers";
import { CellButton } from "../components/CellButton";
import { Section } from "../components/Section";
import { usePane } from "../pane";
import { useTexts } from "../texts/texts";
import type { Texts } from "../texts/texts";
import { SavingHint } from "./DraftFields";
import type { ChosenAnswer } from "./reviewActions";
import { answerKey } from "./reviewState";

type Choice = ChosenAnswer["by"] | "neither";

/** What people typed on the sheet 审核意见 to findings: what becomes a decision is seen before, and chosen. */
export default function AnswersPanel({ offered }: { readonly offered: readonly SheetAnswers[] }) {
  const { state, store, actions } = usePane();
  const texts = useTexts();
  const hint = useId();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const answers = offered.flatMap((each) => each.answers.map((answer) => ({ answer, on: each.on })));
  // Where both sides have changed something, nothing is chosen for the user.
  const choiceOf = (answer: Answer): Choice =>
    choices[answerKey(answer)] ?? (answer.conflicts.length > 0 ? "neither" : "typed");
  const chosen = answers.flatMap(({ answer }): ChosenAnswer[] => {
    const by = choiceOf(answer);
    return by === "neither" ? [] : [{ answer, by }];
  });
  const busy = state.busy !== null;
  return (
    <Section title={texts.answers(answers.length)}>
      <p className="hint">{texts.answersHint}</p>
      <ul className="answers">
        {answers.map(({ answer, on }) => (
          <li key={answerKey(answer)}>
            <OneAnswer
              answer={answer}
              on={on}
              choice={choiceOf(answer)}
              onChoose={(choice) => setChoices({ ...choices, [answerKey(answer)]: choice })}
            />
          </li>
        ))}
      </ul>
      <SavingHint id={hint} />
      <div className="toolbar">
        <Button
          appearance="primary"
          size="small"
          aria-describedby={hint}
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => actions.takeAnswers(chosen)}
        >
          {texts.takeAnswers(chosen.length)}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => store.dispatch({ type: "answersLeft" })}>
          {texts.leaveAnswers}
        </Button>
      </div>
    </Section>
  );
}

interface Props {
  readonly answer: Answer;
  readonly on: string;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function OneAnswer({ answer, on, choice, onChoose }: Props) {
  const texts = useTexts();
  const group = useId();
  const { message, row, typed, decided, conflicts } = answer;
  const columns = ANSWER_COLUMNS.filter((column) => typed[column] !== undefined);
  const options: readonly (readonly [Choice, string])[] = [
    ["typed", texts.answerTyped(wordsOf(texts, typed, columns))],
    ["decided", texts.answerDecided(wordsOf(texts, decided, columns))],
    ["neither", texts.answerNeither],
  ];
  return (
    <fieldset className="answer">
      <legend lang="zh-CN">{message}</legend>
      {conflicts.length > 0 && <p className="hint">{texts.answerConflict}</p>}
      {options.map(([value, label]) => (
        <label key={value} className="tick">
          <input
            type="radio"
            name={group}
            value={value}
            checked={choice === value}
            onChange={() => onChoose(value)}
          />
          <span>{label}</span>
        </label>
      ))}
      <CellButton cells={[{ sheet: on, row, column: 0 }]}>{texts.answerPlace(on, row + 1)}</CellButton>
    </fieldset>
  );
}

/** `状态：已修改；单位反馈：下月补`. */
function wordsOf(texts: Texts, said: Partial<Said>, columns: readonly AnswerColumn[]): string {
  const names = { opinion: texts.opinion, reply: texts.reply, status: texts.status };
  return columns
    .map((column) => {
      const words = column === "status" ? texts.statuses[said.status ?? "open"] : said[column];
      return texts.answerPart(
        names[column],
        words === undefined || words === "" ? texts.nothingThere : words,
      );
    })
    .join(texts.answerJoint);
}
