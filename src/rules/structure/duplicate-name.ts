import type { Indicator } from "../../declaration/declaration";
import { comparableName } from "../../declaration/normalise";
import { indicatorSubject, indicatorsOf, isTemplateName } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled, quote } from "../wording";

export const duplicateName: Rule = {
  id: "structure/duplicate-name",
  catalogue: [70],
  title: "指标重复",
  severity: "error",
  dimension: "完整性",
  why: "同一条指标出现两次，考核时会重复计分，两处的指标值也可能不同。",
  howToFix: "请保留一条；确实是两件事的，请把名称写清楚。",
  examples: {
    accepts: [
      {
        title: "长期指标和年度指标各有一条，不算重复",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 长期绩效指标 | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 360公里 |
          | 年度绩效指标 | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |`,
      },
    ],
    flags: [
      {
        title: "同名两次；只差一个“的”字",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路养护 | 主管部门 | 交通局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 养护里程 | 120公里 |
          | ^ | 质量指标 | 养护里程 | 120公里 |
          | 效益指标 | 社会效益指标 | 受益人口数量 | 12万人 |
          | ^ | ^ | 受益的人口数 | 12万人 |`,
        cells: ["C5", "C7"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.tables.flatMap((_, table): Found[] => {
      const named = indicatorsOf(declaration, table).filter(
        ({ name }) => isFilled(name) && /\p{L}/u.test(name.text) && !isTemplateName(name.text),
      );
      const exact = new Map<string, Indicator>();
      const loose = new Map<string, Indicator>();
      return named.flatMap((indicator): Found[] => {
        const name = comparableName(indicator.name?.text ?? "");
        const core = withoutFillers(name);
        const same = exact.get(name);
        const near = loose.get(core);
        if (!same) exact.set(name, indicator);
        if (!near) loose.set(core, indicator);
        if (same) return [duplicate(indicator, same, false)];
        return near ? [duplicate(indicator, near, true)] : [];
      });
    });
  },
};

function duplicate(indicator: Indicator, first: Indicator, nearly: boolean): Found {
  const cells = (one: Indicator) => (one.name ? [one.name.at] : []);
  const [text, other] = [indicator.name?.text ?? "", first.name?.text ?? ""];
  const level = first.level2?.text ?? first.level1?.text ?? "";
  return {
    blamed: cells(indicator),
    related: cells(first),
    ...(nearly && { severity: "warning" as const }),
    message: nearly
      ? `指标${quote(text)}与${level}中的${quote(other)}几乎同名，可能是同一条。`
      : `指标${quote(text)}在${level}中已经有一条。`,
    subject: indicatorSubject(indicator),
  };
}

/** The name without words that change nothing: 的, 数量 for 数, 情况. */
function withoutFillers(name: string): string {
  return name
    .replace(/[的了()]/g, "")
    .replace(/数量/g, "数")
    .replace(/(?:情况|指标|工作)$/, "");
}
