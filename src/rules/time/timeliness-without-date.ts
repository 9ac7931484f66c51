import type { Indicator } from "../../declaration/declaration";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { compact } from "../../declaration/normalise";
import { saysNothing, targetsOf, titleOf } from "../indicators";
import type { Rule } from "../rule";
import { flagTargets } from "../values/targetRows";

/** Days that everybody knows without a date. */
const KNOWN_DAY =
  /春节|国庆|元旦|中秋|清明|端午|五一|汛期|开学|寒假|暑假|两会|高考|中考|春耕|入冬|供暖|秋收|当[日天月]|次[日月]|即时|实时|24小时/;

export const timelinessWithoutDate: Rule = {
  id: "time/timeliness-without-date",
  catalogue: [55],
  title: "时效指标没有日期、期限或比率",
  severity: "warning",
  dimension: "完整性",
  ofPlanning: true,
  why: "“及时”“按规定时间”没有说明什么时候、多少天内，年终无法判断是否做到。",
  howToFix: "请写明日期（2025年12月底前）、期限（5个工作日内）或比率（按期完成率 ≥95%）。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  supersedes: ["vague/value"],
  examples: {
    accepts: [
      {
        title: "日期、期限、比率、频次",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 补助发放 | 主管部门 | 农业局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 时效指标 | 补助发放时间 | 2025年12月底前 |
          | ^ | ^ | 审核时限 | 5个工作日内 |
          | ^ | ^ | 按期发放率 | ≥95% |
          | ^ | ^ | 报表报送 | 每季度一次 |`,
      },
    ],
    flags: [
      {
        title: "及时，按规定时间",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 补助发放 | 主管部门 | 农业局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 时效指标 | 补助发放及时性 | 按规定时间内发放 |
          | ^ | ^ | 项目完成及时性 | 及时 |`,
        cells: ["D4", "D5"],
      },
    ],
  },
  check({ declaration }) {
    const timely = declaration.indicators.filter(isTimeliness);
    if (timely.length === 0) return { notChecked: "表中没有时效指标。" };
    return flagTargets(
      declaration,
      hasNoTime,
      (written, { indicator }) => `${titleOf(indicator)}的指标值${written}没有日期、期限或比率。`,
    );
  },
};

function isTimeliness({ level2, name }: Indicator): boolean {
  if (level2?.level) return level2.level === "时效指标";
  return /及时性$|完成时间$|时限$/.test(compact(name?.text ?? ""));
}

function hasNoTime({ indicator, value }: IndicatorTarget): boolean {
  // A dash for one horizon says that the other one's value is meant.
  if (saysNothing(value.text) && targetsOf(indicator).some(({ text }) => !saysNothing(text))) return false;
  return isTimeliness(indicator) && value.kind === "text" && !KNOWN_DAY.test(compact(value.text));
}
