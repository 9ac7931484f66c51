import fc from "fast-check";
import { operatorNamed, parseTarget } from "../../src/declaration/targetValue";

/** `kind: operator low–high unit …` of every measure. */
function said(text: string): string {
  const { kind, measures, dates } = parseTarget(text);
  const numbers = measures.map(({ operator, low, high, unit, approximate, growth }) =>
    [
      approximate ? "≈" : "",
      operator ?? "",
      low === high ? String(low) : `${String(low)}–${String(high)}`,
      unit?.name ?? "",
      growth ?? "",
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
  return [kind, ...numbers, ...dates.map(({ last, monthDay }) => `@${String(last ?? monthDay ?? "")}`)].join(
    " | ",
  );
}

test.each([
  ["≥90%", "number | ≥ 90 %"],
  ["＞＝９０％", "number | ≥ 90 %"],
  ["90%以上", "number | ≥ 90 %"],
  ["85%及以上", "number | ≥ 85 %"],
  ["95%（含）以上", "number | ≥ 95 %"],
  ["不低于95%", "number | ≥ 95 %"],
  ["不少于3场次", "number | ≥ 3 场次"],
  ["超1600家", "number | > 1600 家"],
  ["≤65万元", "number | ≤ 65 万元"],
  ["控制在5%以内", "number | ≤ 5 %"],
  ["不超过100人", "number | ≤ 100 人"],
  ["=100.00(%)", "number | = 100 %"],
  ["≥90.00(%)", "number | ≥ 90 %"],
  ["3—5场", "number | 3–5 场"],
  ["80%-90%", "number | 80–90 %"],
  ["3至5个", "number | 3–5 个"],
  ["100", "number | 100"],
  ["0.7", "number | 0.7"],
  ["-5%", "number | -5 %"],
  ["0次", "number | 0 次"],
  ["80家（次）", "number | 80 家(次)"],
  ["24人/次", "number | 24 人次"],
  ["1600元/亩", "number | 1600 元/亩"],
  ["120元/人·天", "number | 120 元/人·天"],
  ["80TB", "number | 80 TB"],
  ["300㎡", "number | 300 平方米"],
  ["1.2万人次", "number | 12000 人次"],
  ["约50家", "number | ≈ 50 家"],
  ["5%左右", "number | ≈ 5 %"],
  ["百分之九十五以上", "number | ≥ 95 %"],
  ["3亿5000万元", "number | 350000000 元"],
  ["两万五千人次", "number | 25000 人次"],
  ["十余家", "number | ≈ 10 家"],
  ["同比增长8%", "number | 8 % up"],
  ["下降0.5个百分点", "number | 0.5 百分点 down"],
  ["提高到95%", "number | 95 %"],
  ["5个工作日内", "number | ≤ 5 工作日"],
  ["≥20年", "number | ≥ 20 年"],
  ["2小时", "number | 2 小时"],
  ["推动4个项目竣工投产", "number | 4 个"],
  ["100%(历史标准)", "number | 100 %"],
  ["统计数据上报完成率在90%以上，统计数据服务企业数超1600家", "number | ≥ 90 % | > 1600 家"],
  ["10,606.75万元", "number | 10606.75 万元"],
  ["2020年12月底前", "date | @20201231"],
  ["2025-06-30前", "date | @20250630"],
  ["12月31日前完成", "date | @1231"],
  ["年底前", "date | @1231"],
  ["2024年2月", "date | @20240229"],
  ["每季度一次", "frequency | 1 次"],
  ["每月至少2次", "frequency | ≥ 2 次"],
  ["按季度发放", "frequency"],
  ["≥", "operator"],
  ["≥%", "operator"],
  ["不低于", "operator"],
  ["  ", "empty"],
  ["基本满意", "text"],
  ["良好以上", "text"],
  ["达到国家标准", "text"],
  ["在合同约定或规定时间内完成", "text"],
  ["统一规划，进一步提高", "text"],
  ["符合〔2022〕3号文要求", "text"],
  ["参照政府采购成本控制", "text"],
  ["第3季度", "date | @"],
])("%s → %s", (text, expected) => {
  expect(said(text)).toBe(expected);
});

test("the words of each measure are kept", () => {
  const { measures } = parseTarget("统计数据上报完成率在90%以上，统计数据服务企业数超1600家");
  expect(measures.map(({ subject }) => subject)).toEqual(["统计数据上报完成率在", "统计数据服务企业数"]);
});

test("reads back every operator, number and unit however it is spaced", () => {
  const operators = fc.constantFrom("≥", "≤", ">", "<", "=");
  fc.assert(
    fc.property(
      operators,
      fc.integer({ min: 0, max: 1e7 }),
      fc.constantFrom("家", "%", "万元", "平方米"),
      fc.boolean(),
      (sign, tenths, unit, spaced) => {
        const blank = spaced ? " " : "";
        const { kind, measures } = parseTarget(`${sign}${blank}${String(tenths / 10)}${blank}${unit}`);
        expect(kind).toBe("number");
        expect(measures.map(({ operator, low, unit: read }) => [operator, low, read?.name])).toEqual([
          [sign, tenths / 10, unit],
        ]);
      },
    ),
  );
});

test("never throws, and places stay within the text", () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(..."0125.,%％≥－—~年月日家个万亿百十一两余多内以上下每次 （）不少于"),
        maxLength: 40,
      }),
      (text) => {
        for (const { start, end } of parseTarget(text).measures) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
        }
      },
    ),
  );
});

test.each([
  ["≥", "≥"],
  ["＞=", "≥"],
  ["不低于", "≥"],
  ["小于等于", "≤"],
  ["＝", "="],
  ["正向", null],
  ["定性", null],
])("operatorNamed(%s)", (text, operator) => {
  expect(operatorNamed(text)).toBe(operator);
});
