import { compact } from "../../declaration/normalise";
import { achievementsOf } from "../achievement";
import type { Achievement } from "../achievement";
import { indicatorSubject, titleOf } from "../indicators";
import type { Found, Rule } from "../rule";
import { isEmpty, quote } from "../wording";
import { pointsIn } from "../weights";

export const scoreFollowsCompletion: Rule = {
  id: "scoring/score-follows-completion",
  catalogue: [],
  title: "得分与完成情况、评分标准不符",
  severity: "warning",
  dimension: "适当性",
  why: "表中写明了怎样得分，就应当按它由实际完成值算出得分；完成了目标却扣分的，要说明扣分的理由。",
  howToFix: "请按评分标准重新计算得分；确有其他扣分理由的，在偏差原因一栏说明。",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
  supersedes: ["scoring/full-score-though-missed"],
  examples: {
    accepts: [
      {
        title: "98 场按比例得 19.6 分；低 2 个百分点扣 1 分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分标准 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 98场 | 20 | 19.6 | 得分=完成率×分值 |
          | ^ | 质量指标 | 演出合格率 | ≥95% | 93% | 10 | 9 | 每低1个百分点扣0.5分，扣完为止 |`,
      },
    ],
    flags: [
      {
        title: "80 场按比例应得 16 分；低 5 个百分点应扣 2.5 分",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分标准 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 80场 | 20 | 19 | 得分=完成率×分值 |
          | ^ | 质量指标 | 演出合格率 | ≥95% | 90% | 10 | 9.5 | 每低1个百分点扣0.5分，扣完为止 |`,
        cells: ["G4", "G5"],
      },
      {
        title: "完成了目标，扣了 2 分，没有说明",
        form: `
          | 项目支出绩效自评表 | < | < | < | < | < | < | < |
          | 项目名称 | 惠民演出 | 主管部门 | 文旅局 | < | < | < | < |
          | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
          | 产出指标 | 数量指标 | 演出场次 | ≥100场 | 100场 | 20 | 18 | |`,
        cells: ["G4"],
      },
    ],
  },
  check({ declaration }) {
    const scored = achievementsOf(declaration).filter(({ indicator }) => indicator.score && indicator.weight);
    if (scored.length === 0) return { notChecked: "没有可以比较的指标值、实际完成值和得分。" };
    return scored.flatMap((achievement): Found[] => {
      const { indicator, target, actual } = achievement;
      const { score, weight, scoring, deviation } = indicator;
      const [got, most] = [pointsIn(score?.text ?? "")?.toNumber(), pointsIn(weight?.text ?? "")?.toNumber()];
      if (!score || !weight || got === undefined || most === undefined || got > most) return [];
      const due = dueOf(achievement, most, compact(scoring?.text ?? ""));
      const unexplained = deviation !== undefined && isEmpty(deviation);
      const done = `${titleOf(indicator)}的指标值为 ${target.text}，实际完成 ${actual.text}`;
      const found = (message: string): Found[] => [
        {
          blamed: [score.at],
          related: [target.at, actual.at, ...(scoring ? [scoring.at] : [])],
          message,
          subject: `${indicatorSubject(indicator)}/score`,
        },
      ];
      if (due && (got < due.least - ROUNDING || got > due.most + ROUNDING))
        return found(
          `${done}，按评分标准${quote(scoring?.text ?? "")}应得 ${dueText(due)} 分，写的是 ${String(got)} 分。`,
        );
      if (!due && isPlainlyReached(achievement) && got < most && unexplained)
        return found(
          `${done}，已经达到目标，分值 ${String(most)} 分却只得 ${String(got)} 分，没有说明扣分原因。`,
        );
      return [];
    });
  },
};

/** Scores are written to one or two decimals. */
const ROUNDING = 0.11;

/** What an indicator should score: steps may be counted in full, begun or in proportion. */
interface Due {
  readonly least: number;
  readonly most: number;
}

const PROPORTIONAL =
  /(?:完成(?:率|比例|比)|实际完成值[÷/]\S{0,12})[×*xX]|按(?:完成|实际完成)?(?:率|比例|比)(?:得分|计分|赋分|给分|扣分)|完成比例(?:赋分|得分|计分)/;
const STEP =
  /每(?:少|低|降低|减少|下降|差|超|超出|超过|高|增加|延迟|推迟|逾期)(?:完成)?(\d+(?:\.\d+)?)(个?百分点|%|[\p{Script=Han}/]{1,4}?),?(?:扣|减|扣减)(?:除)?(\d+(?:\.\d+)?)分/u;

/** What the form's own scoring standard gives, or null where it states none that a program can follow. */
function dueOf({ missed, share, short, percent }: Achievement, most: number, standard: string): Due | null {
  const step = STEP.exec(standard);
  const proportional = PROPORTIONAL.test(standard);
  // Two standards in one cell, or bands with thresholds: a person's matter.
  if (
    (step !== null) === proportional ||
    /(?:低于|不足|小于|高于|超过|达不到)\d|不得分.{0,30}不得分/.test(standard)
  )
    return null;
  if (!missed) return { least: most, most };
  if (proportional) {
    // Only where less is worse is the share what is done.
    return share > 0 && share < 1 ? { least: most * share, most: most * share } : null;
  }
  if (!step) return null;
  const [, size = "", unit = "", points = ""] = step;
  if (/百分点|%/.test(unit) !== percent) return null;
  const steps = short / Number(size);
  const left = (count: number) => Math.max(0, most - count * Number(points));
  return { least: left(Math.ceil(steps - 1e-9)), most: left(Math.floor(steps + 1e-9)) };
}

function dueText({ least, most }: Due): string {
  const text = (points: number) => String(Math.round(points * 100) / 100);
  return least === most ? text(most) : `${text(least)}～${text(most)}`;
}

/** Reached, and not so far above that the evaluator may have deducted for a target set too low. */
function isPlainlyReached({ missed, share }: Achievement): boolean {
  return !missed && share < 1.2;
}
