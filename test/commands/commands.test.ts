import { COMMAND_NAMES, associateCommands, runCommand } from "../../src/commands/commands";
import type { Commands, Outcome } from "../../src/commands/commands";

type Handler = (event: { completed(): void } | undefined) => void;

/** Office as far as commands use it, with a record of what happened in which order. */
function office(show: () => Promise<void> = async () => undefined) {
  const handlers = new Map<string, Handler>();
  const happened: string[] = [];
  const fake = {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: {
      showAsTaskpane: async () => {
        happened.push("pane");
        await show();
      },
    },
  };
  Object.assign(globalThis, { Office: fake });
  return { happened, handlers };
}

function commandsThat(record: string[], outcome: Outcome): Commands {
  const command = (name: string) => async () => {
    record.push(name);
    return outcome;
  };
  return {
    check: command("check"),
    nextFinding: command("nextFinding"),
    previousFinding: command("previousFinding"),
    clearMarks: command("clearMarks"),
    makeOpinion: command("makeOpinion"),
  };
}

const pressed = (handler: Handler, happened: string[]) =>
  new Promise<void>((resolve) =>
    handler({
      completed: () => {
        happened.push("completed");
        resolve();
      },
    }),
  );

describe("the ribbon's buttons", () => {
  it.each(COMMAND_NAMES)("%s: works first, then shows the pane with what is to be read", async (name) => {
    const { happened, handlers } = office();
    associateCommands(commandsThat(happened, "pane"));
    await pressed(handlers.get(name)!, happened);
    expect(happened).toEqual([name, "pane", "completed"]);
  });

  it.each(COMMAND_NAMES)("%s: leaves a closed pane closed when all is seen in the sheet", async (name) => {
    const { happened, handlers } = office();
    associateCommands(commandsThat(happened, "sheet"));
    await pressed(handlers.get(name)!, happened);
    expect(happened).toEqual([name, "completed"]);
  });

  it("tells Office that it is done even if the pane cannot be shown", async () => {
    const { happened } = office(() => Promise.reject(new Error("no pane")));
    const completed = () => void happened.push("completed");
    await expect(runCommand(async () => "pane", { completed })).rejects.toThrow("no pane");
    expect(happened).toEqual(["pane", "completed"]);
  });

  it("works for a shortcut, for which nobody waits", async () => {
    const { happened } = office();
    await runCommand(commandsThat(happened, "sheet").check, undefined);
    expect(happened).toEqual(["check"]);
  });
});
