import type { Decision } from "../../../src/review/decision";
import { EMPTY_PART, PART_NAMESPACE, partXml } from "../../../src/review/workbookPart";
import type { WorkbookPart } from "../../../src/review/workbookPart";
import { patience } from "../../../src/hosts/excel/run";
import { createKept } from "../../../src/taskpane/kept";
import type { Kept } from "../../../src/taskpane/kept";
import type { Fault } from "../../../src/workbench/host/faults";
import { openExcel } from "./excel";
import type { Excel as Opened } from "./excel";

const NOW = "2026-11-24T09:30:00.000Z";
const EARLIER = "2026-11-24T08:00:00.000Z";

const decision = (subject: string, at = EARLIER): Decision => ({
  target: { sheet: "表", rule: "form/blanks", subject, place: "", detail: "", ordinal: 0, alike: 1 },
  status: "returned",
  by: "",
  at,
  opinion: { text: "请补充", by: "", at },
  reply: null,
});

async function open(options: Parameters<typeof openExcel>[0] = {}, parts: readonly string[] = []) {
  const opened = await openExcel(options);
  for (const xml of parts) await addPart(xml);
  return { ...opened, kept: createKept(opened.excel, () => NOW) };
}

/** A coauthor's pane, or another edition, adds a part. */
const addPart = (xml: string) =>
  Excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });

const addDecision = (kept: Kept, subject: string) =>
  kept.save(["decisions"], (part, at) => ({
    ...part,
    decisions: [...part.decisions, decision(subject, at)],
  }));

/** What another machine finds in the workbook. */
async function found({ excel }: Opened): Promise<WorkbookPart> {
  const state = await createKept(excel, () => NOW).load();
  if (state.kind !== "ready") throw new Error(state.kind);
  return state.part;
}

const subjects = (part: WorkbookPart) => part.decisions.map(({ target }) => target.subject).sort();

const { reply } = patience;
afterEach(() => {
  patience.reply = reply;
});

test("what is saved is there for the next machine, and only then known here", async () => {
  const opened = await open();
  const { kept } = opened;
  expect(kept.get()).toEqual({ kind: "unread" });
  expect(await kept.load()).toEqual({ kind: "ready", part: EMPTY_PART });
  const saved = await addDecision(kept, "project.name");
  expect(saved).toMatchObject({ kind: "saved", snapshotLeft: false });
  expect(kept.get()).toEqual({ kind: "ready", part: await found(opened) });
  expect((await found(opened)).decisions).toEqual([decision("project.name", NOW)]);
});

test("the order in which a record's fields were put does not matter", async () => {
  const opened = await open();
  const { target, ...others } = decision("year", NOW);
  const backwards = Object.fromEntries(
    Object.entries({ target, ...others }).reverse(),
  ) as unknown as Decision;
  const saved = await opened.kept.save(["decisions"], (part) => ({ ...part, decisions: [backwards] }));
  expect(saved.kind).toBe("saved");
});

test("settings and taught labels are kept whole, and taken out again", async () => {
  const opened = await open();
  const { kept } = opened;
  expect(await kept.settings()).toBeNull();
  await kept.saveSettings({ base: "default", name: "某市" });
  await kept.saveProfile({ labels: [{ text: "项目名", path: "project.name" }] });
  expect(await kept.settings()).toEqual({ base: "default", name: "某市" });
  await kept.saveSettings(null);
  const elsewhere = createKept(opened.excel, () => NOW);
  expect(await elsewhere.settings()).toBeNull();
  expect(await elsewhere.profile()).toEqual({ labels: [{ text: "项目名", path: "project.name" }] });
});

test("coauthors' parts become one, and what they saved meanwhile stays", async () => {
  const opened = await open({}, [partXml({ ...EMPTY_PART, decisions: [decision("goal.annual")] })]);
  const { kept } = opened;
  await kept.load();
  await addPart(partXml({ ...EMPTY_PART, decisions: [decision("year")] }));
  await addDecision(kept, "project.name");
  expect(subjects(await found(opened))).toEqual(["goal.annual", "project.name", "year"]);
  expect(await opened.excel.readParts(PART_NAMESPACE)).toHaveLength(1);
});

test("two savings at once do not lose each other's", async () => {
  const opened = await open();
  await Promise.all([addDecision(opened.kept, "year"), addDecision(opened.kept, "project.name")]);
  expect(subjects(await found(opened))).toEqual(["project.name", "year"]);
});

test.each([
  ["newer", `<kept xmlns="${PART_NAMESPACE}" version="2"><decisions>x</decisions></kept>`, "newer"],
  ["damaged", `<kept xmlns="${PART_NAMESPACE}"/>`, "damaged"],
  ["unreadable", `<kept xmlns="${PART_NAMESPACE}" version="1"><decisions>x</decisions></kept>`, "unreadable"],
])("a part that is %s is left alone, and says so", async (_, xml, why) => {
  const opened = await open({}, [xml]);
  await opened.kept.load();
  expect(await addDecision(opened.kept, "year")).toEqual({ kind: "refused", why });
  expect(await opened.excel.readParts(PART_NAMESPACE)).toEqual([xml]);
});

