import { datesIn } from "../../declaration/dates";
import type { Goal } from "../../declaration/declaration";
import { mentionsOf } from "../../declaration/narrative";
import { compact, sameLengthText } from "../../declaration/normalise";
import type { Found, Rule } from "../rule";
import { isFilled, labelOf, listed, quote } from "../wording";
import { vagueWordsIn } from "./vagueWords";

/** Thresholds in words. */
const MEASURE =
  /零[“”"]?(?:增长|事故|投诉|发生|容忍)|全覆盖|不发生|杜绝|清零|[一二三四五]级标准|国家标准|[倍半]数|翻[一两]番|翻番/;

export const vagueGoal: Rule = {
  id: "vague/goal",
  catalogue: [66],
  title: "目标通篇没有可以衡量的内容",
  severity: "warning",
  dimension: "相关性",
  ofPlanning: true,
  why: "目标里只有“提高”“改善”“完成各项任务”，没有一个数量、比率或标准，无法分解成指标。",
  howToFix: "请写明要做到的数量、比率或标准，并与绩效指标对应。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "有数量",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 卫生监督 | 主管部门 | 卫健委 |
          | 年度目标 | 检查公共场所300家，经营场所卫生条件进一步改善，抽检合格率达到95%以上 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 检查场所数 | ≥300家 |`,
      },
    ],
    flags: [
      {
        title: "只有方向",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 卫生监督 | 主管部门 | 卫健委 |
          | 年度目标 | 规范公共场所经营秩序，经营场所卫生条件有所提高，完成上级分配的各项工作任务 | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 检查场所数 | ≥300家 |`,
        cells: ["B3"],
      },
    ],
  },
  check({ declaration }) {
    const goals = declaration.goals.filter(isFilled);
    if (goals.length === 0) return { notChecked: "表中没有填写目标。" };
    const measured = new Set(
      mentionsOf(declaration)
        .filter(({ quantity }) => quantity.role === "target" || quantity.role === "each")
        .map(({ field }) => field),
    );
    // A form may print its goal in several cells: one measure among them is enough.
    const horizons = new Set(
      goals.filter((goal) => measured.has(goal) || hasMeasure(goal)).map(({ horizon }) => horizon),
    );
    return goals
      .filter((goal) => !horizons.has(goal.horizon))
      .flatMap((goal): Found[] => {
        const words = vagueWordsIn(sameLengthText(goal.text));
        if (words.length === 0) return [];
        return [
          {
            blamed: [goal.at],
            message: `${labelOf(goal)}没有一个数量、比率、日期或标准，只有${listed(
              words.map((word) => quote(word)),
              3,
            )}这样的说法。`,
            subject: goal.path,
          },
        ];
      });
  },
};

function hasMeasure(goal: Goal): boolean {
  const plain = sameLengthText(goal.text);
  return (
    MEASURE.test(compact(plain)) ||
    datesIn(plain).some(
      ({ last, monthDay }) => monthDay !== null || (last !== null && last % 10_000 !== 1231),
    )
  );
}
