import type { Field } from "../../declaration/declaration";
import type { FieldPath } from "../../declaration/fieldPaths";
import { rewrite, typedText } from "../rewriting";
import type { Found, Rule } from "../rule";
import { labelOf } from "../wording";

/** Where paragraphs stand, indented as Chinese paragraphs are. */
const PROSE: readonly FieldPath[] = [
  "goal.overall",
  "goal.period",
  "goal.annual",
  "tasks.content",
  "tasks.expected",
  "unit.duties",
  "project.overview",
  "project.basis",
  "project.necessity",
  "project.feasibility",
  "project.measures",
  "project.plan",
];

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/;
const ANY_INVISIBLE = new RegExp(INVISIBLE, "g");
const ODD_BLANK = /[\u3000\u00a0\u2002\u2003\u2009]/;

const ANY_ODD_BLANK = new RegExp(ODD_BLANK, "g");
const BETWEEN_WORDS = new RegExp(`(?<=\\p{Script=Han})${ODD_BLANK.source}{1,20}(?=\\p{Script=Han})`, "gu");

export const blanks: Rule = {
  id: "form/blanks",
  catalogue: [14],
  title: "文字首尾或中间有多余的空白",
  severity: "info",
  dimension: "完整性",
  why: "看不见的空白使同一个名称变成两个，汇总和查找时对不上。",
  howToFix: "请删去多余的空白。",
  examples: {
    accepts: [
      {
        title: "目标的段首缩进、日期中的空格",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | \u3000\u3000完成全区120公里道路养护 | < | < |
          | 项目期 | 2026年 1 月 | < | < |`,
      },
    ],
    flags: [
      {
        title: "名称中有全角空格",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路\u3000养护 | 主管部门 | 交通局\u200b |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["B2", "D2"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.fields.flatMap((field): Found[] => {
      const text = typedText(field);
      if (text === null || text.trim() === "" || field.path === "title") return [];
      const clean = cleaned(field, text);
      if (clean === text) return [];
      const kind = INVISIBLE.test(text) ? "看不见的字符" : text.trim() !== text ? "首尾的空白" : "全角空格";
      return [
        {
          blamed: [field.at],
          message: `${labelOf(field)}中有${kind}。`,
          fixes: rewrite(field, clean, true, "删去多余的空白"),
          subject: field.path,
        },
      ];
    });
  },
};

function cleaned(field: Field, text: string): string {
  if (!INVISIBLE.test(text) && !ODD_BLANK.test(text)) return PROSE.includes(field.path) ? text : text.trim();
  const visible = text.replace(ANY_INVISIBLE, "");
  if (PROSE.includes(field.path)) return visible;
  // A blank between Chinese characters separates nothing; elsewhere it becomes an ordinary one.
  return visible.replace(BETWEEN_WORDS, "").replace(ANY_ODD_BLANK, " ").trim();
}
