import type { Settings } from "../rules/settings";
import { HELP, parseArguments } from "./arguments";
import { checkSheets, exitStatus } from "./checkCommand";
import type { CheckOutput, FileOutput } from "./checkCommand";
import { readOutput } from "./readCommand";
import { readSettings } from "./settings";
import { textReport } from "./textReport";
import { attempt, readSheets } from "./workbookFile";
import type { FileSource } from "./workbookFile";

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
export function run(argv: readonly string[], source: FileSource): Outcome {
  const command = parseArguments(argv);
  switch (command.kind) {
    case "help":
      return { stdout: HELP, stderr: "", status: 0 };
    case "misuse":
      return { stdout: "", stderr: `${command.message}\n`, status: 2 };
    case "read":
      return readFile(command.file, source);
    case "check": {
      const read = command.settings === null ? {} : readSettings(command.settings, source);
      if ("problem" in read) return { stdout: "", stderr: `${read.problem}\n`, status: 2 };
      const output: CheckOutput = {
        files: command.paths.flatMap((path) => checkPath(path, source, read.settings)),
      };
      const stdout = command.format === "json" ? json(output) : textReport(output);
      return { stdout, stderr: "", status: exitStatus(output) };
    }
  }
}

function readFile(file: string, source: FileSource): Outcome {
  const result = attempt(() => readOutput(file, readSheets(source.bytes(file))));
  if ("failure" in result) return { stdout: "", stderr: `${file}：${result.failure.message}\n`, status: 2 };
  return { stdout: json(result.done), stderr: "", status: 0 };
}

function checkPath(path: string, source: FileSource, settings: Settings | undefined): FileOutput[] {
  const files = attempt(() => source.list(path));
  if ("failure" in files) return [{ file: path, sheets: [], error: files.failure }];
  return files.done.map((file) => {
    const result = attempt(() => checkSheets(file, readSheets(source.bytes(file)), settings));
    return "failure" in result ? { file, sheets: [], error: result.failure } : result.done;
  });
}

function json(output: unknown): string {
  return `${JSON.stringify(output, null, 2)}\n`;
}
