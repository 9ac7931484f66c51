/** Deciding, own findings, the end of a round, and fixes while Excel fails: see `featureFaults`. */
import { check, testFaults } from "./featureFaults";
import type { OpenPane } from "./openPane";

const returned = { status: "returned", text: "请写具体数值" } as const;
const addOwn = async (pane: OpenPane) => {
  const own = { message: "请写全称", severity: "warning", dimension: "适当性" } as const;
  pane.store.dispatch({ type: "ownDrafted", own });
  await pane.actions.addOwn({ sheet: "表", row: 1, column: 1 });
};
const fix = (pane: OpenPane) => pane.actions.fix(pane.finding("500").finding.fixes);

testFaults({
  处理意见: {
    prepare: check,
    act: (pane) => pane.actions.decide([pane.finding("可以衡量")], returned),
  },
  改处理意见: {
    prepare: async (pane) => {
      await check(pane);
      await pane.actions.decide([pane.finding("可以衡量")], returned);
    },
    act: (pane) => pane.actions.decide([pane.finding("可以衡量")], { status: "accepted", text: "" }),
  },
  补充问题: { prepare: check, act: addOwn },
  删去补充的问题: {
    prepare: async (pane) => {
      await check(pane);
      await addOwn(pane);
    },
    act: (pane) => pane.actions.removeOwn(pane.finding("请写全称").finding.subject),
  },
  完成本轮审核: { prepare: check, act: ({ actions }) => actions.finishReview() },
  一键修正: { prepare: check, act: fix },
  全部修正: {
    prepare: check,
    act: (pane) =>
      pane.actions.fix([...pane.finding("500").finding.fixes, ...pane.finding("90%").finding.fixes]),
  },
  撤销: {
    prepare: async (pane) => {
      await check(pane);
      await fix(pane);
    },
    act: ({ actions }) => actions.undo(),
  },
});
