/** Units of quantities: which there are, how they are written, which of them can be compared. */

export type UnitClass =
  | "percent"
  | "point"
  | "item"
  | "people"
  | "occasion"
  | "visits"
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "money"
  | "time"
  | "energy"
  | "data"
  | "score"
  | "multiple"
  | "currency"
  | "per";

export interface Unit {
  /** In the standard spelling: `平方米` for ㎡. */
  readonly name: string;
  readonly kind: UnitClass;
  /** Worth in the class's base unit (米, 平方米, 元, 分钟 …); 1 where there is none. */
  readonly factor: number;
}

/** A unit found in a text: how much of the text it takes. */
export interface UnitText {
  readonly unit: Unit;
  readonly length: number;
}

// `name=factor`, other spellings behind `|`.
const TABLE: Readonly<Record<Exclude<UnitClass, "per">, string>> = {
  percent: "%|(%)|百分比 ‰|(‰)=0.1",
  point: "百分点|个百分点",
  item: `个|个(项) 家 户 项 件 宗 份 篇 部 套 台 辆 座 栋 幢 间 处 所 条 根 张 门 册 本 种 类 款 支 株 棵 盏 只 头 尾 羽 口 眼 片
    块 点位|个点位 具 幅 枚 对 双 起 例 组 标段|个标段 架 艘 部门 模块 平台 项目 村 卷 盒 副 把 顶 页 箱 袋 瓶 桶 亭 窝 群 列 标箱|标准箱 台件 科 路 板块|个板块 万字 字 单 笔 班 层 扇 道 单位 床 张床位 艘 座席 页`,
  people: "人 名 位 人口",
  occasion: "次 场 场次 批 批次 期 轮 届 节 课时 学时 回 趟 趟次 班次 车次",
  visits:
    "册次 处次 人次|人/次|人·次 家次|家/次 户次|户/次 件次 台次|台/次 车辆次 项次 辆次 架次 例次 座次 处次 份次 人天|人·天|人日 人月|人·月",
  length: "米|m|M|延米|延长米 公里|千米|km|KM|Km=1000 里=500 厘米|cm|CM=0.01 毫米|mm|MM=0.001",
  area: "平方米|㎡|m2|m²|M2|平米|平方 平方公里|km2|km²|平方千米=1000000 亩=666.6667 亩次=666.6667 公顷=10000 平方厘米=0.0001",
  volume: "立方米|m3|m³|立方|方 升|L=0.001 毫升|ml|mL=0.000001",
  mass: "微克=0.000000001 毫克=0.000001 吨|t=1000 公斤|千克|kg|KG|Kg 斤=0.5 克|g=0.001 吨标准煤=1000 吨标煤=1000 千克标准煤|公斤标准煤",
  money: "元|元整 百元=100 千元=1000 万元=10000 百万元=1000000 千万元=10000000 亿元=100000000",
  time: "年|周年=525600 个月|月=43200 周|星期=10080 天|日|自然日=1440 工作日|个工作日=1440 小时|个小时|h=60 分钟 秒=0.0166667 季度|个季度=129600 学期|个学期=259200 学年=525600 晚=1440",
  energy: "千瓦时|kWh|度 千瓦|kW|KW 兆瓦|MW=1000 万千瓦时=10000 千伏安|kVA",
  data: "MB|兆 GB|G=1024 TB|T=1048576 PB=1073741824 KB=0.001 Mbps",
  score: "分 级 星 等次 名次 岁|周岁",
  multiple: "倍 折",
  currency: "美元 欧元 港元|港币 日元 英镑",
};

const BY_SPELLING = new Map<string, Unit>();
for (const [kind, words] of Object.entries(TABLE)) {
  for (const entry of words.split(/\s+/)) {
    const [spellings = "", factor = "1"] = entry.split("=");
    const [name = ""] = spellings.split("|");
    const unit: Unit = { name, kind: kind as UnitClass, factor: Number(factor) };
    for (const spelling of spellings.split("|")) BY_SPELLING.set(spelling, unit);
  }
}
const LONGEST = Math.max(...[...BY_SPELLING.keys()].map((spelling) => spelling.length));

const MAGNITUDES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1_000,
  万: 10_000,
  百万: 1_000_000,
  亿: 100_000_000,
};

/** The standard unit of a spelling, or null; a magnitude before it is part of its worth (`万家`). */
export function unitNamed(spelling: string): Unit | null {
  const plain = spelling.normalize("NFKC").replace(/\s/g, "");
  if (plain === "") return null;
  const found = unitAt(plain, 0);
  if (found?.length === plain.length) return found.unit;
  const [, magnitude = "", rest = ""] = /^(百万|[百千万亿])(.+)$/.exec(plain) ?? [];
  const base = rest === "" ? null : unitNamed(rest);
  return base && { ...base, factor: base.factor * (MAGNITUDES[magnitude] ?? 1) };
}

