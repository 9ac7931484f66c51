import type { Rule } from "../rule";
import { quote } from "../wording";

export const sealEmpty: Rule = {
  id: "completeness/seal-empty",
  catalogue: [12],
  title: "盖章签字处尚未填写",
  severity: "info",
  dimension: "完整性",
  why: "纸质报送时需要盖章签字。电子表中通常空着，因此这一条默认关闭。",
  howToFix: "打印后盖章、签字并写明日期。",
  examples: {
    accepts: [
      {
        title: "日期已经写上",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |
          | 财政部门（盖章） 2026年1月5日 | < | < | < |`,
      },
    ],
    flags: [
      {
        title: "盖章处的日期空着",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |
          | 财政部门（盖章）  年  月  日 | < | < | < |`,
        cells: ["A4"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.unrecognised
      .filter(
        ({ text }) =>
          /盖章|签章|签字|签名/.test(text) && /(?:^|[^\d\s])\s*年\s*月\s*日|[)）:：]\s*$/.test(text),
      )
      .map(({ at, text }) => ({
        blamed: [at],
        message: `${quote(text)}尚未填写。`,
        subject: `seal/${text.slice(0, 12)}`,
      }));
  },
};
