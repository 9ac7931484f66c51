import { isFundingField } from "../declaration/fieldPaths";
import type { FundingField } from "../declaration/fieldPaths";
import type { Label } from "./label";

/** What kind of amount a label speaks of. */
export type FundingKind =
  | "total"
  | "fiscal"
  | "superior"
  | "local"
  | "carryover"
  | "other"
  /** A source of a kind of its own: bonds, government funds, loans, special accounts. */
  | "further"
  | "own"
  | "basic"
  | "project"
  | "special"
  | "development"
  | "levelOwn"
  | "levelTransfer"
  | "executed"
  | "executionRate"
  /** 分值 and 得分 beside amounts. */
  | "weight"
  | "score"
  /** Known to be money, but none that a field is for: last year's budget, adjustments, balances. */
  | "none";

export interface FundingLabel {
  readonly kind: FundingKind;
  /** The label names the year: 年度资金总额. */
  readonly annual: boolean;
  /** The label names the side of a department's budget. */
  readonly side: "income" | "expenditure" | null;
  /** 中央 0, 省 1, 市 2, 县区 3, 乡镇 4 where the label names a government's level; else null. */
  readonly government: number | null;
  /** 年初预算数, 全年预算数 …: a budget, as against what was spent. */
  readonly budget: boolean;
  /** 年初预算数: before adjustments. */
  readonly initial: boolean;
  /** 调整后预算, 全年预算: after adjustments, where the form tells the initial budget, too. */
  readonly adjusted: boolean;
  /** 其中：…, a part of what stands above. */
  readonly part: boolean;
  /** The label says that it is a sum: 财政资金总额. */
  readonly sum: boolean;
  /** The field that a profile says; else null. */
  readonly taught: FundingField | null;
}

/**
 * The words that labels of amounts are made of, longest first. A text is such a label only if it consists of them entirely:
 * 该项目支出上级资金 is one, 义务教育补助资金 is not.
 */
const WORDS: readonly (readonly [string, string])[] = [
  ["previous", "同名项目|上年度预算|上年预算|上年度|上一年度?|去年|上年(?!度?结|度?指标结|末)"],
  [
    "carry",
    "上年度?(?:末)?(?:结转|结余)(?:结余|结转)?|以前年度(?:结转|结余)(?:结余|结转)?|结转结余|结转|结余|上年",
  ],
  ["adjusted", "调整后的?|调整以后的?|调整(?=预算[数额]?$)"],
  ["adjust", "调整|追加|调剂|收回|指标"],
  ["forecast", "预计|预测|预期"],
  ["interim", "(?:\\d{1,2}|[上下])?[-—–~至]?(?:\\d{1,2}月份?|半年)|截至\\d{1,2}月末?"],
  ["annual", "年度|当年|本年度?|今年|全年|年初|\\d{4}年度?|申请年"],
  ["rate", "执行率|支付率|支出率|到位率|使用率|完成率"],
  ["executed", "执行|决算|实际|已|支付|到位|完成|下达|拨付"],
  ["development", "(?:其他|其它)?事业(?:性)?发展(?:性)?支出|(?:其他|其它)事业性发展性支出"],
  ["special", "财政专项资金|专项资金支出"],
  ["transfer", "对下(?:级)?转移支付|对下(?:级)?补助|转移支付给下级"],
  [
    "further",
    "(?:政府|新增|地方)*(?:专项|一般)?债券|政府性?基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?|社保基金(?:预算)?|财政专户(?:管理|核拨)?|教育收费|(?:银行|金融机构)?(?:贷款|借款)|(?:银行)?融资",
  ],
  [
    "fiscal",
    "政府预算(?:资金|拨款)?|财政(?:拨款|资金|补助|预算|投入|性资金|安排|拨付|拨入|性)*|一般公共(?:预算)?(?:财政)?(?:拨款|资金)?|公共财政(?:预算)?(?:拨款|资金)?|衔接(?:推进)?(?:补助)?资金|经费拨款",
  ],
  ["superior", "上级|中央|国家"],
  ["province", "省级|自治区级?|省"],
  ["city", "市级|市(?!场)|州级"],
  ["county", "县级|区级|区县级?|县|区|旗县"],
  ["town", "乡镇级?|镇级|街道"],
  ["local", "本级|同级|地方|本市|本区|本县"],
  [
    "own",
    "(?:村集体|企业|群众|单位)?(?:自有|自筹)|(?:项目)?资本金|单位资金|事业收入|经营性?收入|社会(?:资金|资本|投入)|事业单位经营",
  ],
  ["other", "其他|其它"],
  ["basic", "基本支出"],
  ["project", "项目支出(?!上级|本级)"],
  ["income", "收入"],
  ["expenditure", "支出"],
  ["use", "使用|拟用于|用于"],
  ["sum", "总额|合计|总计|总金额|总量|总和|小计|总投资|总预算|总数|总"],
  ["budget", "预算数|预算|概算|计划数|计划|测算"],
  ["amount", "金额|资金|经费|拨款|补助|配套|专项|投资|额度|规模|款|额|数"],
  [
    "filler",
    "(?:中长期|中期|长期|实施周?期|全周期|周期|三年|项目期|总体)|项目|部门|单位|整体|申请|安排|申报|来源|该|的|其中|及|和|与|、|,|投入|所需|需要|需求|批复|核定|下达|需|部分|收支|构成",
  ],
];
/** One group a kind of words. */
const TOKEN = new RegExp(WORDS.map(([, words]) => `(${words})`).join("|"), "y");

