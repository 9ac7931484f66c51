import { CATALOGUE_ENTRIES, NOT_JUDGED } from "../../src/rules/catalogue";
import { RULES } from "../../src/rules/registry";

test("every entry of the catalogue is a rule, part of one, or named with the reason why no program can judge it", () => {
  const covered = new Set(RULES.flatMap(({ catalogue }) => catalogue));
  const entries = Array.from({ length: CATALOGUE_ENTRIES }, (_, index) => index + 1);
  expect(entries.filter((entry) => !covered.has(entry) && !(entry in NOT_JUDGED))).toEqual([]);
  expect(entries.filter((entry) => covered.has(entry) && entry in NOT_JUDGED)).toEqual([]);
});
