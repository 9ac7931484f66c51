/** Checking, marking and walking through the list while Excel fails: see `featureFaults`. */
import { recheck } from "../../../src/taskpane/live/recheck";
import { ribbonCommands } from "../../../src/taskpane/ribbon";
import { check, testFaults } from "./featureFaults";

testFaults({
  校核: { act: check, marks: true },
  校核全部: { act: ({ actions }) => actions.checkAll() },
  再次校核: {
    prepare: async (pane) => {
      await check(pane);
      pane.userEdit("B2", null, { sheet: "表" });
    },
    act: check,
    marks: true,
  },
  "下一个问题 (ribbon)": { act: (pane) => ribbonCommands(pane).nextFinding() },
  清除标记: { prepare: check, act: ({ actions }) => actions.clearMarks(), marks: true },
  清除全部标记: { prepare: check, act: ({ actions }) => actions.clearAllMarks() },
  边改边校核: {
    prepare: async (pane) => {
      await check(pane);
      pane.userEdit("D5", "≥95%", { sheet: "表" });
    },
    // What it cannot do now it is asked to do again.
    act: ({ running }) => recheck(running, { sheet: "表", what: "contents", remote: false }),
  },
});
