import { compact } from "../../declaration/normalise";

/** Names of indicators by what they measure, as far as words tell. */

const RATE = /(?:率|比例|比重|占比|百分比|满意度|知晓度|覆盖面)$/;
/** Quantities that end like rates, or rates that are not told in percent. */
const NO_PERCENT =
  /(?:频率|(?<!成)功率|速率|分辨率|汇率|容积率|死亡率|发病率|出生率|效率|曝光率|帧率|斜率|杠杆率|倍率)$/;

/** The name without brackets at its end: `出勤率（%）` → `出勤率`. */
export function bareName(name: string): string {
  return compact(name).replace(/\([^()]{0,16}\)$/, "");
}

/** Whether the name is one of a rate that is told in percent. */
export function isRateName(name: string): boolean {
  const bare = bareName(name);
  return RATE.test(bare) && !NO_PERCENT.test(bare);
}

/** A rate that says which part of a whole has a quality: it ends at 100%. 增长率, 完成率 and the like may go beyond. */
export function endsAt100(name: string): boolean {
  const bare = bareName(name);
  return (
    /(?:合格率|达标率|覆盖率|覆盖面|知晓率|知晓度|及时率|按时率|准时率|准确率|正确率|优良率|优秀率|入学率|巩固率|普及率|参与率|到岗率|在岗率|出勤率|合规率|公开率|绿化率|通过率|处置率|处理率|办结率|整改率|落实率|化解率|签约率|满意率|满意度|完好率|保洁率|达成率|及时完成率|按期完成率|有效使用率|建档率|接种率|参保率|占比|比重|比例)$/.test(
      bare,
    ) && !/增长|增速|增幅|提高|提升|上升|下降|降低|超额|同比|环比|收益|回报|杠杆|配套/.test(bare)
  );
}

/** Whether a value or unit counts so many of ten thousand, of a hundred thousand: `9/10万`, `12/万`. */
export function isShareOfMany(text: string): boolean {
  return /\/\d{0,3}[十百千万亿]{1,2}$/.test(text);
}
