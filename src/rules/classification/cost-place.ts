import type { Found, Rule } from "../rule";

export const costPlace: Rule = {
  id: "classification/cost-place",
  catalogue: [],
  title: "成本指标的位置与本地模板不同",
  severity: "warning",
  dimension: "完整性",
  ofPlanning: true,
  why: "旧模板把成本指标放在产出指标下，新模板单列为一级指标；用错模板，汇总时对不上。",
  howToFix: "请使用本地现行的申报表模板。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "本地没有规定时，两种模板都可以",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | 成本指标 | 每公里养护成本 | ≤3万元/公里 |`,
      },
      {
        title: "与本地模板一致",
        settings: { costPlace: "成本指标" },
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 每公里养护成本 | ≤3万元/公里 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |`,
      },
    ],
    flags: [
      {
        title: "本地模板把成本指标单列为一级指标",
        settings: { costPlace: "成本指标" },
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | 成本指标 | 每公里养护成本 | ≤3万元/公里 |`,
        cells: ["B5"],
      },
      {
        title: "本地模板把成本指标放在产出指标下",
        settings: { costPlace: "产出指标" },
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 每公里养护成本 | ≤3万元/公里 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |`,
        cells: ["A4"],
      },
    ],
  },
  check({ declaration, settings }) {
    if (settings.costPlace === "any") return { notChecked: "设置中没有规定成本指标的位置。" };
    const wanted = settings.costPlace;
    const labels = declaration.groups.flatMap(({ level1, level2 }) => {
      const isLevel1 = level1?.level === "成本指标";
      const isOutput = level1?.level === "产出指标" && level2?.level?.endsWith("成本指标") === true;
      const wrong = wanted === "成本指标" ? isOutput : isLevel1;
      return wrong ? [(isLevel1 ? level1.at : level2?.at) ?? null] : [];
    });
    const cells = labels.filter((at, index) => at !== null && labels.indexOf(at) === index);
    return cells.flatMap((at): Found[] =>
      at === null
        ? []
        : [
            {
              blamed: [at],
              message:
                wanted === "成本指标"
                  ? "成本指标放在产出指标下，本地模板把它单列为一级指标。"
                  : "成本指标单列为一级指标，本地模板把它放在产出指标下。",
              subject: "cost/place",
            },
          ],
    );
  },
};
