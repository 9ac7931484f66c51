import { indicatorSubject } from "../indicators";
import type { Found, Rule } from "../rule";
import { isFilled, quote } from "../wording";

const OUTPUT = /签约|竣工|完工|开工|论证|验收|招标|编制|印制|采购|购置|举办|印发/;
/** What comes of an output is a benefit, whatever output it names. */
const EFFECT =
  /利用率|使用率|带动|增长|增加|新增|提升|提高|降低|减少|下降|改善|效益|收益|产值|收入|营收|利润|税|就业|后|满意|影响|作用/;

export const outputsUnderBenefits: Rule = {
  id: "classification/outputs-under-benefits",
  catalogue: [60],
  title: "产出放在了效益指标下",
  severity: "warning",
  dimension: "相关性",
  ofPlanning: true,
  why: "签约、竣工、论证是做了什么，属于产出；效益是做了之后带来什么变化。",
  howToFix: "请移到产出指标下，并在效益指标下写明由此带来的变化。",
  basis: "《项目支出核心绩效目标和指标设置及取值指引》（财预〔2021〕101号）",
  examples: {
    accepts: [
      {
        title: "竣工后带来的变化是效益",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商服务 | 主管部门 | 招商局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 意向签约企业数 | 46家 |
          | 效益指标 | 经济效益指标 | 签约企业新增产值 | 3亿元 |`,
      },
      {
        title: "买来的设备用得多是效益",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 实验设备购置 | 主管部门 | 科技局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 购置设备台数 | 12台 |
          | 效益指标 | 社会效益指标 | 购置设备利用率 | ≥80% |`,
      },
    ],
    flags: [
      {
        title: "签约数是产出",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 招商服务 | 主管部门 | 招商局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 数量指标 | 招商活动场次 | 3场 |
          | 效益指标 | 经济效益指标 | 意向签约企业数 | 46家 |`,
        cells: ["C5"],
      },
    ],
  },
  check({ declaration }) {
    const benefits = declaration.indicators.filter(({ level1 }) => level1?.level === "效益指标");
    if (benefits.length === 0) return { notChecked: "表中没有效益指标。" };
    return benefits.flatMap((indicator): Found[] => {
      const { name } = indicator;
      if (!isFilled(name) || !OUTPUT.test(name.text) || EFFECT.test(name.text)) return [];
      return [
        {
          blamed: [name.at],
          message: `${quote(name.text)}说的是做了什么，属于产出，却放在${indicator.level2?.text ?? "效益指标"}下。`,
          subject: indicatorSubject(indicator),
        },
      ];
    });
  },
};
