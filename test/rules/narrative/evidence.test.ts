import { gridFromTable } from "../../../src/grid/table";
import { read } from "../../../src/reading/read";
import { checkWorkbook } from "../../../src/rules/engine";
import { numberContradictsIndicator } from "../../../src/rules/narrative/number-contradicts-indicator";
import { DEFAULT_SETTINGS } from "../../../src/rules/settings";

function findings(goal: string, name: string, value: string) {
  const declaration = read(
    gridFromTable(`
      | 项目支出绩效目标申报表 | < | < | < |
      | 项目名称 | 招商 | 主管部门 | 商务局 |
      | 年度目标 | ${goal} | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | ${name} | ${value} |`),
  )!;
  return checkWorkbook([declaration], DEFAULT_SETTINGS, [numberContradictsIndicator])[0]!.findings;
}

test("both phrases are shown with their numbers, and each number stands in its phrase", () => {
  const [finding] = findings("加快推动3家用地招商项目落地，优化环境", "用地招商项目落地数", "2个");
  expect(finding!.severity).toBe("error");
  expect(finding!.evidence!.map(({ phrase, number }) => [phrase.includes(number), number])).toEqual([
    [true, "3家"],
    [true, "2个"],
  ]);
});

test.each([
  ["a stricter indicator", "引入企业不少于50家", "引入企业数", "≥60家", "warning"],
  ["a narrower scope", "引入科技型企业不少于50家", "引入企业数", "≥40家", "warning"],
  ["a weaker indicator of the same thing", "引入企业不少于50家", "引入企业数", "≥40家", "error"],
])("%s", (_, goal, name, value, severity) => {
  expect(findings(goal, name, value).map((finding) => finding.severity)).toEqual([severity]);
});

test.each([
  ["what was reached before", "2024年已引入企业30家，2025年继续招商", "引入企业数", "≥40家"],
  ["another thing", "走访企业50家", "引入企业数", "≥40家"],
  ["another level of government", "新建省级平台2个", "新建市级平台数", "5个"],
  ["a part for each", "每个园区引入企业5家", "引入企业数", "≥40家"],
  ["another unit", "企业引入资金50万元", "引入企业数", "≥40家"],
])("no contradiction with %s", (_, goal, name, value) => {
  expect(findings(goal, name, value)).toEqual([]);
});
