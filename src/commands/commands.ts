/** What the ribbon and the keyboard can ask for. None throws: what goes wrong is shown in the pane. */
export interface Commands {
  check(): Promise<Outcome>;
  nextFinding(): Promise<Outcome>;
  previousFinding(): Promise<Outcome>;
  clearMarks(): Promise<Outcome>;
  makeOpinion(): Promise<Outcome>;
}

/** `pane`: what came of it is to be read in the pane, which is therefore opened; `sheet`: it is seen in the sheet. */
export type Outcome = "pane" | "sheet";

/** Names by which manifest.xml and shortcuts.json call functions. */
export const COMMAND_NAMES = [
  "check",
  "previousFinding",
  "nextFinding",
  "clearMarks",
  "makeOpinion",
] as const;

/** Connects the ribbon's buttons and the shortcuts. 打开 needs no function: Office shows the pane itself. */
export function associateCommands(commands: Commands): void {
  for (const name of COMMAND_NAMES)
    Office.actions.associate(
      name,
      (event: Office.AddinCommands.Event | undefined) => void runCommand(() => commands[name](), event),
    );
}

/**
 * A command works while the pane is closed, then opens it if there is something to read. Office waits for `completed`, which is
 * therefore called whatever happens.
 * @param event Missing where a shortcut was pressed: then nobody waits.
 */
export async function runCommand(
  command: () => Promise<Outcome>,
  event: Pick<Office.AddinCommands.Event, "completed"> | undefined,
): Promise<void> {
  try {
    if ((await command()) === "pane") await Office.addin.showAsTaskpane();
  } finally {
    event?.completed();
  }
}
