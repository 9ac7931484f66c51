import { fieldOf } from "../../declaration/declaration";
import type { Declaration, Goal } from "../../declaration/declaration";
import { compact } from "../../declaration/normalise";
import type { Found, Rule } from "../rule";
import { isEmpty, labelOf, quote } from "../wording";

export const goalEmpty: Rule = {
  id: "completeness/goal-empty",
  catalogue: [3],
  title: "绩效目标没有填写或过短",
  severity: "error",
  dimension: "完整性",
  why: "绩效目标说明这笔钱要做成什么事，指标由它分解而来；没有目标，指标就没有依据。",
  howToFix: "请用完整的句子写明做什么、做到什么程度、什么时候完成。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "一句完整的目标",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 年度目标 | 完成项目主体工程70% | < | < |`,
      },
      {
        title: "目标分四格填写，后面的格子可以空着",
        form: `
          | 部门整体支出绩效目标表 | < | < |
          | 部门名称 | 史志办 | < |
          | 年度总体目标 | 目标1：保障日常办公经费正常运行 | < |
          | ^ | 目标2：完成年鉴编纂任务 | < |
          | ^ | | < |`,
      },
    ],
    flags: [
      {
        title: "年度目标空着",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 资金总额 | 854万元 | 其中：财政拨款 | 854万元 |
          | 年度目标 | | < | < |`,
        cells: ["B4"],
      },
      {
        title: "只写了两个字",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农田建设 | 主管部门 | 农业局 |
          | 年度目标 | 同上 | < | < |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration, settings }) {
    const { goals } = declaration;
    if (goals.length === 0) return { notChecked: "表中没有绩效目标一栏。" };
    return goals.flatMap((goal): Found[] => {
      if (goal.optional) return [];
      // A form may give one goal several cells, of which some stay empty.
      const sameGoal = goals.filter(({ path }) => path === goal.path);
      if (isEmpty(goal)) {
        const place = sameGoal.indexOf(goal);
        if (sameGoal.some((other) => !isEmpty(other)))
          // One that stands before a filled one was left out; those at the end are spare.
          return sameGoal.slice(place).every(isEmpty)
            ? []
            : [
                {
                  blamed: [goal.at],
                  message: `${labelOf(goal)}的第 ${String(place + 1)} 格空着，后面的已经填写。`,
                  severity: "warning",
                  subject: `${goal.path}/${String(place + 1)}`,
                },
              ];
        if (place > 0) return [];
        const needed = goal.horizon !== "period" || spansYears(declaration) || goals.every(isEmpty);
        return [
          {
            blamed: sameGoal.map(({ at }) => at),
            message: `${labelOf(goal)}没有填写。`,
            subject: goal.path,
            ...(!needed && { severity: "warning" as const }),
          },
        ];
      }
      return tooShort(goal, settings.goalLeast) && sameGoal.length === 1
        ? [
            {
              blamed: [goal.at],
              message: `${labelOf(goal)}只写了${quote(goal.text)}，不是一个完整的目标。`,
              subject: goal.path,
            },
          ]
        : [];
    });
  },
};

function tooShort(goal: Goal, least: number): boolean {
  return compact(goal.text).length < least;
}

/** Whether the form says that the project goes on beyond one year. */
function spansYears(declaration: Declaration): boolean {
  const years = (["project.start", "project.end", "project.period"] as const).flatMap(
    (path) => fieldOf(declaration, path)?.text.match(/(?:19|20)\d{2}/g) ?? [],
  );
  return new Set(years).size > 1;
}
