import { gridFromTable } from "../../src/grid/table";
import type { Cell, Grid } from "../../src/grid/grid";
import { read } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";

const LENGTH = 20_000;
const run = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

/** Long runs of what the rules look for, which make a careless pattern try every split of them. */
const HOSTILE: readonly string[] = [
  " ",
  "　",
  "\u200b",
  "1",
  "1,",
  "9.",
  "<p ",
  "<",
  "&",
  "&#",
  "(",
  "（万元",
  "≥",
  "*",
  "X",
  "指标1：",
  "2024年",
  "年 月 日",
  "盖章",
  "□",
  "口",
  "854万",
  "854万元(",
  "按完成率",
  "百分之",
  "提高",
  "元/",
  "的",
].map(run);

/** A form with every kind of field, whose fillable cells all hold the text. */
function formOf(text: string): Grid {
  const grid = gridFromTable(`
    | 项目支出绩效目标申报表 | < | < | < | < | < |
    | （2026年度） | < | < | < | < | < |
    | 项目名称 | ¤ | 项目属性 | ¤ | 实施单位 | ¤ |
    | 资金总额（万元） | ¤ | 其中：财政拨款 | ¤ | 其他资金 | ¤ |
    | 年度目标 | ¤ | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 评分标准 |
    | 产出指标 | 数量指标 | ¤ | ¤ | ¤ | ¤ |
    | ^ | 时效指标 | ¤ | ¤ | ¤ | ¤ |
    | ^ | 成本指标 | ¤ | ¤ | ¤ | ¤ |
    | 效益指标 | 社会效益指标 | ¤ | ¤ | ¤ | ¤ |
    | 满意度指标 | 服务对象满意度指标 | ¤ | ¤ | ¤ | ¤ |
    | ¤ | < | < | < | < | < |`);
  const filled = [...grid.cells].map(([key, cell]): [number, Cell] =>
    cell.value === "¤" ? [key, { value: text, text }] : [key, cell],
  );
  return { ...grid, cells: new Map(filled) };
}

test.each(HOSTILE.map((text) => [JSON.stringify(text.slice(0, 8)), text] as const))(
  "every rule comes to an end over a form full of %s",
  (_, text) => {
    const declaration = read(formOf(text));
    if (!declaration) return;
    const [report] = checkWorkbook([declaration], { ...DEFAULT_SETTINGS, off: [] });
    expect(report?.notChecked.filter(({ defect }) => defect)).toEqual([]);
  },
);
