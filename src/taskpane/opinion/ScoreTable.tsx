import { sheetOfId } from "../../declaration/declaration";
import { CellButton } from "../components/CellButton";
import { Section } from "../components/Section";
import type { JudgedDeclaration } from "../../review/opinion/opinion";
import { useTexts } from "../texts/texts";

/** The suggested score of one declaration: by dimension, with what was deducted for what. */
export function ScoreTable({ declaration }: { readonly declaration: JudgedDeclaration }) {
  const texts = useTexts();
  const { score, title, sheet } = declaration;
  return (
    <Section title={texts.scoreOf(sheetOfId(sheet))}>
      <p className="hint">{title}</p>
      <p className="score-total">
        <strong>{texts.points(score.total)}</strong> / {texts.points(score.full)}{" "}
        <strong className="grade">{texts.grade(score.grade)}</strong>{" "}
        <span className="hint">{texts.suggestion}</span>
      </p>
      <ul className="score-list">
        {score.dimensions.map(({ dimension, points, full, deductions }) => (
          <li key={dimension}>
            {deductions.length === 0 ? (
              <p className="score-line">
                <span>{dimension}</span>
                <span>{texts.pointsOf(points, full)}</span>
              </p>
            ) : (
              <details>
                <summary className="score-line">
                  <span>{dimension}</span>
                  <span>{texts.pointsOf(points, full)}</span>
                </summary>
                <ul className="deductions">
                  {deductions.map(({ finding, points: taken }, index) => (
                    <li key={index}>
                      <CellButton cells={finding.blamed}>
                        {texts.deducted(taken)} {finding.message}
                      </CellButton>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
