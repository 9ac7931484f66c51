import { readFileSync } from "node:fs";
import path from "node:path";
import { cellKey } from "../../src/grid/grid";
import type { Cell, CellValue, Grid } from "../../src/grid/grid";
import { a1, areaA1, parseCell } from "../../src/grid/address";
import { applyEdits } from "../../src/grid/apply";
import { levelName } from "../../src/declaration/declaration";
import { blankForm, planBlankForm } from "../../src/library/blankForms/blankForm";
import { readWorkbook } from "../../src/hosts/file/read";
import { planInsertion } from "../../src/library/insertion";
import { PRESETS } from "../../src/library/standardPresets";
import { read } from "../../src/reading/read";
import { checkWorkbook } from "../../src/rules/engine";
import { DEFAULT_SETTINGS } from "../../src/rules/settings";

const FORMS = ["department", "project"] as const;
const LEVELS = [
  "经济成本指标",
  "数量指标",
  "质量指标",
  "时效指标",
  "经济效益指标",
  "社会效益指标",
  "生态效益指标",
  "可持续影响指标",
  "服务对象满意度指标",
];

const findings = (grid: Grid) =>
  checkWorkbook([read(grid)!], DEFAULT_SETTINGS).flatMap(({ findings: found }) =>
    found.map(({ rule, message, blamed }) => `${rule} ${blamed.map(a1).join()} ${message}`),
  );

function filled(grid: Grid, contents: Readonly<Record<string, CellValue>>): Grid {
  const cells = new Map<number, Cell>(grid.cells);
  for (const [address, value] of Object.entries(contents)) {
    const { row, column } = parseCell(address)!;
    const formula = cells.get(cellKey(row, column))?.formula;
    cells.set(cellKey(row, column), { value, text: String(value), ...(formula && { formula }) });
  }
  return { ...grid, cells };
}

const GOAL =
  "举办农业技术培训不少于3场，培训人次不少于280人次，培训合格率不低于95%，培训按期完成率100%，培训人均成本控制在1.5万元以内；" +
  "新技术应用农户数不少于120户，农户户均增收金额不少于2000元，化肥减量比例不低于5%，技术服务持续年限不少于3年，参训农户满意度不低于90%。";

const DEPARTMENT = {
  A2: "（2026年度）",
  B3: "某市农业农村局",
  C4: 30,
  E4: 2,
  C6: 1000,
  C7: 500,
  C9: 0,
  C10: 0,
  C11: 1500,
  E6: 1500,
  E7: 0,
  E9: 1500,
  E10: 0,
  E11: 1500,
  B12: GOAL,
  B14: "农业技术培训",
  C14: "举办农业技术培训班3场，培训280人次",
  D14: 500,
  E14: "培训280人次，合格率不低于95%",
  D19: "培训人均成本",
  E19: "≤1.5万元",
  F19: "≤1.5万元",
  D21: "培训场次",
  E21: "≥9场",
  F21: "≥3场",
  D22: "培训人次",
  E22: "≥840人次",
  F22: "≥280人次",
  D24: "培训合格率",
  E24: "≥95%",
  F24: "≥95%",
  D26: "培训按期完成率",
  E26: "=100%",
  F26: "=100%",
  D28: "农户户均增收金额",
  E28: "≥2000元",
  F28: "≥2000元",
  D30: "新技术应用农户数",
  E30: "≥360户",
  F30: "≥120户",
  D32: "化肥减量比例",
  E32: "≥5%",
  F32: "≥5%",
  D34: "技术服务持续年限",
  E34: "≥3年",
  F34: "≥3年",
  D36: "参训农户满意度",
  E36: "≥90%",
  F36: "≥90%",
};

test.each(FORMS)("the empty %s form is read with all its blocks", (form) => {
  const declaration = read(blankForm(form).grid)!;
  expect([declaration.form, declaration.stage, declaration.moneyUnit]).toEqual([form, "target", "万元"]);
  expect(declaration.groups.map(({ level2 }) => levelName(level2, 2))).toEqual(
    expect.arrayContaining(LEVELS),
  );
  expect(declaration.unrecognised).toEqual([]);
  expect(declaration.goals.length).toBeGreaterThan(0);
});

test.each(FORMS)("校核 of the empty %s form says once that it is to be filled", (form) => {
  const [only, ...more] = findings(blankForm(form).grid);
  expect(only).toMatch(/^completeness\/blank-form /);
  expect(more).toEqual([]);
});

test("filled rightly, the department form has no findings", () => {
  expect(findings(filled(blankForm("department").grid, DEPARTMENT))).toEqual([]);
});

