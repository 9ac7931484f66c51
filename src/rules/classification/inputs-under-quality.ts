import { indicatorSubject } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled, quote } from "../wording";

/** 技术到位率 and 执行到位率 tell how well something was done. */
const INPUT =
  /充足率|(?<!技术|措施|执行|服务|责任|整改|落实|维护|管理)到位率|配备率|配套率|投入率|资金拨付率|资金支付率|预算执行率/;

export const inputsUnderQuality: Rule = {
  id: "classification/inputs-under-quality",
  catalogue: [62],
  title: "投入放在了质量指标下",
  severity: "warning",
  dimension: "相关性",
  ofPlanning: true,
  why: "资金到位、设备配备说明投入是否落实，不说明产出的质量。",
  howToFix: "请改为合格率、达标率一类的指标，或移到合适的类别下。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "合格率说明质量",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 环卫保洁 | 主管部门 | 城管局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 环卫设备完好率 | 98% |`,
      },
      {
        title: "技术、执行是否到位说明做得怎样",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 农技推广 | 主管部门 | 农业农村局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 主推技术到位率 | ≥95% |`,
      },
    ],
    flags: [
      {
        title: "充足率是投入",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 环卫保洁 | 主管部门 | 城管局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 环卫设备设施充足率 | 100% |`,
        cells: ["C4"],
      },
    ],
  },
  check({ declaration }) {
    const quality = declaration.indicators.filter(({ level2 }) => level2?.level === "质量指标");
    if (quality.length === 0) return { notChecked: "表中没有质量指标。" };
    return quality.flatMap((indicator): Found[] => {
      const { name } = indicator;
      if (!isFilled(name) || !INPUT.test(name.text)) return [];
      return [
        {
          blamed: [name.at],
          message: `${quote(name.text)}说的是投入是否落实，不是质量。`,
          subject: indicatorSubject(indicator),
        },
      ];
    });
  },
};
