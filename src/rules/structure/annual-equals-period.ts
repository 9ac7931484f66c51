import { compact } from "../../declaration/normalise";
import { indicatorsOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled } from "../wording";

/** Fewer rows than this may agree by chance. */
const LEAST = 4;

export const annualEqualsPeriod: Rule = {
  id: "structure/annual-equals-period",
  catalogue: [72],
  title: "所有指标的年度值都与实施期值相同",
  severity: "info",
  dimension: "适当性",
  why: "实施期有几年时，累计的指标应当大于年度的；全部相同多半是照抄。",
  howToFix: "请核对：一年期项目可以相同；跨年度的请分别填写。",
  examples: {
    accepts: [
      {
        title: "至少有一条不同",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 360公里 | 120公里 |
          | ^ | ^ | 养护桥梁 | 35座 | 35座 |
          | ^ | 质量指标 | 优良率 | 90% | 90% |
          | ^ | 时效指标 | 完成时间 | 12月底 | 12月底 |`,
      },
    ],
    flags: [
      {
        title: "四条全部相同",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 | 120公里 |
          | ^ | ^ | 养护桥梁 | 35座 | 35座 |
          | ^ | 质量指标 | 优良率 | 90% | 90% |
          | ^ | 时效指标 | 完成时间 | 12月底 | 12月底 |`,
        cells: ["E3"],
      },
    ],
  },
  check({ declaration }) {
    const tables = declaration.tables.map((_, table) =>
      indicatorsOf(declaration, table).filter(
        ({ periodValue, annualValue }) => isFilled(periodValue) && isFilled(annualValue),
      ),
    );
    if (tables.every((rows) => rows.length < LEAST))
      return { notChecked: "同时填写实施期和年度指标值的指标太少，无法判断。" };
    return tables.flatMap((rows): Found[] => {
      const head = rows[0]?.annualValue?.labelAt;
      const equal = rows.every(
        ({ periodValue, annualValue }) =>
          compact(periodValue?.text ?? "") === compact(annualValue?.text ?? ""),
      );
      if (!head || rows.length < LEAST || !equal) return [];
      return [
        {
          blamed: [head],
          message: `${String(rows.length)} 条指标的年度值全部与实施期值相同。`,
          subject: "indicators.annualValue",
        },
      ];
    });
  },
};
