import { readFileSync } from "node:fs";
import path from "node:path";
import { FORMS, formNames } from "../reading/truth";
import { blames, checkForm, findingsText, raises, reviewsOf } from "./realForms";

describe.each(formNames())("%s", (name) => {
  const reports = checkForm(name);
  const reviews = reviewsOf(name).map((review) => ({
    ...review,
    findings: reports.find(({ declaration }) => declaration.sheet === review.sheet)?.findings ?? [],
  }));

  test("every rule runs", () => {
    expect(reports.flatMap(({ notChecked }) => notChecked.filter(({ defect }) => defect))).toEqual([]);
    expect(reports.length).toBe(reviews.length);
  });

  test("what a careful reviewer would certainly raise is found, at its cells and at least at its level", () => {
    const missed = reviews.flatMap(({ mustFlag, findings }) =>
      mustFlag
        .filter((must) => !findings.some((finding) => raises(finding, must)))
        .map(({ id, level, cells }) => `${id} (${level}) ${cells.join(",")}`),
    );
    expect(missed).toEqual([]);
  });

  test("no error or warning blames what is right", () => {
    const wrong = reviews.flatMap(({ mustNotFlag, findings }) =>
      findings
        .filter(({ severity }) => severity !== "info")
        .filter((finding) => mustNotFlag.some(({ cells }) => blames(finding, cells)))
        .map(({ rule, message }) => `${rule}: ${message}`),
    );
    expect(wrong).toEqual([]);
  });

  test("finds what a person has read through (npm run findings writes the lists anew)", () => {
    expect(findingsText(name)).toBe(readFileSync(path.join(FORMS, `${name}.findings`), "utf8"));
  });
});
