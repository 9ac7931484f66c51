import { fieldsOf } from "../../declaration/declaration";
import { isEmpty, isFilled } from "../wording";
import { optionsIn } from "../tickBoxes";
import type { Rule } from "../rule";

const CONTINUING = /持续|延续|经常|续建/;

export const previousYearEmpty: Rule = {
  id: "structure/previous-year-empty",
  catalogue: [79],
  title: "延续项目没有填写上年实际值",
  severity: "warning",
  dimension: "完整性",
  why: "延续项目要看上年做到多少，才能判断今年的目标定得高不高。",
  howToFix: "请填写上年实际实现值；今年新设的指标写“新增”。",
  examples: {
    accepts: [
      {
        title: "新增项目没有上年",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 主体班 | 项目属性 | 持续性项目□ 新增性项目■ | < |
          | 一级指标 | 二级指标 | 三级指标 | 上年实际实现值 | 预期实现值 |
          | 产出指标 | 数量指标 | 培训人次 | | 280人次 |`,
      },
    ],
    flags: [
      {
        title: "持续性项目，上年值全部空着",
        form: `
          | 项目支出绩效目标申报表 | < | < | < | < |
          | 项目名称 | 主体班 | 项目属性 | 持续性项目■ 新增性项目□ | < |
          | 一级指标 | 二级指标 | 三级指标 | 上年实际实现值 | 预期实现值 |
          | 产出指标 | 数量指标 | 培训人次 | | 280人次 |
          | ^ | ^ | 授课人次 | | 25人次 |`,
        cells: ["D3"],
      },
    ],
  },
  check({ declaration }) {
    const kind = fieldsOf(declaration, "project.attribute").find(isFilled);
    const previous = declaration.indicators
      .filter(({ name }) => isFilled(name))
      .flatMap((indicator) => indicator.previousValue ?? []);
    const [first] = previous;
    if (!kind || !first) return { notChecked: "表中没有项目属性或上年实际值。" };
    const options = optionsIn(kind.text);
    const chosen = options.length > 0 ? options.filter(({ ticked }) => ticked) : [{ text: kind.text }];
    if (
      chosen.length !== 1 ||
      !CONTINUING.test(chosen[0]?.text ?? "") ||
      /新增|一次性/.test(chosen[0]?.text ?? "")
    )
      return [];
    const empty = previous.filter(isEmpty);
    if (empty.length === 0) return [];
    const all = empty.length === previous.length;
    return [
      {
        blamed: all ? [first.labelAt] : empty.map(({ at }) => at),
        related: [kind.at],
        message: `延续项目${all ? "没有一条指标" : `有 ${String(empty.length)} 条指标没有`}填写上年实际值。`,
        subject: "indicators.previousValue",
      },
    ];
  },
};
