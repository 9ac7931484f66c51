import { screen, within } from "@testing-library/react";
import { gridFromTable } from "../../src/grid/table";
import { RULES } from "../../src/rules/registry";
import { placeOf } from "../../src/taskpane/check/Evidence";
import { cell, fakeWork } from "./fakeWork";
import type { Complaint } from "./fakeWork";
import { MemoryHost } from "./memoryHost";
import { renderPane } from "./renderPane";

const FORM = gridFromTable(
  "| 绩效目标申报表 | < |\n| 引入企业 | 80家 |\n| 目标 | 引入130家，其中外资30家 |",
  "申报表",
);
const RULE = RULES.find(({ id }) => id === "narrative/number-contradicts-indicator")!;
const CONTRADICTION: Complaint = {
  severity: "error",
  message: "与目标矛盾",
  cells: ["B2"],
  related: ["B3"],
  dislikes: "80家",
  rule: RULE.id,
  evidence: [
    { at: cell("B3", "申报表"), phrase: "引入130家，其中外资30家", number: "30家" },
    { at: cell("B2", "申报表"), phrase: "80家", number: "80家" },
  ],
};

const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function opened() {
  const host = new MemoryHost([FORM]);
  const pane = await renderPane(host, fakeWork([CONTRADICTION]));
  await pane.user.click(button("校核"));
  await pane.user.click(button("错误 B2 与目标矛盾"));
  return { ...pane, host };
}

it("a finding opens its rule's page: why, how to fix, examples of both kinds, id; back leads to where one was", async () => {
  const { user } = await opened();
  const link = button("规则说明：与目标矛盾");
  link.focus();
  await user.keyboard("{Enter}");
  const heading = await screen.findByRole("heading", { name: RULE.title });
  expect(document.activeElement).toBe(heading);
  screen.getByText(RULE.why);
  screen.getByText(RULE.howToFix);
  screen.getByText(RULE.id);
  expect(screen.getAllByRole("table").length).toBeGreaterThanOrEqual(
    RULE.examples.flags.length + RULE.examples.accepts.length,
  );
  expect(screen.queryByRole("region", { name: "问题列表" })).toBeNull();
  await user.click(button("返回问题列表"));
  expect(document.activeElement).toBe(button("规则说明：与目标矛盾"));
  expect(button("错误 B2 与目标矛盾").ariaExpanded ?? "true").toBe("true");
});

it("a flagged cell is framed and said in words", async () => {
  const { user } = await opened();
  await user.click(button("规则说明：与目标矛盾"));
  await screen.findByRole("heading", { name: RULE.title });
  const flagged = screen.getAllByRole("cell", { name: /（会指出）$/ });
  expect(flagged).toHaveLength(RULE.examples.flags.flatMap(({ cells }) => cells).length);
});

it("so does a rule that was not checked", async () => {
  const { user } = await opened();
  await user.click(screen.getByText(/^未核对的规则/));
  await user.click(button("规则说明：权重合计"));
  await screen.findByText("scoring/weights-total");
});

it("the two phrases stand together, their numbers emphasised, each with its jump", async () => {
  const { user, host } = await opened();
  const [promise, indicator] = within(
    screen.getByText("80家", { selector: "strong" }).closest("ul")!,
  ).getAllByRole("listitem");
  expect(promise?.querySelector("q")?.innerHTML).toBe("引入130家，其中外资<strong>30家</strong>");
  expect(indicator?.querySelector("q")?.innerHTML).toBe("<strong>80家</strong>");
  await user.click(within(promise!).getByRole("button", { name: "跳转到 B3" }));
  expect(host.selected).toEqual([cell("B2", "申报表"), cell("B3", "申报表")]);
});

it("a number is looked for where it is not part of a longer one", () => {
  expect(placeOf("3", "13个中的3个")).toBe(5);
  expect(placeOf("5", "1.5万，5个")).toBe(5);
  expect(placeOf("100", "1,000，100")).toBe(6);
  expect(placeOf("九成", "达到九成")).toBe(2);
  expect(placeOf("7", "没有")).toBe(-1);
  expect(placeOf("", "没有")).toBe(-1);
});
