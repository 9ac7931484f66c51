import { a1 } from "../../src/grid/address";
import { gridFromTable } from "../../src/grid/table";
import { level1Of } from "../../src/library/preset";
import type { Preset } from "../../src/library/preset";
import { LEVELS2 } from "../../src/library/presetSchema";
import { isNone, scoringOf } from "../../src/library/scoring";
import { PRESETS } from "../../src/library/standardPresets";
import { read } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";

/** So many forms, each with every so-manieth preset: neighbours of one field do not meet as rows of one form. */
const FORMS = 16;

/** A value as a careful officer would write it. */
function valueOf({ valueType, direction, name, unit, reference }: Preset): string {
  if (valueType === "日期") return "2025年11月30日前";
  if (valueType === "等级") return "良好以上";
  if (isNone(reference)) return `0${unit}`;
  const operator = direction === "=" ? "" : direction;
  if (valueType !== "百分比") return `${operator}${direction === "≤" ? "3" : "24"}${unit}`;
  if (direction === "=") return `100${unit}`;
  return `${operator}${direction === "≤" ? "5" : /满意/.test(name) ? "92" : "95"}${unit}`;
}

/** A project form of the 2021 kind with presets of every level, their explanations and scoring. */
function formOf(presets: readonly Preset[]): string {
  const rows = [...presets]
    .sort((one, other) => LEVELS2.indexOf(one.level2) - LEVELS2.indexOf(other.level2))
    .map((preset) =>
      [
        level1Of(preset),
        preset.level2,
        preset.name,
        valueOf(preset),
        preset.definition,
        scoringOf(preset),
      ].join(" | "),
    );
  return `
    | 项目支出绩效目标申报表 | < | < | < | < | < |
    | （2025年度） | < | < | < | < | < |
    | 项目名称 | 示例项目 | 主管部门 | 财政局 | 实施单位 | 财政局 |
    | 起止时间 | 2025年1月1日-2025年12月31日 | 资金总额（万元） | 900000 | 财政拨款（万元） | 900000 |
    | 年度目标 | 完成年度任务600项 | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 评分标准 |
    ${rows.map((row) => `| ${row} |`).join("\n    ")}`;
}

test.each(Array.from({ length: FORMS }, (_, index) => index))(
  "no rule of error or warning level blames a preset with a sensible value (form %i)",
  (part) => {
    const presets = PRESETS.filter((_, index) => index % FORMS === part);
    const declaration = read(gridFromTable(formOf(presets)))!;
    expect(declaration.indicators.map(({ name }) => name?.text).sort()).toEqual(
      presets.map(({ name }) => name).sort(),
    );
    expect(declaration.indicators.map(({ level2 }) => level2?.level)).not.toContain(null);
    const rows = new Map(declaration.indicators.map((indicator) => [indicator.row, indicator.name?.text]));
    const [report] = checkWorkbook([declaration], DEFAULT_SETTINGS);
    expect(report!.notChecked.filter(({ defect }) => defect)).toEqual([]);
    const blamed = report!.findings
      .filter(({ severity }) => severity !== "info")
      .flatMap(({ rule, blamed: cells, message }) =>
        cells
          .filter(({ row }) => rows.has(row))
          .map((cell) => `${rule} ${a1(cell)} ${rows.get(cell.row) ?? ""}: ${message}`),
      );
    expect(blamed).toEqual([]);
  },
);
