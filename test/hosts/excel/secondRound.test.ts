/** A declaration goes to the reviewer, back to the officer, and to the reviewer again: three panes over one workbook. */
import { a1, parseCell } from "../../../src/grid/address";
import { gridFromTable } from "../../../src/grid/table";
import { shownCheck } from "../../../src/taskpane/check/checkState";
import type { Checked } from "../../../src/taskpane/check/checking";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";

const FORM = gridFromTable(
  `
  | 项目支出绩效目标申报表 | < | < | < |
  | （2026年度） | < | < | < |
  | 项目名称 | 培训 | 实施单位 | 市人社局 |
  | 预算总额（万元） | 100 | 其中：财政拨款 | 100 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 培训人次 | 有效提升 |
  | ^ | 质量指标 | 考核合格率 | 明显提高 |
  | 效益指标 | 社会效益指标 | 办学条件 | 持续改善 |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |`,
  "表",
);

const checkedBy = ({ store }: OpenPane): Checked => {
  const shown = shownCheck(store.get().check);
  if (!shown) throw new Error("nothing is listed");
  return shown.checked;
};

/** The vague value at a cell. */
function vague(pane: OpenPane, cell: string) {
  const found = checkedBy(pane).findings.find(
    ({ finding }) => finding.rule === "vague/value" && finding.blamed.some((at) => a1(at) === cell),
  );
  if (!found) throw new Error(`${cell} is not vague`);
  return found;
}

/** The workbook on another machine: what it keeps travels with it, what the pane knew does not. */
async function sent({ book, host, settle }: OpenPane): Promise<OpenPane> {
  await settle();
  const { xmlParts } = host.annex;
  const pane = await openPane(book);
  pane.host.annex.xmlParts = xmlParts;
  return pane;
}

test("a workbook whose custom XML another program has dropped: the sheet 审核意见 still says what was decided", async () => {
  const reviewer = await openPane([FORM]);
  await reviewer.actions.check();
  await reviewer.actions.decide([vague(reviewer, "D6")], { status: "returned", text: "请写具体数值" });
  await reviewer.actions.makeOpinion();
  await reviewer.settle();

  const officer = await openPane(reviewer.book);
  await officer.actions.checkAll();
  expect(vague(officer, "D6").decision).toBeUndefined();
  // Also after the sheet was brought up to date before anybody looked.
  await officer.actions.makeOpinion();
  const answers = officer.store.get().review.answers.flatMap((each) => each.answers);
  expect(answers).toMatchObject([{ typed: { status: "returned", opinion: "请写具体数值" }, conflicts: [] }]);
  await officer.actions.takeAnswers(answers.map((answer) => ({ answer, by: "typed" })));
  expect(officer.store.get().problem).toBeNull();
  expect(vague(officer, "D6").decision).toMatchObject({
    status: "returned",
    opinion: { text: "请写具体数值" },
  });
});

test("已解决, 仍存在, 新出现 and all other changes, across two mails and an inserted row", async () => {
  const reviewer = await openPane([FORM]);
  await reviewer.actions.check();
  reviewer.actions.enterName("李审核");
  const returned = { status: "returned", text: "请写具体数值" } as const;
  for (const cell of ["D6", "D7", "D8"]) await reviewer.actions.decide([vague(reviewer, cell)], returned);
  reviewer.store.dispatch({
    type: "ownDrafted",
    own: { message: "请写全称", severity: "warning", dimension: "相关性" },
  });
  await reviewer.actions.addOwn({ sheet: "表", ...parseCell("D3")! });
  await reviewer.actions.finishReview();
  await reviewer.actions.clearAllMarks();
  expect(reviewer.store.get().problem).toBeNull();

  const officer = await sent(reviewer);
  await officer.actions.check();
  expect(vague(officer, "D6").decision).toMatchObject({ status: "returned", by: "李审核" });
  officer.userEdit("D6", "≥500人次");
  officer.userEdit("D7", "≥95%");
  officer.userEdit("D9", "基本满意");
  officer.userEdit("B4", 120);
  officer.host.as("user", () => officer.book.active.insert("rows", 2, 1));
  await officer.actions.check();
  officer.actions.enterName("王填报");
  await officer.actions.decide([vague(officer, "D9")], { status: "justified", text: "上级统一规定" });
  expect(officer.store.get().problem).toBeNull();

  const again = await sent(officer);
  await again.actions.check();
  const { comparison, findings } = checkedBy(again);
  if (!comparison) throw new Error("nothing is compared");
  expect(comparison.before).toMatchObject({ round: 1, by: "李审核" });
  const vagueThen = comparison.resolved.filter(({ rule }) => rule === "vague/value");
  expect(vagueThen.map(({ cell }) => cell)).toEqual(["D6", "D7"]);
  const places = (indices: readonly number[], rules: readonly string[]) =>
    indices.flatMap((index) => {
      const { finding } = findings[index]!;
      return rules.includes(finding.rule) ? finding.blamed.map(a1) : [];
    });
  expect(places(comparison.remaining, ["vague/value"])).toEqual(["D9"]);
  expect(places(comparison.remaining, ["review/own"])).toEqual(["D4"]);
  expect(places(comparison.fresh, ["vague/value", "values/satisfaction-out-of-range", "review/own"])).toEqual(
    ["D10"],
  );
  expect(comparison.changes?.map(({ row, before, after, at }) => [row, before, after, at && a1(at)])).toEqual(
    [
      [null, "100", "120", "B5"],
      ["培训人次", "有效提升", "≥500人次", "D7"],
      ["考核合格率", "明显提高", "≥95%", "D8"],
      ["学员满意度", "≥90%", "基本满意", "D10"],
    ],
  );
  // What both sides said is with its finding, three rows and two machines later.
  expect(vague(again, "D9").decision).toMatchObject({
    status: "justified",
    by: "王填报",
    opinion: { text: "请写具体数值", by: "李审核" },
    reply: { text: "上级统一规定", by: "王填报" },
  });
});
