import fc from "fast-check";
import { amountOfNumber, inYuan, moneyUnitIn, parseAmount } from "../../src/declaration/amount";
import type { MoneyUnit } from "../../src/declaration/amount";

/** `[number, unit, rest]` of the first amount. */
function first(text: string, declared: MoneyUnit | null = "万元") {
  const parsed = parseAmount(text, declared);
  return parsed && [parsed.amount.number.toFixed(), parsed.amount.unit, parsed.rest];
}

describe("parseAmount", () => {
  test.each([
    ["164万元", "164", "万元", ""],
    ["10,606.7522万元", "10606.7522", "万元", ""],
    ["１０，６０６．７５万元", "10606.75", "万元", ""],
    ["总额10606.7522万元", "10606.7522", "万元", "总额"],
    ["￥1,570.00", "1570", "万元", ""],
    ["人民币 25 万元整", "25", "万元", ""],
    ["854万", "854", "万元", ""],
    ["-3.5", "-3.5", "万元", ""],
    ["（1,234.50）", "-1234.5", "万元", ""],
    ["3亿5000万元", "35000", "万元", ""],
    ["771325800元", "771325800", "元", ""],
    ["1、财政拨款50万元", "50", "万元", "1、财政拨款"],
    ["2021年预算120万元", "120", "万元", "2021年预算"],
    ["0.00", "0", "万元", ""],
    ["500元(含税)", "500", "元", "(含税)"],
  ])("%s", (text, number, unit, rest) => {
    expect(first(text)).toEqual([number, unit, rest]);
  });

  test.each([
    "",
    "待定",
    "100%",
    "2021年度",
    "1600元/亩",
    "1,23.4万元",
    "10606,7522",
    "12个",
    "[2022]3号",
    "1.2.3",
    "-",
  ])("%s is no amount", (text) => {
    expect(parseAmount(text, "万元")).toBeNull();
  });

  it("keeps the unit unknown where neither the text nor the form tells it", () => {
    const parsed = parseAmount("75.00", null);
    expect(parsed?.amount.unit).toBeNull();
    expect(parsed?.amount.decimals).toBe(2);
    expect(parsed && inYuan(parsed.amount)).toBeNull();
  });

  it("finds an amount typed twice, and the parts behind it", () => {
    const parsed = parseAmount("854万854万(高标准农田建设400万元,示范建设295万元,畅通工程159万元)", "万元");
    expect(parsed?.typedTwice).toBe(true);
    expect(parsed?.parts.map((part) => [part.label, part.amount.number.toNumber()])).toEqual([
      ["", 854],
      ["", 854],
      ["高标准农田建设", 400],
      ["示范建设", 295],
      ["畅通工程", 159],
    ]);
    expect(parseAmount("854万(高标准农田建设400万元,示范建设454万元)", "万元")?.typedTwice).toBe(false);
  });

  it("names the parts of a total in prose", () => {
    const parsed = parseAmount(
      "财政拨款:6923.3552万元(其中:上级财政资金:6923.3552万元;本级财政:0万元)二、自有资金:0万元三、其他:3683.3970万元",
      "万元",
    );
    expect(parsed?.parts.map((part) => [part.label, part.amount.number.toFixed()])).toEqual([
      ["财政拨款", "6923.3552"],
      ["其中:上级财政资金", "6923.3552"],
      ["本级财政", "0"],
      ["二、自有资金", "0"],
      ["三、其他", "3683.397"],
    ]);
  });

  it("reads back every amount that Excel can display, whatever its separators and unit", () => {
    const units = fc.constantFrom<MoneyUnit>("元", "千元", "万元", "百万元", "亿元");
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), units, fc.boolean(), (hundredths, unit, grouped) => {
        const [whole = "", part = ""] = (Math.abs(hundredths) / 100).toFixed(2).split(".");
        const digits = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
        const text = `${hundredths < 0 ? "-" : ""}${digits}.${part}${unit}`;
        const parsed = parseAmount(text, null);
        expect(parsed?.amount.number.times(100).toNumber()).toBe(hundredths);
        expect(parsed?.amount.unit).toBe(unit);
        expect(parsed?.rest).toBe("");
      }),
    );
  });

  it("never throws and never runs away, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123,.-()（）万亿元%年 总额￥/"), maxLength: 60 }),
        (text) => {
          parseAmount(text, "万元");
        },
      ),
    );
    expect(parseAmount("1,".repeat(50_000), "万元")).toBeNull();
  });
});

test("a number cell's amount has no noise of binary fractions", () => {
  expect(amountOfNumber(0.1 + 0.2, "万元")?.number.toFixed()).toBe("0.3");
  expect(amountOfNumber(3343.64, "万元")?.decimals).toBe(2);
  expect(amountOfNumber(Infinity, "万元")).toBeNull();
});

describe("moneyUnitIn", () => {
  test.each<[string, MoneyUnit | null]>([
    ["金额单位：万元", "万元"],
    ["（单位：万元）", "万元"],
    ["预算金额（万元）", "万元"],
    ["单位:元", "元"],
    ["项目资金(元)", "元"],
    ["资金情况\n(万元)", "万元"],
    ["二、项目资金单位为元，保留两位小数。", "元"],
    ["单位：人民币亿元", "亿元"],
    ["预算数万元", "万元"],
    ["万元/人", null],
    ["单位成本（万元/人）", null],
    ["单元楼", null],
    ["多元化资金", null],
    ["填报单位：元氏县财政局", null],
    ["164万元", null],
    ["计量单位", null],
  ])("%s → %s", (label, unit) => {
    expect(moneyUnitIn(label)).toBe(unit);
  });
});
