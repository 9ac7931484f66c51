import fc from "fast-check";
import { comparableName, compact, plainText, sameLengthText } from "../../src/declaration/normalise";

test("plainText folds width, blanks and invisible characters", () => {
  expect(plainText("　项目　名称（必填）\r\n ：\u200b１２％ ")).toBe("项目 名称(必填) :12%");
  expect(plainText("①3场")).toBe("(1)3场");
});

test("compact removes every blank", () => {
  expect(compact("项 目\n名 称")).toBe("项目名称");
});

test("sameLengthText keeps every place", () => {
  const text = "<p>收入超３１００亿元，增长８％。</p>";
  const folded = sameLengthText(text);
  expect(folded).toHaveLength(text.length);
  expect(folded.slice(text.indexOf("３"), text.indexOf("亿"))).toBe("3100");
  expect(folded).not.toContain("<");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => sameLengthText(any).length === any.length));
});

test.each([
  ["指标1：招商活动场数。", "招商活动场数"],
  ["（一）招商活动场数", "招商活动场数"],
  ["★“双随机”抽查次数", "双随机抽查次数"],
  ["3家企业落地", "3家企业落地"],
  ["一级指标", "一级指标"],
])("comparableName(%s)", (text, name) => {
  expect(comparableName(text)).toBe(name);
});
