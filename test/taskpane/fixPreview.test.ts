import fc from "fast-check";
import { previewOf } from "../../src/taskpane/check/fixPreview";

test("the change is shown with a little of what surrounds it", () => {
  const before = "统计数据上报完成率在９0%以上，统计数据服务企业数超1600家";
  expect(previewOf({ before, after: before.replace("９", "9") })).toEqual({
    old: "…数据上报完成率在９0%以上，统计数…",
    new: "…数据上报完成率在90%以上，统计数…",
  });
});

test("blanks that go are seen", () => {
  expect(previewOf({ before: " 80家 ", after: "80家" })).toEqual({ old: "␣80家␣", new: "80家" });
  expect(previewOf({ before: "公\u3000路", after: "公路" }).old).toBe("公␣路");
});

test("numbers, formulas and empty cells are shown as what they are", () => {
  expect(previewOf({ before: 12, after: "12个" })).toEqual({ old: "12", new: "12个" });
  expect(previewOf({ before: null, after: { formula: "=SUM(C5:C6)" } })).toEqual({
    old: null,
    new: "=SUM(C5:C6)",
  });
});

test("a long change is cut in its middle", () => {
  const long = "甲".repeat(1000);
  const preview = previewOf({ before: `<p>${long}</p>`, after: long });
  expect(preview.old).toMatch(/^<p>甲+…甲+<\/p>$/);
  expect(preview.old!.length).toBeLessThan(80);
  expect(preview.new!.length).toBeLessThan(80);
});

test("old and new differ whenever the contents do by more than blanks, and short contents are shown whole", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "1", "%", "≥"), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const preview = previewOf({ before, after });
      if (before !== after) expect(preview.old).not.toBe(preview.new);
    }),
  );
});
