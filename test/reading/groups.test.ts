import { gridFromTable } from "../../src/grid/table";
import { read } from "../../src/reading/read";
import { REGIONAL_FORMS } from "./regions/all";
import { formGrids, formNames } from "./truth";

const declarations = [
  ...formNames().flatMap((name) => formGrids(name).map((grid) => ({ name: `${name} ${grid.sheet}`, grid }))),
  ...REGIONAL_FORMS.map(({ title, table }) => ({ name: title, grid: gridFromTable(table) })),
].flatMap(({ name, grid }) => {
  const declaration = read(grid);
  return declaration ? [{ name, declaration }] : [];
});

test.each(declarations)("$name: groups part the rows of their table", ({ declaration }) => {
  declaration.tables.forEach((table, index) => {
    const groups = declaration.groups.filter((group) => group.table === index);
    let end = table.headRow;
    for (const { firstRow, lastRow, rows } of groups) {
      expect(firstRow).toBeGreaterThan(end);
      expect(lastRow).toBeGreaterThanOrEqual(firstRow);
      for (const row of rows) expect(row >= firstRow && row <= lastRow).toBe(true);
      end = lastRow;
    }
    expect(table.lastRow).toBe(end);
    const own = declaration.indicators.filter((indicator) => indicator.table === index);
    expect(groups.flatMap(({ rows }) => rows)).toEqual(own.map(({ row }) => row));
  });
});

test.each(declarations)("$name: a group's columns are those of its cells", ({ declaration }) => {
  for (const group of declaration.groups)
    for (const row of group.rows) {
      const indicator = declaration.indicators.find((i) => i.row === row && i.table === group.table);
      expect(indicator?.name?.at.column).toBe(group.columns["indicators.name"]);
      expect(indicator?.level2).toEqual(group.level2);
    }
});

function groupsOf(name: string) {
  const declaration = formGrids(name)
    .map((grid) => read(grid))
    .find((read) => read !== null);
  return declaration?.groups.map((group) => ({
    level2: group.level2?.level,
    label: group.level2?.at && [group.level2.at.row + 1, group.level2.at.column],
    rows: [group.firstRow + 1, group.lastRow + 1],
    name: group.columns["indicators.name"],
  }));
}

test("00: empty groups keep their row", () => {
  expect(groupsOf("00-guangzhou-tianhe-department")?.slice(5)).toEqual([
    { level2: "社会效益指标", label: [49, 2], rows: [49, 54], name: 3 },
    { level2: "生态效益指标", label: [55, 2], rows: [55, 55], name: 3 },
    { level2: "可持续影响指标", label: [56, 2], rows: [56, 56], name: 3 },
    { level2: "服务对象满意度指标", label: [57, 2], rows: [57, 61], name: 3 },
  ]);
});

test("00b: columns follow the shift, also where a group is empty", () => {
  expect(groupsOf("00b-guangzhou-tianhe-department-pagebreaks")).toEqual([
    { level2: "数量指标", label: [21, 1], rows: [21, 32], name: 3 },
    { level2: "质量指标", label: [36, 1], rows: [36, 40], name: 2 },
    { level2: "时效指标", label: [41, 1], rows: [41, 47], name: 2 },
    { level2: "成本指标", label: [48, 1], rows: [48, 48], name: 2 },
    { level2: "经济效益指标", label: [49, 2], rows: [49, 54], name: 3 },
    { level2: "社会效益指标", label: [55, 0], rows: [55, 60], name: 2 },
    { level2: "生态效益指标", label: [61, 0], rows: [61, 61], name: 2 },
    { level2: "可持续影响指标", label: [62, 0], rows: [62, 62], name: 2 },
    { level2: "服务对象满意度指标", label: [63, 1], rows: [63, 67], name: 2 },
  ]);
});

test("08: two tables share their rows, one for the period and one for the year", () => {
  const declaration = read(formGrids("08-hubei-wuhan-qingshan-project")[0]!);
  expect(declaration?.tables.map(({ horizon }) => horizon)).toEqual(["period", "annual"]);
  expect(declaration?.groups.map(({ table, rows }) => `${String(table)} ${String(rows.length)}`)).toEqual([
    ...Array.from({ length: 7 }, () => "0 0"),
    ...Array.from({ length: 7 }, () => "1 1"),
  ]);
});
