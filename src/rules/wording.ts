import type { Field } from "../declaration/declaration";
import type { FieldPath } from "../declaration/fieldPaths";
import { compact } from "../declaration/normalise";

/** What the field's experts call a field, where the form prints no label of its own. */
const TERMS: Readonly<Partial<Record<FieldPath, string>>> = {
  title: "表名",
  year: "年度",
  "unit.name": "单位名称",
  "unit.staffCount": "财政供养人员数",
  "unit.subordinateCount": "下属单位数",
  "project.name": "项目名称",
  "project.supervisor": "主管部门",
  "project.implementer": "实施单位",
  "goal.overall": "总体绩效目标",
  "goal.period": "中长期绩效目标",
  "goal.annual": "年度绩效目标",
  "budget.total": "资金总额",
  "budget.annual.total": "年度资金总额",
  "budget.fiscal": "财政拨款",
  "tasks.funding": "拟投入的资金",
  "indicators.annualValue": "年度指标值",
  "indicators.periodValue": "实施周期指标值",
  "indicators.previousValue": "上年实际值",
  "indicators.name": "三级指标",
};

/** What people are told that a field is called: as printed, without 其中, hints, units and colons; else its standard term. */
export function labelOf(field: Field): string {
  const printed = compact(field.label)
    .replace(/\([^()]*\)/g, "")
    .replace(/^其中:?/, "")
    .replace(/[:*★☆]+/g, "");
  return printed || TERMS[field.path] || field.path;
}

/** Whether nothing is written in the cell. */
export function isEmpty(field: Field | undefined): boolean {
  return field === undefined || (!WRITTEN.test(field.text) && compact(field.text) === "");
}

/** What certainly is no blank: a look that saves normalising. */
const WRITTEN = /[!-~\u4e00-\u9fff]/;

/** Whether the field is there and something is written in it. */
export function isFilled(field: Field | undefined): field is Field {
  return field !== undefined && !isEmpty(field);
}

/** A text in quotation marks, shortened where it is long. */
export function quote(text: string, limit = 24): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const signs = [...plain];
  return `“${signs.length > limit ? `${signs.slice(0, limit).join("")}…` : plain}”`;
}

/** `甲、乙、丙等 5 项`: a list that stays readable. */
export function listed(names: readonly string[], most = 4): string {
  if (names.length <= most) return names.join("、");
  return `${names.slice(0, most).join("、")}等 ${String(names.length)} 项`;
}
