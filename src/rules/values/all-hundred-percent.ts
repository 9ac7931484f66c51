import { indicatorTargets } from "../../declaration/indicatorTarget";
import type { Found, Rule } from "../rule";

const LEAST = 5;

export const allHundredPercent: Rule = {
  id: "values/all-hundred-percent",
  catalogue: [73],
  title: "所有指标值都是 100%",
  severity: "warning",
  dimension: "适当性",
  ofPlanning: true,
  why: "数量、质量、时效、效益全部 100%，既没有说明做多少，也分不出做得好坏。",
  howToFix: "请把数量指标改为具体数量，质量和满意度按实际水平填写。",
  examples: {
    accepts: [
      {
        title: "有数量，有不同的比率",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 培训 | 主管部门 | 人社局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训期数 | ≥6期 |
          | ^ | 质量指标 | 培训合格率 | 100% |
          | ^ | 时效指标 | 按期完成率 | 100% |
          | ^ | ^ | 资金支付及时率 | 100% |
          | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |`,
      },
    ],
    flags: [
      {
        title: "五条全是 100%",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 培训 | 主管部门 | 人社局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 培训完成情况 | 100% |
          | ^ | 质量指标 | 培训合格率 | 100% |
          | ^ | 时效指标 | 按期完成率 | =100% |
          | 效益指标 | 社会效益指标 | 学员上岗率 | 100% |
          | 满意度指标 | 服务对象满意度指标 | 学员满意度 | 100% |`,
        cells: ["D4", "D5", "D6", "D7", "D8"],
      },
    ],
  },
  check({ declaration }) {
    const numbers = indicatorTargets(declaration).filter(({ value }) => value.kind === "number");
    const rows = new Set(numbers.map(({ indicator }) => indicator));
    if (rows.size < LEAST) return { notChecked: "填写了数值的指标不多，不作判断。" };
    const all = numbers.every(
      ({ measure, unit }) => measure?.low === 100 && measure.high === 100 && unit?.name === "%",
    );
    const found: Found = {
      blamed: numbers.map(({ field }) => field.at),
      message: `${String(rows.size)} 条有数值的指标全部是 100%。`,
      subject: "indicators/all-100",
    };
    return all ? [found] : [];
  },
};
