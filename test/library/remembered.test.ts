import { afterUse, presetsOf, toggled } from "../../src/library/remembered";
import { PRESETS } from "../../src/library/standardPresets";

test("the last used comes first, each once, no more than the limit", () => {
  expect(afterUse(["SL-001", "SL-002"], "SL-002")).toEqual(["SL-002", "SL-001"]);
  expect(afterUse(["a", "b", "c"], "d", 3)).toEqual(["d", "a", "b"]);
  expect(afterUse([], "a")).toEqual(["a"]);
});

test("a favourite is added at the end, or taken away", () => {
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  expect(toggled(["a", "b"], "a")).toEqual(["b"]);
});

test("codes give their presets in order; those of a library that is gone are passed over", () => {
  expect(presetsOf(["ZL-001", "XX-999", "SL-001"], PRESETS).map(({ code }) => code)).toEqual([
    "ZL-001",
    "SL-001",
  ]);
});
