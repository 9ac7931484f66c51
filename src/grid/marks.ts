import type { Severity } from "./edit";
import type { Grid } from "./grid";

/**
 * How marks in a workbook are recognised as ours, in any session, on any machine, by either host. A mark carries its
 * signature in itself; a message carries a checksum of its text too, so that one that a person has edited is theirs.
 */

const SIGNATURE = "performance-declaration-check";
/** What people see above a message. */
const TITLE = "绩效校核";
/** Excel shows no more of an input message. */
const PROMPT_LIMIT = 255;

/**
 * The conditional format's formula of a highlight: always true, and tells whose it is. It also carries a short trace of each
 * note of ours on the cells that it colours: a note's own checksum is made of blanks, which a mail gateway or another program
 * may change.
 * @param notes texts of the messages, at most `NOTES_TRACED`
 */
export function highlightFormula(severity: Severity, notes: readonly string[] = []): string {
  const traces = notes.map(shortTrace).join("");
  return `=N("${SIGNATURE}:${severity}${traces === "" ? "" : `:${traces}`}")=0`;
}

/** So many traces keep a formula below the 255 characters that every Excel takes. */
export const NOTES_TRACED = 48;

/** The severity of a highlight of ours by its conditional format's formula, or null for anybody else's. */
export function highlightSeverity(formula: string): Severity | null {
  const severity = OWN_FORMULA.exec(formula.replace(/\s/g, ""))?.[1]?.toLowerCase();
  return severity === "error" || severity === "warning" || severity === "info" ? severity : null;
}

/** The traces of notes that a highlight's formula carries, for `isOwnNote`. */
export function tracesIn(formula: string): string[] {
  const traces = OWN_FORMULA.exec(formula.replace(/\s/g, ""))?.[2]?.toLowerCase() ?? "";
  return traces.match(/.{4}/g) ?? [];
}

const OWN_FORMULA = new RegExp(`^=?N\\("${SIGNATURE}:([a-z]+)(?::([0-9a-z]+))?"\\)=0$`, "i");

/** A message as a note: title and text. The checksum stands behind the title in blanks of two kinds, which nobody sees. */
export function noteOf(text: string): string {
  const plain = unified(text);
  return `${TITLE}${inBlanks(hash(plain))}\n${plain}`;
}

// Excel may put the author's name on a line of its own before a note's text. Former editions wrote the checksum in figures.
const OWN_NOTE = new RegExp(
  `^(?:[^\\n]{0,255}[:：]\\n)?${TITLE}(?:([ \\u00a0]{32})| ([0-9a-z]{7}))(?:\\n|$)`,
);

/**
 * Whether a note is a message of ours that nobody has changed.
 * @param traces those of the sheet's highlights: they tell it also where its blanks have been changed
 */
export function isOwnNote(content: string, traces: ReadonlySet<string> = new Set()): boolean {
  const text = content.replace(/\r\n?/g, "\n");
  const [head, blanks, figures] = OWN_NOTE.exec(text) ?? [];
  if (head !== undefined) {
    const plain = unified(text.slice(head.length));
    if (blanks === undefined ? figures === checksum(plain) : blanks === inBlanks(hash(plain))) return true;
  }
  const [title] = TITLED.exec(text) ?? [];
  return title !== undefined && traces.has(shortTrace(text.slice(title.length)));
}

/** An author's name, as before, and the title, in whatever blanks. */
const TITLED = new RegExp(`^(?:[^\\n]{0,255}[:：]\\s)?\\s{0,9}${TITLE}(?=\\s)`);

/** Of what is not blank, in four letters and digits. */
function shortTrace(text: string): string {
  return (hash(text.replace(/\s/g, "")) % 36 ** 4).toString(36).padStart(4, "0");
}

/** A number of 32 bits: a blank for 0, one that breaks no line for 1. */
function inBlanks(number: number): string {
  return number.toString(2).padStart(32, "0").replaceAll("0", " ").replaceAll("1", "\u00a0");
}

/** An input message: `title` at most 32 characters, `message` at most 255, as Excel allows. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/**
 * A message as an input message (data validation prompt), with the formula of the validation that carries it: that accepts
 * everything, and carries signature and checksum where nobody reads them. What is too long ends with `…`.
 */
export function promptOf(text: string): Prompt & { readonly rule: string } {
  const plain = unified(text);
  // No character cut in two.
  const cut = plain.slice(0, PROMPT_LIMIT - 1).replace(/[\uD800-\uDBFF]$/, "");
  const message = plain.length <= PROMPT_LIMIT ? plain : `${cut}…`;
  return { title: TITLE, message, rule: `=N("${SIGNATURE}:message:${checksum(message)}")=0` };
}

// Former editions wrote the checksum into the title, where it puzzled people.
const PROMPT_RULE = new RegExp(`^=?N\\("${SIGNATURE}:message(?::([0-9a-z]{7}))?"\\)=0$`, "i");

/** Whether a validation's formula is that of an input message of ours, changed since or not. */
export function isPromptRule(formula: string): boolean {
  return PROMPT_RULE.test(formula);
}

/** Whether an input message, with its validation's formula, is one of ours that nobody has changed. */
export function isOwnPrompt({ title, message }: Prompt, formula: string): boolean {
  const rule = PROMPT_RULE.exec(formula);
  const sum = checksum(unified(message));
  return (
    rule !== null &&
    (rule[1] === undefined ? title === `${TITLE} ${sum}` : title === TITLE && rule[1] === sum)
  );
}

/** What stands in one cell of every sheet that the program has added to a workbook; the number tells the edition of its rows. */
export const OWN_SHEET = `${SIGNATURE}:sheet:1`;

const ANY_OWN_SHEET = new RegExp(`^${SIGNATURE}:sheet:\\d{1,9}$`);

/** Whether the program has made the sheet, in this edition or another: it is no declaration. */
export function isOwnSheet({ cells }: Grid): boolean {
  for (const { value } of cells.values())
    if (typeof value === "string" && ANY_OWN_SHEET.test(value)) return true;
  return false;
}

/** A short trace of a text, to tell later whether it is still the same. */
export function traceOf(text: string): string {
  return checksum(unified(text));
}

/** Hosts change line ends and the blanks at the end. */
function unified(text: string): string {
  return text.replace(/\r\n?/g, "\n").trimEnd();
}

/** In seven letters and digits. */
const checksum = (text: string) => hash(text).toString(36).padStart(7, "0");

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return sum;
}
