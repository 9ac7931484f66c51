import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import type { Evaluation, Outcome, Score } from "../../review/overviewEvaluation";
import { CellButton } from "../components/CellButton";
import { SeverityIcon } from "../components/SeverityIcon";
import { useTexts } from "../texts/texts";
import { ShareBar } from "./ShareBar";

/** What a self-evaluation says of the year: money spent, points, and each indicator's actual value beside its target. */
export function EvaluationView({ evaluation }: { readonly evaluation: Evaluation }) {
  const texts = useTexts();
  const { execution, rate, executionScore, outcomes, added, stated, grade } = evaluation;
  const count = (state: Outcome["state"]) => outcomes.filter((outcome) => outcome.state === state).length;
  return (
    <>
      {execution.length > 0 && (
        <div className="sum">
          <div className="sum-head">
            <h3>{texts.executed}</h3>
            {rate !== "" && <p className="verdict">{texts.executionRate(rate)}</p>}
          </div>
          {execution.map(({ label, amount, share, cells }, index) => (
            <CellButton key={index} cells={cells}>
              <span lang="zh-CN">{label}</span> <strong>{amount}</strong>
              <ShareBar share={share} />
            </CellButton>
          ))}
        </div>
      )}
      <ul className="items">
        {executionScore && <ScoreLine label={texts.executionScore} score={executionScore} />}
        {stated && <ScoreLine label={texts.statedScore} score={stated} grade={grade} />}
        {added && added.score !== stated?.score && <ScoreLine label={texts.addedScore} score={added} />}
      </ul>
      {outcomes.length > 0 && (
        <p className="hint">{texts.outcomes(count("reached"), count("missed"), count("unknown"))}</p>
      )}
      <ul className="items">
        {outcomes.map((outcome, index) => (
          <li key={index}>
            <OutcomeLine outcome={outcome} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ScoreLineProps {
  readonly label: string;
  readonly score: Score;
  readonly grade?: string;
}

function ScoreLine({ label, score, grade = "" }: ScoreLineProps) {
  return (
    <li>
      <CellButton cells={score.cells}>
        {label} <Points score={score} /> {grade !== "" && <strong lang="zh-CN">{grade}</strong>}
        {score.share !== null && <ShareBar share={score.share} />}
      </CellButton>
    </li>
  );
}

function Points({ score: { score, weight } }: { readonly score: Score }) {
  const texts = useTexts();
  return <strong className="points">{texts.scored(score, weight)}</strong>;
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }) {
  const texts = useTexts();
  const { level, name, target, actual, state, score, deviation, cells } = outcome;
  const said = texts.outcomeStates[state];
  return (
    <CellButton cells={cells}>
      {level !== "" && (
        <span className="hint" lang="zh-CN">
          {level}
        </span>
      )}{" "}
      <span lang="zh-CN">{name}</span>
      <span className="outcome">
        <Value term={texts.targetTo} text={target} /> <Value term={texts.actualIs} text={actual} strong />
      </span>
      {deviation !== "" && (
        <span className="outcome">
          <Value term={texts.deviation} text={deviation} />
        </span>
      )}
      <span className="outcome">
        {said !== "" && (
          <span className={state === "reached" ? "verdict good" : "verdict"}>
            {state === "reached" ? (
              <Checkmark16Filled aria-hidden />
            ) : (
              <SeverityIcon severity={state === "missed" ? "warning" : "info"} />
            )}
            {said}
          </span>
        )}{" "}
        {score && <Points score={score} />}
      </span>
      {score?.share !== undefined && score.share !== null && <ShareBar share={score.share} />}
    </CellButton>
  );
}

interface ValueProps {
  readonly term: string;
  readonly text: string;
  readonly strong?: boolean;
}

function Value({ term, text, strong = false }: ValueProps) {
  const texts = useTexts();
  return (
    <span>
      <span className="hint">{term}</span>{" "}
      {text === "" ? (
        <em>{texts.notFilled}</em>
      ) : strong ? (
        <strong lang="zh-CN">{text}</strong>
      ) : (
        <span lang="zh-CN">{text}</span>
      )}
    </span>
  );
}
