import type { Declaration, Field } from "../../declaration/declaration";
import type { FieldPath } from "../../declaration/fieldPaths";
import { compact } from "../../declaration/normalise";
import { isTemplateName, targetsOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { labelOf, quote } from "../wording";

const PLACEHOLDER =
  /\*{2,}|[×✕]{2,}|(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])|20[Xx×*]{2}|[〇○]{2,}|_{2,}|待填|待补充|待完善|此处填写|请填写|请输入/;
const WHOLE = /^(?:待定|未定|暂无数据|[?？.。…]+|指标\d{0,2}[:：]?|目标\d{0,2}[:：]?|[…]+)$/;

/** Published forms mask what is personal. */
const PERSONAL: readonly FieldPath[] = ["project.leader", "project.phone"];

export const placeholder: Rule = {
  id: "form/placeholder",
  catalogue: [7],
  title: "占位符没有替换成实际内容",
  severity: "error",
  dimension: "完整性",
  why: "“XX”“**”“待填”是模板中等待填写的地方，说明内容还没有写完。",
  howToFix: "请换成实际的名称或数字。",
  examples: {
    accepts: [
      {
        title: "乘号和车型中的字母不是占位符",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 设备购置 | 主管部门 | 交通局 |
          | 年度目标 | 购置2×25吨吊车和XC60巡查车各1辆 | < | < |
          | 项目负责人 | 张** | < | < |`,
      },
    ],
    flags: [
      {
        title: "名称里留着模板的值",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | XX道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 待定 |
          | ^ | 质量指标 | 验收合格率（≥**%） | 100% |`,
        cells: ["B2", "D4", "C5"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.fields.flatMap((field): Found[] => {
      const sign = placeholderIn(field);
      if (sign === null || PERSONAL.includes(field.path)) return [];
      if (field.path === "indicators.name" && isTemplateName(field.text))
        return [
          {
            blamed: [field.at],
            severity: isLeftOver(declaration, field) ? "info" : "warning",
            message: `模板自带的${quote(sign)}没有换成指标名称。`,
            howToFix: "请填写指标名称；不用的行请清空。",
            subject: `${field.path}/${sign}`,
          },
        ];
      return [
        {
          blamed: [field.at],
          message: `${labelOf(field)}中的${quote(sign)}是占位符，还没有换成实际内容。`,
          subject: field.path,
        },
      ];
    });
  },
};

/** A row that holds nothing but the template's dots asks for nothing. */
function isLeftOver({ indicators }: Declaration, name: Field): boolean {
  const row = indicators.find((indicator) => indicator.name === name);
  return /^[.…。\s]+$/.test(name.text) && row !== undefined && targetsOf(row).length === 0;
}

function placeholderIn(field: Field): string | null {
  const text = compact(field.text);
  // A masked name in prose (张**) is no gap to be filled: only a run that stands alone or beside a number is.
  const prose = text.length > 40;
  if (WHOLE.test(text)) return text;
  const found = PLACEHOLDER.exec(text)?.[0];
  if (found === undefined) return null;
  return prose && found.startsWith("*") && !/[≥≤<>=]\*\*|\*\*[%个家项次场万元]/.test(text) ? null : found;
}
