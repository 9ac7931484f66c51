import type { Rule } from "../rule";
import { listed } from "../wording";

export const level2Missing: Rule = {
  id: "completeness/level2-missing",
  catalogue: [4],
  title: "缺少本地要求的二级指标",
  severity: "warning",
  dimension: "完整性",
  ofPlanning: true,
  why: "本地的填报要求规定了必须设置的二级指标。",
  howToFix: "请补充该类指标；确实不适用的，在备注中说明理由。",
  examples: {
    accepts: [
      {
        title: "没有特别规定的地区不检查",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |`,
      },
    ],
    flags: [
      {
        title: "规定必须有时效指标",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |`,
        settings: { wantedLevel2: ["数量指标", "时效指标"] },
        cells: ["C3"],
      },
    ],
  },
  check({ declaration, settings }) {
    const { groups, indicators } = declaration;
    if (settings.wantedLevel2.length === 0) return { notChecked: "当前设置没有规定必须有哪些二级指标。" };
    const name = declaration.fields.find(({ path }) => path === "indicators.name");
    if (!name) return { notChecked: "表中没有绩效指标表。" };
    // Where the form prints the label and leaves it empty, structure/level2-empty speaks.
    const present = new Set([...groups, ...indicators].map(({ level2 }) => level2?.level));
    const missing = settings.wantedLevel2.filter((level) => !present.has(level));
    if (missing.length === 0) return [];
    return [
      {
        blamed: [name.labelAt],
        message: `缺少本地要求的${listed(missing)}。`,
        subject: missing.join("+"),
      },
    ];
  },
};
