import fc from "fast-check";
import { remembering } from "../../src/declaration/remembered";

describe("what was found for a text", () => {
  it("is what the function finds, whichever texts come in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("甲", "乙", "丙", "甲乙丙丁戊己", "")), (texts) => {
        const lengthOf = remembering((text) => text.length, { longest: 4, most: 2 });
        expect(texts.map(lengthOf)).toEqual(texts.map((text) => text.length));
      }),
    );
  });

  it("is found once, but for long texts and when too many came between", () => {
    const asked: string[] = [];
    const find = remembering((text) => asked.push(text), { longest: 2, most: 2 });
    for (const text of ["甲", "甲", "甲乙丙", "甲乙丙", "乙", "丙", "甲"]) find(text);
    expect(asked).toEqual(["甲", "甲乙丙", "甲乙丙", "乙", "丙", "甲"]);
  });
});
