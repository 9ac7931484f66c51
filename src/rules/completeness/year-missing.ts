import { fieldOf } from "../../declaration/declaration";
import type { Declaration } from "../../declaration/declaration";
import { compact } from "../../declaration/normalise";
import type { Rule } from "../rule";

export const yearMissing: Rule = {
  id: "completeness/year-missing",
  catalogue: [10],
  title: "表中没有年度",
  severity: "warning",
  dimension: "完整性",
  why: "预算按年度编制；看不出年度，就无法判断时间要求和上下年的数据。",
  howToFix: "请在表名下方写明年度，例如“（2026年度）”。",
  examples: {
    accepts: [
      {
        title: "表名下方有年度",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | （2026年度） | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
      {
        title: "跨年度的项目写起止年份",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | （2024-2026年度） | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
      },
    ],
    flags: [
      {
        title: "哪里都没有年份",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 年度目标 | 完成全区120公里道路养护 | < | < |`,
        cells: ["A1"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.year !== null || namesYears(declaration)) return [];
    const place = fieldOf(declaration, "year") ?? fieldOf(declaration, "title") ?? declaration.fields[0];
    if (!place) return { notChecked: "表中没有读到任何栏目。" };
    return [{ blamed: [place.at], message: "表中没有写明是哪一年度的申报表。", subject: "year" }];
  },
};

/** Whether a cell holds a year alone, or the head prints years that are no single one: `（2024-2026年度）`. */
function namesYears({ unrecognised, fields }: Declaration): boolean {
  const first = Math.min(...fields.filter(({ path }) => path !== "title").map(({ at }) => at.row));
  return unrecognised.some(
    ({ at, text }) => YEAR_ALONE.test(compact(text)) || (at.row < first && /(?<!\d)20\d{2}(?!\d)/.test(text)),
  );
}

const YEAR_ALONE = /^\(?20\d{2}年度?\)?$/;
