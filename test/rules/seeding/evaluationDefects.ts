import { fieldsOf } from "../../../src/declaration/declaration";
import type { Declaration, Field } from "../../../src/declaration/declaration";
import type { FieldPath } from "../../../src/declaration/fieldPaths";
import type { Kind } from "./kind";
import { defect } from "./sheet";
import type { Defect } from "./sheet";

const NUMBER = /^\d+(?:\.\d+)?$/;

/** The fields of a path that state a bare number, each with another number. */
function changed(declaration: Declaration, path: FieldPath, to: (number: number) => number): Defect[] {
  return numbers(declaration, path).map(({ at, text }) =>
    defect([at, Math.round(to(Number(text)) * 100) / 100]),
  );
}

function numbers(declaration: Declaration, path: FieldPath): Field[] {
  return fieldsOf(declaration, path).filter(({ text }) => NUMBER.test(text.trim()));
}

/** Defects in the points of self-evaluations. */
export const EVALUATION_DEFECTS: Readonly<Record<string, Kind>> = {
  "a total score that does not add up": {
    seed: ({ declaration }) => changed(declaration, "evaluation.score", (score) => score - 3),
    foundBy: ["scoring/score-total"],
  },
  "an indicator's score changed, its total not": {
    seed: ({ declaration }) =>
      numbers(declaration, "evaluation.score").flatMap((total) =>
        declaration.indicators.flatMap(({ score }) =>
          score && Number(score.text) > 2 && NUMBER.test(score.text.trim())
            ? [{ contents: [[score.at, Number(score.text) - 2]], seeded: [score.at, total.at] }]
            : [],
        ),
      ),
    foundBy: ["scoring/score-total"],
    consequences: ["scoring/score-follows-completion"],
  },
  "a total above all points": {
    seed: ({ declaration }) =>
      numbers(declaration, "evaluation.weight").length > 0
        ? changed(declaration, "evaluation.score", () => 103)
        : [],
    foundBy: ["scoring/score-over-weight"],
    consequences: ["scoring/score-total"],
  },
  "points for the execution above what can be had": {
    seed: ({ declaration }) =>
      numbers(declaration, "budget.weight").length > 0
        ? changed(declaration, "budget.score", (score) => score + 5)
        : [],
    foundBy: ["scoring/score-over-weight"],
    consequences: ["scoring/score-total"],
  },
  "points of the indicators that do not make up the total's": {
    seed: ({ declaration }) => changed(declaration, "evaluation.weight", (weight) => weight + 7),
    foundBy: ["scoring/weights-total"],
    consequences: ["scoring/score-total", "scoring/grade-follows-score"],
  },
  "full points for little execution": {
    seed: ({ declaration }) =>
      numbers(declaration, "budget.weight").flatMap((weight) =>
        fieldsOf(declaration, "budget.executionRate")
          .slice(0, 1)
          .flatMap((rate) =>
            numbers(declaration, "budget.score")
              .slice(0, 1)
              .map((score) => ({
                contents: [
                  [rate.at, "35%"],
                  [score.at, Number(weight.text)],
                ],
                seeded: [score.at],
              })),
          ),
      ),
    foundBy: ["scoring/execution-score"],
    consequences: ["funding/execution-rate", "scoring/score-total"],
  },
};
