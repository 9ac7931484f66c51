import type { CellRef } from "../../grid/address";
import type { Rule } from "../rule";
import { labelOf, quote } from "../wording";

const EXCEL_ERROR =
  /#(?:REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)/i;
const PROGRAM_WORD = /^(?:null|undefined|NaN|\[object Object\])$/i;

export const excelError: Rule = {
  id: "form/excel-error",
  catalogue: [9],
  title: "单元格显示公式错误或程序代码",
  severity: "error",
  dimension: "完整性",
  why: "#REF!、#DIV/0!、null 等说明公式引用已经失效，或从系统导出时没有取到内容。",
  howToFix: "请改正公式，或直接填写内容。",
  examples: {
    accepts: [
      {
        title: "正常的公式",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | =D3+D4 → 65 | 其中：财政拨款 | 65 |
          | | | 其他资金 | 0 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "引用已被删除",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | null | 金额单位 | 万元 |
          | 资金总额 | #REF! | 其中：财政拨款 | 65 |
          | | | 其他资金 | 0 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["B2", "B3"],
      },
    ],
  },
  check({ declaration }) {
    const broken = (text: string) => EXCEL_ERROR.test(text) || PROGRAM_WORD.test(text.trim());
    const finding = (at: CellRef, label: string, text: string, subject: string) => ({
      blamed: [at],
      message: `${label}显示${quote(text)}，是公式错误或没有取到内容。`,
      subject,
    });
    return [
      ...declaration.fields
        .filter(({ text }) => broken(text))
        .map((field) => finding(field.at, labelOf(field), field.text, field.path)),
      ...declaration.unrecognised
        .filter(({ text }) => broken(text))
        .map(({ at, text }) => finding(at, "单元格", text, "unrecognised")),
    ];
  },
};
