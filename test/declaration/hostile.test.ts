import { moneyUnitIn, parseAmount } from "../../src/declaration/amount";
import { datesIn, periodOf } from "../../src/declaration/dates";
import { comparableName, plainText, sameLengthText } from "../../src/declaration/normalise";
import { quantitiesIn } from "../../src/declaration/quantity";
import { parseTarget } from "../../src/declaration/targetValue";

const LENGTH = 20_000;

/** Texts that make a grammar which backtracks run for hours; here each must be done before the test's time is over. */
const HOSTILE = [
  "3家", "1月", "2025年", "1,", "(1)", "((", "<a", "达到", "不少于", "一二三", "千", "每年", "%", "—", "“3", "3-", "1.1.", " ",
  "3家，", "增长", "万亿", "同比增长3%到", "元/元", "以上", "第3", "至少", "\u200b", "１２", "单位：", "指标1：", "854万", "854万元(", "百分之",
]; // prettier-ignore

test.each(HOSTILE)("%j repeated to 20,000 characters is read in time by every grammar", (piece) => {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length));
  for (const hostile of [text, `${text}X`, `不少于${text}`]) {
    expect(quantitiesIn(hostile).every(({ end }) => end <= hostile.length)).toBe(true);
    expect(parseTarget(hostile).text).toBe(hostile);
    expect(sameLengthText(hostile)).toHaveLength(hostile.length);
    datesIn(hostile);
    periodOf(hostile);
    parseAmount(hostile, "万元");
    moneyUnitIn(hostile);
    comparableName(hostile);
    plainText(hostile);
  }
});
