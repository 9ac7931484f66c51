import { checkRelations } from "../budget";
import type { Rule } from "../rule";

export const sourcesEqualTotal: Rule = {
  id: "funding/sources-equal-total",
  catalogue: [39],
  title: "财政拨款与其他资金之和不等于资金总额",
  severity: "error",
  dimension: "适当性",
  why: "资金总额由各项来源构成，各项之和应当等于总额。",
  howToFix: "请核对资金总额和各项来源，改正写错的一处。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "来源之和等于总额",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 65 | 其中：财政拨款 | 60 |
          | | | 其他资金 | 5 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
      {
        title: "三年总额 75，当年来源合计 25，等于当年预算",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 病种筛查 | 主管部门 | 卫健委 |
          | 项目总预算（万元） | 75 | 项目当年预算（万元） | 25 |
          | 上级财政补助资金（万元） | 0 | 同级财政资金（万元） | 25 |
          | 其他资金（万元） | 0 | | |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "相差 10 万元",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 金额单位 | 万元 |
          | 资金总额 | 75 | 其中：财政拨款 | 60 |
          | | | 其他资金 | 5 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["B3"],
      },
    ],
  },
  check: ({ declaration, settings }) =>
    checkRelations("sources-total", declaration, settings, "表中没有同时列出资金总额和资金来源。"),
};
