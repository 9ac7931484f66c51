import type { Indicator } from "../../declaration/declaration";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import type { Operator } from "../../declaration/measure";
import { operatorNamed } from "../../declaration/targetValue";
import { isCost, titleOf } from "../indicators";
import { rewrite } from "../rewriting";
import type { Fix, Rule } from "../rule";
import { bareName, isRateName } from "./nameWords";
import { flagTargets } from "./targetRows";

/** The more the better. */
const GOOD =
  /(?<![不未])(?:满意度|满意率|合格率|完成率|达标率|覆盖率|知晓率|知晓度|及时率|优良率|优秀率|优良天数比例|健康素养水平|优良水体比例|到位率|准确率|正确率|办结率|整改率|通过率|普及率|完好率|巩固率|入学率|处置率)$/;
/** The less the better; what is handled, solved or lowered is good. */
const BAD =
  /(?:故障率|投诉率|空置率|失业率|流失率|差错率|错误率|逾期率|不合格率|退件率|损耗率|漏损率|辍学率|返贫率|死亡率|发病率|发生率|违约率|超标率|事故数|事故起数|事故次数|事故发生数|投诉数|投诉件数|投诉次数|投诉件次|安全事故|中断次数|故障次数|(?:预算|支出|成本|费用|造价|投资|经费)控制率|平均利率|融资成本|融资利率)$/;
/** Results of which there should be many. */
const WANTED =
  /^(?:新增|新建|改善|受益|惠及|培训|引进|引入|招商|服务|解决|带动|扶持|救助|资助|培育|硬化|绿化|造林)|受益|增收|使用年限|使用寿命|(?:管护|利用|服务)年限|带动就业|新增就业|覆盖/;
/** How much was made or done. */
const WORKS =
  /(?:建设|新建|改建|修建|改造|硬化|绿化|治理|养护|维修|修复|培训|培育|供水|灌溉)[\p{Script=Han}]{0,4}(?:里程|长度|面积|数|数量|座数|户数)$/u;
/** What a body sets out to do or to bring in: the more the better. */
const SOUGHT =
  /开展|举办|组织|宣传|接待|签约|净增|发表|抽检|抽查|走访|参展|演出|讲座|就业|受益|收入|外资|省外资金|产值|成交额|销售额|税收|质保|批示|开放天数|数字化|办理|受理|盘活|挽回|覆盖倍数|保障倍数|压采|更新条数|采用|风险保障|缩短|节约|节水|节能|可支付月数/;
/** What there should be no more of than needed, though it is counted among the outputs. */
const KEPT_LOW =
  /聘用|编外|借调|公车|车辆|购置|购买|采购|更新|团组|出差|出国|出境|岗位|辅警|家具|占用|退|返工|消耗|用电|用水|用纸|欠|超|误|漏|未|不|无(?!障碍|人机|线|偿|害)/;
const UNWANTED =
  /公务|会议|三公|负债|收入比|成本|控制|限额|费用|时间|时限|期限|投诉|事故|故障|能耗|排放|空置|隐患|次生|违|缺|死|病|债|支出|编制(?=数|人数|外|内|$)|密度|浓度|单价|经费|标准(?!化)/;
/** Wanted whatever else the name says: time saved, debts covered. */
const SAVING = /^(?:缩短|节约|节省)|覆盖[\p{Script=Han}]{0,6}倍数/u;
/** A fall of what should not happen: the more the better. */
const BAD_LOWERED =
  /(?:事故|火灾|案件|发案|投诉|信访|违法|违章|死亡|亡人|隐患|发病|能耗|排放|浓度)[\p{Script=Han}]{0,8}(?:下降|降低|减少)(?:率|幅度?|比例)?$/u;
const LOWERED = /下降|降低|减少|压减|压降|降幅|控制数/;
/** Above it a rate that has an upper limit is seldom meant: what should not happen is held to a few percent. */
const HIGH_RATE = 60;
/** Rates that should be low, or may be held down even where they are high. */
const LOW_RATE =
  /差错|故障|投诉|空置|失业|流失|错误|逾期|不合格|退|损耗|损失|漏损|辍学|返贫|死亡|发病|违约|超标|发案|发生|改判|偏差|负债|债务|控制|能耗|排放|污染|变动|闲置|复发|犯罪|拥堵|饱和|支出|费用|成本|分担|比例|比重|占比|补助|补贴|自缴|药占|占用|强度|审减|折扣|报销/;
/** A growth that is wished for; that of prices, costs and debts is not. */
const GROWTH = /(?:增长|增加|提高|提升|上升)(?:率|幅度?|比例)?$|增速$/;
const GROWTH_UNWANTED = /价格|物价|费用|成本|能耗|支出|债|失业|投诉|药占|负担|排放|房价/;
/** A limit by its name: no minimum goes with it. */
const LIMIT = /控制(?:数|额|价)$|超(?:概算|预算|支)/;
const SPENDING_STANDARD = /(?:建设|[训议旅家务课审询]费|工程|采购|租赁|租金|造价)(?:成本)?标准/;
const COST = /成本|费用|造价|单价|支出|经费|总投资|投资额/;
const SAVED =
  /节约|节省|节支|核减|压减|降低|减少|下降|收入|收益|效益|补助|补贴|奖励|资助|标准|发放|拨付|到位|执行|撬动|带动|占比|比例|率$/;