/** What a label says of an amount, or null where it is no label of an amount. */
export function fundingLabelOf(label: Label): FundingLabel | null {
  const { key, taught } = label;
  if (taught?.field) return isFundingField(taught.field) ? fundingOf(taught.field, label.part) : null;
  if (key === "" || key.length > 28 || /(?:情况|部门|单位)$/.test(key)) return null;
  const has = new Set<string>();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < key.length) {
    const match = TOKEN.exec(key);
    if (!match) return null;
    has.add(WORDS[match.findIndex((text, group) => group > 0 && text !== undefined) - 1]?.[0] ?? "");
  }
  const kind = kindOf(has, key);
  if (kind === null) return null;
  return {
    kind,
    annual: has.has("annual"),
    side: has.has("income") ? "income" : has.has("expenditure") ? "expenditure" : null,
    government: has.has("superior") && /中央|国家/.test(key) ? 0 : governmentOf(has),
    budget: kind !== "executed" && kind !== "executionRate" && /预算|年初|全年|计划|概算/.test(key),
    initial: key.includes("年初"),
    adjusted: has.has("adjusted") || /^全年预算/.test(key),
    part: label.part,
    sum: has.has("sum"),
    taught: null,
  };
}

/** What 分值 and 得分 ask for in a row with labels of amounts; null: the text is no such label. */
export function executionPointsOf({ key, taught }: Label): FundingLabel | null {
  if (taught?.field || key.length > 8) return null;
  if (/^(?:标准|指标|(?:预算)?执行率)?(?:分值|权重|满分|标准分值?)$/.test(key)) return said("budget.weight");
  return /^(?:自评|评价|实际|(?:预算)?执行率?)?(?:得分|评分|自评分)$/.test(key) ? said("budget.score") : null;
}

/** Whether a label asks for points rather than for money. */
export function isExecutionPoints({ kind }: FundingLabel): boolean {
  return kind === "weight" || kind === "score";
}

/** What a label asks for whose words say that it is this field. */
export function said(path: FundingField): FundingLabel {
  return { ...fundingOf(path, false), taught: null };
}

