import type { Indicator } from "../../declaration/declaration";
import { compact } from "../../declaration/normalise";
import type { IndicatorTarget } from "../../declaration/indicatorTarget";
import { titleOf } from "../indicators";
import type { Rule } from "../rule";
import { quote } from "../wording";
import { flagTargets } from "../values/targetRows";
import { vagueWord } from "./vagueWords";

export const vagueValue: Rule = {
  id: "vague/value",
  catalogue: [66],
  title: "指标值笼统，无法衡量",
  severity: "warning",
  dimension: "相关性",
  ofPlanning: true,
  why: "“有效提升”“基本满意”“减少”没有数量、标准或等级，年终无论做到什么程度都能说完成了。",
  howToFix: "请改为数量、比率或明确的标准，例如“下降5%”“≥90%”“达到国家二级标准”，并说明数据来源。",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
  examples: {
    accepts: [
      {
        title: "有数量，有标准，有等级",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路改造 | 主管部门 | 住建局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 产出指标 | 质量指标 | 环卫评比等级 | 良好以上 |
          | ^ | ^ | 水质 | 达到国家标准 |
          | 效益指标 | 社会效益指标 | 交通事故 | 同比下降5% |
          | ^ | ^ | 智慧园区 | 完成可行性研究 |`,
      },
    ],
    flags: [
      {
        title: "减少、持续改善、基本满意、有效提升",
        form: `
          | 项目支出绩效目标申报表 | < | < | < |
          | 项目名称 | 道路改造 | 主管部门 | 住建局 |
          | 一级指标 | 二级指标 | 三级指标 | 指标值 |
          | 效益指标 | 社会效益指标 | 道路安全隐患减少情况 | 减少 |
          | ^ | ^ | 办学条件 | 持续改善 |
          | ^ | 生态效益指标 | 城区空气质量 | 城区空气质量有效提升 |
          | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 基本满意 |`,
        cells: ["D4", "D5", "D6", "D7"],
      },
    ],
  },
  check({ declaration }) {
    if (declaration.indicators.length === 0) return { notChecked: "表中没有绩效指标。" };
    return flagTargets(
      declaration,
      (target) => vagueIn(target) !== null,
      (written, first) => {
        const word = vagueIn(first) ?? "";
        const whole = written === quote(word);
        return `${titleOf(first.indicator)}的指标值${written}${whole ? "" : `只说${quote(word)}，`}没有可以衡量的界限。`;
      },
    );
  },
};

function vagueIn({ value, indicator }: IndicatorTarget): string | null {
  return value.kind === "text" && !isGraded(indicator) ? vagueWord(value.text) : null;
}

/** Whether the row prints the scale that the word is a grade of: `优良中差`, `好/一般/差`. */
function isGraded({ unit, remark, definition, scoring, basis }: Indicator): boolean {
  return [unit, remark, definition, scoring, basis].some((field) => SCALE.test(compact(field?.text ?? "")));
}

const SCALE =
  /优秀?[、/,和]?良好?[、/,和]?[中一差合]|好[、/,和]?(?:较好|中|一般)[、/,和]?[差一]|高[、/,和]?中[、/,和]?低/;
