import { displayText, isHidden } from "../../../src/hosts/excel/displayText";

test("only a number can be hidden by a column that is too narrow", () => {
  expect(isHidden("####", 0.5)).toBe(true);
  expect(isHidden("#", 5)).toBe(true);
  expect(isHidden("####", "####")).toBe(false);
  expect(isHidden("#N/A", "#N/A")).toBe(false);
  expect(isHidden("5", 5)).toBe(false);
});

test.each([
  [0.956, "0.0%", "95.6%"],
  [1234567.5, "#,##0.00", "1,234,567.50"],
  [45657, "yyyy/m/d", "2024/12/31"],
  [45657, 'yyyy"年"m"月"d"日"', "2024年12月31日"],
  [-5, "yyyy/m/d", "-5"],
])("%d as %s shows %s", async (value, numberFormat, text) => {
  expect(await displayText(value, numberFormat)).toBe(text);
});
