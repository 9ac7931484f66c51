/**
 * Whatever a feature of the pane sends: Excel fails at each of its actions, or its answer is lost. The workbook is then as it
 * was between two of the feature's steps, nothing that was kept is lost, and the pane says so unless all was done.
 */
import { highlightSeverity, isOwnNote, isPromptRule } from "../../../src/grid/marks";
import { gridFromTable } from "../../../src/grid/table";
import { patience } from "../../../src/hosts/excel/run";
import { recheck } from "../../../src/taskpane/live/recheck";
import { ribbonCommands } from "../../../src/taskpane/ribbon";
import type { Fault } from "../../../src/workbench/host/faults";
import type { ProfileId } from "../../../src/workbench/protocol/profile";
import { ACTION } from "../../../src/workbench/protocol/wire";
import type { RequestBody } from "../../../src/workbench/protocol/wire";
import { everything } from "./excel";
import { knowNotes } from "./newerOffice";
import { openPane } from "./openPane";
import type { OpenPane } from "./openPane";

const FORM = gridFromTable(
  `
  | 项目支出绩效目标申报表 | < | < | < |
  | 项目名称 | 培训 | 预算总额（万元） | 100 |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 培训人次 | >=500人次 |
  | ^ | 质量指标 | 培训质量 | 有效提升 |
  | 效益指标 | 社会效益指标 | 知晓率 | >=90% |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% |`,
  "表",
);

interface Feature {
  /** What was done before, and went well. */
  readonly prepare?: (pane: OpenPane) => Promise<unknown>;
  /** What the user does. */
  readonly act: (pane: OpenPane) => Promise<unknown>;
}

const check = ({ actions }: OpenPane) => actions.check();
const returned = { status: "returned", text: "请写具体数值" } as const;
const addOwn = async (pane: OpenPane) => {
  const own = { message: "请写全称", severity: "warning", dimension: "适当性" } as const;
  pane.store.dispatch({ type: "ownDrafted", own });
  await pane.actions.addOwn({ sheet: "表", row: 1, column: 1 });
};
const fix = (pane: OpenPane) => pane.actions.fix(pane.finding("500").finding.fixes);
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

const FEATURES: Readonly<Record<string, Feature>> = {
  校核: { act: check },
  校核全部: { act: ({ actions }) => actions.checkAll() },
  再次校核: {
    prepare: async (pane) => {
      await check(pane);
      pane.userEdit("B2", null, { sheet: "表" });
    },
    act: check,
  },
  "下一个问题 (ribbon)": { act: (pane) => ribbonCommands(pane).nextFinding() },
  清除标记: { prepare: check, act: ({ actions }) => actions.clearMarks() },
  清除全部标记: { prepare: check, act: ({ actions }) => actions.clearAllMarks() },
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
  边改边校核: {
    prepare: async (pane) => {
      await check(pane);
      pane.userEdit("D5", "≥95%", { sheet: "表" });
    },
    // What it cannot do now it is asked to do again.
    act: ({ running }) => recheck(running, { sheet: "表", what: "contents", remote: false }),
  },
  生成审核意见: { act: opinion },
  更新审核意见: {
    prepare: async (pane) => {
      await opinion(pane);
      changeForm(pane);
    },
    act: opinion,
  },
  从审核意见取回: {
    prepare: async (pane) => {
      await opinion(pane);
      pane.userEdit(`G${String(typedRow(pane) + 1)}`, "请写具体数值", { sheet: "审核意见" });
      await pane.actions.checkAll();
    },
    act: async (pane) => {
      const [first] = pane.store.get().review.answers.flatMap(({ answers }) => answers);
      if (first) await pane.actions.takeAnswers([{ answer: first, by: "typed" }]);
    },
  },
  撤销更新审核意见: {
    prepare: async (pane) => {
      await opinion(pane);
      changeForm(pane);
      await opinion(pane);
    },
    act: ({ actions }) => actions.undo(),
  },
};

/** The profiles that send different batches: input messages; notes, with all of Excel's own undo. */
const HOSTS: readonly (readonly [ProfileId, boolean])[] = [
  ["ltsc2021", false],
  ["desktop365", true],
];
const MARKING = ["校核", "再次校核", "清除标记"];

/** All that there is in a workbook, but for names that Excel gives anew each time. */
function stateOf({ book, host }: OpenPane) {
  const kept = host.annex.xmlParts.map(({ xml }) => xml);
  const sheets = everything(book).map(({ formats, validations, notes, ...contents }) => ({
    contents,
    marks: { formats, validations, notes },
  }));
  return JSON.parse(
    JSON.stringify({ kept, sheets }, (key, value: unknown) => (key === "id" ? "" : value)),
  ) as { kept: string[]; sheets: typeof sheets };
}
type State = ReturnType<typeof stateOf>;

/** The same workbook after 清除标记. */
function withoutMarks({ kept, sheets }: State): State {
  return {
    kept,
    sheets: sheets.map(({ contents, marks: { formats, validations, notes } }) => ({
      contents,
      marks: {
        formats: formats.filter(
          ({ rule }) => rule.type !== "Custom" || highlightSeverity(rule.formula) === null,
        ),
        validations: validations.filter(({ rule }) => rule?.type !== "Custom" || !isPromptRule(rule.formula)),
        notes: notes.filter(({ text }) => !isOwnNote(text)),
      },
    })),
  };
}

/** What the pane tells of a failure: an alert, a sentence about the marks, or about what was not saved. */
function tells({ store }: OpenPane): boolean {
  const { problem, check: list, review } = store.get();
  return (
    problem !== null || review.refused !== null || list.sheets.some(({ marks }) => marks.kind === "refused")
  );
}

