import { compact } from "../../declaration/normalise";
import { indicatorSubject } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled, quote } from "../wording";

const ACTION =
  /^(?:按[^,，。]{1,6})?(?:加快|推动|推进|完成|确保|保障|加强|促进|提升|提高|优化|强化|落实|做好|开展|组织|维护|改善|增强|进一步|全面|继续|切实|大力|积极)/;
/** Ends of names that are measures, whatever they begin with. */
const MEASURE =
  /(?:数|数量|量|率|度|比|比例|比重|占比|面积|长度|里程|金额|额|费用|成本|产值|收入|次数|场次|人次|家次|时间|日期|期限|天数|年限|周期|情况|水平|程度|质量|效果|效益|成效|性|指数|等级|个数|人数|户数|项数|能力|进度|状况|结果|影响|作用|时长|频次|标准|满意度)(?:\([^()]{0,20}\))?$/;

export const nameStyle: Rule = {
  id: "form/name-style",
  catalogue: [19],
  title: "指标名称是一项工作，不是衡量的尺度；或名称过长",
  severity: "warning",
  dimension: "相关性",
  ofPlanning: true,
  why: "“加快……”“推动……”说的是要做的事；指标应当是可以衡量的尺度，例如数量、比率、时间。",
  howToFix: "请改为可衡量的名称，例如“完成年度拆违计划”改为“年度拆违计划完成率”；过长的名称请精简。",
  examples: {
    accepts: [
      {
        title: "以数、率结尾的是尺度",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 拆违经费 | 主管部门 | 城管局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 完成拆违面积 | 1200平方米 |
          | ^ | 质量指标 | 提升改造验收合格率 | 100% |`,
      },
    ],
    flags: [
      {
        title: "名称是一项工作；名称过长",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 拆违经费 | 主管部门 | 城管局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 完成年度拆违计划 | 100% |
          | ^ | 质量指标 | 各镇各街道各社区各小区各类存量违法建筑拆除后建筑垃圾清运和场地平整恢复验收合格率 | 100% |`,
        cells: ["C4", "C5"],
      },
    ],
  },
  check({ declaration, settings }) {
    return declaration.indicators.flatMap((indicator): Found[] => {
      const { name } = indicator;
      if (!isFilled(name)) return [];
      const plain = compact(name.text);
      const finding = { blamed: [name.at], subject: indicatorSubject(indicator) };
      if ([...plain].length > settings.nameLimit)
        return [
          {
            ...finding,
            message: `指标名称${quote(plain)}有 ${String([...plain].length)} 个字，超过 ${String(settings.nameLimit)} 个字。`,
          },
        ];
      return ACTION.test(plain) && !MEASURE.test(plain)
        ? [{ ...finding, message: `指标名称${quote(plain)}说的是一项工作，不是衡量的尺度。` }]
        : [];
    });
  },
};