/** What stands under a line beside the units of the table: 元/生, 万元/村. */
const UNDER = new Set([
  "生",
  "村",
  "床",
  "学生",
  "户均",
  "乡",
  "镇",
  "县",
  "区",
  "班级",
  "学年",
  "课",
  "站",
  "店",
  "人均",
  "标段",
  "系统",
  "座席",
  "学位",
  "课时",
  "病床",
]);
const SECOND = /^[(]([\p{Script=Han}/]{1,3})[)]/u;

/**
 * The longest unit that starts at a place of a text with half-width signs, with what stands under it (`元/人·天`) or beside
 * it (`家(次)`), or null.
 */
export function unitAt(text: string, at: number): UnitText | null {
  let length = Math.min(LONGEST, text.length - at);
  let unit: Unit | undefined;
  for (; length > 0; length--) {
    unit = BY_SPELLING.get(text.slice(at, at + length));
    if (unit) break;
  }
  if (!unit) return null;
  if (/[a-zA-Z]$/.test(text.slice(at, at + length)) && /[a-zA-Z\d]/.test(text[at + length] ?? ""))
    return null;
  const rest = text.slice(at + length, at + length + 12);
  const second = SECOND.exec(rest);
  if (second && BY_SPELLING.has(second[1] ?? "")) {
    return {
      unit: { ...unit, name: `${unit.name}(${second[1] ?? ""})` },
      length: length + second[0].length,
    };
  }
  const under = underLine(text, at + length);
  if (under > 0) {
    const written = text.slice(at + length, at + length + under).replace(/^每/, "/");
    return { unit: { name: unit.name + written, kind: "per", factor: unit.factor }, length: length + under };
  }
  return { unit, length };
}

/** How much of the text from a place on is `/人·天`, `每亩`: signs and known units in turn. */
function underLine(text: string, from: number): number {
  let end = from;
  for (let first = true; ; first = false) {
    const sign = text[end] ?? "";
    if (!(first ? "/每" : "/·.").includes(sign) || sign === "") return end - from;
    let length = Math.min(LONGEST, text.length - end - 1);
    while (length > 0 && !isUnder(text.slice(end + 1, end + 1 + length))) length--;
    if (length === 0) return end - from;
    end += 1 + length;
  }
}

function isUnder(word: string): boolean {
  return BY_SPELLING.has(word) || UNDER.has(word) || /^[千万]人$/.test(word);
}

// 个 and 项 count whatever has a unit of its own.
const UNIVERSAL = /^(?:个|项)/;
const COUNTED: ReadonlySet<UnitClass> = new Set(["item", "people", "occasion"]);

/** Whether numbers of the two units can speak of one thing; a missing unit goes with whatever is counted. */
export function compatible(left: Unit | null, right: Unit | null): boolean {
  if (!left || !right) {
    const one = left ?? right;
    return !one || COUNTED.has(one.kind) || one.kind === "visits";
  }
  if (left.kind === "per" || right.kind === "per")
    return perName(left) === perName(right) || overTime(left) === right.name || overTime(right) === left.name;
  if (left.kind === right.kind) return left.kind !== "visits" || sameVisits(left.name, right.name);
  if (isDoubled(left, right) || isDoubled(right, left)) return true;
  const universal = (unit: Unit) => UNIVERSAL.test(unit.name);
  return (
    (universal(left) && COUNTED.has(right.kind)) ||
    (universal(right) && COUNTED.has(left.kind)) ||
    // 6批次 of an event whose indicator counts 次, 25人次 counted as 次.
    (left.kind === "visits" && right.name === "次") ||
    (right.kind === "visits" && left.name === "次")
  );
}

/** Whether equal numbers of them may count one thing: 200家 were helped in 200家次, though 300家次 may help them too. */
export function mayCountAlike(left: Unit | null, right: Unit | null): boolean {
  return (
    compatible(left, right) ||
    (left !== null && right !== null && (left.name === `${right.name}次` || right.name === `${left.name}次`))
  );
}

/** `家(次)` goes with 家次. */
function isDoubled(left: Unit, right: Unit): boolean {
  return left.name.endsWith("(次)") && right.name === left.name.replace("(次)", "次");
}

function sameVisits(left: string, right: string): boolean {
  return left[0] === right[0];
}

/** 日供水8万立方米 states what 8万立方米/日 does; money by time is something else than money. */
function overTime({ kind, name }: Unit): string | null {
  return kind === "per" && !name.includes("元") ? name.replace(/\/(?:日|天|小时|年)$/, "") : null;
}

/** `元/每人` and `元/人` are one. */
function perName(unit: Unit): string {
  return unit.name.replace(/[()每]/g, "").replace(/^(?:百|千|万|百万|亿)(?=元\/)/, "");
}
