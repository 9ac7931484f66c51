import { isFilled, labelOf, listed } from "../wording";
import type { Rule } from "../rule";

export const unitMissing: Rule = {
  id: "funding/unit-missing",
  catalogue: [45],
  title: "没有注明金额单位",
  severity: "warning",
  dimension: "完整性",
  why: "看不出是元还是万元，金额就无法核对，也可能相差一万倍。",
  howToFix: "请在表头写明“金额单位：万元”，或在标签中写“（万元）”。",
  examples: {
    accepts: [
      {
        title: "单位写在标签中",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 资金总额（万元） | 65 | 其中：财政拨款（万元） | 65 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "哪里都没有单位",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 资金总额 | 65 | 其中：财政拨款 | 65 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["B3", "D3"],
      },
    ],
  },
  check({ declaration }) {
    const amounts = declaration.money.filter((field) => isFilled(field) && field.amount);
    if (amounts.length === 0) return { notChecked: "表中没有填写金额。" };
    const without = amounts.filter(({ amount }) => amount?.unit === null && !amount.number.eq(0));
    if (without.length === 0) return [];
    return [
      {
        blamed: without.map(({ at }) => at),
        message: `${listed([...new Set(without.map(labelOf))])}没有注明金额单位，看不出是元还是万元。`,
        subject: "moneyUnit",
      },
    ];
  },
};
