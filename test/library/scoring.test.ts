import { PRESETS } from "../../src/library/standardPresets";
import { scoringOf } from "../../src/library/scoring";

const of = (name: string) => scoringOf(PRESETS.find((preset) => preset.name === name)!);

test("points follow from direction and kind of value", () => {
  expect(of("项目完成时间")).toContain("逾期");
  expect(of("重大网络安全事件数")).toContain("未发生");
  expect(of("有责信访投诉件数")).toContain("未发生");
  expect(of("施工占道天数")).toContain("目标值为0");
  expect(of("项目总成本")).toContain("不超过目标值");
  expect(of("服务对象满意度")).toContain("60%");
  expect(of("有效投诉率")).toContain("不超过目标值");
  expect(of("政府采购合规率")).toContain("每低1个百分点");
  expect(of("设备购置数量")).toContain("每偏差1%");
  expect(of("环卫考核等次")).toContain("等次");
});

test("a preset's own suggestion comes first", () => {
  expect(
    scoringOf({ level2: "数量指标", direction: "≥", valueType: "整数", scoring: "每少1场扣2分。" }),
  ).toBe("每少1场扣2分。");
});

test("of none there is no percent: what is usually 0 is scored by whether it happens", () => {
  const none = PRESETS.filter(({ reference }) => /^0(?!\.)/.test(reference ?? ""));
  expect(none.length).toBeGreaterThan(10);
  for (const preset of none)
    expect([preset.name, scoringOf(preset)]).toEqual([preset.name, expect.stringMatching(/^未发生/)]);
});

test("every suggestion says when points are full and when there are none or fewer, in numbers", () => {
  for (const preset of PRESETS) expect(scoringOf(preset)).toMatch(/满分；.*(?:扣|计分|不得分).*。$/);
});
