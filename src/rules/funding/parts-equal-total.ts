import { checkRelations } from "../budget";
import type { Rule } from "../rule";

export const partsEqualTotal: Rule = {
  id: "funding/parts-equal-total",
  catalogue: [40],
  title: "分项之和不等于合计",
  severity: "error",
  dimension: "适当性",
  why: "基本支出、项目支出等分项之和应当等于支出合计，上级与本级财政资金之和应当等于财政拨款。",
  howToFix: "请核对合计和各分项，改正写错的一处；合计最好用求和公式。",
  examples: {
    accepts: [
      {
        title: "分项之和等于合计",
        form: `
          | 部门整体支出绩效目标表 | < |
          | 部门名称 | 史志办 |
          | 资金总额（万元） | =SUM(B4:B5) → 171.41 |
          | 项目支出（万元） | 60.8 |
          | 基本支出（万元） | 110.61 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 |`,
      },
    ],
    flags: [
      {
        title: "合计写错",
        form: `
          | 部门整体支出绩效目标表 | < |
          | 部门名称 | 史志办 |
          | 资金总额（万元） | 181.41 |
          | 项目支出（万元） | 60.8 |
          | 基本支出（万元） | 110.61 |
          | 总体绩效目标 | 完成全市道路养护和公共交通保障任务 |`,
        cells: ["B3"],
      },
    ],
  },
  check: ({ declaration, settings }) =>
    checkRelations("parts-total", declaration, settings, "表中没有同时列出合计和分项。"),
};
