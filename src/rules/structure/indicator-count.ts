import { indicatorsOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled } from "../wording";

export const indicatorCount: Rule = {
  id: "structure/indicator-count",
  catalogue: [77],
  title: "指标过少或过多",
  severity: "info",
  dimension: "相关性",
  why: "指标过少反映不了目标，过多则重点不清、难以考核。",
  howToFix: "请围绕核心目标增减指标。",
  examples: {
    accepts: [
      {
        title: "六条指标",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | ^ | 养护桥梁 | 35座 |
          | ^ | 质量指标 | 优良率 | ≥90% |
          | ^ | 时效指标 | 完成时间 | 12月底前 |
          | 效益指标 | 社会效益指标 | 受益人口 | 12万人 |
          | 满意度指标 | 服务对象满意度指标 | 驾驶员满意度 | ≥90% |`,
      },
    ],
    flags: [
      {
        title: "只有两条",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | 效益指标 | 社会效益指标 | 受益人口 | 12万人 |`,
        cells: ["C3"],
      },
    ],
  },
  check({ declaration, settings }) {
    const [least, most] = settings.indicatorCount;
    const counts = declaration.tables.map(
      (_, table) => indicatorsOf(declaration, table).filter(({ name }) => isFilled(name)).length,
    );
    const largest = Math.max(0, ...counts);
    if (largest === 0) return { notChecked: "表中没有绩效指标。" };
    const at = indicatorsOf(declaration, counts.indexOf(largest)).find(({ name }) => name)?.name?.labelAt;
    if (!at || (largest >= least && largest <= most)) return [];
    const found: Found = {
      blamed: [at],
      message:
        largest < least
          ? `只有 ${String(largest)} 条指标，通常不少于 ${String(least)} 条。`
          : `有 ${String(largest)} 条指标，通常不超过 ${String(most)} 条。`,
      subject: "indicators",
    };
    return [found];
  },
};
