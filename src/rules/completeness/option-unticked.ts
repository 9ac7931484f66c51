import type { Declaration, Field } from "../../declaration/declaration";
import type { FieldPath } from "../../declaration/fieldPaths";
import type { Found, Rule } from "../rule";
import { optionsIn } from "../tickBoxes";
import { isFilled, labelOf, listed } from "../wording";

/** Fields that forms print with options to choose from. */
const CHOICES: readonly FieldPath[] = ["project.attribute", "project.category", "project.nature"];

export const optionUnticked: Rule = {
  id: "completeness/option-unticked",
  catalogue: [11],
  title: "选项没有勾选",
  severity: "warning",
  dimension: "完整性",
  why: "选项都空着或都勾上，就不知道是哪一种。",
  howToFix: "请在适用的一项上打勾（√ 或 ■），并清除其余各项。",
  examples: {
    accepts: [
      {
        title: "勾了一项",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 项目属性 | 新增项目□延续项目√ |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
      {
        title: "直接写了一项",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 项目属性 | 延续项目 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "方框都空着",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 项目类型 | 部门预算 □ 切块预算 □ |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["D2"],
      },
      {
        title: "两项并排，都没有标记",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | < | < |
          | 项目属性 | 延续项目 | 新增项目 | < |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["B3", "C3"],
      },
    ],
  },
  check({ declaration }) {
    const fields = declaration.fields.filter((field) => CHOICES.includes(field.path) && isFilled(field));
    if (fields.length === 0) return { notChecked: "表中没有供勾选的栏目。" };
    return [...fields.flatMap(boxesOf), ...sideBySide(declaration, fields)];
  },
};

function boxesOf(field: Field): Found[] {
  const options = optionsIn(field.text);
  const ticked = options.filter((option) => option.ticked).length;
  if (options.length < 2 || (ticked > 0 && ticked < options.length)) return [];
  const names = listed(options.map(({ text }) => text));
  return [
    {
      blamed: [field.at],
      message: `${labelOf(field)}的${names}${ticked === 0 ? "都没有勾选" : "全部勾选，无法判断是哪一种"}。`,
      subject: field.path,
    },
  ];
}

/** Options in cells of their own, none of them marked. */
function sideBySide({ form }: Declaration, fields: readonly Field[]): Found[] {
  return CHOICES.flatMap((path): Found[] => {
    const options = fields.filter((field) => field.path === path && optionsIn(field.text).length === 0);
    const [first] = options;
    const inOneRow = options.every(({ at }) => at.row === first?.at.row);
    const short = options.every(({ text }) => text.length <= 8);
    const marked = options.some(({ text }) => /[√✓✔■☑]/.test(text));
    const different = new Set(options.map(({ text }) => text)).size === options.length;
    if (form !== "project" || options.length < 2 || !inOneRow || !short || marked || !different) return [];
    return [
      {
        blamed: options.map(({ at }) => at),
        message: `${listed(options.map(({ text }) => text))}并列在表中，没有标明是哪一种。`,
        subject: path,
      },
    ];
  });
}
