import { rewrite, typedText } from "../rewriting";
import type { Found, Rule } from "../rule";
import { labelOf, quote } from "../wording";

/** A sign typed twice; three full stops are an omission. */
const DOUBLED = /([，、；：])\1{1,9}|(?<![。.])。。(?!。)|[，、；：](?=[。；])|。(?=[，、；：])/g;

export const punctuation: Rule = {
  id: "form/punctuation",
  catalogue: [],
  title: "标点重复",
  severity: "info",
  dimension: "完整性",
  why: "申报表要公开，重复的标点多是修改时留下的，看起来不严谨。",
  howToFix: "请删去多余的标点。",
  examples: {
    accepts: [
      {
        title: "省略号、引号后的标点",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成“四好农村路”养护，含路面、路肩、边沟……；全年巡查12次。 | < | < |`,
      },
    ],
    flags: [
      {
        title: "两个逗号、逗号接句号",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护，，保障通行，。 | < | < |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.fields.flatMap((field): Found[] => {
      const text = typedText(field);
      if (text === null) return [];
      const found = text.match(DOUBLED);
      if (!found) return [];
      const single = text.replace(DOUBLED, (signs) => (signs.length > 1 ? signs.charAt(0) : ""));
      return [
        {
          blamed: [field.at],
          message: `${labelOf(field)}中有重复的标点：${quote(aroundFirst(text))}。`,
          fixes: rewrite(field, single, true, "删去重复的标点"),
          subject: field.path,
        },
      ];
    });
  },
};

/** The words around the first doubled sign. */
function aroundFirst(text: string): string {
  const at = text.search(DOUBLED);
  return text.slice(Math.max(0, at - 8), at + 4);
}
