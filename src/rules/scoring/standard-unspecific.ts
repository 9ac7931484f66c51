import type { Field, Indicator } from "../../declaration/declaration";
import { compact } from "../../declaration/normalise";
import { indicatorSubject, titleOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled, labelOf, quote } from "../wording";

export const standardUnspecific: Rule = {
  id: "scoring/standard-unspecific",
  catalogue: [78],
  title: "评分标准只写“酌情”，或说明与备注、名称重复",
  severity: "info",
  dimension: "可行性",
  why: "评分标准应当让两个人打出同样的分；说明应当写清口径和数据来源。",
  howToFix: "请写明怎样得分、怎样扣分，以及数据从哪里来。",
  examples: {
    accepts: [
      {
        title: "写明了怎样扣分",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 | 每少1公里扣0.5分，扣完为止 |`,
      },
    ],
    flags: [
      {
        title: "只写酌情",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 | 酌情扣分 |`,
        cells: ["E4"],
      },
    ],
  },
  check({ declaration }) {
    const explained = declaration.indicators.filter(({ scoring, definition, remark }) =>
      [scoring, definition, remark].some(isFilled),
    );
    if (explained.length === 0) return { notChecked: "表中没有评分标准、指标解释或备注。" };
    return explained.flatMap(judge);
  },
};

function judge(indicator: Indicator): Found[] {
  const { scoring, definition, remark } = indicator;
  const finding = (field: Field, message: string, related: Field[] = []): Found => ({
    blamed: [field.at],
    related: related.map(({ at }) => at),
    message: `${titleOf(indicator)}的${message}`,
    subject: `${indicatorSubject(indicator)}/${field.path}`,
  });
  const found: Found[] = [];
  if (isFilled(scoring) && /酌情/.test(scoring.text) && !/\d/.test(scoring.text))
    found.push(finding(scoring, `评分标准${quote(scoring.text)}没有写明怎样得分、扣分。`));
  if (isFilled(definition) && isFilled(remark) && compact(definition.text) === compact(remark.text))
    found.push(finding(remark, `${labelOf(remark)}与${labelOf(definition)}完全相同。`, [definition]));
  return found;
}
