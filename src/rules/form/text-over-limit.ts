import type { Declaration, Field } from "../../declaration/declaration";
import { fieldsOf } from "../../declaration/declaration";
import { targetsOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { LIMITED_TEXTS } from "../settings";
import type { LimitedText } from "../settings";
import { isFilled, labelOf } from "../wording";

export const textOverLimit: Rule = {
  id: "form/text-over-limit",
  catalogue: [],
  title: "文字超过规定的字数",
  severity: "warning",
  dimension: "完整性",
  why: "本地对这一栏的字数有规定；超过的部分录入系统时可能被截断，公开时也不便阅读。",
  howToFix: "请精简文字，保留做什么、做多少、达到什么效果。",
  examples: {
    accepts: [
      {
        title: "没有超过规定的字数",
        settings: { characterLimits: { goal: 20 } },
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
      {
        title: "本地没有规定字数",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护，按时足额拨付养护经费 | < | < |`,
      },
    ],
    flags: [
      {
        title: "规定不超过 20 个字",
        settings: { characterLimits: { goal: 20 } },
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护，按时足额拨付养护经费 | < | < |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration, settings: { characterLimits } }) {
    if (Object.keys(characterLimits).length === 0) return { notChecked: "设置中没有规定字数。" };
    return LIMITED_TEXTS.flatMap((kind) => {
      const most = characterLimits[kind];
      return most === undefined ? [] : textsOf(declaration, kind).flatMap((field) => tooLong(field, most));
    });
  },
};

function textsOf(declaration: Declaration, kind: LimitedText): readonly Field[] {
  switch (kind) {
    case "goal":
      return declaration.goals;
    case "taskContent":
      return declaration.tasks.flatMap(({ content }) => content ?? []);
    case "overview":
      return fieldsOf(declaration, "project.overview");
    case "value":
      return declaration.indicators.flatMap(targetsOf);
  }
}

function tooLong(field: Field, most: number): Found[] {
  const length = [...field.text.trim()].length;
  if (!isFilled(field) || length <= most) return [];
  return [
    {
      blamed: [field.at],
      message: `${labelOf(field)}有 ${String(length)} 个字，超过规定的 ${String(most)} 个字。`,
      subject: `${field.path}/length`,
    },
  ];
}