const KINDS: Readonly<Record<FundingField, FundingKind>> = {
  "budget.total": "total",
  "budget.fiscal": "fiscal",
  "budget.fiscal.superior": "superior",
  "budget.fiscal.local": "local",
  "budget.other": "other",
  "budget.carryover": "carryover",
  "budget.own": "own",
  "budget.further": "further",
  "budget.annual.total": "total",
  "budget.annual.fiscal": "fiscal",
  "budget.annual.carryover": "carryover",
  "budget.annual.other": "other",
  "budget.annual.further": "further",
  "budget.basic": "basic",
  "budget.project": "project",
  "budget.special": "special",
  "budget.development": "development",
  "budget.expenditure.total": "total",
  "budget.income.fiscal": "fiscal",
  "budget.income.other": "other",
  "budget.income.total": "total",
  "budget.level.own": "levelOwn",
  "budget.level.transfer": "levelTransfer",
  "budget.adjusted": "none",
  "budget.executed": "executed",
  "budget.executionRate": "executionRate",
  "budget.weight": "weight",
  "budget.score": "score",
};

/** What a label of an amount says that is known to be this field. */
export function fundingOf(path: FundingField, part: boolean): FundingLabel {
  return {
    kind: KINDS[path],
    annual: path.startsWith("budget.annual."),
    side: path.startsWith("budget.income.")
      ? "income"
      : path.startsWith("budget.expenditure.")
        ? "expenditure"
        : null,
    government: null,
    budget: false,
    initial: false,
    adjusted: false,
    part,
    sum: false,
    taught: path,
  };
}

function governmentOf(has: ReadonlySet<string>): number | null {
  const levels = ["province", "city", "county", "town"].map((name) => has.has(name));
  const found = levels.lastIndexOf(true);
  return found < 0 ? null : found + 1;
}

function kindOf(has: ReadonlySet<string>, key: string): FundingKind | null {
  if (has.has("forecast") && (has.has("rate") || has.has("executed"))) return "none";
  if (has.has("rate")) return "executionRate";
  if (has.has("adjust") || has.has("previous")) return "none";
  if (has.has("transfer")) return "levelTransfer";
  if (has.has("executed")) return has.has("carry") ? "none" : "executed";
  // What is left over at the end is not what was carried over from before.
  if (has.has("carry")) return /上年|以前|年初|结转/.test(key) ? "carryover" : "none";
  if (has.has("development")) return "development";
  if (has.has("special")) return "special";
  if (has.has("basic")) return "basic";
  if (has.has("local") && has.has("use")) return "levelOwn";
  if (has.has("further")) return "further";
  if (has.has("superior")) return "superior";
  if (has.has("local")) return "local";
  if (governmentOf(has) !== null) return has.has("amount") || has.has("fiscal") ? "local" : null;
  if (has.has("own")) return "own";
  if (has.has("fiscal")) return "fiscal";
  // 其他支出 is a part of the expenditure that no field is for: not understood, its amount is counted beside the others.
  if (has.has("other")) return has.has("expenditure") ? null : "other";
  if (has.has("sum")) return "total";
  if (has.has("project")) return "project";
  // Without 总额 a label needs words that make it a sum: 项目金额, 年初预算数, 部门预算.
  if (
    /^(?:项目|专项|补助|部门|实施周?期|总体|年度|当年|本年度?|年初|全年|申请|安排|调整后?的?|\d{4}年度?)*(?:预算|申请|申报|安排|批复)?(?:金额|预算安排|预算|预算数|预算额|资金额|经费额|申请数|安排数|(?:资金|经费)?(?:额度|数额|规模))$/.test(
      key,
    ) &&
    key.length > 2
  )
    return "total";
  if (/^(?:本年度?|当年|年度)(?:安排|申请|批复)(?:数|额)?$/.test(key)) return "total";
  if (
    /^(?:项目|部门|年度|当年|本年度?|\d{4}年度?)*(?:申请|所需|投入|批复|下达|核定|\d{4}年度?)(?:资金|经费|投资)$/.test(
      key,
    )
  )
    return "total";
  return null;
}
