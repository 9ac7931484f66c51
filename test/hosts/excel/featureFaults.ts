/**
 * The test of a feature's faults. Whatever a feature of the pane sends: Excel fails at each of its actions, or its answer is
 * lost. The workbook is then as it was between two of the feature's steps, nothing that was kept is lost, and the pane says so
 * unless all was done.
 */
import { highlightSeverity, isOwnNote, isPromptRule, traceOf } from "../../../src/grid/marks";
import { gridFromTable } from "../../../src/grid/table";
import type { Fault } from "../../../src/workbench/host/faults";
import type { ProfileId } from "../../../src/workbench/protocol/profile";
import { ACTION } from "../../../src/workbench/protocol/wire";
import type { RequestBody } from "../../../src/workbench/protocol/wire";
import { everything } from "./excel";
import { giveUpOn, waitForAll } from "./losing";
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

export interface Feature {
  /** What was done before, and went well. */
  readonly prepare?: (pane: OpenPane) => Promise<unknown>;
  /** What the user does. */
  readonly act: (pane: OpenPane) => Promise<unknown>;
  /** It marks the sheet, so that it sends other requests where Excel has notes and groups its own undo. */
  readonly marks?: true;
}

/** The profiles that send different batches: input messages; notes, with all of Excel's own undo. */
const OLD: Played = ["ltsc2021", false];
const NEW: Played = ["desktop365", true];
type Played = readonly [profile: ProfileId, notes: boolean];

export const check = ({ actions }: OpenPane) => actions.check();

/** Every action of every request of the features fails, and every answer to what they change is lost. */
export function testFaults(features: Readonly<Record<string, Feature>>): void {
  afterEach(() => {
    waitForAll();
    knowNotes(false);
  });
  const cases = Object.entries(features).flatMap(([name, feature]) =>
    (feature.marks ? [OLD, NEW] : [OLD]).map((played) => [name, played, feature] as const),
  );
  describe.each(cases)("%s on %s", (_, played, feature) => {
    test("an error at any action is told, and leaves the workbook between two steps", async () => {
      const { states, sent } = await rehearse(feature, played);
      expect(sent.some(({ writes }) => writes)).toBe(true);
      const outcomes = new Outcomes(states);
      const attempts = new Attempts(feature, played, outcomes.before);
      for (const [request, { actions, writes }] of sent.entries())
        // What only reads can only fail to read.
        for (let number = 1; number <= (writes ? actions : 1); number++) {
          const fault: Fault = { kind: "action", number, code: "GeneralException" };
          outcomes.judge(await attempts.failing(request, fault), { request, number });
        }
    });

    test.each(["error", "nothing"] as const)(
      "an answer that is lost (%s) to what was done: all is done, or taken back and told",
      async (answer) => {
        const { states, sent } = await rehearse(feature, played);
        const outcomes = new Outcomes(states);
        const attempts = new Attempts(feature, played, outcomes.before);
        for (const [request, { writes }] of sent.entries())
          if (writes)
            outcomes.judge(await attempts.failing(request, { kind: "lostReply", answer }), { request });
      },
    );
  });
}

/** All that there is in a workbook, and the workbooks that were opened from it. */
function stateOf({ book, host, opened }: OpenPane) {
  const kept = host.annex.xmlParts.map(({ xml }) => xml);
  const sheets = everything(book).map(({ formats, validations, notes, ...contents }) => ({
    contents,
    marks: { formats, validations, notes },
  }));
  return { kept, opened: opened.map(traceOf), sheets };
}
type State = ReturnType<typeof stateOf>;

/** As one text, but for names that Excel gives anew each time. */
const textOf = (state: State) => JSON.stringify(state, (key, value: unknown) => (key === "id" ? "" : value));

/** The same workbook after 清除标记. */
function withoutMarks({ kept, opened, sheets }: State): State {
  return {
    kept,
    opened,
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

/** A workbook on which the feature can be tried. */
export async function open({ prepare }: Feature, [profile, notes] = OLD) {
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

/** How the feature goes when all goes well: the requests, and what the workbook was before, between and after them. */
async function rehearse(feature: Feature, played: Played) {
  const pane = await open(feature, played);
  const states = [stateOf(pane)];
  let before = states.map(textOf)[0];
  const sent: Sent[] = [];
  const receive = pane.host.receive.bind(pane.host);
  let seen = pane.stats.requests;
  pane.host.receive = (text) => {
    receive(text);
    void pane.host.idle().then(() => {
      if (pane.stats.requests === seen) return;
      seen = pane.stats.requests;
      const state = stateOf(pane);
      const now = textOf(state);
      const writes = now !== before;
      if (writes) states.push(state);
      before = now;
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

/** What came of a feature that a fault befell; the workbook as `textOf` gives it. */
interface Attempt {
  readonly told: boolean;
  readonly problem: string | undefined;
  readonly workbook: string;
}

/** What may come of a feature when Excel fails. */
class Outcomes {
  readonly before: string;
  private readonly done: string;
  private readonly allowed: ReadonlySet<string>;

  constructor(states: readonly State[]) {
    const texts = states.map(textOf);
    this.before = texts[0] ?? "";
    this.done = texts[texts.length - 1] ?? "";
    this.allowed = new Set([...texts, ...states.map((state) => textOf(withoutMarks(state)))]);
  }

  judge({ told, problem, workbook }: Attempt, where: object): void {
    expect({ ...where, problem }).not.toMatchObject({ problem: "partial" });
    if (told ? this.allowed.has(workbook) : workbook === this.done) return;
    const wanted = told ? this.before : this.done;
    expect({ ...where, told, state: JSON.parse(workbook) as State }).toEqual({
      ...where,
      told,
      state: JSON.parse(wanted) as State,
    });
  }
}

const NOTHING: Fault = { kind: "action", number: Infinity, code: "GeneralException" };

/** A workbook on which a feature is tried again and again, as long as each attempt leaves it as it was. */
class Attempts {
  private pane: OpenPane | null = null;

  constructor(
    private readonly feature: Feature,
    private readonly played: Played,
    private readonly before: string,
  ) {}

  /** What comes of the feature when the fault befalls one of its requests. */
  async failing(request: number, fault: Fault): Promise<Attempt> {
    const pane = (this.pane ??= await open(this.feature, this.played));
    for (let good = 0; good < request; good++) pane.inject(NOTHING);
    pane.inject(fault);
    if (fault.kind === "lostReply" && fault.answer === "nothing") giveUpOn(pane.stats, request);
    const thrown = await this.feature.act(pane).then(
      () => false,
      () => true,
    );
    // What was given up may not even have arrived.
    await (fault.kind === "lostReply" ? pane.settle() : pane.host.idle());
    const workbook = textOf(stateOf(pane));
    const { problem } = pane.store.get();
    const told = thrown || tells(pane);
    if (!told || workbook !== this.before) this.pane = null;
    return { told, problem: problem?.problem, workbook };
  }
}