test("filled rightly, the project form has no findings", () => {
  const rows = Object.entries(DEPARTMENT).filter(([at]) => at.startsWith("D") && Number(at.slice(1)) > 18);
  const TARGETS: Record<string, [string, number, string]> = {
    培训人均成本: ["≤", 1.5, "万元"],
    培训场次: ["≥", 3, "场"],
    培训人次: ["≥", 280, "人次"],
    培训合格率: ["≥", 95, "%"],
    培训按期完成率: ["=", 100, "%"],
    农户户均增收金额: ["≥", 2000, "元"],
    新技术应用农户数: ["≥", 120, "户"],
    化肥减量比例: ["≥", 5, "%"],
    技术服务持续年限: ["≥", 3, "年"],
    参训农户满意度: ["≥", 90, "%"],
  };
  // Where the groups of the project form begin.
  const places = [13, 17, 18, 20, 22, 24, 26, 28, 29, 30];
  const indicators = rows.flatMap(([, name], index) => {
    const [direction, value, unit] = TARGETS[String(name)]!;
    const row = String(places[index]);
    return [
      [`D${row}`, name],
      [`E${row}`, direction],
      [`F${row}`, value],
      [`G${row}`, unit],
    ];
  });
  const contents = {
    A2: "（2026年度）",
    B3: "农业技术培训",
    B4: "某市农业农村局",
    E4: "某市农业技术推广站",
    B5: "新增项目",
    E5: "2026年1月—2026年12月",
    B6: "张三",
    E6: "020-12345678",
    D7: 500,
    D8: 500,
    D9: 0,
    B10: "根据某市农业农村局关于开展农业技术培训的通知设立。",
    B11: `${GOAL}培训扰民投诉次数不超过2次，培训场地噪声超标次数为0次。`,
    D15: "培训扰民投诉次数",
    E15: "≤",
    F15: 2,
    G15: "次",
    D16: "培训场地噪声超标次数",
    E16: "≤",
    F16: 0,
    G16: "次",
    ...(Object.fromEntries(indicators) as Record<string, CellValue>),
  };
  expect(findings(filled(blankForm("project").grid, contents))).toEqual([]);
});

test.each(FORMS)("presets go into the empty rows of the %s form", (form) => {
  const { grid } = blankForm(form);
  const wishes = LEVELS.map((level) => ({ preset: PRESETS.find(({ level2 }) => level2 === level)! }));
  const planned = planInsertion(grid, read(grid)!, wishes);
  if ("refused" in planned) throw new Error(planned.refused);
  expect(planned.placements.map(({ insert }) => insert)).toEqual(LEVELS.map(() => false));
  expect(read(applyEdits(grid, planned.plan.edits))!.indicators).toHaveLength(LEVELS.length);
});

test.each(FORMS)("the plan of the %s form makes exactly this form, wholly within its look", (form) => {
  const { grid, widths, labels, choices } = blankForm(form);
  const plan = planBlankForm(form, "新表");
  const empty: Grid = { ...grid, sheet: "新表", rows: 0, columns: 0, cells: new Map(), merges: [] };
  const made = applyEdits(empty, plan.edits);
  expect(made.merges.map(areaA1).sort()).toEqual(grid.merges.map(areaA1).sort());
  expect([...made.cells.keys()].sort()).toEqual([...grid.cells.keys()].sort());
  expect(widths).toHaveLength(grid.columns);
  for (const { row, column, rows, columns } of [...labels, ...choices.map(({ area }) => area)])
    expect(row + rows <= grid.rows && column + columns <= grid.columns).toBe(true);
});

test.each(FORMS)("the kept file of the %s form is this form: scripts/templates.ts was run", (form) => {
  const kept = readFileSync(path.join(__dirname, `../../assets/templates/${form}.xlsx`));
  const { sheets } = readWorkbook(kept);
  const { grid, choices } = blankForm(form);
  const contents = ({ cells }: Grid) =>
    [...cells].map(([key, { value, formula }]) => [key, formula ?? value]);
  expect(sheets.map((sheet) => contents(sheet.grid))).toEqual([contents(grid)]);
  expect(sheets[0]!.grid.merges.map(areaA1).sort()).toEqual(grid.merges.map(areaA1).sort());
  expect(sheets[0]!.dataValidations.map((one) => one.choices)).toEqual(choices.map(({ list }) => list));
  expect(sheets[0]!.rows.get(0)?.height).toBe(36);
  expect(sheets[0]!.print).toMatchObject({ landscape: false, paperSize: 9, fitTo: { width: 1, height: 0 } });
});
