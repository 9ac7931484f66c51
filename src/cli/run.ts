import type { Profile } from "../reading/profile";
import type { Settings } from "../rules/settings";
import { writeWorkbook } from "../hosts/file/writeWorkbook";
import type { NewSheet } from "../hosts/file/writeWorkbook";
import { dateText } from "../review/opinion/date";
import type { Opinion } from "../review/opinion/opinion";
import { HELP, parseArguments } from "./arguments";
import type { Command } from "./arguments";
import { checkSheets, exitStatus } from "./checkCommand";
import type { CheckOutput, FileOutput } from "./checkCommand";
import { decisionsProblem, readKept } from "./kept";
import type { KeptInFile } from "./kept";
import { namedSheets, opinionSheet } from "./opinionCommand";
import { keptProfile, readProfiles } from "./profiles";
import { readOutput } from "./readCommand";
import { readSettings } from "./settings";
import { textReport } from "./textReport";
import { attempt, attemptAsync, readSheets } from "./workbookFile";
import type { FileSource, SheetRead } from "./workbookFile";

/** What a run of the program leaves behind. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: 0 | 1 | 2;
}

/**
 * The whole program, apart from the system around it. Never throws.
 * @param argv what follows the program's name
 */
export async function run(
  argv: readonly string[],
  source: FileSource,
  today: () => Date = () => new Date(),
): Promise<Outcome> {
  const command = parseArguments(argv);
  switch (command.kind) {
    case "help":
      return { stdout: HELP, stderr: "", status: 0 };
    case "misuse":
      return { stdout: "", stderr: `${command.message}\n`, status: 2 };
    case "read": {
      const taught = readProfiles(command.profiles, source);
      if ("problem" in taught) return unusable(taught.problem);
      return await readFile(command.file, source, taught.profiles);
    }
    case "opinion": {
      const warnings: string[] = [];
      const how = howTo(command, source, warnings);
      if ("problem" in how) return unusable(how.problem);
      const { reviewer } = command;
      return writeOpinion(command, source, how, warnings, { reviewer, date: dateText(today()) });
    }
    case "check": {
      const warnings: string[] = [];
      const how = howTo(command, source, warnings);
      if ("problem" in how) return unusable(how.problem);
      const files: FileOutput[] = [];
      // One after the other: a folder of workbooks is not held in memory at once.
      for (const path of command.paths) files.push(...(await checkPath(path, source, how)));
      const output: CheckOutput = { files };
      const stdout = command.format === "json" ? json(output) : textReport(output);
      return { stdout, stderr: warnings.join(""), status: exitStatus(output) };
    }
  }
}

/** How the files of a run are read and checked. */
interface How {
  readonly settings: Settings | undefined;
  readonly profiles: readonly Profile[];
  /** Takes what is no failure and yet must be known, a line. */
  readonly warn: (line: string) => void;
}

/** What the options say, or what is wrong with a file that they name. */
function howTo(
  { settings: file, profiles }: { readonly settings: string | null; readonly profiles: readonly string[] },
  source: FileSource,
  warnings: string[],
): How | { readonly problem: string } {
  const read = file === null ? { settings: undefined } : readSettings(file, source);
  if ("problem" in read) return read;
  const taught = readProfiles(profiles, source);
  if ("problem" in taught) return taught;
  return {
    settings: read.settings,
    profiles: taught.profiles,
    warn: (warning) => warnings.push(warning),
  };
}

function unusable(problem: string): Outcome {
  return { stdout: "", stderr: `${problem}\n`, status: 2 };
}

async function readFile(file: string, source: FileSource, profiles: readonly Profile[]): Promise<Outcome> {
  let stderr = "";
  const how: How = { settings: undefined, profiles, warn: (line) => (stderr += line) };
  const result = await attemptAsync(async () => readOutput(file, (await sheetsOf(file, source, how)).sheets));
  if ("failure" in result) return unusable(`${file}：${result.failure.message}`);
  return { stdout: json(result.done), stderr, status: 0 };
}

/** The workbook's own profile comes before those of the command line. */
async function sheetsOf(
  file: string,
  source: FileSource,
  { profiles, warn }: How,
): Promise<{ readonly sheets: readonly SheetRead[]; readonly kept: KeptInFile }> {
  const bytes = source.bytes(file);
  const kept = readKept(bytes);
  const { profile, problem } = keptProfile(kept);
  const sheets = await readSheets(bytes, profile ? [profile, ...profiles] : profiles);
  if (problem !== null) warn(`${file}：${problem}\n`);
  return { sheets, kept };
}

/** Writes what can be told of the files that can be read; the others are named. */
async function writeOpinion(
  { paths, output }: Command & { readonly kind: "opinion" },
  source: FileSource,
  how: How,
  problems: string[],
  about: Pick<Opinion, "reviewer" | "date">,
): Promise<Outcome> {
  const found: { file: string; sheet: NewSheet }[] = [];
  let failed = false;
  const fail = (file: string, message: string) => {
    failed = true;
    problems.push(`${file}：${message}\n`);
  };
  for (const path of paths) {
    const files = attempt(() => source.list(path));
    if ("failure" in files) fail(path, files.failure.message);
    for (const file of "failure" in files ? [] : files.done) {
      const result = await attemptAsync(async () => {
        const { sheets, kept } = await sheetsOf(file, source, how);
        const unread = decisionsProblem(kept);
        if (unread !== null) how.warn(`${file}：${unread}\n`);
        return opinionSheet(sheets, kept, how.settings, about);
      });
      if ("failure" in result) fail(file, result.failure.message);
      else if (result.done) found.push({ file, sheet: result.done });
      else how.warn(`${file}：没有绩效目标申报表，没有写入审核意见。\n`);
    }
  }
  if (found.length === 0)
    return unusable(`${problems.join("")}没有一份文件可以生成审核意见，没有写成“${output}”。`);
  const written = attempt(() => source.write(output, writeWorkbook(namedSheets(found))));
  if ("failure" in written) return unusable(`${problems.join("")}${output}：${written.failure.message}`);
  const stdout = `已写成“${output}”：${String(found.length)} 份文件的审核意见。\n`;
  return { stdout, stderr: problems.join(""), status: failed ? 2 : 0 };
}

async function checkPath(path: string, source: FileSource, how: How): Promise<FileOutput[]> {
  const files = attempt(() => source.list(path));
  if ("failure" in files) return [{ file: path, sheets: [], error: files.failure }];
  const outputs: FileOutput[] = [];
  for (const file of files.done) {
    const result = await attemptAsync(async () => {
      const { sheets, kept } = await sheetsOf(file, source, how);
      return checkSheets(file, sheets, kept, how.settings);
    });
    outputs.push("failure" in result ? { file, sheets: [], error: result.failure } : result.done);
  }
  return outputs;
}

function json(output: unknown): string {
  return `${JSON.stringify(output, null, 2)}\n`;
}
