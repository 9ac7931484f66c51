import { associateCommands, checkFromRibbon } from "../../src/commands/commands";

/** Office as far as commands use it, with a record of what happened in which order. */
function office(show: () => Promise<void> = async () => undefined) {
  const handlers = new Map<string, (event: { completed(): void }) => void>();
  const happened: string[] = [];
  const fake = {
    actions: {
      associate: (name: string, handler: (event: { completed(): void }) => void) =>
        handlers.set(name, handler),
    },
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

describe("the ribbon's 校核", () => {
  it("checks first, then shows the pane with the results, then tells Office that it is done", async () => {
    const { happened, handlers } = office();
    associateCommands({ check: async () => void happened.push("check") });
    await new Promise<void>((resolve) =>
      handlers.get("check")!({
        completed: () => {
          happened.push("completed");
          resolve();
        },
      }),
    );
    expect(happened).toEqual(["check", "pane", "completed"]);
  });

  it("tells Office that it is done even if the pane cannot be shown", async () => {
    const { happened } = office(() => Promise.reject(new Error("no pane")));
    const completed = () => void happened.push("completed");
    await expect(checkFromRibbon({ check: async () => undefined }, { completed })).rejects.toThrow("no pane");
    expect(happened).toEqual(["pane", "completed"]);
  });
});
