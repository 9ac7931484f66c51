import { datesIn, dayOfSerial, dayText, periodOf } from "../../src/declaration/dates";

test.each<[string, readonly (readonly [number | null, number | null])[]]>([
  ["2025年12月底前完成", [[20251201, 20251231]]],
  ["2024年2月", [[20240201, 20240229]]],
  ["2019年 1 月 1日", [[20190101, 20190101]]],
  ["2023-2025年", [[20230101, 20251231]]],
  ["3月31日前完成方案", [[null, null]]],
  ["十四五期间", [[null, null]]],
  ["2025年完成3个月的培训", [[20250101, 20251231]]],
  ["2.5万元，12家", []],
  ["〔2022〕3号", []],
  ["电话020-12345678", []],
  ["≥205609家", []],
  ["累计服务202412人次", []],
  ["202412完成", [[20241201, 20241231]]],
])("dates in %s", (text, expected) => {
  expect(datesIn(text).map(({ first, last }) => [first, last])).toEqual(expected);
});

test.each<[string, { first: number; last: number } | null]>([
  ["2023年4月-2024年2月", { first: 20230401, last: 20240229 }],
  ["202001-202012", { first: 20200101, last: 20201231 }],
  ["2021年度", { first: 20210101, last: 20211231 }],
  ["2025-06-30至2026-01-15", { first: 20250630, last: 20260115 }],
  ["2022年1月—12月", { first: 20220101, last: 20221231 }],
  ["2022年10月至3月31日", { first: 20221001, last: 20230331 }],
  ["2022年完成，12月底前验收", { first: 20220101, last: 20221231 }],
  ["长期", null],
])("period of %s", (text, expected) => {
  expect(periodOf(text)).toEqual(expected);
});

test("serial numbers of Excel", () => {
  expect(dayOfSerial(44561)).toBe(20211231);
  expect(dayText(20211231)).toBe("2021年12月31日");
  expect(dayOfSerial(100)).toBeNull();
  expect(dayOfSerial(44561.5)).toBeNull();
});