export const directionReversed: Rule = {
  id: "values/direction-reversed",
  catalogue: [30],
  title: "大于、小于的方向反了",
  severity: "warning",
  dimension: "适当性",
  why: "成本“≥”等于不设上限，满意度“≤”等于越低越好；方向反了，越差反而越算完成。",
  supersedes: ["values/rate-at-least-100"],
  howToFix: "请改正符号：成本、故障率、投诉用“≤”，满意度、合格率、完成率用“≥”。",
  examples: {
    accepts: [
      {
        title: "成本有上限，满意度有下限，处理率越高越好，差错率越低越好",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 大厅运行 | 主管部门 | 政务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 运行总成本 | ≤65万元 |
          | ^ | ^ | 采购成本节约率 | ≥5% |
          | 产出指标 | 质量指标 | 投诉办结率 | ≥98% |
          | ^ | ^ | 办件抽查差错率 | ≤1% |
          | 效益指标 | 社会效益指标 | 投诉率下降幅度 | ≥10% |
          | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |`,
      },
    ],
    flags: [
      {
        title: "成本 ≥，满意度 ≤，故障率 ≥",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 大厅运行 | 主管部门 | 政务局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 成本指标 | 经济成本指标 | 运行总成本 | ≥65万元 |
          | 产出指标 | 质量指标 | 设备故障率 | 不低于3% |
          | 效益指标 | 社会效益指标 | 受益人口数 | ≤500人 |
          | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≤90% |`,
        cells: ["D4", "D5", "D6", "D7"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      (target) => rightDirection(target) !== null,
      (written, first) =>
        `${titleOf(first.indicator)}的指标值${written}用了“${first.operator ?? ""}”，方向反了，应为“${rightDirection(first) ?? ""}”。`,
      (targets) => ({
        blamed: targets.map((target) => operatorCell(target)),
        fixes: targets.flatMap(turned),
      }),
    );
  },
};

/** The operator that the indicator asks for, where it has the opposite one; else null. */
function rightDirection({ indicator, operator, measure, unit }: IndicatorTarget): Operator | null {
  if (!measure || measure.growth !== null) return null;
  const name = bareName(indicator.name?.text ?? "");
  if (name === "") return null;
  const atLeast = operator === "≥" || operator === ">";
  const atMost = operator === "≤" || operator === "<";
  const high =
    unit?.kind === "percent" && measure.low >= HIGH_RATE && isRateName(name) && !LOW_RATE.test(name);
  const counted = unit?.kind !== "percent" && isWanted(indicator, name);
  const growing = unit?.kind === "percent" && GROWTH.test(name) && !GROWTH_UNWANTED.test(name);
  if (atMost && (GOOD.test(name) || BAD_LOWERED.test(name) || high || counted || growing)) return "≥";
  if (atLeast && isCost(indicator) && LIMIT.test(name)) return "≤";
  if (!atLeast || LOWERED.test(name)) return null;
  if (BAD.test(name)) return "≤";
  const money = unit?.kind === "money" || unit?.kind === "per" || unit === null;
  return isCost(indicator) &&
    money &&
    (SPENDING_STANDARD.test(name) || ((unit !== null || COST.test(name)) && !SAVED.test(name)))
    ? "≤"
    : null;
}

function isWanted(indicator: Indicator, name: string): boolean {
  const level1 = indicator.level1?.level;
  if (SAVING.test(name)) return true;
  return (
    (level1 === "产出指标" || level1 === "效益指标") &&
    !isCost(indicator) &&
    (WANTED.test(name) || WORKS.test(name) || SOUGHT.test(name) || isOutputCount(indicator, name)) &&
    !UNWANTED.test(name) &&
    !LOWERED.test(name)
  );
}

/** Whether the form lists it among what is to be made or done. */
function isOutputCount({ level2 }: Indicator, name: string): boolean {
  return level2?.level === "数量指标" && !KEPT_LOW.test(name);
}

function operatorCell({ measure, indicator, field }: IndicatorTarget) {
  const column = indicator.direction ?? indicator.kind;
  return measure?.operator || !column ? field.at : column.at;
}

function turned(target: IndicatorTarget): Fix[] {
  const { field, measure, indicator } = target;
  const right = rightDirection(target);
  if (!right) return [];
  const { direction } = indicator;
  if (!measure?.operator && direction && operatorNamed(direction.text))
    return rewrite(direction, right, false);
  if (!measure?.operator || typeof field.value !== "string") return [];
  const number = field.text
    .slice(measure.numberStart)
    .replace(/[及或]?以[上下内]|左右/g, "")
    .trim();
  return rewrite(field, `${right}${number}`, false);
}
