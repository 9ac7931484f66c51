import Big from "big.js";
import type { Field, Indicator } from "../../declaration/declaration";
import { bigrams } from "../../declaration/likeness";
import { comparableName } from "../../declaration/normalise";
import { unitNamed } from "../../declaration/units";
import { budgetOf } from "../costs";
import { indicatorSubject, isCost, levelOf, targetsOf, titleOf } from "../indicators";
import type { Level } from "../indicators";
import { cellsOf, money } from "../money";
import type { Found, Rule } from "../rule";

export const quantityTimesPrice: Rule = {
  id: "funding/quantity-times-price",
  catalogue: [47],
  title: "数量乘以单价超过预算",
  severity: "error",
  dimension: "适当性",
  why: "数量指标乘以单位成本就是所需的钱，超过预算说明数量、单价或预算有一处写错。",
  howToFix: "请核对数量、单价和资金总额。",
  examples: {
    accepts: [
      {
        title: "数量乘以单价正好等于预算",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 职业培训 | 金额单位 | 万元 |
          | 资金总额 | 50 | 其中：财政拨款 | 50 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人数 | 500人 |
          | ^ | 成本指标 | 人均培训成本 | 1000元/人 |`,
      },
      {
        title: "按上限略有富余，实际可以更低",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 职业培训 | 金额单位 | 万元 |
          | 资金总额 | 50 | 其中：财政拨款 | 50 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人数 | 500人 |
          | ^ | 成本指标 | 人均培训成本 | ≤1100元/人 |`,
      },
      {
        title: "人均运行成本是职工的，与培训的人数无关",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 职业培训 | 金额单位 | 万元 |
          | 资金总额 | 50 | 其中：财政拨款 | 50 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人数 | 500人 |
          | ^ | 成本指标 | 人均运行成本 | ≤2万元/人 |`,
      },
    ],
    flags: [
      {
        title: "500 人 × 1200 元超过 50 万元",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 职业培训 | 金额单位 | 万元 |
          | 资金总额 | 50 | 其中：财政拨款 | 50 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人数 | 500人 |
          | ^ | 成本指标 | 人均培训成本 | 1200元/人 |`,
        cells: ["D5", "D6"],
      },
      {
        title: "没有说明是什么的人均成本，与任何一个人数相乘都超过预算",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 职业培训 | 金额单位 | 万元 |
          | 资金总额 | 50 | 其中：财政拨款 | 50 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人数 | 500人 |
          | ^ | ^ | 宣传人数 | 2000人 |
          | ^ | 成本指标 | 人均成本 | ≤3000元/人 |`,
        cells: ["D5", "D7"],
      },
      {
        title: "上限允许花掉预算的三倍，等于没有限制",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 职业培训 | 金额单位 | 万元 |
          | 资金总额 | 50 | 其中：财政拨款 | 50 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训人数 | 500人 |
          | ^ | 成本指标 | 人均培训成本 | ≤3000元/人 |`,
        cells: ["D5", "D6"],
      },
    ],
  },
  check({ declaration }) {
    const measured = declaration.indicators.flatMap((indicator): Measured[] => {
      const [field] = targetsOf(indicator).slice(-1);
      const level = field && levelOf(declaration, indicator, field);
      return field && level ? [{ indicator, field, level }] : [];
    });
    const prices = measured.flatMap((price): Price[] => {
      const per = isCost(price.indicator) ? countedBy(price) : null;
      return per ? [{ ...price, ...per }] : [];
    });
    if (prices.length === 0) return { notChecked: "没有写明单价的成本指标。" };
    const budget = budgetOf(declaration);
    if (!budget) return { notChecked: "表中没有可比较的资金总额。" };
    return prices.flatMap((price): Found[] => {
      const counted = measured.filter(
        ({ indicator, level }) =>
          indicator.level2?.level === "数量指标" &&
          level.unit !== null &&
          counter(level.unit.name) === price.per,
      );
      const subject = pairsOf(price.indicator);
      const named = counted.filter(({ indicator }) =>
        [...pairsOf(indicator)].some((pair) => subject.has(pair)),
      );
      // A price that names no thing (人均成本) is for any of them: the smallest number decides.
      const unnamed = subject.size === 0 && (price.indicator.name?.text ?? "") !== "";
      const [quantity, ...more] = unnamed
        ? [...counted].sort((a, b) => worthOf(a.level).cmp(worthOf(b.level))).slice(0, 1)
        : named;
      if (!quantity || more.length > 0 || atMost(quantity.level)) return [];
      const product = worthOf(quantity.level)
        .times(price.level.low)
        .times(price.level.unit?.factor ?? 1);
      const limit = atMost(price.level);
      if (product.lte(budget.yuan.times(limit || unnamed ? LOOSE : EXACT))) return [];
      return [
        {
          blamed: [quantity.field.at, price.field.at],
          related: cellsOf(budget.fields),
          ...((limit || unnamed || !price.written) && { severity: "warning" }),
          message: `${titleOf(quantity.indicator)} ${quantity.field.text} 乘以${titleOf(price.indicator)} ${price.field.text} ${limit ? "的上限" : ""}为 ${money(product, budget.unit)}，超过${budget.label} ${money(budget.yuan, budget.unit)}。`,
          subject: indicatorSubject(price.indicator),
        },
      ];
    });
  },
};

/** 10,000 where the unit is 万亩: what a unit of measure is worth in others counts for nothing here. */
function magnitudeOf({ unit }: Level): number {
  return unit ? unit.factor / (unitNamed(unit.name)?.factor ?? unit.factor) : 1;
}

function worthOf(level: Level): Big {
  return new Big(level.low).times(magnitudeOf(level));
}

const EXACT = "1.0001";
/** An upper limit says that less may do; but one that would allow to spend much more than there is limits nothing. */
const LOOSE = "1.2";

interface Measured {
  readonly indicator: Indicator;
  readonly field: Field;
  readonly level: Level;
}

/** A cost for each of something. */
interface Price extends Measured {
  /** What is counted: 人 of 元/人·月. Further units (月, 年) only make the cost larger. */
  readonly per: string;
  /** The value says so; else only the name (人均…, 每户…). */
  readonly written: boolean;
}

function countedBy({ indicator, level }: Measured): Pick<Price, "per" | "written"> | null {
  const unit = level.unit?.name ?? "";
  const [, per] = /^(?:[百千万亿]*元)\/(?:每)?([^/·.]+)/.exec(unit) ?? [];
  if (per !== undefined) return { per: counter(per), written: true };
  if (level.unit?.kind !== "money") return null;
  const [, mean, each] =
    /([人户亩村校台辆件场期次座])均|每([人户亩村校台辆件场期次座])/.exec(indicator.name?.text ?? "") ?? [];
  const named = mean ?? each;
  return named === undefined ? null : { per: counter(named), written: false };
}

/** 名 and 位 count people as 人 does. */
function counter(unit: string): string {
  return unit.replace(/\(.*$/, "").replace(/^[名位]$/, "人");
}

const atMost = ({ operator }: Level) => operator === "≤" || operator === "<";

/** The pairs of characters in a row by which a name says what it speaks of, apart from words that any indicator has. */
function pairsOf({ name }: Indicator): ReadonlySet<string> {
  const bare = comparableName(name?.text ?? "").replace(
    /单位|成本|人次均|[人户亩村校台辆件场期次座]均|每(?:人次|[人户亩村校台辆件场期次座])|平均|单价|造价|数量|人数|户数|费用|标准|补助|补贴|发放|支出/g,
    " ",
  );
  return new Set([...bigrams(bare)].filter((pair) => !pair.includes(" ")));
}
