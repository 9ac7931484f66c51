import { compact } from "../../declaration/normalise";
import { indicatorSubject } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled, quote } from "../wording";

const RATE = /(?:率|比例|比重|占比|百分比)(?:\([^()]{0,12}\))?$/;
/** Quantities that end like rates. */
const NO_RATE =
  /(?:频率|(?<!成)功率|速率|分辨率|汇率|容积率|(?:分担|配套|出资|补助|补贴|报销|师生)比例?)(?:\([^()]{0,12}\))?$/;
/** How many of those concerned are reached: ministries' own forms count that among the quantities. */
const COVERAGE = /(?:覆盖|接种|建档|参保|投保|管理|筛查|入园|入学|签约|普及)率(?:\([^()]{0,12}\))?$/;

export const ratesUnderQuantity: Rule = {
  id: "classification/rates-under-quantity",
  catalogue: [61],
  title: "比率放在了数量指标下",
  severity: "warning",
  dimension: "相关性",
  ofPlanning: true,
  why: "数量指标说明做了多少，应当是个数、面积、人次一类的数量；完成率、合格率说明做得怎样。",
  howToFix: "请改为数量，例如“拆迁任务完成率”改为“拆迁面积”，或移到质量、时效指标下。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "合格率在质量指标下",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 监测频率 | 4次 |
          | ^ | ^ | 市县资金分担比例 | 1:3 |
          | ^ | 质量指标 | 验收合格率 | 100% |`,
      },
    ],
    flags: [
      {
        title: "完成率在数量指标下",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 拆迁任务完成率 | 100% |
          | ^ | ^ | 纠纷调解成功率 | ≥98% |`,
        cells: ["C4", "C5"],
      },
    ],
  },
  check({ declaration }) {
    const quantities = declaration.indicators.filter(({ level2 }) => level2?.level === "数量指标");
    if (quantities.length === 0) return { notChecked: "表中没有数量指标。" };
    return quantities.flatMap((indicator): Found[] => {
      const { name } = indicator;
      const text = compact(name?.text ?? "");
      if (!isFilled(name) || !RATE.test(text) || NO_RATE.test(text)) return [];
      return [
        {
          blamed: [name.at],
          ...(COVERAGE.test(text) && { severity: "info" }),
          message: `${quote(name.text)}是比率，却放在数量指标下。`,
          subject: indicatorSubject(indicator),
        },
      ];
    });
  },
};