async function open({ prepare }: Feature, [profile, notes]: readonly [ProfileId, boolean]) {
  const pane = await openPane([FORM], profile);
  knowNotes(notes);
  // Read once, whatever comes first: so every attempt sends the same requests.
  await pane.kept.load();
  await prepare?.(pane);
  await pane.settle();
  if (tells(pane)) throw new Error("the preparation did not go well");
  return pane;
}

/** A request as it went when all went well. */
interface Sent {
  readonly actions: number;
  readonly writes: boolean;
}

/** How the feature goes when all goes well. */
async function rehearse(feature: Feature, host: (typeof HOSTS)[number]) {
  const pane = await open(feature, host);
  const states = [stateOf(pane)];
  const sent: Sent[] = [];
  const receive = pane.host.receive.bind(pane.host);
  let seen = pane.stats.requests;
  pane.host.receive = (text) => {
    receive(text);
    void pane.host.idle().then(() => {
      if (pane.stats.requests === seen) return;
      seen = pane.stats.requests;
      const now = stateOf(pane);
      const writes = JSON.stringify(now) !== JSON.stringify(states[states.length - 1]);
      if (writes) states.push(now);
      sent.push({ actions: actionsOf(String(text)), writes });
    });
  };
  await feature.act(pane);
  await pane.settle();
  if (tells(pane)) throw new Error("the rehearsal did not go well");
  return { states, sent };
}

function actionsOf(message: string): number {
  const { _data } = JSON.parse(message) as { _data: { ArrayData: readonly unknown[] } };
  const { Actions } = JSON.parse(String(_data.ArrayData[4])) as RequestBody;
  return Actions.filter(({ ActionType }) => ActionType !== ACTION.trace).length;
}

const NOTHING: Fault = { kind: "action", number: Infinity, code: "GeneralException" };

/** A workbook on which a feature is tried again and again, as long as each attempt leaves it as it was. */
class Attempts {
  private pane: OpenPane | null = null;

  constructor(
    private readonly feature: Feature,
    private readonly host: (typeof HOSTS)[number],
    private readonly before: State,
  ) {}

  /** What comes of the feature when the fault befalls one of its requests. */
  async failing(request: number, fault: Fault) {
    const pane = (this.pane ??= await open(this.feature, this.host));
    for (let good = 0; good < request; good++) pane.inject(NOTHING);
    pane.inject(fault);
    const thrown = await this.feature.act(pane).then(
      () => false,
      () => true,
    );
    await pane.host.idle();
    const state = stateOf(pane);
    const { problem } = pane.store.get();
    const told = thrown || tells(pane);
    if (!told || JSON.stringify(state) !== JSON.stringify(this.before)) this.pane = null;
    return { told, problem: problem?.problem, state };
  }
}

const { reply } = patience;
afterEach(() => {
  patience.reply = reply;
  knowNotes(false);
});

const CASES = HOSTS.flatMap((host) =>
  Object.keys(FEATURES)
    .filter((name) => !host[1] || MARKING.includes(name))
    .map((name) => [name, host] as const),
);

describe.each(CASES)("%s on %s", (name, host) => {
  const feature = FEATURES[name]!;

  test("an error at any action is told, and leaves the workbook between two steps", async () => {
    const { states, sent } = await rehearse(feature, host);
    const done = states[states.length - 1]!;
    const allowed = new Set(
      states.flatMap((state) => [JSON.stringify(state), JSON.stringify(withoutMarks(state))]),
    );
    expect(sent.some(({ writes }) => writes)).toBe(true);
    const attempts = new Attempts(feature, host, states[0]!);
    for (const [request, { actions, writes }] of sent.entries())
      // What only reads can only fail to read.
      for (let number = 1; number <= (writes ? actions : 1); number++) {
        const fault: Fault = { kind: "action", number, code: "GeneralException" };
        const { told, problem, state } = await attempts.failing(request, fault);
        const where = { request, number };
        expect({ ...where, problem }).not.toMatchObject({ problem: "partial" });
        if (!told) expect({ ...where, state }).toEqual({ ...where, state: done });
        else if (!allowed.has(JSON.stringify(state)))
          expect({ ...where, state }).toEqual({ ...where, state: states[0] });
      }
  });

  test.each(["error", "nothing"] as const)(
    "an answer that is lost (%s) to what was done: all is done, or taken back and told",
    async (answer) => {
      const { states, sent } = await rehearse(feature, host);
      // Long enough for a busy machine.
      if (answer === "nothing") patience.reply = 1000;
      const done = states[states.length - 1]!;
      const allowed = states.flatMap((state) => [JSON.stringify(state), JSON.stringify(withoutMarks(state))]);
      const attempts = new Attempts(feature, host, states[0]!);
      for (const [request, { writes }] of sent.entries()) {
        if (!writes) continue;
        const { told, problem, state } = await attempts.failing(request, { kind: "lostReply", answer });
        expect({ request, problem }).not.toMatchObject({ problem: "partial" });
        if (!told) expect({ request, state }).toEqual({ request, state: done });
        else expect(allowed).toContain(JSON.stringify(state));
      }
    },
  );
});

test("the features do what their names say", async () => {
  const pane = await open(FEATURES["更新审核意见"]!, HOSTS[0]!);
  await FEATURES["更新审核意见"]!.act(pane);
  expect(
    pane.store.get().done.map(({ edits }) => [...new Set(edits.map(({ kind }) => kind))].sort()),
  ).toEqual([
    ["addSheet", "merge", "write"],
    ["deleteRows", "insertRows", "write"],
  ]);
});
