import fc from "fast-check";
import {
  NOTES_TRACED,
  highlightFormula,
  highlightSeverity,
  isOwnNote,
  isOwnPrompt,
  noteOf,
  promptOf,
  tracesIn,
} from "../../src/grid/marks";

test("a highlight tells its severity by its formula, also when Excel has spaced it anew", () => {
  for (const severity of ["error", "warning", "info"] as const) {
    expect(highlightSeverity(highlightFormula(severity))).toBe(severity);
    expect(highlightSeverity(highlightFormula(severity).replace("=0", " = 0"))).toBe(severity);
  }
});

test.each(['=N("somebody else")=0', "=$A1>0", "", '=N("performance-declaration-check:error")=0+A1'])(
  "%s is not ours",
  (formula) => {
    expect(highlightSeverity(formula)).toBeNull();
  },
);

test("any message is recognised as a note and as an input message, with either kind of line end", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (text) => {
      const note = noteOf(text);
      expect(isOwnNote(note)).toBe(true);
      expect(isOwnNote(note.replaceAll("\n", "\r\n"))).toBe(true);
      expect(isOwnNote(`张三:\n${note}`)).toBe(true);
      const prompt = promptOf(text);
      expect(isOwnPrompt(prompt, prompt.rule)).toBe(true);
      expect(prompt.title).not.toMatch(/[0-9]/);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      expect(prompt.title.length).toBeLessThanOrEqual(32);
    }),
  );
});

test("a note shows nothing but title and text, and one of a former edition is recognised unless it was changed", () => {
  expect(noteOf("【错误】没有填写。").replace(/\s+/g, " ")).toBe("绩效校核 【错误】没有填写。");
  const former = "绩效校核 0s2dqwf\n【错误】没有填写。";
  const sum = /message:([0-9a-z]{7})/.exec(promptOf("【错误】没有填写。").rule)?.[1] ?? "";
  expect(isOwnNote(former.replace("0s2dqwf", sum))).toBe(true);
  expect(isOwnNote(`${former.replace("0s2dqwf", sum)}改`)).toBe(false);
  expect(isOwnNote("绩效校核\n【错误】没有填写。")).toBe(false);
});

/** What gateways and other programs make of a note's blanks. */
const BLANKED: readonly ((note: string) => string)[] = [
  (note) => note.replaceAll("\u00a0", " "),
  (note) => note.replace(/[ \u00a0]+/g, " "),
  (note) => note.replace(/[ \u00a0]+$/gm, ""),
  (note) => note.replace(/\s+/g, " ").trim(),
  (note) => `张三:\n${note.replaceAll("\u00a0", " ").replaceAll("\n", "\r\n")}`,
];
const tracesOf = (texts: readonly string[]) => new Set(tracesIn(highlightFormula("warning", texts)));

test("a note whose blanks were changed is recognised by the traces in the sheet's highlights, a note that was reworded is not", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: NOTES_TRACED }), (found) => {
      const texts = found.map((text) => `【警告】${text}。`);
      const traces = tracesOf(texts);
      for (const blanked of BLANKED)
        for (const text of texts) {
          expect(isOwnNote(blanked(noteOf(text)), traces)).toBe(true);
          expect(isOwnNote(blanked(noteOf(text)), tracesOf(["【警告】另一条。"]))).toBe(false);
        }
      expect(highlightFormula("warning", texts).length).toBeLessThanOrEqual(255);
      expect(highlightSeverity(highlightFormula("warning", texts))).toBe("warning");
    }),
    { numRuns: 30 },
  );
  const traces = tracesOf(["【警告】没有填写。"]);
  for (const theirs of [
    "绩效校核\n【警告】没有填写。请张三补。",
    "绩效校核\n没有填写。",
    "【警告】没有填写。",
    "请看绩效校核\n【警告】没有填写。",
    "绩效校核【警告】没有填写。",
    "",
  ])
    expect(isOwnNote(theirs, traces)).toBe(false);
});

test("a message that a person has changed is theirs", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (text, added) => {
      fc.pre(added.trim() !== "");
      expect(isOwnNote(`${noteOf(text)}x${added}`)).toBe(false);
      expect(isOwnNote(`${added} ${noteOf(text)}`)).toBe(false);
      const { title, message, rule } = promptOf(text);
      expect(isOwnPrompt({ title, message: `${message}x${added}` }, rule)).toBe(false);
    }),
  );
});

test("an input message of a former edition, with its checksum in the title, is recognised unless it was changed", () => {
  const rule = '=N("performance-declaration-check:message")=0';
  const own = { title: "绩效校核 0d8ynrj", message: "【错误】没有填写。" };
  const title = `绩效校核 ${/message:([0-9a-z]{7})/.exec(promptOf(own.message).rule)?.[1] ?? ""}`;
  expect(isOwnPrompt({ ...own, title }, rule)).toBe(true);
  expect(isOwnPrompt({ title, message: `${own.message}改` }, rule)).toBe(false);
  expect(isOwnPrompt({ ...own, title: "绩效校核" }, rule)).toBe(false);
  expect(isOwnPrompt({ ...own, title }, "=TRUE")).toBe(false);
});
