import fc from "fast-check";
import { textHeight } from "../../src/grid/textHeight";

/** Ten Chinese characters a line. */
const LOOK = { width: 133, font: "宋体", size: 12, wraps: true };
const heightOf = (text: string, look = {}, least = 15) => textHeight(text, { ...LOOK, ...look }, least);

test.each([
  ["one line stays as high as the neighbour", "十个字正好排满这一行", {}, 15, 15],
  ["two lines fit a neighbour of two", "十一个字已经要排第二行", {}, 30, 30],
  ["of a cell that does not wrap only line breaks count", "很长".repeat(50), { wraps: false }, 15, 15],
  ["a higher neighbour stays higher", "甲".repeat(25), {}, 60, 60],
  ["Excel has a limit", "甲".repeat(5000), {}, 15, 409.5],
] as const)("%s", (_, text, look, least, height) => {
  expect(heightOf(text, look, least)).toBe(height);
});

test("more is needed by a line more, a narrower cell, larger signs, a font of high lines, a word that is not cut", () => {
  const two = heightOf("十一个字已经要排第二行");
  expect(two).toBeGreaterThanOrEqual(2 * 12 * 1.2);
  expect(heightOf("甲\n乙\n丙", { wraps: false })).toBeGreaterThan(two);
  expect(heightOf("十一个字已经要排第二行", { width: 70 })).toBeGreaterThan(two);
  expect(heightOf("十一个字已经要排第二行", { size: 14 })).toBeGreaterThan(two);
  expect(heightOf("十一个字已经要排第二行", { font: "微软雅黑" })).toBeGreaterThan(two);
  // Each word needs a line of its own; as many letters without blanks need two.
  expect(heightOf("performance declaration performance")).toBeGreaterThan(heightOf("p".repeat(35)));
  // A line does not begin with a full stop: the character before it goes along.
  expect(heightOf("十个字正好排满这一行。")).toBe(two);
});

test("whatever is written: never lower than the neighbour, never above the limit, and more text never needs less", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("预", "算", "A", "b", "1", " ", "，", "\n", "≥"), maxLength: 300 }),
      fc.string({ unit: "grapheme" }),
      fc.double({ min: 0, max: 600, noNaN: true }),
      fc.double({ min: 6, max: 30, noNaN: true }),
      fc.double({ min: 1, max: 409, noNaN: true }),
      (text, more, width, size, least) => {
        const height = heightOf(text, { width, size }, least);
        expect(height).toBeGreaterThanOrEqual(least);
        expect(height).toBeLessThanOrEqual(409.5);
        expect(heightOf(`${text}\n${more}`, { width, size }, least)).toBeGreaterThanOrEqual(height);
      },
    ),
  );
});