test("unreadable decisions do not hinder saving settings, and stay", async () => {
  const damaged = "<decisions>x</decisions>";
  const opened = await open({}, [`<kept xmlns="${PART_NAMESPACE}" version="1">${damaged}</kept>`]);
  await opened.kept.saveSettings({ name: "某市" });
  const [xml = ""] = await opened.excel.readParts(PART_NAMESPACE);
  expect(xml).toContain(damaged);
  expect(await opened.kept.settings()).toEqual({ name: "某市" });
});

test("more than Excel takes is refused, and nothing is changed", async () => {
  const opened = await open({}, [partXml({ ...EMPTY_PART, decisions: [decision("year")] })]);
  const text = "大".repeat(200_000);
  const outcome = await opened.kept.save(["decisions"], (part, at) => ({
    ...part,
    decisions: [{ ...decision("goal.annual"), opinion: { text, by: "", at } }],
  }));
  expect(outcome).toEqual({ kind: "refused", why: "too-large" });
  expect(subjects(await found(opened))).toEqual(["year"]);
});

test.each([
  ["ltsc2021", false, true],
  ["ltsc2024", true, true],
  ["desktop365", false, true],
  ["web", true, false],
] as const)(
  "on %s, with a part already there: %s, saving clears Ctrl+Z: %s",
  async (profile, there, clears) => {
    const parts = there ? [partXml({ ...EMPTY_PART, decisions: [decision("year")] })] : [];
    const { kept } = await open({ profile }, parts);
    await kept.load();
    expect(kept.clearsUndo()).toBe(clears);
  },
);

test("while a cell is being edited nothing is saved, and it can be tried again", async () => {
  const opened = await open();
  opened.setEditing(true);
  await expect(addDecision(opened.kept, "year")).rejects.toMatchObject({ problem: "busy" });
  opened.setEditing(false);
  await addDecision(opened.kept, "year");
  expect(subjects(await found(opened))).toEqual(["year"]);
});

/** Saves with a request going wrong; tells how it ended and what another machine finds then. */
async function failing(faults: readonly Fault[], coauthors: number) {
  const parts = Array.from({ length: coauthors }, (_, index) =>
    partXml({ ...EMPTY_PART, decisions: [decision(`before ${String(index)}`)] }),
  );
  const opened = await open({}, parts);
  for (const fault of faults) opened.inject(fault);
  const outcome = await addDecision(opened.kept, "mine").then(
    ({ kind }) => kind,
    () => "failed" as const,
  );
  await opened.settle();
  const left = subjects(await found(opened));
  return { outcome, left, before: parts.map((_, index) => `before ${String(index)}`) };
}

const NOTHING: Fault = { kind: "action", number: Infinity, code: "GeneralException" };
/** A request that asks for what is there. */
const passes = (count: number) => Array.from({ length: count }, () => NOTHING);

describe.each([0, 1, 2])("with %s parts there before", (coauthors) => {
  // Finding, reading if there is something, writing, and the same again to read back.
  const writing = coauthors === 0 ? 1 : 2;

  test("an error at any action of any request loses no decision, and is told unless it is saved", async () => {
    let actions = 0;
    for (let request = 0; request <= writing + 2; request++)
      for (let number = 1; ; number++) {
        const fault: Fault = { kind: "action", number, code: "GeneralException" };
        const { outcome, left, before } = await failing([...passes(request), fault], coauthors);
        expect({ request, number, left }).toEqual({
          request,
          number,
          left: expect.arrayContaining(before) as unknown,
        });
        if (outcome === "saved") expect(left).toEqual([...before, "mine"].sort());
        // The fault's number is beyond the request's actions: all went well.
        if (outcome === "saved") break;
        expect(left).toEqual(before);
        actions++;
      }
    expect(actions).toBeGreaterThan(2);
  });

  test.each(["nothing", "error"] as const)(
    "with its answer lost (%s comes instead) the writing counts as done if it is",
    async (answer) => {
      if (answer === "nothing") patience.reply = 1000;
      const { outcome, left, before } = await failing(
        [...passes(writing), { kind: "lostReply", answer }],
        coauthors,
      );
      expect(outcome).toBe("saved");
      expect(left).toEqual([...before, "mine"].sort());
    },
  );

  test("a connection that is gone for the check as well is told, although it was done", async () => {
    const gone: Fault = { kind: "request", code: "GeneralException" };
    const { outcome, left, before } = await failing(
      [...passes(writing), { kind: "lostReply", answer: "error" }, gone],
      coauthors,
    );
    expect(outcome).toBe("failed");
    expect(left).toEqual([...before, "mine"].sort());
  });
});
