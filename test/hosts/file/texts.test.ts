import fc from "fast-check";
import { chineseDate, chineseNumber } from "../../../src/hosts/file/chineseNumerals";
import { displayText } from "../../../src/hosts/file/displayText";
import { shiftFormula } from "../../../src/hosts/file/formula";

describe("what a cell shows", () => {
  test.each<[string | number | boolean, string, string]>([
    [1, "0%", "100%"],
    [0.955, "0.0%", "95.5%"],
    [3343.64, "General", "3343.64"],
    [0.1 + 0.2, "General", "0.3"],
    [1234.5, "#,##0.00", "1,234.50"],
    [-3, "0.0_);[Red]\\(0.0\\)", "(3.0)"],
    [5, '0"万元"', "5万元"],
    [46023, "yyyy/m/d", "2026/1/1"],
    [46023, 'yyyy"年"m"月"d"日"', "2026年1月1日"],
    [46023, "[$-804]aaaa", "星期四"],
    [46023.6, '上午/下午h"时"mm"分"', "下午2时24分"],
    [46023, '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二六年一月一日"],
    [46386, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', "二〇二六年十二月三十日"],
    [1203.5, "[DBNum2][$-804]General", "壹仟贰佰零叁.伍"],
    [7, "000", "007"],
    [12, "@", "12"],
    ["甲", "@", "甲"],
    ["甲", "0%", "甲"],
    ["甲", ';;;"第"@', "第甲"],
    [5, ";;;", ""],
    [true, "0%", "TRUE"],
    ["#REF!", "0.00", "#REF!"],
    // No date there is, and no format: the number rather than signs of overflow.
    [-5, "yyyy/m/d", "-5"],
    [5, "[[[", "5"],
  ])("%j as %s: %s", (value, numberFormat, text) => {
    expect(displayText(value, numberFormat, false)).toBe(text);
  });

  test("never overflows, never throws, whatever the format", () => {
    const piece = fc.constantFrom(
      "0",
      "#",
      "?",
      "yyyy",
      "m",
      "d",
      "h",
      "@",
      ";",
      '"',
      "[",
      "]",
      "%",
      "/",
      "E+",
      "\\",
      "_",
      "*",
      "General",
      "[DBNum1]",
      "[>5]",
      ",",
      ".",
      "年",
    );
    const pattern = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean());
    fc.assert(
      fc.property(value, pattern, (content, numberFormat) => {
        const text = displayText(content, numberFormat, false);
        if (typeof content === "number" && !numberFormat.includes("#")) expect(text).not.toMatch(/##/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("Chinese numerals", () => {
  test.each([
    ["0", "〇"],
    ["10", "一十"],
    ["1003", "一千〇三"],
    ["10500", "一万〇五百"],
    ["100000000", "一亿"],
    ["100010000", "一亿〇一万"],
    ["12.05", "一十二.〇五"],
  ])("%s: %s", (text, numerals) => {
    expect(chineseNumber(text, "DBNum1")).toBe(numerals);
  });

  test("dates", () => {
    expect(chineseDate("2026年10月20日", "DBNum1")).toBe("二〇二六年十月二十日");
    expect(chineseDate("2026年10月20日", "DBNum2")).toBe("贰零贰陆年壹拾月贰拾日");
  });
});

describe("formulas that several cells share", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["SUM(A:B,$C:$C,1:2,$3:$3)", "SUM(B:C,$C:$C,3:4,$3:$3)"],
    ['"A1"&A1&"say ""B2"""', '"A1"&B3&"say ""B2"""'],
    ["'A1'!A1+Sheet2!B2", "'A1'!B3+Sheet2!C4"],
    ["LOG10(A1)+1E5+金额A1+A1金额+Tax_2020", "LOG10(B3)+1E5+金额A1+A1金额+Tax_2020"],
    ["表1[A1]+TRUE", "表1[A1]+TRUE"],
    ["a1", "B3"],
  ])("%s: %s", (formula, shifted) => {
    expect(shiftFormula(formula, 2, 1)).toBe(shifted);
  });

  test("what leaves the sheet is no reference", () => {
    expect(shiftFormula("A1+B2", -1, 0)).toBe("#REF!+B1");
  });

  test("quotes and brackets without end are gone through once", () => {
    for (const letter of ['"', "'", "[", '""', "[A1"])
      expect(shiftFormula(letter.repeat(4_000), 1, 1)).toBe(letter.repeat(4_000));
  });
});
