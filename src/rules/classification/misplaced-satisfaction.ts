import { comparableName, compact } from "../../declaration/normalise";
import { indicatorSubject, indicatorsOf, isSatisfaction, targetsOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled, quote } from "../wording";

export const misplacedSatisfaction: Rule = {
  id: "classification/misplaced-satisfaction",
  catalogue: [63],
  title: "满意度放错了类别，或有两个值",
  severity: "warning",
  dimension: "相关性",
  ofPlanning: true,
  why: "服务对象的满意度单独成类；放在质量或效益下，计分时会重复或遗漏。",
  howToFix: "请移到满意度指标下，同一对象只保留一个值。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "模板把满意度印在效益指标下",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | 效益指标 | 社会公众或服务对象满意度指标 | 驾驶员满意度 | ≥90% |`,
      },
    ],
    flags: [
      {
        title: "满意度在质量指标下",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 驾驶员满意度 | ≥90% |`,
        cells: ["C4"],
      },
      {
        title: "同一对象两个值",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | 满意度指标 | 服务对象满意度指标 | 驾驶员满意度 | ≥90% |
          | ^ | ^ | 驾驶员的满意度 | ≥85% |`,
        cells: ["D6"],
      },
    ],
  },
  check({ declaration }) {
    const all = declaration.indicators.filter(isSatisfaction);
    if (all.length === 0) return { notChecked: "表中没有满意度指标。" };
    const misplaced = all.flatMap((indicator): Found[] => {
      const { name, level1, level2 } = indicator;
      const printed = level1?.level === "满意度指标" || level2?.level === "服务对象满意度指标";
      const other = level2?.level ?? level1?.level;
      if (printed || !other || !isFilled(name)) return [];
      return [
        {
          blamed: [name.at],
          message: `${quote(name.text)}放在${level2?.text ?? level1?.text ?? ""}下，应属于满意度指标。`,
          subject: indicatorSubject(indicator),
        },
      ];
    });
    return [
      ...misplaced,
      ...declaration.tables.flatMap((_, table) => twoValues(indicatorsOf(declaration, table))),
    ];
  },
};

/** One group of people, two different targets. */
function twoValues(indicators: readonly Parameters<typeof isSatisfaction>[0][]): Found[] {
  const rows = indicators.filter(isSatisfaction);
  const who = (indicator: (typeof rows)[number]) =>
    comparableName(indicator.name?.text ?? "").replace(/的|对.*?(?=满意)/g, "");
  const value = (indicator: (typeof rows)[number]) =>
    targetsOf(indicator)
      .map(({ text }) => compact(text))
      .join("/");
  return rows.flatMap((indicator, index): Found[] => {
    const first = rows.slice(0, index).find((other) => who(other) === who(indicator));
    const [field] = targetsOf(indicator).slice(-1);
    const [before] = first ? targetsOf(first).slice(-1) : [];
    if (!first || !field || !before || value(first) === value(indicator)) return [];
    return [
      {
        blamed: [field.at],
        related: [before.at],
        message: `${quote(indicator.name?.text ?? "")}为 ${field.text}，${quote(first.name?.text ?? "")}为 ${before.text}，同一对象有两个值。`,
        subject: `${indicatorSubject(indicator)}/value`,
      },
    ];
  });
}
