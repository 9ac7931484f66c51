import { compare } from "../../declaration/compare";
import type { Declaration, Indicator } from "../../declaration/declaration";
import { indicatorTargets } from "../../declaration/indicatorTarget";
import type { Mention, MentionMatch } from "../../declaration/narrative";
import { mentionsOf, numberOf } from "../../declaration/narrative";
import { comparableName } from "../../declaration/normalise";
import { a1 } from "../../grid/address";
import { titleOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { quote } from "../wording";
import { phraseOf, placeName, promiseSubject } from "./phrases";

interface Matched extends Mention {
  readonly match: MentionMatch;
}

export const numberContradictsIndicator: Rule = {
  id: "narrative/number-contradicts-indicator",
  catalogue: [67],
  title: "目标、任务里的数字与指标值不一致",
  severity: "error",
  dimension: "相关性",
  why: "同一件事，目标写一个数、指标写另一个数，年终不知道按哪个考核。",
  howToFix: "请核对两处，改成一致；口径不同的，请在名称里写清楚。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "数字一致，写法可以不同",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 年度目标 | 举办招商活动不少于五场，园区总收入同比增长8%，群众满意度达到九成 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 招商活动场数 | ≥5场 |
          | 效益指标 | 经济效益指标 | 园区总收入增长率 | 8% |
          | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |`,
      },
      {
        title: "中期目标与年度的指标值不能相比",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 河道治理 | < | 主管部门 | 水务局 |
          | 总体目标 | 中期目标（2024年—2026年） | < | 年度目标 | < |
          | ^ | 治理河道30公里 | < | 治理河道10公里 | < |
          | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | ^ | 产出指标 | 数量指标 | 治理河道长度 | ≥10公里 |`,
      },
    ],
    flags: [
      {
        title: "任务 3 家，指标 2 个",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 年度目标 | 推动3家用地招商项目落地 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 用地招商项目落地数 | 2个 |`,
        cells: ["B3", "D5"],
      },
      {
        title: "口径可能不同的是疑问",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商 | 主管部门 | 商务局 |
          | 年度目标 | 新引入科技型企业不少于50家 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 引入企业数 | 80家 |`,
        cells: ["B3", "D5"],
      },
    ],
  },
  check({ declaration }) {
    const mentions = mentionsOf(declaration);
    if (mentions.length === 0) return { notChecked: "目标和任务里没有数字。" };
    const matched = mentions.filter((mention): mention is Matched => mention.match !== null);
    return matched
      .filter(
        (mention) =>
          isOfOnePeriod(declaration, mention) &&
          differs(mention, matched) &&
          !isStatedElsewhere(declaration, mention),
      )
      .map(foundFor);
  },
};

/** A form with goals for the year and for the whole period, and one column of values, means the year's by it. */
function isOfOnePeriod({ goals, tables }: Declaration, { horizon, match }: Matched): boolean {
  const { indicator, member } = match.target;
  return (
    horizon !== "period" ||
    member === "periodValue" ||
    tables[indicator.table]?.horizon === "period" ||
    !goals.some((goal) => goal.horizon === "annual" && goal.text.trim() !== "")
  );
}

/** Whether the numbers differ and no other number of the same text (a part, a second step) agrees with the indicator. */
function differs(mention: Matched, all: readonly Matched[]): boolean {
  if (mention.match.verdict === "agrees") return false;
  return !all.some(
    (other) =>
      other.field === mention.field &&
      other.match.target.indicator === mention.match.target.indicator &&
      other.match.verdict === "agrees",
  );
}

/** Whether another row of the same name, such as one of the other table, states the number. */
function isStatedElsewhere(declaration: Declaration, { match, quantity }: Matched): boolean {
  const nameOf = ({ name }: Indicator) => comparableName(name?.text ?? "");
  const { indicator } = match.target;
  return indicatorTargets(declaration).some((target) => {
    if (target.indicator === indicator || nameOf(target.indicator) !== nameOf(indicator)) return false;
    const number = numberOf(target);
    return number !== null && compare(quantity, number) === "agrees";
  });
}

function foundFor(mention: Matched): Found {
  const { match, field, task, quantity } = mention;
  const { indicator, field: value } = match.target;
  const certain = match.same && match.verdict === "contradicts";
  const phrase = phraseOf(mention);
  const hint = certain ? "同一件事两个数" : match.same ? "两处要求不同" : "口径可能不同，请核对";
  return {
    blamed: [field.at, value.at],
    related: indicator.name ? [indicator.name.at] : [],
    severity: certain ? "error" : "warning",
    message: `${placeName(field, task)}写${quote(phrase, 40)}，${titleOf(indicator)}（${a1(value.at)}）写${quote(value.text)}：${hint}。`,
    subject: promiseSubject(mention, quantity),
    evidence: [
      { at: field.at, phrase, number: quantity.text },
      { at: value.at, phrase: `${indicator.name?.text ?? ""} ${value.text}`.trim(), number: value.text },
    ],
  };
}
