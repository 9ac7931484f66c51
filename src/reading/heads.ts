import type { IndicatorField, MemberOf } from "../declaration/fieldPaths";
import type { Label } from "./label";
import type { ColumnField, IndicatorColumn } from "./profile";

/** What a column of an indicator table is for, as its head says; contents may say otherwise (columnRoles.ts). */
export type HeadRole =
  | "level1"
  | "level2"
  | Exclude<MemberOf<IndicatorField>, "annualValue" | "periodValue" | "previousValue">
  /** 三级指标 above the names in a fourth level. */
  | "level3"
  | "value"
  /** 指标性质, 指标类型 …: operator, 正反向 or 定量定性, as the contents say. */
  | "nature";

export interface Head {
  readonly role: HeadRole;
  /** For values: what the head says of their time. */
  readonly span: Span | null;
  /** For names: the head that is meant for names wins (三级指标 over 指标). */
  readonly rank: number;
  /** What a profile says that the column holds, whatever its contents. */
  readonly taught?: IndicatorColumn;
}

/** What a label says of the time that a value or a goal is meant for. */
export type Span = "period" | "annual" | "previous" | "interim" | "adjusted";

const PERIOD = /长期|中期|中长期|实施周?期|全周期|周期|总体|项目期|整体|三年|五年|规划期|项目总|全过程/;
const ANNUAL = /年度|当年|本年|全年|今年|年初|短期|\d{4}年/;
/** Within the year: values that no field is for. */
const INTERIM = /半年|季度|1[-—–~至]\d{1,2}月|截至|中期监控/;
/** Set anew within the year, where what was set at its start stands beside it. */
const ADJUSTED = /调整/;
const PREVIOUS = /上年|上一年|去年|前一年|往年|历史|基期|上期|前年/;

/** The span that a label or its hints name; annual wins, because 年度(/项目) is the year's column. */
export function spanOf(label: Label): Span | null {
  for (const text of [label.key, ...label.hints]) {
    if (PREVIOUS.test(text)) return "previous";
    if (INTERIM.test(text)) return "interim";
    if (ADJUSTED.test(text)) return "adjusted";
    if (ANNUAL.test(text)) return "annual";
    if (PERIOD.test(text)) return "period";
  }
  return null;
}

const DEVIATION = /偏差|未完成|改进措施|原因分析|原因说明/;

/** In order: the first that fits decides. Keys are complete, so that a long text is never taken for a head. */
const HEADS: readonly (readonly [HeadRole, RegExp, number?])[] = [
  ["level1", /^(?:一级|1级)(?:绩效)?(?:指标|目标)?(?:名称)?$/],
  ["level2", /^(?:二级|2级)(?:绩效)?(?:指标|目标)?(?:名称)?$/],
  ["name", /^(?:四级|4级)(?:绩效)?(?:指标|目标)(?:名称)?$/, 4],
  ["name", /^(?:三级|3级)(?:绩效)?(?:指标|目标)?(?:名称|内容)?(?:[及和与]?(?:指标|目标)值)?$/, 3],
  ["deviation", DEVIATION],
  [
    "scoring",
    /^(?:绩效|指标)?(?:评分|评价|计分|扣分|赋分|评扣分)(?:标准|规则|细则|办法|方法|说明|依据|要点)$|评扣分标准|^指标评价标准$|^得分(?:计算)?(?:方法|方式|办法|规则|说明)$/,
  ],
  ["score", /^(?:自评|评价|实际|最终|考核|绩效|指标)?(?:得分|评分|分数)$|^自评(?:得分|分|分值|结果)$/],
  ["weight", /^(?:绩效)?(?:指标)?(?:权重|分值|标准分值?|满分|分数权重|权重分值?|分值权重)(?:分|值|%)?$/],
  ["unit", /^(?:绩效|指标|目标|数值|年度|值)*(?:计量|度量|计算|数量|量化)?单位(?:名称)?$/],
  [
    "nature",
    /^(?:绩效)?(?:指标|目标)?值?(?:性质|方向|类型|方向性|属性|符号|运算符号?|计算符号?|比较符号?|关系符号?|逻辑符号?|操作符)$|^(?:符号|运算符号?|计算符号|比较符|正反向|定性定量|定量定性|定性\/定量)$/,
  ],
  ["definition", /(?:解释|说明|定义|内涵|释义|描述)$|^指标值内容$|计算公式|计算方法|统计口径/],
  [
    "basis",
    /^(?:绩效|指标|评价|绩效指标)?(?:指标值|目标值)?(?:设定|取值|设置|确定)?(?:标准|依据|标准或依据|标准及依据|依据及标准|依据及(?:数据)?来源)$|^(?:标准值?|指标值?)来源$/,
  ],
  ["remark", /^(?:备注|备注说明|说明备注)$/],
  ["name", /^(?:绩效|具体|个性|明细|考核|评价|项目|个性化)?指标名称$/, 3],
  ["name", /^(?:绩效)?指标内容$/, 2],
  ["name", /^(?:具体|个性|明细|细化)?指标$|^绩效指标$|^绩效目标内容$/, 1],
  ["level1", /^(?:指标)?(?:类别|分类|大类)$|^指标类$/],
  ["level2", /^(?:指标)?(?:子类|小类|二级分类)$/],
];

