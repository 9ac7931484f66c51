import fc from "fast-check";
import { DIMENSIONS, scoreOf } from "../../src/review/score";
import type { Dimension, Finding, Severity } from "../../src/rules/rule";
import { DEFAULT_SETTINGS, gradeOf } from "../../src/rules/settings";
import type { Scoring } from "../../src/rules/settings";

const { scoring } = DEFAULT_SETTINGS;

function finding(dimension: Dimension, severity: Severity): Finding {
  return {
    rule: "form/blanks",
    sheet: "表",
    dimension,
    severity,
    blamed: [{ sheet: "表", row: 0, column: 0 }],
    related: [],
    message: "",
    howToFix: "",
    fixes: [],
    subject: "title",
  };
}

const anyFindings = fc.array(
  fc
    .tuple(fc.constantFrom(...DIMENSIONS), fc.constantFrom<Severity>("error", "warning", "info"))
    .map(([dimension, severity]) => finding(dimension, severity)),
);
const points = fc.integer({ min: 0, max: 500 }).map((tenths) => tenths / 10);
const anyScoring: fc.Arbitrary<Scoring> = fc.record({
  points: fc.record({ 完整性: points, 相关性: points, 适当性: points, 可行性: points }),
  deductions: fc.record({ error: points, warning: points, info: points }),
  bands: fc.constant(scoring.bands),
});

test("each finding takes points of its own dimension by its severity; the deductions are listed", () => {
  const error = finding("相关性", "error");
  const warning = finding("相关性", "warning");
  const score = scoreOf([error, warning, finding("完整性", "info")], scoring);
  expect(score.dimensions.map(({ points: left }) => left)).toEqual([20, 26, 30, 20]);
  expect(score.dimensions[1]?.deductions).toEqual([
    { finding: error, points: 3 },
    { finding: warning, points: 1 },
  ]);
  expect(score).toMatchObject({ full: 100, total: 96, grade: "优" });
});

test("no dimension falls below zero, and none pays for another", () => {
  const many = Array.from({ length: 30 }, () => finding("可行性", "error"));
  expect(scoreOf(many, scoring)).toMatchObject({ total: 80, grade: "良" });
});

test("the grade begins at its band", () => {
  expect([100, 90, 89.9, 80, 79, 60, 59.9, 0].map((total) => gradeOf(total, scoring))).toEqual([
    ..."优优良良中中差差",
  ]);
});

test("whatever is found: what is left and what was taken make up the full points, unless all was taken", () => {
  fc.assert(
    fc.property(anyFindings, anyScoring, (findings, own) => {
      const score = scoreOf(findings, own);
      for (const { full, points: left, deductions } of score.dimensions) {
        const taken = deductions.reduce((all, { points: one }) => all + one, 0);
        expect(left).toBeCloseTo(Math.max(0, full - taken), 6);
        expect(left).toBeGreaterThanOrEqual(0);
      }
      expect(score.total).toBeCloseTo(
        score.dimensions.reduce((all, dimension) => all + dimension.points, 0),
        6,
      );
    }),
  );
});
