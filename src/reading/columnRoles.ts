import type { IndicatorField } from "../declaration/fieldPaths";
import { compact } from "../declaration/normalise";
import type { Column } from "./indicatorHeads";
import { yearIn } from "./identity";
import { levelWord } from "./levels";
import type { IndicatorColumn } from "./profile";

export type ColumnRole = IndicatorField | "level1" | "level2" | null;

/** What a column of operators holds. */
export const OPERATOR =
  /^(?:[≥≤=<>＞＜≧≦]|>=|<=|大于等于|小于等于|大于|小于|等于|不少于|不低于|不超过|不高于)$/;
const POLARITY = /^(?:正向|反向|逆向|正|反|正向指标|反向指标|逆向指标|越大越好|越小越好|区间)$/;
const QUALITY = /^(?:定量|定性|定量指标|定性指标|量化|非量化)$/;
/** What a column of units holds. */
export const UNIT =
  /^(?:[%‰]|[个件次人户家项场条台套辆座处栋间亩元天月年期批部册篇份本门吨米张组名株头只条平方米公里千米千元万元亿元小时分钟工作日百分比人次户次人/]{1,6})$/;
const REACHED = /实际|完成|实现|达成/;
const EXPLAINING = /^(?:反映|考核|评价|指|计算|用以|用于|主要|衡量)|公式|\/.{2,}\*?100%/;

/**
 * What each column holds. Where a head is ambiguous the column's contents decide.
 * @param contents The filled texts below each column, in the order of `columns`.
 * @param span The time of the table's values, where its heading says so.
 * @param year The year that the form is for, where it says so above.
 */
export function rolesOf(
  columns: readonly Column[],
  contents: readonly (readonly string[])[],
  span: "period" | "annual" | null,
  year: number | null,
): ColumnRole[] {
  const texts = columns.map((_, index) => (contents[index] ?? []).map(compact));
  const roles = columns.map((column, index) => roleOf(column, texts[index] ?? [], columns));
  const values = columns.flatMap((column, index) => (roles[index] === "value" ? [{ column, index }] : []));
  const spans = values.map(({ column }) => column.head.span);
  const ofYear = yearColumns(
    values.map(({ column }) => column),
    year,
  );
  const taken = new Set<string>(columns.map(({ head }) => head.taught ?? ""));
  // Of 上年目标值 | 上年完成值 the one that was reached says more.
  const reached = values.find(({ column }) => column.head.span === "previous" && REACHED.test(column.text));
  return roles.map((role, index): ColumnRole => {
    if (role !== "value") return role;
    const column = columns[index];
    const path = (column && ofYear.get(column)) ?? valuePath(column?.head.span ?? null, spans, span);
    // A second column for the same span is none that a field is for: 2024年目标值, 2025年目标值.
    if (path === null || path === "none" || taken.has(path)) return null;
    if (path === "indicators.previousValue" && reached && reached.index !== index) return null;
    taken.add(path);
    return path;
  });
}

/** What the columns are for where the head names a year for each: 2024年 | 2025年 | 2026年. */
function yearColumns(
  values: readonly Column[],
  declared: number | null,
): Map<Column, IndicatorField | "none"> {
  const years = values.flatMap((column) => {
    const year = column.head.span === "annual" ? yearIn(column.text) : null;
    return year === null ? [] : [{ column, year }];
  });
  if (new Set(years.map(({ year }) => year)).size < 2) return new Map();
  const own = years.some(({ year }) => year === declared) ? declared : (years[0]?.year ?? null);
  return new Map(
    years.map(({ column, year }) => {
      if (year === own) return [column, "indicators.annualValue"];
      return [column, own !== null && year === own - 1 ? "indicators.previousValue" : "none"];
    }),
  );
}

function valuePath(
  own: Column["head"]["span"],
  all: readonly Column["head"]["span"][],
  table: "period" | "annual" | null,
): IndicatorField | null {
  const span = own ?? table ?? (all.includes("annual") ? "period" : "annual");
  if (span === "previous") return "indicators.previousValue";
  if (span === "interim") return null;
  if (span === "adjusted" && all.some((other) => other === null || other === "annual")) return null;
  return span === "period" ? "indicators.periodValue" : "indicators.annualValue";
}

function roleOf(column: Column, texts: readonly string[], all: readonly Column[]): ColumnRole | "value" {
  const { role, taught } = column.head;
  if (taught) return taughtRole(taught);
  const has = (other: Column["head"]["role"]) => all.some((c) => c !== column && c.head.role === other);
  switch (role) {
    case "level1":
    case "level2":
    case "value":
      return role;
    case "level3":
      return null;
    case "nature":
      return natureOf(texts, column, has("unit"));
    case "remark":
      return !has("unit") && texts.length > 0 && texts.every((text) => UNIT.test(text))
        ? "indicators.unit"
        : "indicators.remark";
    case "basis":
      if (!has("value") && texts.length > 0 && !texts.some((text) => /标准$/.test(text))) return "value";
      return mostly(texts, EXPLAINING) && !has("definition") ? "indicators.definition" : "indicators.basis";
    case "definition":
      return /内容$/.test(column.text) && !has("value") ? "value" : "indicators.definition";
    case "name":
    case "actualValue":
    case "direction":
    case "kind":
    case "unit":
    case "weight":
    case "scoring":
    case "score":
    case "deviation":
      return `indicators.${role}`;
  }
}

function taughtRole(taught: IndicatorColumn): ColumnRole {
  if (taught === "indicators.level1") return "level1";
  return taught === "indicators.level2" ? "level2" : taught;
}

function natureOf(texts: readonly string[], column: Column, hasUnit: boolean): ColumnRole | "value" {
  if (texts.some((text) => OPERATOR.test(text) || POLARITY.test(text))) return "indicators.direction";
  if (texts.length > 0 && texts.every((text) => QUALITY.test(text))) return "indicators.kind";
  if (texts.length > 0 && texts.every((text) => levelWord(text)?.level2)) return "level2";
  if (texts.length > 0 && texts.every((text) => UNIT.test(text)) && !hasUnit) return "indicators.unit";
  return /类型|属性|定性|定量/.test(column.text) ? "indicators.kind" : "indicators.direction";
}

function mostly(texts: readonly string[], pattern: RegExp): boolean {
  return texts.length > 0 && texts.filter((text) => pattern.test(text)).length * 2 >= texts.length;
}
