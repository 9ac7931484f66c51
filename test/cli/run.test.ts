import { readFileSync } from "node:fs";
import path from "node:path";
import type { CheckOutput, FindingOutput } from "../../src/cli/checkCommand";
import type { ReadOutput } from "../../src/cli/readCommand";
import { run } from "../../src/cli/run";
import { FORMS, formBytes } from "../hosts/file/forms";
import { EMPTY_PART, partXml } from "../../src/review/workbookPart";
import type { WorkbookPart } from "../../src/review/workbookPart";
import { makeFile, makeParts, textCell, zipParts } from "../hosts/file/makeFile";
import { memoryFiles } from "./memoryFiles";

interface Truth {
  sheets: {
    sheet: string;
    form: string | null;
    stage: string;
    moneyUnit: string | null;
    indicators: { row: number; name: string; values: Record<string, string> }[];
    tasks: { row: number; name: string; funding: number }[];
    money: Record<string, number>;
  }[];
}

function truthOf(form: string): Truth {
  const file = path.join(__dirname, `../../test/forms/${form}.truth.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Truth;
}

const EMPTY = new Uint8Array();
const PAYROLL = makeFile({
  rows: `<row>${textCell("A1", "姓名")}${textCell("B1", "应发工资")}</row><row>${textCell("A2", "张三")}<c r="B2"><v>5000</v></c></row>`,
});

/** A form with labels that nobody knows. */
const UNHEARD_ROWS = [
  ["项目支出绩效目标申报表"],
  ["项目名称", "道路养护", "主管部门", "交通局"],
  ["经手科室", "养护科", "020-12345678"],
  ["底数", "-20"],
  ["年度目标", "完成全市道路养护，路况良好。"],
]
  .map(
    (texts, row) =>
      `<row>${texts.map((text, column) => textCell(`${"ABCD"[column] ?? ""}${String(row + 1)}`, text)).join("")}</row>`,
  )
  .join("");

/** A workbook that keeps a part of ours. */
function withKept(rows: string, kept: Partial<WorkbookPart>): Uint8Array {
  const parts = makeParts({ rows });
  const links = String(parts["xl/_rels/workbook.xml.rels"]);
  const link = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item7.xml"/>`;
  return zipParts({
    ...parts,
    "xl/_rels/workbook.xml.rels": links.replace("</Relationships>", `${link}</Relationships>`),
    "customXml/item7.xml": partXml({ ...EMPTY_PART, ...kept }),
  });
}

const textFile = (text: string) => new TextEncoder().encode(text);

const files = memoryFiles({
  "本市.json": textFile(
    `\ufeff{"name": "本市", "off": ["form/html"], "severities": {"funding/tasks-and-spending": "error"}}`,
  ),
  "错.json": textFile(`{"weightTotals": ["100"], "off": ["form/nothing"]}`),
  "半截.json": textFile(`{"name": `),
  "数.json": textFile("5"),
  "模板.json": textFile(
    JSON.stringify({
      name: "甲市",
      labels: [{ label: "经手科室", field: "project.implementer" }],
      values: [{ label: "经手科室", right: 2, field: "project.phone" }],
    }),
  ),
  "另一.json": textFile(
    JSON.stringify({
      name: "乙市",
      labels: [
        { label: "经手科室", field: "unit.name" },
        { label: "底数", field: "budget.own" },
      ],
    }),
  ),
  "错模板.json": textFile(
    JSON.stringify({
      name: "丙市",
      labels: [
        { label: "底数", field: "budget.sum" },
        { label: "底数", field: "budget.own" },
      ],
    }),
  ),
  "重模板.json": textFile(
    JSON.stringify({
      name: "丁市",
      labels: [
        { label: "底数", field: "budget.own" },
        { label: "底 数：", field: "budget.other" },
      ],
    }),
  ),
  "甲市表.xlsx": makeFile({ rows: UNHEARD_ROWS }),
  "自带.xlsx": withKept(UNHEARD_ROWS, {
    profile: {
      json: { name: "自带", labels: [{ label: "经手科室", field: "project.supervisor" }] },
      at: "2026-01-05T08:00:00.000Z",
    },
  }),
  "自带错.xlsx": withKept(UNHEARD_ROWS, {
    profile: { json: { name: "自带", labels: 5 }, at: "2026-01-05T08:00:00.000Z" },
  }),
  "00.xlsx": formBytes("00"),
  "01.xlsx": formBytes("01"),
  "空.xlsx": EMPTY,
  "工资.xlsx": PAYROLL,
  "全部/00.xlsx": formBytes("00"),
  "全部/空.xlsx": EMPTY,
});

async function read(file: string): Promise<ReadOutput> {
  return JSON.parse((await run(["read", file], files)).stdout) as ReadOutput;
}

async function check(...paths: string[]): Promise<CheckOutput> {
  return JSON.parse((await run(["check", ...paths, "--format", "json"], files)).stdout) as CheckOutput;
}

describe("read", () => {
  test.each(FORMS)("%s: the shape of its truth", async (form) => {
    const source = memoryFiles({ [form]: formBytes(form) });
    const { file, sheets } = JSON.parse((await run(["read", form], source)).stdout) as ReadOutput;
    expect(file).toBe(form);
    for (const sheet of sheets) {
      const truth = truthOf(form).sheets.find((other) => other.sheet === sheet.sheet)!;
      expect([sheet.form, sheet.stage, sheet.moneyUnit]).toEqual([truth.form, truth.stage, truth.moneyUnit]);
      expect(sheet.indicators).toEqual(truth.indicators);
      expect(sheet.tasks).toEqual(truth.tasks);
      expect(sheet.money).toMatchObject(truth.money);
    }
  });

  test("paths by address, without indices", async () => {
    expect((await read("00.xlsx")).sheets[0]?.cells).toMatchObject({
      B2: "unit.name",
      C5: "budget.basic",
      D18: "indicators.name",
      F18: "indicators.annualValue",
    });
  });

  test("hidden sheets are left out; a sheet that is no declaration is empty", async () => {
    expect((await read("01.xlsx")).sheets.map(({ sheet, form }) => [sheet, form])).toEqual([
      ["填报说明", null],
      ["下立交工程", "project"],
      ["拆违经费", "project"],
    ]);
    expect((await read("工资.xlsx")).sheets[0]).toMatchObject({
      form: null,
      cells: {},
      indicators: [],
      money: {},
    });
  });

  test("a file that cannot be read: one sentence, nothing for programs", async () => {
    const { stdout, stderr, status } = await run(["read", "空.xlsx"], files);
    expect([stdout, status]).toEqual(["", 2]);
    expect(stderr).toMatch(/^空\.xlsx：文件是空的.*。\n$/);
  });
});

describe("check", () => {
  test("findings with their cells; status 1 for an error", async () => {
    const [file] = (await check("00.xlsx")).files;
    expect(file?.error).toBeUndefined();
    const sheet = file?.sheets[0];
    expect(sheet?.form).toBe("department");
    const markup = sheet?.findings.find(({ cells }) => cells.includes("B10"));
    expect(markup).toMatchObject({ severity: "error", fixable: true });
    expect(Object.keys(markup!).sort()).toEqual([
      "cells",
      "fixable",
      "howToFix",
      "message",
      "related",
      "rule",
      "severity",
    ] satisfies (keyof FindingOutput)[]);
    expect(sheet?.notChecked.length).toBeGreaterThan(0);
    expect((await run(["check", "00.xlsx"], files)).status).toBe(1);
  });

  test("a sheet that is no declaration has no finding; status 0", async () => {
    expect((await check("工资.xlsx")).files[0]?.sheets).toEqual([
      { sheet: "申报表", form: null, settings: null, findings: [], notChecked: [] },
    ]);
    expect((await run(["check", "工资.xlsx"], files)).status).toBe(0);
  });

  test("a file that cannot be read does not stop the others; status 2", async () => {
    const { files: results } = await check("全部/", "没有.xlsx", "工资.xlsx");
    expect(results.map(({ file, error }) => [file, error?.code])).toEqual([
      ["全部/00.xlsx", undefined],
      ["全部/空.xlsx", "empty"],
      ["没有.xlsx", "missing"],
      ["工资.xlsx", undefined],
    ]);
    expect(results[0]?.sheets[0]?.findings.length).toBeGreaterThan(0);
    expect((await run(["check", "全部/"], files)).status).toBe(2);
  });

  test("settings: by the form where none are given, else those of the file", async () => {
    const settings = async (...options: string[]) =>
      (
        JSON.parse(
          (await run(["check", "00.xlsx", "--format", "json", ...options], files)).stdout,
        ) as CheckOutput
      ).files[0]?.sheets[0];
    expect((await settings())?.settings).toBe("广州市部门整体预算绩效目标");
    const own = await settings("--settings", "本市.json");
    expect(own?.settings).toBe("本市");
    expect(own?.findings.map(({ rule }) => rule)).not.toContain("form/html");
    expect(own?.findings.find(({ rule }) => rule === "funding/tasks-and-spending")?.severity).toBe("error");
    expect((await run(["check", "00.xlsx", "--settings", "本市.json"], files)).stdout).toContain(
      "按“本市”校核",
    );
  });

  test("settings with errors: each is told by its path, and nothing is checked", async () => {
    const { stdout, stderr, status } = await run(["check", "00.xlsx", "--settings", "错.json"], files);
    expect([stdout, status]).toEqual(["", 2]);
    expect(stderr).toMatch(/^错\.json：.*2 处/);
    expect(stderr).toMatch(/^ {2}weightTotals\.0：\p{Script=Han}+。$/mu);
    expect(stderr).toMatch(/^ {2}off\.0：\p{Script=Han}+。$/mu);
    for (const [name, message] of [
      ["半截.json", /JSON/],
      ["数.json", /整个文件：/],
    ] as const)
      expect(await run(["check", "00.xlsx", "--settings", name], files)).toMatchObject({
        stdout: "",
        stderr: expect.stringMatching(message),
        status: 2,
      });
  });

  test("text for people: file, severity, cell, how to fix, totals", async () => {
    const { stdout } = await run(["check", "00.xlsx", "空.xlsx", "工资.xlsx"], files);
    expect(stdout).toMatch(/^00\.xlsx\n/);
    expect(stdout).toMatch(/【错误】B10 /);
    expect(stdout).toMatch(/修改办法：/);
    expect(stdout).toMatch(/空\.xlsx\n {2}无法读取：文件是空的/);
    expect(stdout).toMatch(/工作表“申报表”不是绩效目标申报表/);
    expect(stdout).toMatch(/合计：3 个文件，1 张申报表；.*有 1 个文件无法读取。\n$/);
  });

  test("control characters from a file do not reach the terminal", async () => {
    const parts = {
      "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="&#x9b;31m&#10;x" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    };
    const { stdout } = await run(["check", "a"], memoryFiles({ a: makeFile({ parts }) }));
    expect(stdout).toContain("工作表“31m x”");
  });
});

describe("what was taught", () => {
  const cells = async (...argv: string[]) => {
    const { stdout } = await run(["read", ...argv], files);
    return (JSON.parse(stdout) as ReadOutput).sheets[0]?.cells;
  };

  test("--profile FILE names labels and values that are unknown without it", async () => {
    expect(await cells("甲市表.xlsx")).not.toHaveProperty("B3");
    expect(await cells("甲市表.xlsx", "--profile", "模板.json")).toMatchObject({
      B3: "project.implementer",
      C3: "project.phone",
    });
  });

  test("of several the first takes precedence; the workbook's own takes it over all", async () => {
    const both = ["--profile", "模板.json", "--profile", "另一.json"];
    expect(await cells("甲市表.xlsx", ...both)).toMatchObject({
      B3: "project.implementer",
      B4: "budget.own",
    });
    expect(await cells("自带.xlsx", ...both)).toMatchObject({ B3: "project.supervisor", B4: "budget.own" });
  });

  test("check uses them as well", async () => {
    const rules = async (...options: string[]) =>
      (
        JSON.parse(
          (await run(["check", "甲市表.xlsx", "--format", "json", ...options], files)).stdout,
        ) as CheckOutput
      ).files[0]?.sheets[0]?.findings.map(({ rule, cells: at }) => `${rule} ${at.join()}`) ?? [];
    expect(await rules("--profile", "另一.json")).toContain("funding/negative-amount B4");
    expect(await rules()).not.toContain("funding/negative-amount B4");
  });

  test.each([
    ["错模板.json", /^ {2}labels\.0\.field：\p{Script=Han}/mu],
    ["重模板.json", /^ {2}labels\.1\.label：/m],
    ["半截.json", /JSON/],
    ["数.json", /整个文件：/],
  ])("%s is refused by the path of what is wrong, and nothing is read", async (name, message) => {
    for (const command of [
      ["read", "甲市表.xlsx"],
      ["check", "甲市表.xlsx"],
    ])
      expect(await run([...command, "--profile", name], files)).toMatchObject({
        stdout: "",
        stderr: expect.stringMatching(message),
        status: 2,
      });
  });

  test("a workbook whose own cannot be used is read without it, and that is said", async () => {
    for (const command of ["read", "check"]) {
      const { stdout, stderr, status } = await run([command, "自带错.xlsx", "--profile", "模板.json"], files);
      expect(stderr).toMatch(/^自带错\.xlsx：.*labels.*。\n$/);
      expect(stdout).not.toBe("");
      expect(status).toBeLessThan(2);
    }
    expect(await cells("自带错.xlsx", "--profile", "模板.json")).toMatchObject({ B3: "project.implementer" });
  });
});

describe("a wrong usage is answered by one sentence, and status 2", () => {
  test.each([
    [[]],
    [["拿走"]],
    [["read"]],
    [["read", "a", "b"]],
    [["read", "a", "--format", "json"]],
    [["check"]],
    [["check", "a", "--format", "xml"]],
    [["check", "a", "--format"]],
    [["check", "a", "--fast"]],
    [["check", "a", "--settings"]],
    [["check", "a", "--settings", "没有.json"]],
    [["check", "a", "--profile"]],
    [["read", "a", "--profile", ""]],
    [["read", "a", "--profile", "没有.json"]],
    [["read", "a", "--settings", "b"]],
    [["check", "a", "-x"]],
  ])("%j", async (argv) => {
    const { stdout, stderr, status } = await run(argv, files);
    expect([stdout, status]).toEqual(["", 2]);
    expect(stderr).toMatch(/^[^\n]+。\n$/);
  });

  test("--help is no wrong usage", async () => {
    for (const argv of [["--help"], ["-h"], ["help"], ["check", "--help"]])
      expect(await run(argv, files)).toMatchObject({
        status: 0,
        stderr: "",
        stdout: expect.stringContaining("用法"),
      });
  });
});
