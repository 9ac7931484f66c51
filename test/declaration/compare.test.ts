import { compare } from "../../src/declaration/compare";
import type { Verdict } from "../../src/declaration/compare";
import { parseTarget } from "../../src/declaration/targetValue";

test.each<[string, string, Verdict]>([
  ["3家", "3个", "agrees"],
  ["3家", "2个", "contradicts"],
  ["50家", "≥50家", "agrees"],
  ["≥50家", "80家", "implies"],
  ["≥50家", "≥60家", "implies"],
  ["≥50家", "≥40家", "contradicts"],
  ["≥95%", "≥90%", "contradicts"],
  ["≤5%", "≤3%", "implies"],
  ["≤5%", "≤8%", "contradicts"],
  ["≥90%", "≤90%", "contradicts"],
  ["5%左右", "5.2%", "agrees"],
  ["5%左右", "≤8%", "unclear"],
  ["3—5场", "4场", "implies"],
  ["3—5场", "6场", "contradicts"],
  ["18公里", "18000米", "agrees"],
  ["1.2万人", "12000人", "agrees"],
  ["6亿元", "60000万元", "agrees"],
  ["15亩", "1公顷", "agrees"],
])("promised %s, asked %s: %s", (promised, asked, verdict) => {
  const [left, right] = [promised, asked].map((text) => parseTarget(text).measures[0]!);
  expect(compare(left!, right!)).toBe(verdict);
});
