/** Making and exporting 审核意见, and what was typed on it, while Excel fails: see `featureFaults`. */
import type { ChosenAnswer } from "../../../src/taskpane/review/reviewActions";
import { open, testFaults } from "./featureFaults";
import type { Feature } from "./featureFaults";
import type { OpenPane } from "./openPane";

/** A finding is solved, and a new one comes: rows of 审核意见 go and come. */
const changeForm = ({ userEdit }: OpenPane) => {
  userEdit("D5", "≥95%", { sheet: "表" });
  userEdit("D7", "基本满意", { sheet: "表" });
  userEdit("B2", "待定", { sheet: "表" });
};
const opinion = ({ actions }: OpenPane) => actions.makeOpinion();

/** The first row of the table on 审核意见. */
function typedRow({ book }: OpenPane): number {
  const sheet = book.sheets.find(({ properties }) => properties.name === "审核意见");
  for (let row = 0; row < 30; row++) if (sheet?.cell(row, 0).value === "序号") return row + 1;
  throw new Error("there is no table");
}

/** Something is typed on 审核意见 to the first findings. */
async function answered(pane: OpenPane) {
  await opinion(pane);
  const row = typedRow(pane);
  pane.userEdit(`G${String(row + 1)}`, "请写具体数值", { sheet: "审核意见" });
  pane.userEdit(`I${String(row + 2)}`, "退回", { sheet: "审核意见" });
  await pane.actions.checkAll();
}

/** What was typed is decided upon, one after the other. */
const take =
  (...sides: readonly ChosenAnswer["by"][]) =>
  async (pane: OpenPane) => {
    const answers = pane.store.get().review.answers.flatMap((each) => each.answers);
    if (answers.length !== 2) throw new Error("the sheet has two answers");
    await pane.actions.takeAnswers(
      sides.flatMap((by, index) => (answers[index] ? [{ answer: answers[index], by }] : [])),
    );
  };

const updating: Feature = {
  prepare: async (pane) => {
    await opinion(pane);
    changeForm(pane);
  },
  act: opinion,
};

testFaults({
  生成审核意见: { act: opinion },
  更新审核意见: updating,
  撤销更新审核意见: {
    prepare: async (pane) => {
      await opinion(pane);
      changeForm(pane);
      await opinion(pane);
    },
    act: ({ actions }) => actions.undo(),
  },
  从审核意见取回: { prepare: answered, act: take("typed") },
  把处理意见写回审核意见: { prepare: answered, act: take("decided", "decided") },
  取回一条又写回一条: { prepare: answered, act: take("typed", "decided") },
  另存为新工作簿: { act: ({ actions }) => actions.openOpinion() },
  填写之后另存为新工作簿: { prepare: answered, act: ({ actions }) => actions.openOpinion() },
});

test("the features do what their names say", async () => {
  const pane = await open(updating);
  await updating.act(pane);
  expect(
    pane.store.get().done.map(({ edits }) => [...new Set(edits.map(({ kind }) => kind))].sort()),
  ).toEqual([
    ["addSheet", "merge", "write"],
    ["deleteRows", "insertRows", "write"],
  ]);
});
