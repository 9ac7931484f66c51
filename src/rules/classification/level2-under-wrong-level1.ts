import type { Level1, Level2 } from "../../declaration/declaration";
import type { Found, Rule } from "../rule";

/** Where each level 2 belongs; older templates keep 成本指标 under 产出指标, some print 满意度 under 效益指标. */
const HOMES: Readonly<Record<Level2, readonly Level1[]>> = {
  经济成本指标: ["成本指标", "产出指标"],
  社会成本指标: ["成本指标", "产出指标"],
  生态环境成本指标: ["成本指标", "产出指标"],
  成本指标: ["成本指标", "产出指标"],
  数量指标: ["产出指标"],
  质量指标: ["产出指标"],
  时效指标: ["产出指标"],
  经济效益指标: ["效益指标"],
  社会效益指标: ["效益指标"],
  生态效益指标: ["效益指标"],
  可持续影响指标: ["效益指标"],
  服务对象满意度指标: ["满意度指标", "效益指标"],
};
/** Levels of local frameworks, which order their level 2 in their own way. */
const OWN: readonly Level1[] = ["投入指标", "过程指标"];

export const level2UnderWrongLevel1: Rule = {
  id: "classification/level2-under-wrong-level1",
  catalogue: [65],
  title: "二级指标放错了一级指标",
  severity: "error",
  dimension: "相关性",
  why: "数量、质量、时效属于产出，经济、社会、生态效益和可持续影响属于效益；放错位置，汇总和计分都会出错。",
  howToFix: "请把二级指标移到所属的一级指标下。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "成本指标放在产出指标下是旧模板的做法",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | 成本指标 | 养护成本 | ≤65万元 |`,
      },
    ],
    flags: [
      {
        title: "社会效益放在产出下",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | 社会效益指标 | 受益人口 | 12万人 |
          | 满意度指标 | 服务对象满意度指标 | 驾驶员满意度 | ≥90% |`,
        cells: ["B5"],
      },
    ],
  },
  check({ declaration }) {
    const printed = declaration.groups.filter(({ level1, level2 }) => level1?.at && level2?.at);
    if (printed.length === 0) return { notChecked: "表中没有同时印出一级指标和二级指标。" };
    return printed.flatMap(({ level1, level2 }): Found[] => {
      const [outer, inner] = [level1?.level, level2?.level];
      if (!outer || !inner || !level2?.at || OWN.includes(outer) || HOMES[inner].includes(outer)) return [];
      return [
        {
          blamed: [level2.at],
          related: level1?.at ? [level1.at] : [],
          message: `${inner}属于${HOMES[inner][0] ?? ""}，却放在${outer}下。`,
          subject: `${outer}/${inner}`,
        },
      ];
    });
  },
};