const ACTUAL = /实际|完成值|完成情况|执行情况|实现值|完成数|达成值/;
const VALUE =
  /(?:指标值|目标值|绩效值|预期值|计划值|标准值|期望值|目标|值|指标|水平|计划完成|预计完成|设定目标)$|^(?:年度|全年|本年度?|当年|实施周?期|长期|中期)$/;

/** What the head of a column says, or null where the text is no such head. */
export function headOf(label: Label): Head | null {
  const { key, taught } = label;
  if (taught?.column) return taughtHead(taught.column);
  if (key === "" || key.length > 16) return null;
  for (const [role, pattern, rank = 0] of HEADS) {
    if (!pattern.test(key)) continue;
    // 备注（未完成原因）
    const meant = role === "remark" && label.hints.some((hint) => DEVIATION.test(hint)) ? "deviation" : role;
    return { role: meant, span: spanOf(label), rank };
  }
  const span = spanOf(label);
  if (ACTUAL.test(key) && !/预期|计划|预计/.test(key)) {
    return /\d{4}年|上年|上一年|去年/.test(key)
      ? { role: "value", span: "previous", rank: 0 }
      : { role: "actualValue", span, rank: 0 };
  }
  if (
    VALUE.test(key) &&
    (span !== null ||
      /指标值|目标值|绩效值|预期值|计划值|标准值|期望值|实现值/.test(key) ||
      /^(?:绩效|预期|计划|设定)目标$|^目标$|^数值$/.test(key))
  )
    return { role: "value", span, rank: 0 };
  return null;
}

function isIndicatorColumn(taught: ColumnField): taught is IndicatorColumn {
  return taught.startsWith("indicators.");
}

/** As much a head for names as 三级指标, which may head the table beside it. */
const TAUGHT_RANK = 3;

/** The head of a column that holds this; null where it is none of an indicator table. */
function taughtHead(taught: ColumnField): Head | null {
  if (!isIndicatorColumn(taught)) return null;
  const head = { span: null, rank: TAUGHT_RANK, taught };
  switch (taught) {
    case "indicators.annualValue":
      return { ...head, role: "value", span: "annual" };
    case "indicators.periodValue":
      return { ...head, role: "value", span: "period" };
    case "indicators.previousValue":
      return { ...head, role: "value", span: "previous" };
    default:
      return { ...head, role: memberOf(taught) };
  }
}

function memberOf<Member extends string>(path: `indicators.${Member}`): Member {
  return path.slice("indicators.".length) as Member;
}
