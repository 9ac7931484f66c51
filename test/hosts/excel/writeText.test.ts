import fc from "fast-check";
import { typedAs } from "../../../src/hosts/excel/writeText";

test.each([
  ..."=100% +1 - 95% 3-5 1/2 001 @x 12:30 1e5 .5 (5) $5 ￥5 5% 1,000 2025-12 12.5 TRUE false #N/A 'quoted".split(
    " ",
  ),
  "＝A1",
  "９５％",
  " 5 ",
  "\t=1",
  "1 1/2",
  "Jan 5",
  "5 août",
  "9:00 AM",
  "2025年12月31日",
  "2025年12月",
  "上午9时30分",
  "2026/3/1 上午 9:00",
  "二〇二五年三月",
])("%j would be parsed and gets an apostrophe", (text) => {
  expect(typedAs(text)).toBe(`'${text}`);
});

test.each([
  "≥90%",
  "3场",
  "854万元",
  "100分",
  "3—5场",
  "3~5家",
  "完成3场培训",
  "基本满意",
  "其他",
  "一般公共预算",
  "（一）产出",
  "【错误】",
  "不少于50家",
  "2025年底前完成",
  "A级",
  "one two",
  "《办法》",
  "",
])("%j is typed as it is", (text) => {
  expect(typedAs(text)).toBe(text);
});

test("no text that is a number to JavaScript goes without an apostrophe", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (number) => {
      const text = String(number);
      expect(typedAs(text)).toBe(`'${text}`.replace(/^'(?=Infinity)/, ""));
    }),
  );
});
