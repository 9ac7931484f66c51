import Big from "big.js";
import { comparableName } from "../../declaration/normalise";
import { indicatorsOf, levelOf, targetsOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { listed } from "../wording";

export const sharesOver100: Rule = {
  id: "funding/shares-over-100",
  catalogue: [50],
  title: "各部分占比之和超过 100%",
  severity: "warning",
  dimension: "适当性",
  why: "同一总体的各部分占比相加不会超过 100%。",
  howToFix: "请核对各项占比；不是同一总体的，请在名称中写明。",
  examples: {
    accepts: [
      {
        title: "合计不超过 100%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 旧改 | 主管部门 | 住建局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 财政资金占比 | 60% |
          | ^ | ^ | 社会资金占比 | 40% |`,
      },
    ],
    flags: [
      {
        title: "60% 加 50%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 旧改 | 主管部门 | 住建局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 财政资金占比 | 60% |
          | ^ | ^ | 社会资金占比 | 50% |`,
        cells: ["D4", "D5"],
      },
    ],
  },
  check({ declaration }) {
    return declaration.tables.flatMap((_, table): Found[] => {
      const byWhole = new Map<string, { name: string; share: Big; at: Found["blamed"][number] }[]>();
      for (const indicator of indicatorsOf(declaration, table)) {
        const name = indicator.name?.text ?? "";
        const whole = /(.{2})占比$/.exec(comparableName(name))?.[1];
        const [field] = targetsOf(indicator).slice(-1);
        const level = field && levelOf(declaration, indicator, field);
        // Limits may overlap: only shares stated outright are added up.
        if (!whole || !field || level?.unit?.kind !== "percent" || (level.operator ?? "=") !== "=") continue;
        byWhole.set(whole, [
          ...(byWhole.get(whole) ?? []),
          { name, share: new Big(level.low), at: field.at },
        ]);
      }
      return [...byWhole].flatMap(([whole, shares]): Found[] => {
        const sum = shares.reduce((rest, { share }) => rest.plus(share), new Big(0));
        if (shares.length < 2 || sum.lte(100)) return [];
        return [
          {
            blamed: shares.map(({ at }) => at),
            message: `${listed(shares.map(({ name }) => name))}相加为 ${sum.toFixed()}%，超过 100%。`,
            subject: `${whole}占比`,
          },
        ];
      });
    });
  },
};
