import { gridFromTable } from "../../../src/grid/table";
import { level1Of } from "../../../src/library/preset";
import type { Preset } from "../../../src/library/preset";
import { PRESETS } from "../../../src/library/standardPresets";
import { read } from "../../../src/reading/read";
import { checkWorkbook } from "../../../src/rules/engine";
import { RULES } from "../../../src/rules/registry";
import { DEFAULT_SETTINGS } from "../../../src/rules/settings";

const OF_VALUES = RULES.filter(({ id }) => /^(?:values|time|vague)\//.test(id));

/** A value as a careful officer would write it for a standard indicator. */
function valueOf({ valueType, direction, name }: Preset): string {
  if (valueType === "日期") return "2025年12月底前";
  if (valueType === "等级") return "良好以上";
  if (valueType !== "百分比") return `${direction}24`;
  return `${direction}${direction === "≤" ? "5" : /满意/.test(name) ? "90" : "95"}`;
}

test.each([
  ["in the value", false],
  ["in a column of its own", true],
])(
  "no standard indicator with a proper value, its unit %s, is blamed by an error or a warning",
  (_, column) => {
    const rows = PRESETS.map((preset) => {
      const worded = preset.valueType === "日期" || preset.valueType === "等级";
      const unit = worded ? "" : preset.unit;
      const value = valueOf(preset);
      return `| ${level1Of(preset)} | ${preset.level2} | ${preset.name} | ${column ? value : value + unit} | ${column ? unit : ""} |`;
    });
    const declaration = read(
      gridFromTable(`
      | 项目支出绩效目标申报表 | < | < | < | < |
      | （2025年度） | < | < | < | < |
      | 项目名称 | 示例 | 主管部门 | 财政局 | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 |
      ${rows.join("\n")}`),
    )!;
    expect(declaration.indicators).toHaveLength(PRESETS.length);
    const [report] = checkWorkbook([declaration], DEFAULT_SETTINGS, OF_VALUES);
    expect(
      report!.findings.filter(({ severity }) => severity !== "info").map(({ message }) => message),
    ).toEqual([]);
  },
);
